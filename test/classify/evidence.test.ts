import fc from 'fast-check';
import { builtinLexicons, createClassifier } from '../../src/classify/classifier';
import type { Classification, RowText } from '../../src/classify/types';
import { builtinPolicies } from '../../src/policy/builtin';
import { goldRows } from './support/gold';

const classifier = createClassifier(builtinPolicies());
const rows: readonly RowText[] = goldRows('dev.tsv').map(({ name, unit, detail }) => ({
  name,
  unit,
  detail,
}));

const quoted = (row: RowText, got: Classification): void => {
  for (const e of got.evidence) {
    if (e.field === 'title' || e.field === 'option') continue;
    expect((row[e.field] ?? '').slice(e.from, e.to)).toBe(e.text);
    expect(e.to).toBeGreaterThan(e.from);
  }
};

/** Noise that folding must see through: spaces, full-width spaces, quotes, zero-width marks. */
const noise = fc.constantFrom(' ', '　', '“', '”', '\u200b', '\u00ad', '\t');

describe('evidence', () => {
  it('quotes the texts as typed', () => {
    for (const row of rows) quoted(row, classifier.classify(row));
  });

  it('quotes the texts as typed through noise, and the result is the same', () => {
    fc.assert(
      fc.property(
        fc.nat(rows.length - 1),
        fc.array(fc.tuple(fc.nat(60), noise), { maxLength: 4 }),
        (i, marks) => {
          const row = rows[i] as RowText;
          let name = row.name;
          for (const [at, mark] of marks)
            name = name.slice(0, at % (name.length + 1)) + mark + name.slice(at % (name.length + 1));
          const noisy = { ...row, name };
          const got = classifier.classify(noisy);
          quoted(noisy, got);
          expect([got.level, got.state, got.workKey]).toEqual(
            ((c) => [c.level, c.state, c.workKey])(classifier.classify(row)),
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  it('gives words of matter, scope and unit with their places', () => {
    const row = { unit: '内蒙古自治区知识产权局', name: '全区专利导航项目' };
    const got = classifier.classify(row);
    expect(got.evidence).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'matter', text: '专利导航', field: 'name', from: 2, to: 6 }),
        expect.objectContaining({ kind: 'scope', text: '全区', field: 'name', from: 0, to: 2 }),
        expect.objectContaining({ kind: 'unit', field: 'unit', from: 0, to: 6 }),
      ]),
    );
    expect(got.decidedBy).toBe('scope');
    expect(got.candidates[0]?.level).toBe('prefecture');
    expect(got.candidates[0]?.why).toMatch(/^classify\.why\./);
  });

  it('shows what the row says it does not contain', () => {
    const got = classifier.classify({
      unit: '通辽市市场监督管理局',
      name: '知识产权维权援助（不含专利导航）',
    });
    expect(got.evidence.some((e) => e.kind === 'negated' && e.text === '不含')).toBe(true);
    expect(got.evidence.some((e) => e.kind === 'matter' && e.text === '专利导航')).toBe(false);
  });

  it('says how a slip of the hand was read', () => {
    const got = classifier.classify({ unit: '通辽市市场监督管理局', name: '专利导行项目' });
    expect(got.hints).toEqual([{ id: 'classify.hint.typo', args: { typed: '专利导行', read: '专利导航' } }]);
    expect(got.status).toBe('review');
  });

  it('hints at the central document', () => {
    const got = classifier.classify({ unit: '内蒙古自治区知识产权局', name: '面向全国的知识产权统计调查' });
    expect(got.level).toBe('undetermined');
    expect(got.hints.map((h) => h.id)).toContain('classify.hint.central');
  });
});

describe('a pure function of the row', () => {
  const all = rows.map((row) => classifier.classify(row));

  it('does not depend on the order of rows', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(
          rows.map((_, i) => i),
          { minLength: 20 },
        ),
        (order) => {
          for (const i of order) expect(classifier.classify(rows[i] as RowText)).toEqual(all[i]);
        },
      ),
      { numRuns: 10 },
    );
  });

  it('gives the same bytes from a classifier built anew', () => {
    const again = createClassifier(builtinPolicies());
    expect(JSON.stringify(rows.map((row) => again.classify(row).confidence))).toBe(
      JSON.stringify(all.map((c) => c.confidence)),
    );
  });

  it('a synonym added for one work leaves rows without it unchanged', () => {
    const [general, field] = builtinLexicons();
    const works = (field?.works ?? []).map((w) =>
      w.id === 'navigation' ? { ...w, strong: [...(w.strong ?? []), '罗盘计划'] } : w,
    );
    const more = createClassifier(builtinPolicies(), {
      lexicons: [general as NonNullable<typeof general>, { ...(field as NonNullable<typeof field>), works }],
    });
    rows.forEach((row, i) => expect(more.classify(row)).toEqual(all[i]));
    const unit = '赤峰市市场监督管理局';
    expect(more.classify({ unit, name: '产业罗盘计划' }).ref?.matter.text).toContain('专利导航');
    expect(classifier.classify({ unit, name: '产业罗盘计划' }).state).toBe('out-of-scope');
  });

  it('survives any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 80 }),
        fc.string({ unit: 'binary' }),
        (name, detail) => {
          const row = { name, detail, unit: name };
          quoted(row, classifier.classify(row));
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('precedents', () => {
  const row = { unit: '内蒙古自治区市场监督管理局', name: '2025年知识产权行政执法经费' };
  const plain = classifier.classify(row);
  const decision = {
    workKey: plain.workKey,
    unitTier: 'province',
    level: 'province' as const,
    matterId: null,
    policyId: null,
  };
  const taught = createClassifier(builtinPolicies(), { precedents: [decision] });

  it('outrank the engine on the same work of a unit of the same tier', () => {
    const got = taught.classify({ ...row, name: '知识产权行政执法经费（2026年）' });
    expect([got.level, got.decidedBy, got.status]).toEqual(['province', 'precedent', 'decided']);
  });

  it('say nothing of other tiers and other works', () => {
    expect(taught.classify({ ...row, unit: '赤峰市市场监督管理局' }).decidedBy).not.toBe('precedent');
    expect(taught.classify({ ...row, name: '知识产权维权援助' }).decidedBy).not.toBe('precedent');
  });
});

describe('key of the work', () => {
  const key = (name: string, unit = '包头市知识产权保护中心', detail = ''): string =>
    classifier.classify({ name, unit, detail }).workKey;

  test.each([
    ['4·26知识产权宣传周活动', '2025年“4·26”知识产权宣传周活动经费'],
    ['稀土企业维权援助', '2025年稀土企业维权援助经费'],
    ['专利导航项目（一期）', '2026年度专利导航（第二期）'],
    ['包头市稀土专利导航', '稀土专利导航'],
    ['专利导航3项', '专利导航5项'],
    ['知识产权维权援助专项资金', '知识产权维权援助项目'],
    ['知识产权宣传周4·26', '4·26知识产权宣传周'],
    ['专利导航第一批', '专利导航第二批'],
  ])('%s = %s', (a, b) => {
    expect(key(a)).toBe(key(b));
  });

  test.each([
    ['12330热线运行', '12315热线运行'],
    ['稀土专利导航', '乳业专利导航'],
    ['知识产权维权援助', '知识产权公共服务'],
    ['赤峰市维权援助', '通辽市维权援助'],
  ])('%s ≠ %s', (a, b) => {
    expect(key(a)).not.toBe(key(b));
  });

  it('is of the content where the name says nothing', () => {
    expect(key('', undefined, '稀土专利导航')).toBe(key('稀土专利导航'));
    expect(key('专项经费', undefined, '稀土专利导航')).toBe(key('稀土专利导航'));
  });
});
