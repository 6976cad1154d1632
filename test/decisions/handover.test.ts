/** 移交包: made, read back, taken over; nothing replaced in silence, nothing taken of a file that is not whole. */
import fc from 'fast-check';
import type { Precedent } from '../../src/audit/types';
import { handoverCounts, HandoverError, handoverText, parseHandover } from '../../src/decisions/handover';
import { EVERYTHING, planHandover, takeHandover } from '../../src/decisions/handover-take';
import { undoStep } from '../../src/decisions/history';
import { EMPTY_STORE, parseStore, storeText, type AuditStore } from '../../src/decisions/store';

const precedent = (over: Partial<Precedent> = {}): Precedent => ({
  workKey: '专利导航',
  unitTier: 'province',
  level: 'province',
  matterId: null,
  policyId: null,
  reason: '惯例',
  by: null,
  at: null,
  ...over,
});

const STORE: AuditStore = {
  ...EMPTY_STORE,
  precedents: [precedent(), precedent({ workKey: '作品登记', level: 'prefecture' })],
  accepted: [{ rowKey: 'a1', code: 'unlisted', reason: '已请示', by: null, at: null }],
  table: {
    year: 2025,
    stage: 'first',
    tier: 'province',
    columns: { 项目支出: { name: 'C', amount: 'G', unit: null }, 2025: { name: 'B' } },
    sheets: { 封面: 'out' },
    headerRows: { 项目支出: 4 },
    amountsBySource: ['甲'],
  },
  amountsBySpending: ['乙'],
  rules: { off: ['duplicate'], severities: { unlisted: 'info' } },
  policies: {
    documents: [
      {
        name: '某省方案.txt',
        sha256: 'a'.repeat(64),
        body: 'body',
        corrections: [
          {
            id: 'c1',
            policy: 'p',
            change: { kind: 'drop', matter: 'm1' },
            reason: '重复',
            by: null,
            at: null,
          },
        ],
      },
    ],
    used: { 'p 1': true },
  },
  lexicons: [
    {
      format: 1,
      id: 'office:ip',
      title: '本单位词语',
      works: [{ id: 'w1', matter: ['导航'], strong: ['导航服务'] }],
    },
  ],
  replies: [
    {
      rowKey: 'a1',
      code: 'unlisted',
      unit: '甲局',
      reply: '已说明',
      outcome: '已整改',
      file: 'a.xlsx',
      at: null,
    },
  ],
  history: [],
};

const FACTS = { from: '预算.xlsx', tool: '1.0.0', made: '2025-11-24', by: '张三', policies: [] };
const TOLD = { at: null, by: null, reason: '', subject: '移交包.json', rows: 0 };
const text = handoverText(STORE, FACTS);
const NONE: ReadonlySet<string> = new Set();

/** Order of lists aside, as a store keeps them. */
const whole = (store: AuditStore): AuditStore => {
  const { history, ...rest } = store;
  return history ? rest : store;
};

const faultOf = (json: string): string => {
  try {
    parseHandover(json, 'p.json');
    return 'none';
  } catch (error) {
    return error instanceof HandoverError ? error.code : String(error);
  }
};

describe('the file', () => {
  it('holds everything but the history, and a note that can be read', () => {
    const pack = parseHandover(text, 'p.json');
    expect(pack.store).toEqual(parseStore(storeText(whole(STORE))));
    expect(pack.store.history).toBeUndefined();
    expect(pack.note.join('\n')).toMatch(/预算\.xlsx.*2025-11-24.*张三[^]*认定2项[^]*某省方案\.txt，更正1处/);
    expect(pack.note[0]).toBe('事权审核移交包说明');
  });

  it('is the same for the same store, with or without a byte order mark', () => {
    expect(handoverText(STORE, FACTS)).toBe(text);
    expect(parseHandover(`\ufeff${text}`, 'p.json').store).toEqual(parseHandover(text, 'p.json').store);
  });

  it.each([
    ['cut short', text.slice(0, text.length / 2), 'json'],
    ['empty', '', 'json'],
    ['another JSON', storeText(STORE), 'kind'],
    ['a list', '[]', 'kind'],
    ['of another version', text.replace('"version": 1', '"version": 2'), 'version'],
    ['altered', text.replace('"year": 2025', '"year": 2024'), 'damaged'],
    ['without a store', '{"kind":"shiquan-handover","version":1}', 'damaged'],
  ])('%s is not taken', (_, json, code) => expect(faultOf(json)).toBe(code));

  it('with a check sum that fits and a store that cannot be read says where', () => {
    const odd = handoverText({ ...STORE, table: { stage: 'third' as never } }, FACTS);
    expect(() => parseHandover(odd, 'p.json')).toThrow(/content table\.stage/);
  });

  it('is read 30 times over, and any damage to its store is seen', () => {
    const start = text.indexOf('"store"');
    fc.assert(
      fc.property(fc.integer({ min: start + 10, max: text.length - 4 }), (at) => {
        const harmed = `${text.slice(0, at)}${text.charAt(at) === '8' ? '7' : '8'}${text.slice(at + 1)}`;
        expect(faultOf(harmed)).not.toBe('content');
      }),
      { numRuns: 60 },
    );
    for (let run = 0; run < 30; run++) parseHandover(text, 'p.json');
  });
});

