import fc from 'fast-check';
import { blockAt, blocksOf, piecesOf } from '../../../src/taskpane/policies/state/blocks';
import type { Mark, MarkedText } from '../../../src/taskpane/policies/state/marks';

const mark = (from: number, to: number, kind: 'matter' | 'unread' = 'matter'): Mark =>
  ({ kind, key: `${kind}${from}-${to}`, from, to }) as unknown as Mark;

const marked = (text: string, ...marks: Mark[]): MarkedText => ({ text, listed: false, marks });

const drawn = (text: MarkedText) =>
  blocksOf(text).map((block) =>
    piecesOf(text.text, block).map((piece) => [piece.text, piece.mark?.key ?? null]),
  );

it('a paragraph is cut at its marks', () => {
  expect(drawn(marked('将甲，乙，确认', mark(1, 2), mark(3, 4)))).toEqual([
    [
      ['将', null],
      ['甲', 'matter1-2'],
      ['，', null],
      ['乙', 'matter3-4'],
      ['，确认', null],
    ],
  ]);
});

it('a matter goes before the sentence it stands in, and the inner before the outer', () => {
  expect(drawn(marked('甲乙丙丁', mark(0, 4, 'unread'), mark(0, 3), mark(1, 2)))).toEqual([
    [
      ['甲', 'matter0-3'],
      ['乙', 'matter1-2'],
      ['丙', 'matter0-3'],
      ['丁', 'unread0-4'],
    ],
  ]);
});

it('a mark over a line break is drawn in both lines, with one beginning and one end', () => {
  const text = marked('知识\r\n产权', mark(0, 6));
  const pieces = blocksOf(text).flatMap((block) => piecesOf(text.text, block));
  expect(pieces.map(({ text: words, first, last }) => [words, first, last])).toEqual([
    ['知识', true, false],
    ['产权', false, true],
  ]);
});

it('a document of one line is drawn in parts that end with sentences', () => {
  const sentence = `${'字'.repeat(99)}。`;
  const blocks = blocksOf(marked(sentence.repeat(100)));
  expect(blocks.length).toBeGreaterThan(5);
  expect(blocks.every(({ to }) => to % 100 === 0)).toBe(true);
});

it('whatever the text and the marks: no character is lost, doubled, or parted, and every mark is seen or covered', () => {
  const text = fc.array(fc.constantFrom('甲', '乙', '。', '\n', '𠮷', '，'), { maxLength: 60 });
  const places = fc.array(fc.tuple(fc.nat(60), fc.nat(20)), { maxLength: 12 });
  fc.assert(
    fc.property(text, places, fc.nat(3), (short, spans, times) => {
      const words = short.join('').repeat(1 + times * 40);
      const marks = spans
        .map(([at, length]) => mark(Math.min(at, words.length), Math.min(at + length, words.length)))
        .filter(({ from, to }) => to > from)
        .sort((a, b) => a.from - b.from || b.to - a.to);
      const shown = marked(words, ...marks);
      const blocks = blocksOf(shown);
      const joined = blocks.map((block) =>
        piecesOf(words, block)
          .map((piece) => piece.text)
          .join(''),
      );
      expect(joined.join('')).toBe(words.replace(/\n/g, ''));
      expect(joined.some((line) => /^[\udc00-\udfff]/.test(line))).toBe(false);
      blocks.forEach((block, i) => expect(blockAt(blocks, block.from)).toBe(i));
      for (const { from, to } of blocks.flatMap((block) => block.marks)) expect(from).toBeLessThan(to);
    }),
    { numRuns: 80 },
  );
});
