/** Small readings of cell text shared by this room. */
import type { CellValue } from './types';

const WIDE = /[\uFF01-\uFF5E\u3000]/;
const SPACES = /[\s\u00A0\u00AD\u180E\u2000-\u200F\u202F\u205F\u2060\u3000\uFEFF]+/g;
const ONLY_SPACES = /^[\s\u00A0\u00AD\u180E\u2000-\u200F\u202F\u205F\u2060\u3000\uFEFF]*$/;

/** Full-width letters, digits and signs as half-width ones; the length stays. */
export const fold = (text: string): string =>
  WIDE.test(text)
    ? text.replace(/[\uFF01-\uFF5E\u3000]/g, (wide) =>
        wide === '\u3000' ? ' ' : String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
      )
    : text;

/** Folded, and without any space or invisible character. */
export const squeeze = (text: string): string => fold(text).replace(SPACES, '');

const CJK_START = 0x3001;
const CJK_END = 0xfeff;

/** True for characters only; a first character that is plainly visible settles it without a pattern. */
export const isBlankText = (text: string): boolean => {
  if (text.length === 0) return true;
  const code = text.charCodeAt(0);
  if (code > 0x20 && code < 0xa0) return false;
  if (code >= CJK_START && code < CJK_END) return false;
  return ONLY_SPACES.test(text);
};

/** An empty cell, or one with nothing but spaces. */
export const isBlank = (value: CellValue | undefined): boolean =>
  value === null || value === undefined || (typeof value === 'string' && isBlankText(value));

/** The characters of a cell; empty for an empty cell and for a formula error. */
export const textOf = (value: CellValue | undefined): string => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return '';
};

/** Number of leading spaces; a full-width one counts as two. */
export const indentOf = (text: string): number => {
  let indent = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x3000) indent += 2;
    else if (code === 0x20 || code === 0xa0) indent += 1;
    else if (code === 0x09) indent += 4;
    else break;
  }
  return indent;
};

/** Words that end the names of bodies: enough to tell a unit from a project, never to tell its tier. */
const BODY =
  /(?:局|厅|委|委员会|办|办公室|部|院|所|中心|站|处|队|支队|大队|总队|学院|大学|学校|中学|小学|医院|馆|社|协会|学会|商会|联合会|联盟|政府|公司|集团|银行|机关|基地|园区|管委会|本级|法院|检察院|公安|党委|党组|室|台|研究会|基金会|服务中心|旗|县|盟|市|区|省|自治区)(?:\(.*\))?$/;

/** True where the text reads as the name of a body or place, not of a piece of work. */
export const looksLikeBody = (text: string): boolean => {
  const name = squeeze(text);
  return name.length >= 2 && name.length <= 40 && BODY.test(name);
};

/** Said of the cell above: 同上, ditto marks. */
export const isDitto = (text: string): boolean => {
  if (text.length > 6) return false;
  const first = text.charCodeAt(0);
  if (first > 0x4e0a && first !== 0x540c) return false;
  const mark = squeeze(text);
  return /^(?:同上|同前|同上行|上同|〃|々|"|''|”|“|″|'')$/.test(mark);
};
