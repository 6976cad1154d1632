/** One measurement in a process of its own: what to do comes as JSON, what was measured goes back as JSON. */
import { FILE_CONTENDERS } from './files/contenders';
import { benchRows, DISTINCT, type BenchRow } from './input/rows';
import { CONTENDERS, sunk, type Find } from './match/contenders';
import { rightness } from './match/right';

export interface Task {
  readonly kind: 'match' | 'file';
  readonly contender: string;
  readonly rows: number;
  /** A smoke test: the engine need not be warm. */
  readonly quick?: boolean;
  /** The workbook, for files. */
  readonly path?: string;
}

export interface Measured {
  /** Of the processors, all threads together: other work on the machine hardly shows in it. */
  readonly ms: number;
  /** By the clock. */
  readonly clockMs: number;
  readonly rows: number;
  /** Highest resident memory of the process, in MB. */
  readonly rssMb: number;
  readonly facts: Readonly<Record<string, number>>;
}

/** Rows before the clock starts, so that the engine has compiled what is measured. */
const WARM = 20_000;

const clock = (): number => Number(process.hrtime.bigint()) / 1e6;

const processor = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e3;
};

const rssMb = (): number => process.resourceUsage().maxRSS / 1024;

/** As rows come from a file: strings in one piece, not yet read by anyone. */
const fromFile = (row: BenchRow): BenchRow => ({
  ...row,
  text: JSON.parse(JSON.stringify(row.text)) as BenchRow['text'],
});

/** A block is made, then timed: a million rows never stand in memory, and making them costs no time. */
function* blocks(rows: Iterable<BenchRow>): Generator<readonly BenchRow[]> {
  let block: BenchRow[] = [];
  for (const row of rows) {
    block.push(fromFile(row));
    if (block.length === 20_000) {
      yield block;
      block = [];
    }
  }
  if (block.length > 0) yield block;
}

const warm = (find: Find, most: number): void => {
  for (const { text } of benchRows(Math.min(most / 5, WARM), { ...DISTINCT, seed: 7 })) {
    find(JSON.parse(JSON.stringify(text)) as typeof text);
  }
};

const measureMatch = ({ contender, rows, quick }: Task): Measured => {
  const { prepare, most, finds } = CONTENDERS.find(({ id }) => id === contender) as (typeof CONTENDERS)[0];
  const count = Math.min(rows, most);
  const find = prepare();
  warm(find, quick ? 100 : most);
  let [ms, clockMs] = [0, 0];
  const right = rightness();
  for (const block of blocks(benchRows(count, DISTINCT))) {
    const found = new Array<string | null>(block.length);
    const [start, startClock] = [processor(), clock()];
    for (let at = 0; at < block.length; at++) found[at] = find((block[at] as BenchRow).text);
    ms += processor() - start;
    clockMs += clock() - startClock;
    if (finds) block.forEach((row, at) => right.add(row, found[at] ?? null));
  }
  return { ms, clockMs, rows: count, rssMb: rssMb(), facts: { ...right.share(), sink: sunk() } };
};

const measureFile = async ({ contender, rows, path }: Task): Promise<Measured> => {
  const { run } = FILE_CONTENDERS.find(({ id }) => id === contender) as (typeof FILE_CONTENDERS)[0];
  const [start, startClock] = [processor(), clock()];
  const facts = await run(path as string);
  return { ms: processor() - start, clockMs: clock() - startClock, rows, rssMb: rssMb(), facts };
};

const main = async (): Promise<void> => {
  const task = JSON.parse(process.argv[2] as string) as Task;
  const measured = task.kind === 'match' ? measureMatch(task) : await measureFile(task);
  process.stdout.write(`${JSON.stringify(measured)}\n`);
};

void main();
