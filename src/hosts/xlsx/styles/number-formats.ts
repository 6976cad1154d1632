/** Number formats by cell format, as far as they say something about money or dates. */
import { type OpcPackage } from '../package/package';
import { attr, childNamed, childrenNamed, rootElement, type XmlElement } from '../xml/element';

/** Formats that programs know by number only (ECMA-376 part 1, 18.8.30; dates also of Chinese programs). */
export const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0;-#,##0',
  38: '#,##0;[Red]-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;[Red]-#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** Literal text, escapes and colours say nothing about dates. */
const withoutLiterals = (code: string): string => code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '');

const MONEY = /[元万亿千百]/;

/** True for formats that carry a money unit, or show a date. */
export const tellsUnitOrDate = (code: string): boolean =>
  MONEY.test(code) || /[yd]|mmm/i.test(withoutLiterals(code).replace(/General/gi, ''));

export interface NumberFormats {
  /** Format code by cell format (the `s` of a cell). */
  readonly codes: readonly string[];
  /** 1 where the code tells a money unit or a date. */
  readonly telling: Uint8Array;
}

const customFormats = (root: XmlElement): Map<number, string> => {
  const list = childNamed(root, 'numFmts');
  const custom = new Map<number, string>();
  for (const element of list ? childrenNamed(list, 'numFmt') : []) {
    custom.set(Number(attr(element, 'numFmtId')), attr(element, 'formatCode') ?? '');
  }
  return custom;
};

export const readNumberFormats = (pack: OpcPackage, part: string | null): NumberFormats => {
  if (part === null) return { codes: [], telling: new Uint8Array(0) };
  const root = rootElement(pack.get(part), part);
  const custom = customFormats(root);
  const formats = childNamed(root, 'cellXfs');
  const codes = (formats ? childrenNamed(formats, 'xf') : []).map((xf) => {
    const id = Number(attr(xf, 'numFmtId') ?? 0);
    return custom.get(id) ?? BUILT_IN[id] ?? 'General';
  });
  return { codes, telling: Uint8Array.from(codes, (code) => (tellsUnitOrDate(code) ? 1 : 0)) };
};
