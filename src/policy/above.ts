import { clauseWords } from './clause';
import { BACK } from './clause-words';
import type { Range } from './flow';
import type { LevelWords } from './level';
import { note, type Reading } from './reading';

/**
 * 上述事项 after sentences of the same section that gave their items a level or a payer: those are meant. True where the
 * gathered words were such a 上述事项; they are taken.
 */
export function takeAbove(reading: Reading): boolean {
  const [only, ...more] = reading.pending;
  const { state } = reading;
  if (only === undefined || more.length > 0 || state.loose.length > 0) return false;
  if (!BACK.test(clauseWords(state.flow, only))) return false;
  const above = state.statements.filter((one) => one.parent === null && one.clauses.length > 0);
  if (above.length === 0) return false;
  reading.above = above;
  reading.pending = [];
  return true;
}

/** 上述事项确认为市级财政事权: the level of the sentences before that have none; what they say themselves stands. */
export function levelAbove(reading: Reading, clause: Range, level: LevelWords): void {
  const open = reading.above.filter((one) => one.level === null);
  for (const one of open) one.level = level;
  if (open.length === 0) note(reading, clause);
}

/** 上述事项，省级承担60%: the figures of all the sentences before. */
export function shareAbove({ above }: Reading, clauses: readonly Range[]): void {
  for (const one of above) {
    one.shareClauses.push(...clauses);
    if (one.level === null && one.payer === null) one.payer = 'shared';
  }
}
