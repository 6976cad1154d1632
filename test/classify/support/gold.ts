import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface GoldRow {
  readonly id: string;
  readonly unit: string;
  readonly name: string;
  readonly detail: string;
  readonly level: string;
  readonly category: string;
  readonly matter: string;
  readonly findings: string;
  readonly hard: boolean;
}

/** Labelled rows of a TSV as test/gold keeps them (columns named in its first line, no quoting). */
export const goldRows = (file: string): readonly GoldRow[] => {
  const lines = readFileSync(join(__dirname, '..', '..', 'gold', file), 'utf8')
    .split(/\r?\n/)
    .filter(Boolean);
  const header = (lines[0] ?? '').split('\t');
  const cell = (cells: readonly string[], name: string): string => cells[header.indexOf(name)] ?? '';
  return lines.slice(1).map((line) => {
    const cells = line.split('\t');
    return {
      id: cell(cells, 'id'),
      unit: cell(cells, 'unit'),
      name: cell(cells, 'name'),
      detail: cell(cells, 'detail'),
      level: cell(cells, 'goldLevel'),
      category: cell(cells, 'goldCategory'),
      matter: cell(cells, 'goldMatter'),
      findings: cell(cells, 'goldFindings'),
      hard: cell(cells, 'hard') === '1',
    };
  });
};

const plain = (text: string): string => text.replace(/[\s，、。,.（）()]/g, '');

const same = (a: string, b: string): boolean => {
  const [x, y] = [plain(a), plain(b)];
  return x !== '' && y !== '' && (x.includes(y) || y.includes(x));
};

/** `A | B` in gold: any of them is right. */
export const matterRight = (named: readonly string[], gold: string): boolean =>
  gold === '' || gold.split(' | ').some((g) => named.some((n) => same(n, g)));
