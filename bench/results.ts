/** Medians of runs, and what they are to one another. */
import type { Measured } from './measure';

/** All runs of one way at one size. */
export interface Series {
  readonly part: 'match' | 'file' | 'stream';
  readonly id: string;
  readonly title: string;
  readonly size: number;
  readonly runs: Measured[];
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
};

export const msOf = ({ runs }: Series): number => median(runs.map(({ ms }) => ms));

export const clockOf = ({ runs }: Series): number => median(runs.map(({ clockMs }) => clockMs));

/** Microseconds a row: comparable between ways that were given unlike numbers of rows. */
export const costOf = (series: Series): number =>
  median(series.runs.map(({ ms, rows }) => (ms * 1000) / rows));

export const rowsPerSecond = (series: Series): number => 1_000_000 / costOf(series);

export const rssOf = ({ runs }: Series): number => median(runs.map(({ rssMb }) => rssMb));

/** Rows it was given; fewer than the size for the slow ones. */
export const givenOf = ({ runs }: Series): number => runs[0]?.rows ?? 0;

export const factOf = ({ runs }: Series, name: string): number | null => {
  const values = runs.map(({ facts }) => facts[name]).filter((value): value is number => value !== undefined);
  return values.length === 0 ? null : median(values);
};

/** Fastest and slowest run, as shares of the median: how much the machine's other work showed. */
export const spreadOf = (series: Series): number => {
  const times = series.runs.map(({ ms }) => ms);
  return (Math.max(...times) - Math.min(...times)) / median(times);
};
