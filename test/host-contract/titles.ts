/** The contract's list of tests, by group, without running them. */
import { describeMarking } from './marking';
import { describeOfficers } from './officers';
import { describeOwnSheets } from './own-sheets';
import { describeReading } from './reading';

const GROUPS = [
  ['reading', describeReading],
  ['marking', describeMarking],
  ['our sheets and the store', describeOwnSheets],
  ["at the officer's request", describeOfficers],
] as const;

type Register = (title: string, body: unknown) => void;

/** Jest's own `it`, for as long as titles are listed. */
const listing = (titles: string[]): Register & { each: (rows: readonly unknown[]) => Register } => {
  const add: Register = (title) => void titles.push(title);
  return Object.assign(add, { each: () => add });
};

export const contractTitles = (): Record<string, readonly string[]> => {
  const scope = globalThis as unknown as { it: unknown };
  const real = scope.it;
  const found: Record<string, string[]> = {};
  try {
    for (const [group, register] of GROUPS) {
      const titles: string[] = [];
      scope.it = listing(titles);
      register(() => Promise.reject(new Error('titles only')));
      found[group] = titles;
    }
  } finally {
    scope.it = real;
  }
  return found;
};
