import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { createClassifier } from '../../src/classify/classifier';
import type { Classifier, RowText } from '../../src/classify/types';
import { builtinPolicies } from '../../src/policy/builtin';
import { compilePolicies } from '../../src/policy/compile';
import { goldRows } from './support/gold';

const founding = goldRows('dev.tsv').map(({ name, unit, detail }): RowText => ({ name, unit, detail }));

const transport: readonly RowText[] = [
  { unit: '临江省公路事业发展中心', name: '普通国道养护工程' },
  { unit: '柳溪县交通运输局', name: '农村公路危桥改造' },
  { unit: '安河市交通运输局', name: '公交运营补贴和出租汽车更新', detail: '新能源车辆' },
  { unit: '安河市教育局', name: '中小学校舍改造' },
  { unit: '', name: '全省渡口渡船更新' },
  { unit: '柳溪县交通运输局', name: '工作经费', detail: '村道日常养护，不含桥梁' },
];

const transportPolicy = (): Classifier => {
  const text = readFileSync(join(__dirname, '..', 'policies', 'xuni-linjiang-transport-2020.txt'), 'utf8');
  return createClassifier(
    compilePolicies(text, { name: 'x' }).map((policy) => ({ policy, text, sha256: null })),
  );
};

/** A row with a synonym, another tier word, or padding in place of its own. */
const CHANGES: readonly (readonly [RegExp, string])[] = [
  [/补助|补贴/, '资助'],
  [/全区|全省/, '全市'],
  [/盟市|市级/, '自治区级'],
  [/养护/, '大中修'],
  [/$/, '专项经费'],
];

const judged = (classifier: Classifier, rows: readonly RowText[]): string[] =>
  rows.map((row) =>
    JSON.stringify(classifier.classify(row), (key, value: unknown) => (key === 'policy' ? 0 : value)),
  );

describe.each<[string, () => Classifier, readonly RowText[]]>([
  ['the founding policy', () => createClassifier(builtinPolicies()), founding],
  ['a policy without a lexicon of its own', transportPolicy, transport],
])('rows under %s are judged one by one', (_, make, rows) => {
  const classifier = make();
  const alone = judged(classifier, rows);

  test('the order of rows changes no result', () => {
    const order = fc.shuffledSubarray(
      rows.map((_, i) => i),
      { minLength: rows.length },
    );
    fc.assert(
      fc.property(order, (indices) => {
        const got = judged(
          classifier,
          indices.map((i) => rows[i] as RowText),
        );
        indices.forEach((i, at) => expect(got[at]).toBe(alone[i]));
      }),
      { numRuns: 20 },
    );
  });

  test('another word in one row changes no other row', () => {
    const pick = fc.tuple(fc.nat(rows.length - 1), fc.nat(CHANGES.length - 1));
    fc.assert(
      fc.property(pick, ([changed, kind]) => {
        const [from, to] = CHANGES[kind] as readonly [RegExp, string];
        const edited = rows.map((row, i) =>
          i === changed ? { ...row, name: row.name.replace(from, to) } : row,
        );
        const got = judged(classifier, edited);
        got.forEach((text, i) => i !== changed && expect(text).toBe(alone[i]));
      }),
      { numRuns: 40 },
    );
  });

  test('two classifiers of the same data give the same bytes', () => {
    expect(judged(make(), rows)).toEqual(alone);
  });
});
