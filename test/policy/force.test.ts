import { bySpecificity, inForceIn, speakingTo } from '../../src/policy/force';
import type { LoadedPolicy, Matter, Policy } from '../../src/policy/types';
import { aPolicy } from '../support/builders';

const plan = (id: string, said: Partial<Policy> = {}, matters = 10): LoadedPolicy => ({
  policy: aPolicy({
    id,
    number: null,
    issued: null,
    effective: null,
    matters: Array.from({ length: matters }, () => ({}) as Matter),
    ...said,
  }),
  text: '',
  sha256: null,
});

const ids = (policies: readonly LoadedPolicy[]): string[] => policies.map(({ policy }) => policy.id);

describe('editions of one plan', () => {
  const old = plan('2018', { issued: '2018-05-01' });
  const now = plan('2024', { issued: '2024-09-01' });

  test.each([
    [2017, ['2018']],
    [2018, ['2018']],
    [2023, ['2018']],
    [2024, ['2024']],
    [2030, ['2024']],
    [null, ['2024']],
  ])('budget year %s is judged by %j', (year, expected) => {
    expect(ids(inForceIn([now, old], year))).toEqual(expected);
  });

  it('goes by the day of effect where the text has one', () => {
    const later = plan('later', { issued: '2024-09-01', effective: '2026-01-01' });
    expect(ids(inForceIn([old, later], 2025))).toEqual(['2018']);
  });

  it('keeps the plan that a short later document amends', () => {
    const amending = plan('amending', { issued: '2021-01-01' }, 2);
    expect(ids(inForceIn([old, amending], 2022))).toEqual(['2018', 'amending']);
    expect(ids(inForceIn([old, amending], 2019))).toEqual(['2018']);
  });

  it('drops nothing of another field, region or issuer, nor what has no date', () => {
    const others = [
      plan('health', { field: '医疗卫生', issued: '2019-01-01' }),
      plan('centre', { issuer: 'central', region: '全国', issued: '2023-01-01' }),
      plan('baotou', { issuer: 'prefecture', region: '包头市', issued: '2025-01-01' }),
      plan('nameless', { field: null }),
    ];
    expect(inForceIn([...others, now], 2025)).toEqual([...others, now]);
  });
});

describe('plans that are no editions of each other', () => {
  it('of places the text does not name', () => {
    const [one, other] = ['甲江', '乙江'].map((id, i) =>
      plan(id, { issuer: 'prefecture', region: null, issued: `202${i}-01-01` }),
    ) as [LoadedPolicy, LoadedPolicy];
    expect(inForceIn([one, other], 2025)).toEqual([one, other]);
  });

  it('of one document, however their days of effect differ', () => {
    const number = '云政办发〔2020〕9号';
    const first = plan('a', { number, effective: '2020-03-01' });
    const second = plan('b', { number, effective: '2021-01-01' });
    const later = plan('c', { number: '云政办发〔2024〕1号', effective: '2024-01-01' }, 20);
    expect(inForceIn([first, second], 2025)).toEqual([first, second]);
    expect(ids(inForceIn([first, second, later], 2023))).toEqual(['a', 'b']);
    expect(ids(inForceIn([first, second, later], 2025))).toEqual(['c']);
  });
});

describe('the most specific document', () => {
  it('comes first: the lower issuer, then the later', () => {
    const centre = plan('centre', { issuer: 'central', issued: '2026-01-01' });
    const amended = plan('amended', { issued: '2025-01-01' });
    const first = plan('first', { issued: '2024-01-01' });
    const baotou = plan('baotou', { issuer: 'prefecture', region: '包头市' });
    expect(ids(bySpecificity([centre, first, amended, baotou]))).toEqual([
      'baotou',
      'amended',
      'first',
      'centre',
    ]);
  });

  test.each([
    ['包头市', 'prefecture', true],
    ['包头市', 'county', true],
    ['赤峰市', 'prefecture', false],
    [null, 'prefecture', true],
    [null, null, true],
    [null, 'province', false],
    [null, 'central', false],
  ] as const)('a document of 包头市 and a unit in %s of tier %s', (region, tier, asked) => {
    const baotou = plan('baotou', { issuer: 'prefecture', region: '包头市' });
    const regional = plan('regional');
    expect(ids(speakingTo([regional, baotou], { region, tier, names: [] }))).toEqual(
      asked ? ['regional', 'baotou'] : ['regional'],
    );
  });

  test.each([
    ['包头市土默特右旗市场监督管理局', 'county', true],
    ['土右旗市场监督管理局', 'county', false],
    ['赤峰市红山区市场监督管理局', 'county', false],
    ['包头市市场监督管理局', 'prefecture', false],
    ['知识产权局', null, true],
  ] as const)('a document of 土默特右旗 and %s', (name, tier, asked) => {
    const county = plan('county', { issuer: 'county', region: '土默特右旗' });
    expect(speakingTo([county], { region: null, tier, names: [name] })).toHaveLength(asked ? 1 : 0);
  });
});
