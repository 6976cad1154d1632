import fc from 'fast-check';
import { buildAutomaton, HitBuffer } from '../../src/classify/automaton';
import { builtinLexicons } from '../../src/classify/classifier';
import { FoldBuffer, foldText } from '../../src/classify/fold';
import { parseLexicon } from '../../src/classify/lexicon';
import { classTable, expandWord } from '../../src/classify/pattern';
import { rowText } from '../../src/classify/row-text';
import type { BudgetRow, TextCell } from '../../src/workbook/types';

const codesOf = (text: string): Uint16Array => Uint16Array.from(text, (c) => c.charCodeAt(0));

describe('automaton', () => {
  const letters = fc.array(fc.constantFrom('专', '利', '导', '航', '区'), { minLength: 1, maxLength: 4 });
  const word = letters.map((list) => list.join(''));

  it('finds what a search word by word finds', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 12 }), fc.array(word), (words, pieces) => {
        const text = pieces.join('');
        const hits = new HitBuffer();
        buildAutomaton(words).scan(codesOf(text), 0, text.length, hits);
        const got = Array.from(
          { length: hits.count },
          (_, i) => `${words[hits.word[i] as number]}@${hits.from[i]}`,
        );
        const want = words.flatMap((w) =>
          [...text].flatMap((_, at) => (text.startsWith(w, at) ? [`${w}@${at}`] : [])),
        );
        expect(got.sort()).toEqual(want.sort());
      }),
      { numRuns: 300 },
    );
  });
});

describe('folding', () => {
  test.each([
    ['ＴＩＳＣ　网点', 'tisc网点'],
    ['知識產權', '知识产权'],
    ['“铁拳”行动', '铁拳行动'],
    ['【2025】专利—导航', '(2025)专利-导航'],
    ['4・26', '4·26'],
    ['①专利', '1专利'],
    ['知\u200b识 产\u00ad权', '知识产权'],
    ['著作權', '著作权'],
  ])('%s → %s', (typed, folded) => {
    expect(foldText(typed)).toBe(folded);
  });

  it('keeps the way back to the text as typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const buffer = new FoldBuffer();
        buffer.append(text, false);
        for (let i = 0; i < buffer.length; i++) {
          expect(buffer.origin[i]).toBeLessThan(text.length);
          if (i > 0) expect(buffer.origin[i]).toBeGreaterThanOrEqual(buffer.origin[i - 1] as number);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('lexicon data', () => {
  test.each<[unknown, RegExp]>([
    [null, /format/],
    [{ format: 2, id: 'x' }, /format/],
    [{ format: 1, id: 'x', masks: 'a' }, /x\.masks/],
    [{ format: 1, id: 'x', classes: { a: [1] } }, /x\.classes\.a/],
    [{ format: 1, id: 'x', works: [{ strong: ['a'] }] }, /x\.works\[0\]/],
    [{ format: 1, id: 'x', works: [{ id: 'w', strong: [''] }] }, /x\.works\[0\]\.strong/],
    [{ format: 1, id: 'x', synonyms: ['a'] }, /x\.synonyms\[0\]/],
  ])('%o is refused, naming the place', (data, place) => {
    expect(() => parseLexicon(data)).toThrow(place);
  });

  it('of the product has no relation to a work that is not there', () => {
    for (const lexicon of builtinLexicons()) {
      const works = [...(lexicon.works ?? []), ...(lexicon.unlisted ?? [])];
      const ids = new Set(works.map((w) => w.id));
      expect(ids.size).toBe(works.length);
      for (const w of works)
        for (const id of [...(w.over ?? []), ...(w.under ?? [])]) expect(ids).toContain(id);
    }
  });

  it('asks for classes that exist', () => {
    const classes = classTable([{ a: ['甲', '{b}'], b: ['乙'] }]);
    expect(expandWord('{a}', classes)).toEqual(['甲', '乙']);
    expect(() => expandWord('{c}', classes)).toThrow('{c}');
  });
});

describe('the words of a row', () => {
  const cell = (text: string): TextCell => ({ text, row: 0, column: 0, filled: false });
  const row = (texts: BudgetRow['texts'], moreTexts: readonly TextCell[] = []): BudgetRow => ({
    sheetId: 's',
    sheet: '项目支出',
    row: 3,
    hidden: false,
    texts,
    moreTexts,
    amounts: {},
    year: null,
  });

  it('leave out what the row declares', () => {
    const text = rowText(
      row({
        name: cell('专利导航'),
        unit: cell('赤峰市市场监督管理局'),
        declaredLevel: cell('自治区级'),
        declaredPayer: cell('自治区财政'),
        declaredCategory: cell('知识产权保护'),
      }),
    );
    expect(text).toEqual({ name: '专利导航', unit: '赤峰市市场监督管理局' });
  });

  it('hold the further cells of the content', () => {
    expect(rowText(row({ name: cell('工作经费'), detail: cell('甲') }, [cell('乙')])).detail).toBe('甲\n乙');
    expect(rowText(row({}, [cell('乙')]))).toEqual({ name: '', detail: '乙' });
  });
});
