/** How a heading is numbered; the order in the document, not the style alone, says which is deeper. */
export type MarkStyle =
  'part' | 'chapter' | 'section' | 'article' | 'cn' | 'cnBracket' | 'number' | 'bracket' | 'half' | 'circle';

export interface Mark {
  readonly style: MarkStyle;
  readonly ordinal: number;
  /** One written form for each style, e.g. 一、 （一） 1. （1） ①, whatever the document types. */
  readonly label: string;
  /** Length of the mark in the folded text. */
  readonly length: number;
}

const DIGITS = '零一二三四五六七八九';

/** Reads 三, 十二, 二十一, 二〇二四 or 12; NaN for anything else. */
export function readNumeral(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const plain = text.replace(/〇/g, '零').replace(/两/g, '二');
  if (/^[零一二三四五六七八九]+$/.test(plain)) {
    return plain.split('').reduce((sum, char) => sum * 10 + DIGITS.indexOf(char), 0);
  }
  const match = /^([一二三四五六七八九])?十([一二三四五六七八九])?$/.exec(plain);
  if (match === null) return NaN;
  const tens = match[1] === undefined ? 1 : DIGITS.indexOf(match[1]);
  return tens * 10 + (match[2] === undefined ? 0 : DIGITS.indexOf(match[2]));
}

/** Writes 1–99 in Chinese numerals. */
export function writeNumeral(value: number): string {
  if (value < 1 || value > 99) return String(value);
  const tens = Math.floor(value / 10);
  const units = value % 10 === 0 ? '' : DIGITS.charAt(value % 10);
  if (tens === 0) return DIGITS.charAt(value);
  return `${tens === 1 ? '' : DIGITS.charAt(tens)}十${units}`;
}

const CN = '[一二三四五六七八九十]{1,3}';

const NAMED: Record<string, MarkStyle> = { 部分: 'part', 章: 'chapter', 节: 'section', 条: 'article' };

const FORMS: readonly (readonly [RegExp, MarkStyle])[] = [
  [new RegExp(`^第(${CN}|\\d{1,2})(部分|章|节|条)[、.:。]?`), 'part'],
  [new RegExp(`^(${CN})[、.。,](?![一二三四五六七八九十]{1,3}[类级档期次批])`), 'cn'],
  [new RegExp(`^[(〔\\[]?(${CN})[)〕\\]][、.。]?`), 'cnBracket'],
  [/^(\d{1,2})[.。、,](?!\d)/, 'number'],
  [/^[(〔[](\d{1,2})[)〕\]][、.。]?/, 'bracket'],
  [/^(\d{1,2})\)[、.]?/, 'half'],
];

const LABELS: Record<MarkStyle, (ordinal: number) => string> = {
  part: (n) => `第${writeNumeral(n)}部分`,
  chapter: (n) => `第${writeNumeral(n)}章`,
  section: (n) => `第${writeNumeral(n)}节`,
  article: (n) => `第${writeNumeral(n)}条`,
  cn: (n) => `${writeNumeral(n)}、`,
  cnBracket: (n) => `（${writeNumeral(n)}）`,
  number: (n) => `${n}.`,
  bracket: (n) => `（${n}）`,
  half: (n) => `${n}）`,
  circle: (n) => String.fromCharCode(0x2460 + n - 1),
};

/** The heading mark a paragraph (folded) starts with, or null. */
export function readMark(text: string): Mark | null {
  const code = text.charCodeAt(0);
  if (code >= 0x2460 && code <= 0x2473) {
    const ordinal = code - 0x2460 + 1;
    const more = /^[、.。]/.test(text.slice(1, 2)) ? 1 : 0;
    return { style: 'circle', ordinal, label: LABELS.circle(ordinal), length: 1 + more };
  }
  const head = text.slice(0, 12);
  for (const [form, kind] of FORMS) {
    const match = form.exec(head);
    if (match === null) continue;
    const ordinal = readNumeral(match[1] as string);
    if (!(ordinal > 0)) continue;
    const style = kind === 'part' ? (NAMED[match[2] as string] as MarkStyle) : kind;
    return { style, ordinal, label: LABELS[style](ordinal), length: match[0].length };
  }
  return null;
}
