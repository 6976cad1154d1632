/** Labelled rows as test/gold keeps them, and the sets they come in. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One set of labelled rows, as `test/gold/sets.json` names it. */
export interface GoldSet {
  readonly id: string;
  /** Under test/gold. */
  readonly file: string;
  /** A policy's text under test/gold; null: the built-in policy. */
  readonly policy: string | null;
  /** `developed`: the code was written with these rows in view. `aside`: nobody who wrote the code saw them before the figures were taken. */
  readonly use: 'developed' | 'aside';
  readonly title: string;
  /** The policy, not its rows, was used to mend the reading of policies after a first measurement. */
  readonly policyRead?: boolean;
  /** The second labelling, under test/gold; null where there is none. */
  readonly second: string | null;
  /** What was read of these rows before anyone who wrote the code saw them, under test/gold; the curve is fitted on that. */
  readonly first?: string;
}

/** The first reading of a labelled row: the raw figure, and the level given. */
export interface FirstReading {
  readonly raw: number;
  readonly level: string;
  readonly asks: boolean;
}

export interface GoldRow {
  readonly set: string;
  readonly id: string;
  /** Cells by the header of the file; amounts in 万元 as typed. */
  readonly cells: Readonly<Record<string, string>>;
  readonly level: string;
  readonly category: string;
  /** Items joined by ` | `: any is right; empty: none is asked. */
  readonly matter: string;
  readonly findings: readonly string[];
}

const linesOf = (path: string): readonly string[] =>
  readFileSync(path, 'utf8').split(/\r?\n/).filter(Boolean);

/** Lines of a tab-separated file without quoting, as records named by its first line. */
export const records = (path: string): readonly Readonly<Record<string, string>>[] => {
  const [first = '', ...lines] = linesOf(path);
  const header = first.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(header.map((name, at) => [name, cells[at] ?? '']));
  });
};

const rowOf = (set: string, cells: Readonly<Record<string, string>>): GoldRow => ({
  set,
  id: cells['id'] ?? '',
  cells,
  level: cells['goldLevel'] ?? '',
  category: cells['goldCategory'] ?? '',
  matter: cells['goldMatter'] ?? '',
  findings: (cells['goldFindings'] ?? '').split(' ').filter(Boolean),
});

export const goldSets = (folder: string): readonly GoldSet[] =>
  JSON.parse(readFileSync(join(folder, 'sets.json'), 'utf8')) as readonly GoldSet[];

export const goldRows = (folder: string, set: GoldSet): readonly GoldRow[] =>
  records(join(folder, set.file)).map((cells) => rowOf(set.id, cells));

/** First readings by row; empty where a set has none. */
export const firstReadings = (folder: string, { first }: GoldSet): ReadonlyMap<string, FirstReading> =>
  new Map(
    first === undefined
      ? []
      : records(join(folder, first)).map((one) => [
          one['id'] ?? '',
          { raw: Number(one['raw']), level: one['level'] ?? '', asks: one['asks'] === '1' },
        ]),
  );
