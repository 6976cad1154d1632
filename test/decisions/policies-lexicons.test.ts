import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClassifier } from '../../src/classify/classifier';
import { exportLexicons, importLexicons, LexiconFileError } from '../../src/decisions/policies-lexicon-file';
import { lexiconsOfStore } from '../../src/decisions/policies-lexicon-use';
import {
  addOfficeWord,
  officeWords,
  withOfficeWords,
  wordFault,
  type OfficeWord,
} from '../../src/decisions/policies-office-words';
import { EMPTY_STORE, mergeStores, parseStore, storeText } from '../../src/decisions/store';
import { builtinPolicies } from '../../src/policy/builtin';
import { compilePolicies } from '../../src/policy/compile';
import type { LoadedPolicy } from '../../src/policy/types';

const TRANSPORT = (() => {
  const name = 'xuni-linjiang-transport-2020.txt';
  const text = readFileSync(join(__dirname, '..', 'policies', name), 'utf8');
  return compilePolicies(text, { name }).map((policy): LoadedPolicy => ({ policy, text, sha256: null }));
})();
const FOUNDING = builtinPolicies();

const word = (over: Partial<OfficeWord>): OfficeWord => ({
  kind: 'synonym',
  field: '知识产权',
  word: '灯塔行动',
  matter: '结合自治区产业发展开展专利导航',
  ...over,
});

const storeWith = (...words: readonly OfficeWord[]) => ({
  ...EMPTY_STORE,
  lexicons: withOfficeWords(undefined, words),
});

const judge = (
  policies: readonly LoadedPolicy[],
  words: readonly OfficeWord[],
  name: string,
  unit: string,
) => {
  const lexicons = lexiconsOfStore(storeWith(...words), policies);
  const { state, level, ref } = createClassifier(policies, { lexicons }).classify({ name, unit });
  return { state, level, matter: ref?.matter.text ?? null };
};

describe("an office's words in the founding policy's field", () => {
  it('name a matter at the level the row points to', () => {
    const words = [word({})];
    expect(judge(FOUNDING, words, '灯塔行动项目经费', '自治区知识产权局')).toEqual({
      state: 'single',
      level: 'province',
      matter: '结合自治区产业发展开展专利导航',
    });
    expect(judge(FOUNDING, words, '灯塔行动项目经费', '包头市知识产权局')).toMatchObject({
      level: 'prefecture',
      matter: '结合本地区产业发展开展专利导航',
    });
    expect(judge(FOUNDING, [], '灯塔行动项目经费', '自治区知识产权局').state).toBe('out-of-scope');
  });

  it('hold where a built-in word says otherwise in the same phrase', () => {
    expect(judge(FOUNDING, [], '专利奖大赛', '自治区知识产权局').state).toBe('unlisted');
    expect(judge(FOUNDING, [word({ word: '专利奖大赛' })], '专利奖大赛', '自治区知识产权局').state).toBe(
      'single',
    );
    const unlisted = word({ kind: 'unlisted', word: '金种子专利转化', matter: null });
    expect(judge(FOUNDING, [unlisted], '金种子专利转化奖补', '自治区知识产权局')).toMatchObject({
      state: 'unlisted',
      level: 'undetermined',
    });
  });

  it('show that a row is of the field', () => {
    const field = word({ kind: 'field', word: '灯塔', matter: null });
    expect(judge(FOUNDING, [field], '灯塔运维', '自治区知识产权局').state).toBe('unlisted');
  });

  it('leave other rows as they were', () => {
    const words = [word({}), word({ kind: 'unlisted', word: '金种子', matter: null })];
    const plain = createClassifier(FOUNDING);
    const ours = createClassifier(FOUNDING, { lexicons: lexiconsOfStore(storeWith(...words), FOUNDING) });
    for (const name of ['专利转化专项', '维权援助', '办公楼维修', '高价值专利培育']) {
      const row = { name, unit: '自治区知识产权局' };
      expect(ours.classify(row)).toEqual(plain.classify(row));
    }
  });
});

describe('in a field without a lexicon', () => {
  const [{ policy }] = TRANSPORT as [LoadedPolicy];
  const matter = policy.matters.find(({ text }) => text.includes('治超站'))!.text;
  const own = { field: policy.field!, word: '畅行工程', matter };

  it("stand for the policy's own words", () => {
    expect(judge(TRANSPORT, [word(own)], '畅行工程经费', '临江省交通运输厅')).toEqual({
      state: 'single',
      level: 'province',
      matter,
    });
  });

  it('name what is not listed', () => {
    const unlisted = word({ ...own, kind: 'unlisted', matter: null });
    expect(judge(TRANSPORT, [unlisted], '畅行工程经费', '临江省交通运输厅')).toMatchObject({
      state: 'unlisted',
      level: 'undetermined',
    });
    const other = '普通国道、省道的路网运行监测';
    expect(judge(TRANSPORT, [unlisted], other, '临江省交通运输厅')).toEqual(
      judge(TRANSPORT, [], other, '临江省交通运输厅'),
    );
  });

  it('say nothing of other policies', () => {
    expect(lexiconsOfStore(storeWith(word(own)), FOUNDING)).toEqual([]);
  });
});

describe('as data', () => {
  const words = [
    word({}),
    word({ word: '导航图' }),
    word({ kind: 'unlisted', word: '金种子', matter: null }),
    word({ kind: 'field', word: '灯塔', matter: null }),
  ];

  it('come back from the store and from a file', () => {
    const store = storeWith(...words);
    expect(officeWords(parseStore(storeText(store)).lexicons)).toEqual(words);
    expect(importLexicons(exportLexicons(store.lexicons), 'x')).toEqual(store.lexicons);
  });

  it('a file may hold one lexicon as the product has them', () => {
    const one = { format: 1, id: 'x', works: [{ id: 'w', matter: ['规划'], strong: ['蓝图'] }] };
    expect(importLexicons(JSON.stringify(one), 'x')).toEqual([one]);
  });

  it.each([
    '{',
    '[]',
    '{"format":1,"lexicons":[]}',
    '{"format":1,"id":"x","works":[{}]}',
    'x'.repeat(2_100_000),
  ])('a file that is none is refused: %.30s', (json) =>
    expect(() => importLexicons(json, 'x')).toThrow(LexiconFileError),
  );

  it('of two stores are put together, the same word once', () => {
    const merged = mergeStores(storeWith(word({})), storeWith(word({}), word({ word: '导航图' })));
    expect(officeWords(merged.lexicons)).toEqual([word({}), word({ word: '导航图' })]);
  });

  it('mean one thing in one field', () => {
    const other = word({ matter: '全区知识产权风险预测预警' });
    expect(addOfficeWord([word({})], other)).toEqual([other]);
    expect(addOfficeWord([word({ field: '交通运输' })], other)).toHaveLength(2);
  });

  it.each([
    ['', 'empty'],
    ['图', 'short'],
    ['长'.repeat(41), 'long'],
    ['专利+导航', 'signs'],
    ['专利导航图', null],
  ])('%s: %s', (text, fault) => expect(wordFault(text)).toBe(fault));
});
