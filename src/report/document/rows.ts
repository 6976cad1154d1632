/** How a row and its money are named in running text. */
import type { AuditedRow } from '../../audit/types';
import type { Finding } from '../../rules/types';
import { cellAddress } from '../../workbook/address';
import { wanText } from '../cells';
import type { DocWords } from './model';

/** Longest text of a table cell or a name in a sentence; workbooks hold whole pages in one cell. */
const LONGEST = 400;

export const shortened = (text: string, longest: number = LONGEST): string =>
  text.length > longest ? `${text.slice(0, longest - 1)}…` : text;

export const nameOf = (row: AuditedRow, words: DocWords): string =>
  shortened((row.row.texts.name?.text ?? '').trim(), 120) || words.t('noName');

export const unitOf = (row: AuditedRow, words: DocWords): string =>
  shortened((row.row.texts.unit?.text ?? '').trim(), 80) || words.t('noUnit');

export const amountOf = (row: AuditedRow): number | null => row.row.amounts.amount?.value ?? null;

export const amountText = (row: AuditedRow, words: DocWords): string => {
  const amount = amountOf(row);
  return amount === null ? words.t('noAmount') : words.t('amount', { amount: wanText(amount) });
};

export const placeOf = (row: AuditedRow, words: DocWords): string =>
  words.t('place', { sheet: row.row.sheet, row: row.row.row + 1 });

export const cellsOf = (finding: Finding): string =>
  finding.cells.map((cell) => cellAddress(cell.row, cell.column)).join('、');

/** Findings nobody accepted. */
export const openOf = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ accepted }) => !accepted);
