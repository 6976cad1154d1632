import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Change, Correction } from '../../src/decisions/policies-types';
import {
  applyCorrections,
  nextCorrectionId,
  withoutCorrection,
} from '../../src/decisions/policy-corrections';
import { compilePolicies } from '../../src/policy/compile';
import { fromJson, toJson } from '../../src/policy/json';
import { wordsAt } from '../../src/policy/normalise';
import type { Matter, MatterLevel, Policy } from '../../src/policy/types';

const TEXT = readFileSync(
  join(__dirname, '..', '..', 'assets', 'policies', 'neimenggu-ip-2024-48.txt'),
  'utf8',
);
const BASE = compilePolicies(TEXT)[0]!;

let count = 0;
const correction = (change: Change, over: Partial<Correction> = {}): Correction => ({
  id: `c${count++}`,
  policy: BASE.id,
  change,
  reason: '核对原文',
  by: '张',
  at: '2025-01-02T08:00:00',
  ...over,
});

const matterOf = (text: string, policy: Policy = BASE): Matter => {
  const found = policy.matters.find((matter) => matter.text === text);
  if (!found) throw new Error(`no matter ${text}`);
  return found;
};

const apply = (...changes: readonly Change[]) =>
  applyCorrections(
    BASE,
    TEXT,
    changes.map((change) => correction(change)),
  );

describe('one correction', () => {
  it('gives a matter another level and payer, and says whose word it is', () => {
    const { id, text } = matterOf('盟市知识产权执法');
    const { policy, failed } = apply({ kind: 'assign', matter: id, level: 'county', payer: 'prefecture' });
    expect(failed).toEqual([]);
    expect(matterOf(text, policy)).toMatchObject({
      level: 'county',
      payer: 'prefecture',
      correctedBy: '张',
    });
    expect(policy.tiers).toEqual(['province', 'prefecture', 'county']);
    expect(policy.diagnostics).toEqual(BASE.diagnostics);
    expect(matterOf(text).level).toBe('prefecture');
  });

  it('drops shares and parties with the level they belong to', () => {
    const shared: Policy = {
      ...BASE,
      matters: BASE.matters.map((matter, i) =>
        i === 0
          ? {
              ...matter,
              level: 'shared',
              payer: 'shared',
              parties: ['province', 'prefecture'],
              shares: [{ tiers: { province: 60, prefecture: 40 }, for: null }],
            }
          : matter,
      ),
    };
    const { policy } = applyCorrections(shared, TEXT, [
      correction({ kind: 'assign', matter: BASE.matters[0]!.id, level: 'province', payer: 'province' }),
    ]);
    expect(policy.matters[0]).toEqual({ ...BASE.matters[0], correctedBy: '张' });
  });

  it('splits a matter into two whose words stand in the document', () => {
    const matter = matterOf('快速协同保护');
    const [start, end] = matter.span;
    const { policy } = apply({
      kind: 'split',
      matter: matter.id,
      parts: [
        { span: [start, start + 4], expanded: null },
        { span: [start + 4, end], expanded: '盟市知识产权保护' },
      ],
    });
    const parts = policy.matters.filter((one) => one.id.startsWith(`${matter.id}.`));
    expect(parts.map((part) => part.text)).toEqual(['快速协同', '保护']);
    expect(parts[1]).toMatchObject({ expanded: '盟市知识产权保护', level: 'prefecture', correctedBy: '张' });
    expect(policy.matters).toHaveLength(BASE.matters.length + 1);
  });

  it('joins two neighbours with what stands between them', () => {
    const [first, second] = [matterOf('盟市知识产权执法'), matterOf('快速协同保护')];
    const { policy } = apply({ kind: 'join', matters: [first.id, second.id] });
    expect(matterOf('盟市知识产权执法、快速协同保护', policy).span).toEqual([first.span[0], second.span[1]]);
    expect(policy.matters).toHaveLength(BASE.matters.length - 1);
  });

  it('does not join what stands in different sentences or apart', () => {
    const pairs = [
      ['盟市知识产权执法', '维权援助'],
      ['盟市知识产权执法', '盟市软件正版化工作组织推进'],
    ] as const;
    for (const [one, other] of pairs) {
      const matters = [matterOf(one).id, BASE.matters.filter((m) => m.text === other).pop()!.id] as const;
      expect(apply({ kind: 'join', matters }).failed).toHaveLength(1);
    }
    const [top, bottom] = [BASE.matters[0]!.id, BASE.matters[8]!.id];
    expect(apply({ kind: 'join', matters: [top, bottom] }).failed).toHaveLength(1);
  });

  it('takes the words of a matter further or less far within its sentence', () => {
    const matter = matterOf('快速协同保护');
    const [start, end] = matter.span;
    const nearer = apply({ kind: 'words', matter: matter.id, span: [start + 2, end], expanded: null });
    expect(nearer.policy.matters.find((one) => one.id === matter.id)?.text).toBe('协同保护');
    const outside = { kind: 'words', matter: matter.id, span: [0, 4], expanded: null } as const;
    expect(apply(outside).failed).toHaveLength(1);
  });

  it('takes out what is no matter', () => {
    const matter = matterOf('盟市知识产权执法');
    const { policy } = apply({ kind: 'drop', matter: matter.id });
    expect(policy.matters.some((one) => one.id === matter.id)).toBe(false);
  });
});

