/** An audit in the pane goes by what the workbook keeps: imported policies, corrections, an office's own words. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packBody } from '../../../src/decisions/policies-pack';
import { planKey } from '../../../src/decisions/policies';
import { withOfficeWords } from '../../../src/decisions/policies-office-words';
import { EMPTY_STORE, storeText, type AuditStore } from '../../../src/decisions/store';
import { builtinPolicies } from '../../../src/policy/builtin';
import { compilePolicies } from '../../../src/policy/compile';
import { createSliceEngine } from '../../../src/taskpane/engine/slice-engine';
import { policiesInUse } from '../../../src/taskpane/policies/kept-options';
import { runAudit } from '../../../src/taskpane/state/audit-flow';
import type { Host } from '../../../src/workbook/host';
import { aSheet } from '../../support/builders';

const TRANSPORT = readFileSync(
  join(__dirname, '..', '..', 'policies', 'xuni-linjiang-transport-2020.txt'),
  'utf8',
);
const SHA = 'd'.repeat(64);
const read = compilePolicies(TRANSPORT);
const document = {
  name: '交通.txt',
  sha256: SHA,
  body: packBody({ text: TRANSPORT, policies: read }, '交通.txt'),
  corrections: [],
};
const FOUNDING = planKey(builtinPolicies()[0]!.sha256!, builtinPolicies()[0]!.policy.id);

const hostWith = (store: string | null, name: string): Host =>
  ({
    loadStore: async () => store,
    workbookName: async () => 'x.xlsx',
    sheets: async () => [aSheet()],
    read: async () =>
      aSheet({
        values: [
          ['预算单位', '项目名称', '金额（万元）'],
          ['临江省交通运输厅', name, 30],
        ],
      }),
  }) as unknown as Host;

const audit = async (store: string | null, name: string) => {
  const control = { signal: new AbortController().signal, onProgress: () => undefined };
  const { audit: done, store: error } = await runAudit(hostWith(store, name), createSliceEngine(), control);
  const matters = done.policies.flatMap(({ policy }) => policy.matters);
  return {
    level: done.rows[0]?.result.level,
    policies: done.policies.map(({ policy }) => policy.id),
    levelOf: (id: string) => matters.find((matter) => matter.id === id)?.level,
    error,
  };
};

const kept = (over: Partial<AuditStore>): string => storeText({ ...EMPTY_STORE, ...over });

it('by the built-in policies where it keeps none', async () => {
  const { policies, level } = await audit(null, '省级水上交通安全监管');
  expect(policies).toEqual([builtinPolicies()[0]!.policy.id]);
  expect(level).toBe('out-of-scope');
});

it('by the imported one, as corrected', async () => {
  const matter = read[0]!.matters.find(({ text }) => text.includes('水上交通安全监管'))!;
  const correction = {
    id: 'c1',
    policy: read[0]!.id,
    change: { kind: 'assign', matter: matter.id, level: 'county', payer: 'county' },
    reason: '核对',
    by: null,
    at: null,
  } as const;
  const plain = kept({ policies: { documents: [document], used: { [FOUNDING]: false } } });
  const corrected = kept({
    policies: { documents: [{ ...document, corrections: [correction] }], used: { [FOUNDING]: false } },
  });
  expect(await audit(plain, matter.text)).toMatchObject({ level: 'province', policies: [read[0]!.id] });
  const { level, levelOf } = await audit(corrected, matter.text);
  expect(level).not.toBe('province');
  expect(levelOf(matter.id)).toBe('county');
});

it("by the office's own words", async () => {
  const matter = read[0]!.matters.find(({ text }) => text.includes('治超站'))!.text;
  const word = { kind: 'synonym', field: '交通运输', word: '畅行工程', matter } as const;
  const policies = { documents: [document], used: {} };
  expect((await audit(kept({ policies }), '畅行工程')).level).toBe('undetermined');
  const lexicons = withOfficeWords(undefined, [word]);
  expect((await audit(kept({ policies, lexicons }), '畅行工程')).level).toBe('province');
});

it('by the built-in ones where a kept document cannot be read, and says so', async () => {
  const damaged = kept({ policies: { documents: [{ ...document, body: 'x' }], used: {} } });
  const { policies, error } = await audit(damaged, '专利导航');
  expect(policies).toEqual([builtinPolicies()[0]!.policy.id]);
  expect(error?.detail).toContain('policies.documents[0].body');
  expect(await policiesInUse(hostWith(damaged, ''), createSliceEngine())).toHaveLength(1);
});