describe('taking over', () => {
  const pack = parseHandover(text, 'p.json').store;

  it('into an empty store brings all of it, as a step that can be taken back', () => {
    const plan = planHandover(EMPTY_STORE, pack);
    const total = Object.values(handoverCounts(pack)).reduce((sum, one) => sum + one, 0);
    expect(plan).toEqual({ added: total, same: 0, contradictions: [] });
    const taken = takeHandover(EMPTY_STORE, pack, NONE, TOLD);
    expect(whole(taken)).toEqual(whole(pack));
    expect(taken.history).toMatchObject([{ kind: 'import', subject: '移交包.json' }]);
    const back = undoStep(taken, taken.history?.[0]?.id ?? '');
    expect(back.precedents).toEqual([]);
    expect(back.table).toEqual(pack.table);
  });

  it('twice changes nothing', () => {
    const once = takeHandover(EMPTY_STORE, pack, NONE, TOLD);
    expect(planHandover(once, pack)).toMatchObject({ added: 0, contradictions: [] });
    expect(takeHandover(once, pack, EVERYTHING, TOLD)).toBe(once);
  });

  const mine: AuditStore = {
    ...EMPTY_STORE,
    precedents: [precedent({ level: 'prefecture', reason: '市里承担' })],
    accepted: [{ rowKey: 'a1', code: 'unlisted', reason: '另有理由', by: null, at: null }],
    table: { year: 2024, columns: { 项目支出: { name: 'D' } }, sheets: { 封面: 'in' } },
    amountsBySpending: ['甲'],
    rules: { off: [], severities: { unlisted: 'error' } },
    policies: {
      documents: [{ ...STORE.policies!.documents[0]!, corrections: [] }],
      used: { 'p 1': false },
    },
    lexicons: [{ format: 1, id: 'office:ip', title: '本单位词语', works: [{ id: 'w2', strong: ['预警'] }] }],
    replies: [{ ...STORE.replies![0]!, reply: '另一说明' }],
  };

  it('lists what contradicts with both sides in words, and leaves it', () => {
    const { contradictions } = planHandover(mine, pack);
    expect(
      contradictions.map(({ part, subject, mine: here, theirs }) => [part, subject, here, theirs]),
    ).toEqual([
      ['precedents', '专利导航', '市级（市里承担）', '省级（惯例）'],
      ['columns', '“项目支出”的列对应', '项目名称 D', '项目名称 C，金额 G，预算单位 无'],
      ['settings', '预算年度', '2024', '2025'],
      ['settings', '“封面”是否审核', '审核', '不审核'],
      ['settings', '“甲”的金额口径', '列支口径', '资金来源口径'],
      ['rules', '“未列事项”的程度', '▲ 不符', '■ 提示'],
      ['policies', 'p 1', '不选用', '选用'],
      ['words', '本单位词语', '词语2条', '词语2条'],
      ['replies', '甲局对“未列事项”的答复', '另一说明；已整改', '已说明；已整改'],
    ]);
    const taken = takeHandover(mine, pack, NONE, TOLD);
    expect(taken.table).toMatchObject({ year: 2024, columns: { 项目支出: { name: 'D' } }, stage: 'first' });
    expect(taken.precedents.map(({ workKey, level }) => [workKey, level])).toEqual([
      ['专利导航', 'prefecture'],
      ['作品登记', 'prefecture'],
    ]);
    expect(taken.accepted).toEqual(mine.accepted);
    expect(taken.policies?.documents[0]?.corrections).toHaveLength(1);
    expect(taken.policies?.used).toEqual({ 'p 1': false });
    expect(taken.replies).toEqual(mine.replies);
    expect(planHandover(taken, pack).added).toBe(0);
  });

  it('takes exactly the contradictions that are chosen', () => {
    const year = planHandover(mine, pack).contradictions.find(({ subject }) => subject === '预算年度');
    const taken = takeHandover(mine, pack, new Set([year?.key ?? '']), TOLD);
    expect(taken.table.year).toBe(2025);
    expect(taken.table.columns?.['项目支出']).toEqual({ name: 'D' });
  });

  it('with everything chosen says what the file says; words of both stay', () => {
    const taken = takeHandover(mine, pack, EVERYTHING, TOLD);
    expect(planHandover(taken, pack).contradictions).toEqual([]);
    expect(taken.precedents.filter(({ workKey }) => workKey === '专利导航')).toEqual([precedent()]);
    expect(taken.table.amountsBySource).toEqual(['甲']);
    expect(taken.amountsBySpending).toEqual(['乙']);
    expect(taken.lexicons?.[0]?.works?.map(({ id }) => id)).toEqual(['w2', 'w1']);
    expect(undoStep(taken, taken.history?.[0]?.id ?? '').precedents).toEqual(mine.precedents);
  });
});
