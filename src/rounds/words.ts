/** Names and units as two rounds may write them: near enough to be one, or not. */

const PAIR = /[\s，、。,.;；:：“”"'‘’（）()【】[\]《》〈〉·\-—_/]+/g;
const DOCUMENT = /[（(【]?[^（(【\s]{0,12}[〔[(（]?(?:19|20)\d{2}[〕\])）]?\s*第?\d+号[）)】]?/g;
const YEAR = /(?:19|20)\d{2}\s*年?度?/g;
const PADDING = /(?:专项|工作|项目|经费|资金|支出|费用)+$/;

/** A name without year, document number, punctuation and what is said of any project. */
export const nameKey = (name: string): string => {
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(DOCUMENT, '')
    .replace(YEAR, '')
    .replace(PAIR, '');
  const bare = plain.replace(PADDING, '');
  return bare === '' ? plain : bare;
};

export const unitKey = (unit: string | null): string => (unit ?? '').normalize('NFKC').replace(PAIR, '');

const bigrams = (text: string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.charAt(at) + text.charAt(at + 1);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
};

const common = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number => {
  let count = 0;
  a.forEach((times, pair) => {
    count += Math.min(times, b.get(pair) ?? 0);
  });
  return count;
};

/** Share of the pairs of characters that two keys have in common, 0–1. */
export const likeness = (a: string, b: string): number => {
  if (a === b) return 1;
  const [one, other] = [bigrams(a), bigrams(b)];
  const whole = Math.max(a.length - 1, 0) + Math.max(b.length - 1, 0);
  return whole === 0 ? 0 : (2 * common(one, other)) / whole;
};

/** Share of the shorter key's pairs that the longer one has too: a part of a split row is shorter than the whole. */
export const partOf = (a: string, b: string): number => {
  const least = Math.min(a.length, b.length) - 1;
  return least < 1 ? 0 : common(bigrams(a), bigrams(b)) / least;
};
