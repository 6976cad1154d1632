/** Two rounds of a budget compared: rows matched, then their findings. */
import { sameUnit } from '../audit/same-unit';
import { message } from '../messages/message';
import { findingChanges, mendedLines } from './findings';
import { equalAmounts, Leftovers, matchByCode, matchByLikeness, matchByName, type Match } from './match';
import { matchParts } from './split';
import type { Comparison, RoundRow, RoundSide, RowGroup, RowState } from './types';
import { nameKey, unitKey } from './words';

const sumOf = (rows: readonly RoundRow[]): number | null => {
  const amounts = rows.map(({ amount }) => amount).filter((amount) => amount !== null);
  return amounts.length === 0 ? null : amounts.reduce((sum, one) => sum + one, 0);
};

const differs = (
  old: readonly RoundRow[],
  fresh: readonly RoundRow[],
  fits: (a: RoundRow, b: RoundRow) => boolean,
) => old.length > 0 && fresh.length > 0 && !fits(old[0] as RoundRow, fresh[0] as RoundRow);

const groupOf = (old: readonly RoundRow[], fresh: readonly RoundRow[], by: RowGroup['by']): RowGroup => {
  const [amountBefore, amountAfter] = [sumOf(old), sumOf(fresh)];
  const renamed = differs(old, fresh, (a, b) => nameKey(a.name) === nameKey(b.name));
  const movedUnit = differs(old, fresh, (a, b) => sameUnit(unitKey(a.unit), unitKey(b.unit)));
  const stateOf = (): RowState => {
    if (old.length === 0) return 'new';
    if (fresh.length === 0) return 'gone';
    if (fresh.length > old.length) return 'split';
    if (old.length > fresh.length) return 'merged';
    const same = amountBefore === amountAfter || equalAmounts(amountBefore, amountAfter);
    return same && !renamed && !movedUnit ? 'same' : 'changed';
  };
  return { state: stateOf(), by, old, new: fresh, amountBefore, amountAfter, renamed, movedUnit };
};

const rowsOf = (side: Match['old']): readonly RoundRow[] => side.map(({ row }) => row);

/** Groups in the order of the new round; what is gone last, in the order of the old one. */
const inOrder = (left: Leftovers, old: RoundSide, fresh: RoundSide): readonly RowGroup[] => {
  const byNew = new Map<RoundRow, RowGroup>();
  left.matches.forEach((match) => {
    const group = groupOf(rowsOf(match.old), rowsOf(match.new), match.by);
    const [first] = group.new;
    if (first) byNew.set(first, group);
  });
  Array.from(left.new).forEach(({ row }) => byNew.set(row, groupOf([], [row], null)));
  const gone = new Set(Array.from(left.old, ({ row }) => row));
  return [
    ...fresh.rows.flatMap((row) => byNew.get(row) ?? []),
    ...old.rows.filter((row) => gone.has(row)).map((row) => groupOf([row], [], null)),
  ];
};

const notesOf = (groups: readonly RowGroup[], old: RoundSide, fresh: RoundSide): Comparison['notes'] => {
  const likely = groups.filter(({ by }) => by === 'likely').length;
  const nameless = fresh.rows.filter(({ name }) => name === '').length;
  const policies = (side: RoundSide): string => side.policies.join('、');
  return [
    ...(policies(old) !== policies(fresh)
      ? [message('rounds.note.policies', { old: policies(old), new: policies(fresh) })]
      : []),
    ...(likely > 0 ? [message('rounds.note.likely', { rows: likely })] : []),
    ...(nameless > 0 ? [message('rounds.note.nameless', { rows: nameless })] : []),
  ];
};

/** Compares the later round with the earlier one. Pure, and the same however sheets and rows are ordered. */
export const compareRounds = (old: RoundSide, fresh: RoundSide): Comparison => {
  const left = new Leftovers(old.rows, fresh.rows);
  const codes = new Set(fresh.rows.map(({ code }) => code).filter((code) => code !== null));
  matchByCode(left);
  matchByName(left, codes);
  matchByLikeness(left);
  matchParts(left);
  const groups = inOrder(left, old, fresh);
  const findings = findingChanges(groups, old, fresh);
  return {
    oldFile: old.file,
    newFile: fresh.file,
    groups,
    findings,
    ...mendedLines(findings),
    notes: notesOf(groups, old, fresh),
  };
};
