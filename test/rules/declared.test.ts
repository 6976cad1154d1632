import fc from 'fast-check';
import { parseDeclared, type DeclaredContext } from '../../src/rules/shared/declared';
import type { Tier } from '../../src/policy/types';

const context = (over: Partial<DeclaredContext> = {}): DeclaredContext => ({
  unitTier: 'prefecture',
  region: '内蒙古自治区',
  issuer: 'province',
  ...over,
});

const read = (text: string, over: Partial<DeclaredContext> = {}): string => {
  const declared = parseDeclared(text, context(over));
  if (!declared) return '无';
  return [
    ...declared.tiers,
    ...(declared.local ? ['local'] : []),
    ...(declared.shared ? ['shared'] : []),
  ].join(' ');
};

describe('a declared tier', () => {
  it.each([
    ['自治区级', 'province'],
    ['自治区本级', 'province'],
    ['省级', 'province'],
    ['内蒙古自治区财政厅', 'province'],
    ['盟市级', 'prefecture'],
    ['盟级', 'prefecture'],
    ['市本级', 'prefecture'],
    ['设区的市', 'prefecture'],
    ['地市级', 'prefecture'],
    ['地区行署', 'prefecture'],
    ['包头市财政局', 'prefecture'],
    ['州级', 'prefecture'],
    ['旗县级', 'county'],
    ['旗县（市、区）财政', 'county'],
    ['县（市）', 'county'],
    ['旗县市区', 'county'],
    ['旗财政', 'county'],
    ['县级市', 'county'],
    ['市辖区', 'county'],
    ['科尔沁区财政', 'county'],
    ['苏木乡镇', 'county'],
    ['镇财政', 'county'],
    ['县（区）级', 'county'],
    ['区（县）级', 'county'],
    ['旗县、区', 'county'],
    ['市、区两级', 'prefecture county'],
    ['区、市、旗县', 'province prefecture county'],
    ['盟（市）级', 'prefecture'],
    ['省（自治区）级', 'province'],
    ['局本级', 'prefecture'],
    ['我盟', 'prefecture'],
    ['内蒙古财政厅', 'province'],
    ['自治区市场监督管理局', 'province'],
    ['镇江市财政', 'prefecture'],
    ['新乡市财政', 'prefecture'],
    ['城区财政', 'county'],
    ['中央财政', 'central'],
    ['1-中央级', 'central'],
    ['国家级', 'central'],
    ['地方', 'local'],
    ['地方财政', 'local'],
    ['共同', 'shared'],
    ['中央与地方共同财政事权', 'central local shared'],
    ['自治区与盟市共同承担', 'province prefecture shared'],
    ['自治区、盟市', 'province prefecture'],
    ['市、县财政各半', 'prefecture county shared'],
    ['市县财政', 'prefecture'],
    ['市县共同承担', 'prefecture county shared'],
    ['盟市旗县', 'prefecture'],
    ['省市县', 'province prefecture'],
    ['区级', 'province'],
    ['区本级', 'province'],
    ['本级', 'prefecture'],
    ['同级财政', 'prefecture'],
    ['盟　市　级', 'prefecture'],
    ['开发区财政', '无'],
    ['财政拨款', '无'],
    ['单位自筹', '无'],
    ['待定', '无'],
    ['', '无'],
  ])('%s → %s', (text, expected) => expect(read(text)).toBe(expected));

  it.each<[string, Partial<DeclaredContext>, string]>([
    ['区级', { unitTier: 'county' }, 'county'],
    ['区本级', { unitTier: 'province' }, 'province'],
    ['区级', { region: '江南省', unitTier: 'prefecture' }, 'county'],
    ['区财政', { region: '呼和浩特市', issuer: 'prefecture', unitTier: 'prefecture' }, 'county'],
    ['市级', { region: '北京市' }, 'province'],
    ['区级', { region: '北京市' }, 'county'],
    ['市级', { region: '包头市', issuer: 'prefecture' }, 'prefecture'],
    ['本级', { unitTier: null }, '无'],
    ['本级', { unitTier: 'county' }, 'county'],
    ['市本级', { unitTier: 'county' }, 'prefecture'],
  ])('%s in %j → %s', (text, over, expected) => expect(read(text, over)).toBe(expected));

  it('never fails, whatever stands in the cell', () => {
    const words = fc.constantFrom(
      '自治区',
      '盟市',
      '旗县',
      '区',
      '市',
      '本级',
      '共同',
      '中央',
      '（',
      '、',
      '财政',
      'x',
    );
    const tiers: readonly (Tier | null)[] = ['central', 'province', 'prefecture', 'county', null];
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.array(words).map((parts) => parts.join('')),
        ),
        fc.constantFrom(...tiers),
        (text, unitTier) => {
          const declared = parseDeclared(text, context({ unitTier }));
          const tiersOf = declared?.tiers ?? [];
          expect(new Set(tiersOf).size).toBe(tiersOf.length);
        },
      ),
      { numRuns: 300 },
    );
  });
});
