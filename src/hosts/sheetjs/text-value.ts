/** What a text of a file without types stands for. Codes keep their zeros: only what a number prints as is a number. */
import type { CellValue } from '../../workbook/types';

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const GROUPED = /^-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;
/** More digits than a spreadsheet's number keeps: an identity or account number. */
const MOST_DIGITS = 15;
const ERRORS = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A']);
const EDGES = /^[\s\u00a0\ufeff]+|[\s\u00a0\ufeff]+$/g;

export const isErrorText = (text: string): boolean => ERRORS.has(text);

const numberOf = (text: string): number | null => {
  if (!NUMBER.test(text) && !GROUPED.test(text)) return null;
  const plain = text.replace(/,/g, '');
  return plain.replace(/[-.]/g, '').length > MOST_DIGITS ? null : Number(plain);
};

/** `asText`: the file says that it is text whatever it looks like. Space before a text stays: it shows what belongs under what. */
export const valueOfText = (text: string, asText = false): CellValue => {
  const trimmed = text.replace(EDGES, '');
  if (trimmed === '') return null;
  if (asText) return text;
  if (isErrorText(trimmed)) return { error: trimmed };
  return numberOf(trimmed) ?? text;
};