describe('unread sentences', () => {
  const sentence = BASE.matters[0]!.sentence;
  const text = wordsAt(TEXT, sentence[0], sentence[1]);
  const unread: Policy = {
    ...BASE,
    matters: BASE.matters.slice(5),
    unread: [{ clause: '一、（一）', text, span: sentence }],
  };
  const start = TEXT.indexOf('制定实施全区');
  const add: Change = {
    kind: 'add',
    sentence,
    span: [start, start + 8],
    category: 1,
    clause: '一、（一）',
    level: 'province',
    payer: 'province',
  };

  it('become matters at their place in the document', () => {
    const { policy, failed } = applyCorrections(unread, TEXT, [correction(add, { by: null })]);
    expect(failed).toEqual([]);
    expect(policy.matters[0]).toMatchObject({ text: '制定实施全区知识', correctedBy: '经办人', sentence });
    expect(policy.unread).toEqual([]);
  });

  it('or are said to be none, and come back when that is undone', () => {
    const none = correction({ kind: 'no-matter', sentence });
    expect(applyCorrections(unread, TEXT, [none]).policy.unread).toEqual([]);
    const { left } = withoutCorrection(unread, TEXT, [none], none.id);
    expect(applyCorrections(unread, TEXT, left).policy).toBe(unread);
  });

  it('are not made of words that stand elsewhere, nor twice', () => {
    const elsewhere = correction({ ...add, span: [0, 8] });
    const twice = [correction(add), correction(add)];
    expect(applyCorrections(unread, TEXT, [elsewhere]).failed).toEqual([elsewhere]);
    expect(applyCorrections(unread, TEXT, twice).failed).toEqual([twice[1]]);
  });
});

describe('several corrections', () => {
  const matter = matterOf('快速协同保护');
  const [start, end] = matter.span;
  const cut = correction({
    kind: 'split',
    matter: matter.id,
    parts: [
      { span: [start, start + 2], expanded: null },
      { span: [start + 2, end], expanded: null },
    ],
  });
  const onPart = correction({
    kind: 'assign',
    matter: `${matter.id}.1`,
    level: 'county',
    payer: 'county',
  });

  it('undoing one takes those with it that stood on it, and no others', () => {
    const other = correction({
      kind: 'assign',
      matter: BASE.matters[0]!.id,
      level: 'shared',
      payer: 'shared',
    });
    const { left, undone } = withoutCorrection(BASE, TEXT, [cut, onPart, other], cut.id);
    expect(left).toEqual([other]);
    expect(undone).toEqual([cut, onPart]);
  });

  it('those of another plan or another reading change nothing, and the latter are named', () => {
    const foreign = correction({ kind: 'drop', matter: matter.id }, { policy: '别的文件' });
    expect(applyCorrections(BASE, TEXT, [foreign, onPart])).toEqual({ policy: BASE, failed: [onPart] });
  });

  it('have ids of their own', () => {
    const first = nextCorrectionId([], '2025-01-02T08:00:00Z');
    const second = nextCorrectionId([{ ...cut, id: first }], '2025-01-02T08:00:00Z');
    expect(first).not.toBe(second);
  });
});

