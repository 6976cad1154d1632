/** What a spreadsheet makes of something entered in a cell: text that looks like a number, a date or a formula becomes one. */
import type { CellValue } from '../../../../src/workbook/types';

export type Entered =
  | { readonly kind: 'value'; readonly value: CellValue; readonly quoted?: true }
  | { readonly kind: 'formula'; readonly formula: string; readonly value: CellValue }
  | { readonly kind: 'bad' };

export const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;
const LONGEST_LITERAL = 255;
const ERRORS = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'];

const value = (entered: CellValue): Entered => ({ kind: 'value', value: entered });

/** String literals of a formula, unquoted. */
export const literalsOf = (formula: string): string[] =>
  (formula.match(/"(?:[^"]|"")*"/g) ?? []).map((literal) => literal.slice(1, -1).replace(/""/g, '"'));

const balanced = (formula: string): boolean => {
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '""');
  if (bare.replace(/""/g, '').includes('"')) return false;
  let depth = 0;
  for (const sign of bare) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
};

/** A formula as the application takes it, without evaluating more than a link's words. */
export const checkFormula = (formula: string): boolean =>
  formula.length > 1 &&
  formula.length <= LONGEST_FORMULA &&
  balanced(formula) &&
  literalsOf(formula).every((literal) => literal.length <= LONGEST_LITERAL);

const linkWords = (formula: string): string | null => {
  const link = /^=HYPERLINK\("(?:[^"]|"")*",(.*)\)$/.exec(formula);
  return link ? literalsOf(link[1] ?? '').join('') : null;
};

const entryFormula = (text: string): Entered => {
  const formula = text.startsWith('=') ? text : `=${text}`;
  if (!checkFormula(formula)) return { kind: 'bad' };
  const words = linkWords(formula);
  if (words !== null) return { kind: 'formula', formula, value: words };
  const sum = /^=[\d.+\-*/() ]+$/.test(formula);
  return { kind: 'formula', formula, value: sum ? 0 : { error: '#NAME?' } };
};

const asDate = (text: string): number | null => {
  const date = /^(\d{4})[-/年](\d{1,2})[-/月](\d{1,2})日?$/.exec(text);
  if (date)
    return Math.round(Date.UTC(Number(date[1]), Number(date[2]) - 1, Number(date[3])) / 86_400_000) + 25_569;
  const short = /^(\d{1,2})[-/月](\d{1,2})日?$/.exec(text);
  return short
    ? Math.round(Date.UTC(2024, Number(short[1]) - 1, Number(short[2])) / 86_400_000) + 25_569
    : null;
};

const asNumber = (text: string): number | null => {
  const plain = text
    .trim()
    .replace(/^([¥$￥])/, '')
    .replace(/,(?=\d{3})/g, '');
  if (/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(plain)) return Number(plain);
  const percent = /^([-+]?\d+\.?\d*)%$/.exec(plain);
  if (percent) return Number(percent[1]) / 100;
  const bracketed = /^\((\d+\.?\d*)\)$/.exec(plain);
  return bracketed ? -Number(bracketed[1]) : null;
};

const asText = (text: string): Entered => {
  if (text === '') return value(null);
  if (/^(true|false)$/i.test(text)) return value(text.toLowerCase() === 'true');
  if (ERRORS.includes(text)) return value({ error: text });
  const number = asNumber(text) ?? asDate(text);
  if (number !== null) return value(number);
  return /^[=+\-@]./.test(text) ? entryFormula(text) : value(text);
};

/** `numberFormat` is the cell's own: in a text cell (`@`) all is text. */
export const enter = (entry: unknown, numberFormat: string): Entered => {
  if (typeof entry === 'number') return Number.isFinite(entry) ? value(entry) : { kind: 'bad' };
  if (typeof entry === 'boolean') return value(entry);
  if (typeof entry !== 'string') return { kind: 'bad' };
  if (entry.length > LONGEST_TEXT + 1) return { kind: 'bad' };
  if (entry.startsWith("'")) return { kind: 'value', value: entry.slice(1), quoted: true };
  if (entry.length > LONGEST_TEXT && !entry.startsWith('=')) return { kind: 'bad' };
  if (numberFormat === '@') return value(entry === '' ? null : entry);
  return asText(entry);
};
