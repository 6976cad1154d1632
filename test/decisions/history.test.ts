import fc from 'fast-check';
import type { AcceptedFinding, Precedent } from '../../src/audit/types';
import { canUndo, doStep, lastStep, undoStep } from '../../src/decisions/history';
import {
  acceptStep,
  adoptStep,
  contradictions,
  decideStep,
  decisionsText,
  importStep,
  restoreStep,
} from '../../src/decisions/steps';
import { EMPTY_STORE, parseStore, storeText, type AuditStore } from '../../src/decisions/store';

const TOLD = { at: '2026-01-02T03:04:05.000Z', by: null, reason: '会议纪要', subject: '专利导航', rows: 2 };

const precedent = (over: Partial<Precedent> = {}): Precedent => ({
  workKey: '专利导航',
  unitTier: 'province',
  level: 'province',
  matterId: null,
  policyId: null,
  reason: '会议纪要',
  by: null,
  at: TOLD.at,
  ...over,
});

const accepted = (rowKey: string, reason = '已有委托书'): AcceptedFinding => ({
  rowKey,
  code: 'unit-tier',
  reason,
  by: null,
  at: TOLD.at,
});

const decide = (store: AuditStore, one: Precedent) => doStep(store, decideStep(store, [one], TOLD));

const said = ({ precedents, accepted: findings }: AuditStore) => ({ precedents, findings });

describe('history', () => {
  it('the last word on a work takes the place of the one before, and undo brings that back', () => {
    const first = decide(EMPTY_STORE, precedent());
    const second = decide(first, precedent({ level: 'prefecture' }));
    expect(second.precedents.map(({ level }) => level)).toEqual(['prefecture']);
    const back = undoStep(second, lastStep(second)!.id);
    expect(said(back)).toEqual(said(first));
    expect(said(undoStep(back, lastStep(back)!.id))).toEqual(said(EMPTY_STORE));
    expect(back.history?.map(({ undone }) => undone)).toEqual([false, true]);
  });

  it('a step whose work was decided anew since cannot be taken back by itself', () => {
    const second = decide(decide(EMPTY_STORE, precedent()), precedent({ level: 'prefecture' }));
    const [first] = second.history!;
    expect(canUndo(second, first!)).toBe(false);
    expect(said(undoStep(second, first!.id)).precedents.map(({ level }) => level)).toEqual(['prefecture']);
  });

  it('findings accepted in bulk come back as one', () => {
    const one = doStep(EMPTY_STORE, acceptStep(EMPTY_STORE, [accepted('a'), accepted('b')], TOLD));
    expect(one.accepted).toHaveLength(2);
    expect(undoStep(one, lastStep(one)!.id).accepted).toEqual([]);
  });

  it('restoring forgets decision and acceptance, and can be taken back', () => {
    const before = doStep(decide(EMPTY_STORE, precedent()), acceptStep(EMPTY_STORE, [accepted('a')], TOLD));
    const step = restoreStep(before, { works: [precedent()], findings: [accepted('a')] }, TOLD);
    const after = doStep(before, step);
    expect(said(after)).toEqual({ precedents: [], findings: [] });
    expect(said(undoStep(after, lastStep(after)!.id))).toEqual(said(before));
  });

  it("keeps what was written, and survives the store's text", () => {
    const write = {
      sheet: '表一',
      row: 4,
      column: 2,
      target: 'declaredLevel' as const,
      name: '专利导航',
      before: '盟市级',
      after: '自治区级',
      code: 'level-mismatch' as const,
      severity: 'error' as const,
    };
    const store = doStep(EMPTY_STORE, adoptStep([write], TOLD));
    expect(parseStore(storeText(store))).toEqual(store);
    expect(lastStep(store)?.writes).toEqual([write]);
    expect(() => parseStore(storeText(store).replace('"declaredLevel"', '"elsewhere"'))).toThrow('target');
  });

  it('any row of decisions, each taken back, ends where it began', () => {
    const step = fc.record({
      work: fc.constantFrom('甲', '乙', '丙'),
      level: fc.constantFrom('province' as const, 'prefecture' as const),
      restore: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let store: AuditStore = EMPTY_STORE;
        steps.forEach(({ work, level, restore }) => {
          const one = precedent({ workKey: work, level });
          store = restore
            ? doStep(store, restoreStep(store, { works: [one], findings: [] }, TOLD))
            : decide(store, one);
        });
        for (let last = lastStep(store); last; last = lastStep(store)) store = undoStep(store, last.id);
        expect(said(store)).toEqual(said(EMPTY_STORE));
      }),
      { numRuns: 200 },
    );
  });
});

describe('files of decisions', () => {
  it('hold decisions and acceptances and nothing else of the workbook', () => {
    const store = { ...decide(EMPTY_STORE, precedent()), table: { year: 2026 } };
    const text = decisionsText(store);
    expect(parseStore(text)).toEqual({ ...EMPTY_STORE, precedents: store.precedents });
    expect(text).not.toContain('history');
  });

  it('what contradicts stands beside what is there, and one of both can be chosen', () => {
    const own = decide(EMPTY_STORE, precedent());
    const file = { ...EMPTY_STORE, precedents: [precedent({ level: 'prefecture', reason: '市里意见' })] };
    const both = doStep(own, importStep(own, file, TOLD));
    expect(contradictions(both)).toEqual([[own.precedents[0], file.precedents[0]]]);
    const settled = decide(both, file.precedents[0]!);
    expect(contradictions(settled)).toEqual([]);
    expect(settled.precedents).toEqual(file.precedents);
    expect(said(undoStep(both, lastStep(both)!.id))).toEqual(said(own));
  });
});
