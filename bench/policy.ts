/** How long the compiler takes, warm: the founding document, and documents of 75, 150 and 300 pages made from it. */
import { BUILTIN_DOCUMENTS } from '../src/policy/builtin';
import { compilePolicies } from '../src/policy/compile';

const CHARACTERS_A_PAGE = 1_000;
const DIGITS = '零一二三四五六七八九';

const numeral = (value: number): string =>
  String(value)
    .split('')
    .map((digit) => DIGITS.charAt(Number(digit)))
    .join('');

/** The document's chapters again and again, each time about another field, so that no item repeats. */
const longDocument = (text: string, pages: number): string => {
  const from = text.indexOf('（一）');
  const to = text.indexOf('二、保障措施');
  const chapters: string[] = [];
  for (let length = 0, count = 1; length < pages * CHARACTERS_A_PAGE; count++) {
    const chapter = text.slice(from, to).replace(/知识产权/g, `第${numeral(count)}类产权`);
    chapters.push(chapter);
    length += chapter.length;
  }
  return text.slice(0, from) + chapters.join('') + text.slice(to);
};

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;

const timed = (text: string, runs: number): number =>
  median(
    Array.from({ length: runs }, () => {
      const start = process.hrtime.bigint();
      compilePolicies(text);
      return Number(process.hrtime.bigint() - start) / 1e6;
    }),
  );

const founding = BUILTIN_DOCUMENTS[0]?.text ?? '';
timed(founding, 30);
process.stdout.write(
  `founding document, ${founding.length} characters: ${timed(founding, 41).toFixed(1)} ms\n`,
);
for (const pages of [75, 150, 300]) {
  const text = longDocument(founding, pages);
  process.stdout.write(`${pages} pages, ${text.length} characters: ${timed(text, 3).toFixed(0)} ms\n`);
}
