/** `comparison` of the result: two rounds compared. Amounts in 元. */
import { say, type Language } from '../messages';
import type { Comparison, FindingChange, RoundRow, RowGroup } from '../rounds/types';

const rowRef = ({ sheet, row, code, name, unit, amount }: RoundRow) => ({
  sheet,
  row,
  projectCode: code,
  name,
  unit,
  amount,
});

const groupJson = (group: RowGroup) => ({
  state: group.state,
  by: group.by,
  old: group.old.map(rowRef),
  new: group.new.map(rowRef),
  amountBefore: group.amountBefore,
  amountAfter: group.amountAfter,
  renamed: group.renamed,
  movedUnit: group.movedUnit,
});

const placeJson = (at: FindingChange['old']) => {
  if (at === null) return null;
  return 'row' in at ? { sheet: at.sheet, row: at.row, name: at.name } : { sheet: at.sheet, cell: at.cell };
};

const findingJson = (change: FindingChange) => ({
  state: change.state,
  code: change.code,
  severity: change.severity,
  message: change.message,
  unit: change.unit,
  old: placeJson(change.old),
  new: placeJson(change.new),
});

const rateOf = ({ mended, open }: { readonly mended: number; readonly open: number }) => ({
  part: mended,
  whole: mended + open,
});

export const comparisonJson = (comparison: Comparison, language: Language = 'zh') => ({
  against: comparison.oldFile,
  rows: comparison.groups.map(groupJson),
  findings: comparison.findings.map(findingJson),
  units: comparison.units.map((line) => ({ ...line, rate: rateOf(line) })),
  total: { ...comparison.total, rate: rateOf(comparison.total) },
  notes: comparison.notes.map((note) => say(note, language)),
});
