/** Numbering in front of a name or in 序号: 一、 （一） 1. 1.1 （1） ①. */
import { squeeze } from './text';

const HAN = '[一二三四五六七八九十百]{1,4}';
const STYLES: readonly (readonly [number, RegExp])[] = [
  [1, new RegExp(`^(?:${HAN}[、.,，]|第${HAN}(?:部分|类|章|项))`)],
  [2, new RegExp(`^[(]${HAN}[)]`)],
  [3, /^\d{1,3}[、.](?!\d)/],
  [6, /^[(]\d{1,3}[)]/],
  [7, /^[\u2460-\u2473]/],
];
const DECIMAL = /^\d{1,3}((?:\.\d{1,3})+)[、.]/;

const mayBeNumbered = (code: number): boolean =>
  code === 0x28 ||
  code === 0xff08 ||
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0xff10 && code <= 0xff19) ||
  (code >= 0x2460 && code <= 0x2473) ||
  (code >= 0x4e00 && code <= 0x767e) ||
  code === 0x20 ||
  code === 0x3000;

/** Depth of the numbering a name starts with: 1 for 一、, 2 for （一）, 3 for 1., 4 and 5 for 1.1 and 1.1.1, 6 for （1）, 7 for ①; 0 for none. */
export const numberingOf = (text: string): number => {
  if (text === '' || !mayBeNumbered(text.charCodeAt(0))) return 0;
  const head = squeeze(text.length > 24 ? text.substring(0, 24) : text);
  const decimal = DECIMAL.exec(head);
  if (decimal) return Math.min(5, 2 + decimal[1]!.split('.').length);
  return STYLES.find(([, pattern]) => pattern.test(head))?.[0] ?? 0;
};

/** Depth of a 序号 cell: 一 is 1, （一） 2, 1 is 3, 1.1 is 4, （1） 6; 0 for none. */
export const serialDepth = (text: string): number => {
  const first = text.charCodeAt(0);
  if (first >= 0x31 && first <= 0x39 && text.length === 1) return 3;
  const serial = squeeze(text).replace(/[、.]$/, '');
  if (serial === '') return 0;
  if (/^[一二三四五六七八九十百]{1,4}$/.test(serial)) return 1;
  if (/^\d{1,6}$/.test(serial)) return 3;
  const decimal = /^\d{1,3}((?:[.-]\d{1,3})+)$/.exec(serial);
  if (decimal) return Math.min(5, 2 + decimal[1]!.split(/[.-]/).length);
  return numberingOf(`${serial}`);
};

/** A heading's words without its numbering and closing colon. */
export const withoutNumbering = (text: string): string =>
  squeeze(text)
    .replace(
      /^(?:[一二三四五六七八九十百]{1,4}[、.,，]|[(][一二三四五六七八九十百\d]{1,4}[)]|\d{1,3}(?:\.\d{1,3})*[、.]|[\u2460-\u2473])/,
      '',
    )
    .replace(/[:：]$/, '');

/** True where a 序号 cell holds nothing but a number of some style. */
export const isBareSerial = (text: string): boolean =>
  /^[(]?(?:\d+(?:[.-]\d+)*|[一二三四五六七八九十百]+|[\u2460-\u2473])[)]?[、.]?$/.test(squeeze(text));
