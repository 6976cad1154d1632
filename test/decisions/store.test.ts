import {
  EMPTY_STORE,
  mergeStores,
  parseStore,
  StoreError,
  storeFrom,
  storeText,
  type AuditStore,
} from '../../src/decisions/store';

const STORE: AuditStore = {
  format: 1,
  precedents: [
    {
      workKey: '专利导航',
      unitTier: 'province',
      level: 'province',
      matterId: 'm1',
      policyId: 'p1',
      reason: '会议纪要',
      by: '张',
      at: '2025-01-02',
    },
  ],
  accepted: [{ rowKey: 'k', code: 'unit-tier', reason: '已有委托书', by: null, at: null }],
  table: { columns: { 表一: { name: 'C', remarks: null } }, year: 2025 },
  amountsBySpending: ['表一'],
  rules: { off: ['duplicate'], severities: { mixed: 'info' } },
};

describe('the store', () => {
  it('comes back from its text as it went in', () => {
    expect(parseStore(storeText(STORE))).toEqual(STORE);
  });

  it('fills parts that are missing', () => {
    expect(storeFrom({})).toEqual(EMPTY_STORE);
  });

  it.each([
    ['no JSON', '{', 'JSON'],
    ['another format', '{"format":2}', 'format 2'],
    ['an unknown code', '{"rules":{"off":["no-such-rule"]}}', 'rules.off: no-such-rule'],
    ['an unknown severity', '{"rules":{"severities":{"mixed":"fatal"}}}', 'rules.severities.mixed'],
    ['a decision without a level', '{"precedents":[{"workKey":"x","reason":"y"}]}', 'precedents[0].level'],
    ['an acceptance without a reason', '{"accepted":[{"rowKey":"x","code":"mixed"}]}', 'accepted[0].reason'],
    ['a list where an object belongs', '{"rules":[]}', 'rules'],
  ])('refuses %s and says where', (_name, json, detail) => {
    expect(() => parseStore(json)).toThrow(StoreError);
    try {
      parseStore(json);
    } catch (error) {
      expect((error as StoreError).detail).toBe(detail);
    }
  });

  it('keeps decisions that contradict each other side by side; of two that say the same the later holds', () => {
    const contrary = { ...STORE.precedents[0]!, level: 'prefecture' as const, reason: '复核' };
    const again = { ...STORE.precedents[0]!, reason: '会议纪要二' };
    const other = { ...contrary, workKey: '宣传', unitTier: null };
    const merged = mergeStores(STORE, {
      ...EMPTY_STORE,
      precedents: [contrary, other, again],
      table: { tier: 'county' },
      rules: { off: ['mixed'], severities: {} },
    });
    expect(merged.precedents).toEqual([again, contrary, other]);
    expect(merged.table).toEqual({ ...STORE.table, tier: 'county' });
    expect(merged.rules.off).toEqual(['duplicate', 'mixed']);
    expect(merged.accepted).toEqual(STORE.accepted);
  });
});
