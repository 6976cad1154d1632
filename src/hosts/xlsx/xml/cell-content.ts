/** A value as the type attribute and content of a `<c>` element. */
import { type CellValue } from '../../../workbook/types';
import { cellText, plainText } from './escape';

export interface CellContent {
  /** ` t="…"` or nothing. */
  readonly type: string;
  /** What stands inside; empty for a blank cell. */
  readonly inner: string;
}

/** White space that a reader of XML may drop. */
const SPACES = /^\s|\s$|\s\s|[\t\n\r]/;

/** `prefix` is the worksheet's own with its colon, or nothing. Texts stand inline and can never become a formula. */
export const cellContent = (value: CellValue, prefix = ''): CellContent => {
  const v = (text: string): string => `<${prefix}v>${text}</${prefix}v>`;
  if (value === null || value === '') return { type: '', inner: '' };
  if (typeof value === 'number') return { type: '', inner: Number.isFinite(value) ? v(String(value)) : '' };
  if (typeof value === 'boolean') return { type: ' t="b"', inner: v(value ? '1' : '0') };
  if (typeof value !== 'string') return { type: ' t="e"', inner: v(plainText(value.error)) };
  const space = SPACES.test(value) ? ' xml:space="preserve"' : '';
  const text = `<${prefix}t${space}>${cellText(value)}</${prefix}t>`;
  return { type: ' t="inlineStr"', inner: `<${prefix}is>${text}</${prefix}is>` };
};

/** A formula with its `=`, and what it came to. */
export const formulaContent = (formula: string, value: CellValue, prefix = ''): CellContent => {
  const text = formula.charAt(0) === '=' ? formula.slice(1) : formula;
  const space = SPACES.test(text) ? ' xml:space="preserve"' : '';
  const f = `<${prefix}f${space}>${plainText(text)}</${prefix}f>`;
  if (typeof value === 'string')
    return { type: ' t="str"', inner: `${f}<${prefix}v>${cellText(value)}</${prefix}v>` };
  const { type, inner } = cellContent(value, prefix);
  return { type, inner: f + inner };
};
