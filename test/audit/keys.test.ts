import { rowKey } from '../../src/audit/keys';
import { aRow } from '../support/builders';

const sketch = {
  texts: { name: '专利导航', unit: '包头市局', declaredLevel: '市级' },
  amounts: { amount: '10' as const },
};

describe('the key of a row', () => {
  const key = rowKey(aRow(sketch));
  it('stays the same wherever the row stands', () => {
    expect(rowKey(aRow({ ...sketch, row: 40, sheet: '另一表' }))).toBe(key);
    expect(key).toMatch(/^[0-9a-f]{16}$/);
  });
  it('does not mind spaces and full-width characters', () => {
    expect(rowKey(aRow({ ...sketch, texts: { ...sketch.texts, name: '专利 导航　' } }))).toBe(key);
  });
  it('does not mind what is said beside the row', () => {
    expect(rowKey(aRow({ ...sketch, texts: { ...sketch.texts, remarks: '已说明' } }))).toBe(key);
  });
  it('changes with name, declaration and money', () => {
    const others = [
      { ...sketch, texts: { ...sketch.texts, name: '专利导航二' } },
      { ...sketch, texts: { ...sketch.texts, declaredLevel: '自治区级' } },
      { ...sketch, amounts: { amount: '11' as const } },
      { ...sketch, amounts: { amount: '10' as const, 'amount.county': '1' } },
    ].map((one) => rowKey(aRow(one)));
    expect(new Set([key, ...others]).size).toBe(5);
  });
});