const LEVELS: readonly MatterLevel[] = [
  'central',
  'province',
  'prefecture',
  'county',
  'shared',
  'local',
  'by-affiliation',
  'undetermined',
];

/** Changes as officers may make them, on matters that may or may not be there any more. */
const changes = fc.array(
  fc.record({ kind: fc.nat(5), at: fc.nat(80), a: fc.nat(40), b: fc.nat(40), c: fc.nat(7) }),
  { maxLength: 12 },
);

type Sketch = { kind: number; at: number; a: number; b: number; c: number };

const changeOf = ({ kind, at, a, b, c }: Sketch, policy: Policy): Change => {
  const matter = policy.matters[at % policy.matters.length] as Matter;
  const next = policy.matters[(at + 1) % policy.matters.length] as Matter;
  const [start] = matter.span;
  const level = LEVELS[c] as MatterLevel;
  switch (kind) {
    case 0:
      return { kind: 'assign', matter: matter.id, level, payer: level };
    case 1:
      return {
        kind: 'split',
        matter: matter.id,
        parts: [
          { span: [start, start + a], expanded: null },
          { span: [start + a, start + a + b], expanded: null },
        ],
      };
    case 2:
      return { kind: 'join', matters: [matter.id, next.id] };
    case 3:
      return { kind: 'words', matter: matter.id, span: [start + a, start + a + b], expanded: null };
    case 4:
      return { kind: 'drop', matter: matter.id };
    default:
      return {
        kind: 'add',
        sentence: matter.sentence,
        span: [matter.sentence[0] + a, matter.sentence[0] + a + b],
        category: matter.category,
        clause: matter.clause,
        level,
        payer: level,
      };
  }
};

const replay = (sketches: readonly Sketch[]): readonly Correction[] => {
  const list: Correction[] = [];
  for (const sketch of sketches) {
    const { policy } = applyCorrections(BASE, TEXT, list);
    if (policy.matters.length > 0) list.push(correction(changeOf(sketch, policy)));
  }
  return list;
};

describe('whatever is corrected', () => {
  it('spans hold the words of their matters, ids are unique, and the result is a sound policy', () => {
    fc.assert(
      fc.property(changes, (sketches) => {
        const { policy } = applyCorrections(BASE, TEXT, replay(sketches));
        for (const { span, text, sentence } of policy.matters) {
          expect(wordsAt(TEXT, span[0], span[1])).toBe(text);
          expect(text.trim()).not.toBe('');
          expect(span[0] >= sentence[0] && span[1] <= sentence[1]).toBe(true);
        }
        expect(new Set(policy.matters.map(({ id }) => id)).size).toBe(policy.matters.length);
        expect(fromJson(toJson([policy]))).toEqual([policy]);
      }),
      { numRuns: 150 },
    );
  });

  it('undoing all of it, in any order, gives back what was read', () => {
    fc.assert(
      fc.property(changes, fc.array(fc.nat(20), { maxLength: 12 }), (sketches, order) => {
        let list = replay(sketches);
        for (const at of order) {
          const one = list[at % Math.max(1, list.length)];
          if (one) list = withoutCorrection(BASE, TEXT, list, one.id).left;
        }
        const before = applyCorrections(BASE, TEXT, list).failed.length;
        expect(before).toBeLessThanOrEqual(list.length);
        while (list.length > 0) list = withoutCorrection(BASE, TEXT, list, list[0]!.id).left;
        expect(applyCorrections(BASE, TEXT, list).policy).toBe(BASE);
      }),
      { numRuns: 100 },
    );
  });
});
