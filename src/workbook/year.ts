/** The budget year a text states. The year inside a project's name or a document number is none. */
import { squeeze, textOf } from './text';
import type { CellValue } from './types';

const HAN_DIGITS = '〇一二三四五六七八九';

/** 二〇二五 and 二○二五 as 2025. */
const hanYears = (text: string): string =>
  text.replace(/[二一][〇○零Ｏ0O九][〇○零Ｏ0O一二三四五六七八九]{2}(?=年)/g, (years) =>
    years
      .split('')
      .map((char) => (/[○零Ｏ0O]/.test(char) ? '0' : String(HAN_DIGITS.indexOf(char))))
      .join(''),
  );

/** Document numbers and dates hold years that are not the budget's. */
const withoutNumbers = (text: string): string =>
  text
    .replace(/[〔[【(（][^〔〕[\]【】()（）]{0,6}(?:19|20)\d\d[〕\]】)）](?:第?\d+号)?/g, (bracket) =>
      /年/.test(bracket) && !/号/.test(bracket) ? bracket : '',
    )
    .replace(/(?:19|20)\d\d[年./-]\d{1,2}(?:[月./-]\d{1,2}日?|月)/g, '');

const isBudgetYear = (year: number): boolean => year >= 1990 && year <= 2100;

/** The budget year of a title, sheet name or unit line; the last of a span (2024—2026年); null where none is stated. */
export const yearOfTitle = (text: string): number | null => {
  const line = withoutNumbers(hanYears(squeeze(text)));
  const budget = /((?:19|20)\d\d)年?(?:度)?[^\d,，;；]{0,12}预算/.exec(line);
  const span = /((?:19|20)\d\d)年?[-—–~至到]((?:19|20)\d\d)年/.exec(line);
  const plain = /(?:^|\D)((?:19|20)\d\d)年/.exec(line) ?? /(?:^|\D)((?:19|20)\d\d)(?:\D|$)/.exec(line);
  const found = span ? span[2] : (budget ?? plain)?.[1];
  const year = found === undefined ? 0 : Number(found);
  return isBudgetYear(year) ? year : null;
};

const STATED =
  /(?:预算|所属|资金|项目预算|经费|指标|安排)(?:所属)?(?:年度|年份)[:：为是]?(?:为|是)?[:：]?((?:19|20)\d\d)年?/;

/** The year a row's content states as its budget year (预算年度：2022年), or null. */
export const statedYear = (text: string): number | null => {
  if (text.indexOf('年') < 0) return null;
  const match = STATED.exec(hanYears(squeeze(text)));
  return match ? Number(match[1]) : null;
};

/** The year of a year cell: 2025, 2025年, a date serial under a date format. */
export const yearOfCell = (value: CellValue | undefined, format: string | undefined): number | null => {
  if (typeof value === 'number') {
    if (Number.isInteger(value) && isBudgetYear(value)) return value;
    const isDate = format !== undefined && /y/i.test(format);
    return isDate && value > 20000 && value < 80000 ? yearOfSerial(value) : null;
  }
  const match = /((?:19|20)\d\d)/.exec(hanYears(squeeze(textOf(value))));
  return match ? Number(match[1]) : null;
};

/** Year of a date serial of the 1900 system. */
const yearOfSerial = (serial: number): number =>
  new Date(Math.round((serial - 25569) * 86400000)).getUTCFullYear();
