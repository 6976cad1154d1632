/** Whether a row, or what stands around a table, is as it was: compared piece by piece, since thousands are. */
import type { AmountCell, BudgetRow, BudgetTable, JoinedText, TextCell } from '../workbook/types';

const sameText = (a: TextCell | undefined, b: TextCell | undefined): boolean =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    a.text === b.text &&
    a.row === b.row &&
    a.column === b.column &&
    a.filled === b.filled);

const sameAmount = (a: AmountCell | undefined, b: AmountCell | undefined): boolean =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    a.value === b.value &&
    a.state === b.state &&
    a.shown === b.shown &&
    a.row === b.row &&
    a.column === b.column);

const sameRecord = <T>(
  a: Readonly<Record<string, T | undefined>>,
  b: Readonly<Record<string, T | undefined>>,
  same: (one: T | undefined, other: T | undefined) => boolean,
): boolean => {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => same(a[name], b[name]));
};

const sameJoined = (a: readonly JoinedText[] = [], b: readonly JoinedText[] = []): boolean =>
  a.length === b.length &&
  a.every(({ text, sheet, row, column }, index) => {
    const other = b[index];
    return text === other?.text && sheet === other.sheet && row === other.row && column === other.column;
  });

export const sameRow = (a: BudgetRow, b: BudgetRow): boolean =>
  a === b ||
  (a.row === b.row &&
    a.sheetId === b.sheetId &&
    a.sheet === b.sheet &&
    a.hidden === b.hidden &&
    a.year === b.year &&
    a.moreTexts.length === b.moreTexts.length &&
    a.moreTexts.every((text, index) => sameText(text, b.moreTexts[index])) &&
    sameJoined(a.joined, b.joined) &&
    sameRecord<TextCell>(a.texts, b.texts, sameText) &&
    sameRecord<AmountCell>(a.amounts, b.amounts, sameAmount));

/** All of a table but its rows, its length and its totals. */
const around = ({ sheetId, sheet, key, header, heads, unit, map, title, reportingUnit, year }: BudgetTable) =>
  JSON.stringify([sheetId, sheet, key, header, heads, unit, map, title, reportingUnit, year]);

export const sameTable = (a: BudgetTable, b: BudgetTable): boolean => around(a) === around(b);
