/** The one table: medians and ratios. */
import {
  clockOf,
  costOf,
  factOf,
  givenOf,
  msOf,
  rowsPerSecond,
  rssOf,
  spreadOf,
  type Series,
} from './results';

const FLOOR: Readonly<Record<Series['part'], string>> = { match: 'hash', file: 'inflate', stream: 'ours' };

export const HEAD = [
  'what',
  'rows',
  'median',
  'clock',
  'rows/s',
  '× floor',
  '× ours',
  'right',
  'peak MB',
  'spread',
] as const;

const whole = (value: number): string => Math.round(value).toLocaleString('en');

/** Three figures are all that a measurement has. */
export const short = (value: number): string =>
  value >= 100 ? whole(value) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

const time = (ms: number): string => (ms >= 1000 ? `${short(ms / 1000)} s` : `${short(ms)} ms`);

const same = (all: readonly Series[], one: Series, id: string): Series | undefined =>
  all.find((other) => other.part === one.part && other.size === one.size && other.id === id);

/** How many times the cost of another way a row costs; null where that one was not measured. */
export const ratioTo = (all: readonly Series[], one: Series, id: string): number | null => {
  const other = same(all, one, id);
  return other ? costOf(one) / costOf(other) : null;
};

const ratio = (all: readonly Series[], one: Series, id: string): string => {
  const value = one.part === 'stream' ? null : ratioTo(all, one, id);
  return value === null ? '' : short(value);
};

export const cells = (all: readonly Series[], one: Series): readonly string[] => {
  const right = factOf(one, 'right');
  const given = givenOf(one);
  return [
    one.title,
    given < one.size ? `${whole(given)} of ${whole(one.size)}` : whole(one.size),
    time(msOf(one)),
    time(clockOf(one)),
    whole(rowsPerSecond(one)),
    ratio(all, one, FLOOR[one.part]),
    ratio(all, one, 'ours'),
    right === null ? '' : `${(right * 100).toFixed(1)} %`,
    whole(rssOf(one)),
    `${Math.round(spreadOf(one) * 100)} %`,
  ];
};

export const PARTS = ['match', 'file', 'stream'] as const;

/** Series of a part, size by size. */
export const inOrder = (all: readonly Series[], part: Series['part']): readonly Series[] => {
  const own = all.filter((one) => one.part === part);
  const sizes = Array.from(new Set(own.map(({ size }) => size))).sort((a, b) => a - b);
  return sizes.flatMap((size) => own.filter((one) => one.size === size));
};

export const printTable = (all: readonly Series[], print: (line: string) => void): void => {
  const rows = [
    HEAD as readonly string[],
    ...PARTS.flatMap((part) => inOrder(all, part).map((one) => cells(all, one))),
  ];
  const wide = (text: string): number =>
    Array.from(text).reduce((sum, char) => sum + (char > '\u2e7f' ? 2 : 1), 0);
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => wide(row[column] ?? ''))));
  rows.forEach((row) =>
    print(
      row
        .map((text, column) => {
          const space = ' '.repeat((widths[column] as number) - wide(text));
          return column === 0 ? text + space : space + text;
        })
        .join('  ')
        .trimEnd(),
    ),
  );
};
