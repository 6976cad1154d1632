import { readTiers, type Party, type Standpoint } from './tiers';

/** What a share passage is made of. */
export type ShareToken =
  | { readonly kind: 'tiers'; readonly parties: readonly Party[]; readonly at: number; readonly end: number }
  | { readonly kind: 'per cent'; readonly value: number; readonly at: number; readonly end: number }
  | { readonly kind: 'ratio'; readonly values: readonly number[]; readonly at: number; readonly end: number }
  | {
      readonly kind: 'each' | 'even' | 'full' | 'rest' | 'local part' | 'by';
      readonly at: number;
      readonly end: number;
    };

const DIGITS = '零一二三四五六七八九';

const chineseNumber = (text: string): number => {
  if (/^\d/.test(text)) return Number(text);
  if (text === '百') return 100;
  const match = /^([二三四五六七八九])?十([一二三四五六七八九])?$/.exec(text);
  if (match === null) return DIGITS.indexOf(text.charAt(0));
  return (
    (match[1] === undefined ? 1 : DIGITS.indexOf(match[1])) * 10 +
    (match[2] === undefined ? 0 : DIGITS.indexOf(match[2]))
  );
};

const NUMBER = '\\d{1,3}(?:\\.\\d{1,2})?';
const FORMS: readonly (readonly [RegExp, (match: RegExpExecArray) => object])[] = [
  [
    new RegExp(`${NUMBER}(?:[∶比]${NUMBER}){1,3}`, 'y'),
    (match) => ({ kind: 'ratio', values: match[0].split(/[∶比]/).map(Number) }),
  ],
  [new RegExp(`(${NUMBER})(?:%|个百分点)`, 'y'), (match) => ({ kind: 'per cent', value: Number(match[1]) })],
  [
    /百分之([一二三四五六七八九十百]{1,3}|\d{1,3})/y,
    (match) => ({ kind: 'per cent', value: chineseNumber(match[1] as string) }),
  ],
  [
    /([二三四五六七八九])分之([一二三四五六七八])/y,
    (match) => ({
      kind: 'per cent',
      value:
        Math.round((10_000 * chineseNumber(match[2] as string)) / chineseNumber(match[1] as string)) / 100,
    }),
  ],
  [
    /([一二三四五六七八九])成/y,
    (match) => ({ kind: 'per cent', value: 10 * DIGITS.indexOf(match[1] as string) }),
  ],
  [/各(?:自)?(?:承担|负担|分担|出)?(?:一半|半)|对半|平均|等额|均摊|均等/y, () => ({ kind: 'even' })],
  [/全额|全部由|全部(?=承担|负担)/y, () => ({ kind: 'full' })],
  [/各自?|均(?=承担|负担|分担|\d)/y, () => ({ kind: 'each' })],
  [
    /地方(?:财政)?应?(?:承担|负担|分担)的?(?=\d{1,3}(?:\.\d{1,2})?%[,]?由)|地方(?:财政)?(?:应?(?:承担|负担|分担)的?)?部分|省以下(?:承担|负担)?部分/y,
    () => ({ kind: 'local part' }),
  ],
  [
    /其余(?!的?(?:市|县|区|旗|地区|州|盟|省))(?:的)?(?:部分)?|剩余(?:的)?(?:部分)?|余下(?:的)?(?:部分)?|不足部分/y,
    () => ({ kind: 'rest' }),
  ],
  [/由/y, () => ({ kind: 'by' })],
];

/** One-character tier words stand alone only after a boundary: the 市 of 龙泉市 is no tier. */
const BOUNDARY = /[由与和及、,;:。对的中均各其余分部按并是为)\s%\d]/;

function tiersAt(text: string, at: number, standpoint: Standpoint): ShareToken | null {
  const found = readTiers(text, at, text.length, standpoint);
  if (found === null || found.hits.length === 0) return null;
  const first = found.hits[0] as { start: number; end: number; text: string };
  if (first.start !== at) return null;
  const loose =
    /^(?:.|[县区旗][县区旗市]?)$/.test(first.text) && at > 0 && !BOUNDARY.test(text.charAt(at - 1));
  if (loose) return null;
  return { kind: 'tiers', parties: found.parties, at, end: found.end };
}

/** Cuts a passage about shares into tokens; what is no token is passed over. */
export function shareTokens(text: string, standpoint: Standpoint): ShareToken[] {
  const tokens: ShareToken[] = [];
  for (let at = 0; at < text.length;) {
    const token = tokenAt(text, at, standpoint);
    if (token === null) at += 1;
    else {
      tokens.push(token);
      at = token.end;
    }
  }
  return tokens;
}

/** First characters of tokens that are no tier words. */
const FIRST = new Set('0123456789百一二三四五六七八九各对平等均全地省其剩余不由');

function tokenAt(text: string, at: number, standpoint: Standpoint): ShareToken | null {
  if (!FIRST.has(text.charAt(at))) return tiersAt(text, at, standpoint);
  for (const [form, make] of FORMS) {
    form.lastIndex = at;
    const match = form.exec(text);
    if (match !== null) return { ...make(match), at, end: at + match[0].length } as ShareToken;
  }
  return tiersAt(text, at, standpoint);
}
