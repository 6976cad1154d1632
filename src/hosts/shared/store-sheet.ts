/** The layout of the very hidden store sheet, the same in every host: tag in A1, text below it in column A. */
import { type OutputSheet } from '../../workbook/host';
import { sheetTag } from '../../workbook/mark-tag';
import { type CellValue } from '../../workbook/types';

/** A cell holds at most 32,767 characters. */
const CHUNK = 32_000;

const STORE_NAME = '事权审核数据';

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;

/** Pieces of at most 32,000 characters; no pair of surrogates is parted, since half a character does not survive a file. */
const chunks = (text: string): string[] => {
  const pieces: string[] = [];
  for (let at = 0; at < text.length;) {
    let end = Math.min(at + CHUNK, text.length);
    if (end < text.length && isHighSurrogate(text.charCodeAt(end - 1))) end--;
    pieces.push(text.slice(at, end));
    at = end;
  }
  return pieces;
};

/** The sheet that keeps `text`. Every piece starts with `|`, so that none is empty, a number or a formula. */
export const storeSheet = (text: string): OutputSheet => ({
  role: 'store',
  name: STORE_NAME,
  visibility: 'veryHidden',
  widths: [20],
  rows: [
    [{ value: sheetTag('store'), style: 'tag' }],
    ...chunks(text).map((piece) => [{ value: `|${piece}`, style: 'text' as const }]),
  ],
  merges: [],
  frozenRows: 0,
  repeatRows: null,
  landscape: false,
});

/** The text kept in a store sheet's column A (`column[0]` is the tag's cell). */
export const storeText = (column: readonly (CellValue | undefined)[]): string =>
  column
    .slice(1)
    .map((value) => (typeof value === 'string' ? value.slice(1) : ''))
    .join('');
