import { PolicyError } from './errors';

/** Characters that any text of this kind is full of: they tell the right encoding from a wrong one. */
const COMMON = '的和与级财政事权支出责任省市县由将为确认承担，。、（）一二三';

/** Of a hundred characters at least one is among them; other bytes decoded as text have none. */
const LEAST = 0.01;

function tryDecode(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Share of common characters, less what no text holds. */
function plausibility(text: string): number {
  const sample = text.slice(0, 20_000);
  let common = 0;
  let odd = 0;
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i);
    if (COMMON.includes(sample.charAt(i))) common++;
    else if (code < 9 || (code > 13 && code < 32) || (code >= 0xe000 && code < 0xf900)) odd++;
  }
  return sample.length === 0 ? 0 : (common - 5 * odd) / sample.length;
}

/** Decodes a text file: by its byte order mark, else UTF-8 where it is valid, else the likeliest of GB18030 and UTF-16. */
export function decodeText(bytes: Uint8Array, file: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs(bytes, 'utf-16le', file);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs(bytes, 'utf-16be', file);
  const utf8 = tryDecode(bytes, 'utf-8');
  if (utf8 !== null && !utf8.includes('\u0000')) return utf8;
  const found = ['gb18030', 'utf-16le', 'utf-16be']
    .map((label) => tryDecode(bytes, label))
    .filter((text): text is string => text !== null)
    .map((text) => ({ text, score: plausibility(text) }))
    .sort((a, b) => b.score - a.score)[0];
  if (found === undefined || found.score < LEAST)
    throw new PolicyError('unreadable', file, 'UTF-8, GB18030, UTF-16');
  return found.text;
}

function decodeAs(bytes: Uint8Array, label: string, file: string): string {
  const text = tryDecode(bytes, label);
  if (text === null) throw new PolicyError('unreadable', file, label);
  return text;
}
