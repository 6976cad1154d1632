import fc from 'fast-check';
import { cutAt, likelyCuts, placeOf, wordsIn } from '../../../src/taskpane/policies/state/place';

const TEXT = '将盟市知识产\n权执法、快速\u200b协同保护和维权援助，确认为盟市财政事权。将维权援助…';

describe('words typed by an officer', () => {
  it.each([
    ['知识产权执法', '知识产\n权执法'],
    ['快速协同', '快速\u200b协同'],
    [' 维权援助\n', '维权援助'],
  ])('%j are found as they stand in the document', (typed, stands) => {
    const [from, to] = placeOf(TEXT, [0, TEXT.length], typed, 0) ?? [0, 0];
    expect(TEXT.slice(from, to)).toBe(stands);
  });

  it('are taken at the place nearest to where the officer was', () => {
    const place = placeOf(TEXT, [0, TEXT.length], '维权援助', TEXT.length);
    expect(place?.[0]).toBe(TEXT.lastIndexOf('维权援助'));
  });

  it.each(['', '  ', '维权 援助服务', '别的'])('%j are not found', (typed) => {
    expect(placeOf(TEXT, [0, TEXT.length], typed, 0)).toBeNull();
  });

  it('are looked for within their sentence only', () => {
    expect(placeOf(TEXT, [0, 10], '维权援助', 0)).toBeNull();
  });
});

describe('cuts', () => {
  it('stand at 、 first, then at 和', () => {
    const from = 1;
    const to = TEXT.indexOf('，');
    const parts = likelyCuts(TEXT, [from, to]).map(({ first, second }) => [
      wordsIn(TEXT, first),
      wordsIn(TEXT, second),
    ]);
    expect(parts).toEqual([
      ['盟市知识产权执法', '快速协同保护和维权援助'],
      ['盟市知识产权执法、快速协同保护', '维权援助'],
    ]);
  });

  it('of whatever text and at whatever place lose nothing but marks between the parts', () => {
    const text = fc
      .array(fc.constantFrom('甲', '、', '和', '以及', '\n', '𠮷', '，', '\u200b'), { maxLength: 30 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.nat(40), (words, at) => {
        const whole = [0, words.length] as const;
        const cuts = [...likelyCuts(words, whole), cutAt(words, whole, at)];
        for (const cut of cuts) {
          if (!cut) continue;
          const { first, second } = cut;
          expect([first[0], second[1]]).toEqual(whole);
          expect(words.slice(first[1], second[0])).toMatch(/^(?:[、，,；;]*|和|与|及|以及)$/);
          for (const part of [first, second]) {
            expect(wordsIn(words, part).trim()).not.toBe('');
            expect(words.slice(...part)).not.toMatch(/^[\udc00-\udfff]/);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
