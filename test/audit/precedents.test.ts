import { applyPrecedent, contradictionNotes, precedentBook } from '../../src/audit/precedents';
import type { Precedent } from '../../src/audit/types';
import { aClassification, aMatter, aPolicy, aUnit, loaded } from '../support/builders';

const precedent = (over: Partial<Precedent> = {}): Precedent => ({
  workKey: '专利奖励',
  unitTier: 'prefecture',
  level: 'prefecture',
  matterId: null,
  policyId: null,
  reason: '市政府会议',
  by: null,
  at: null,
  ...over,
});

const row = (over: Parameters<typeof aClassification>[0] = {}) =>
  aClassification({
    workKey: '专利奖励',
    unit: aUnit('prefecture'),
    level: 'undetermined',
    state: 'unlisted',
    ...over,
  });

describe('precedents', () => {
  it('hold for the same work of a unit of the same tier', () => {
    const book = precedentBook([precedent()]);
    expect(book.find(row())?.reason).toBe('市政府会议');
    expect(book.find(row({ unit: aUnit('county') }))).toBeNull();
    expect(book.find(row({ workKey: '商标奖励' }))).toBeNull();
    expect(book.find(row({ workKey: '' }))).toBeNull();
  });

  it('that contradict one another are shown and not used', () => {
    const book = precedentBook([precedent(), precedent({ level: 'province', reason: '厅务会' })]);
    expect(book.find(row())).toBeNull();
    expect(contradictionNotes(book)).toEqual([
      { code: 'precedents-contradict', sheet: null, args: { reasons: '市政府会议；厅务会' } },
    ]);
  });

  it('that say the same twice are used', () => {
    expect(precedentBook([precedent(), precedent({ reason: '又' })]).find(row())).not.toBeNull();
  });

  it('give level, payer and matter', () => {
    const matter = aMatter({ id: 'm1', level: 'prefecture', category: 4 });
    const policies = [loaded(aPolicy({ matters: [matter] }))];
    const result = applyPrecedent(row(), precedent({ matterId: 'm1' }), policies);
    expect(result).toMatchObject({
      level: 'prefecture',
      payer: 'prefecture',
      category: 4,
      state: 'single',
      status: 'decided',
      confidence: 1,
      decidedBy: 'precedent',
    });
    expect(result.ref?.matter).toBe(matter);
  });

  it('may say that a row is out of scope, or still open', () => {
    const out = applyPrecedent(row(), precedent({ level: 'out-of-scope' }), []);
    expect(out).toMatchObject({ state: 'out-of-scope', category: null, payer: null });
    const open = applyPrecedent(row(), precedent({ level: 'undetermined' }), []);
    expect(open).toMatchObject({ state: 'unlisted', payer: null });
  });
});
