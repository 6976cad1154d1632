/** A decision put over a finished audit gives what a whole new audit would give, and withdrawn leaves no trace. */
import { redecide, redecideSteps, sameWork } from '../../src/audit/redecide';
import type { AuditOptions, FileAudit, Precedent } from '../../src/audit/types';
import { auditFileAt, DEFAULTS } from './read-sample';

const SAMPLE = 'samples/budget-bureau.xlsx';

let audit: FileAudit;
let at: number;
let precedent: Precedent;
beforeAll(async () => {
  audit = await auditFileAt(SAMPLE);
  at = audit.rows.findIndex(({ findings }) => findings.some(({ code }) => code === 'level-mismatch'));
  const { workKey, unit, level } = audit.rows[at]!.result;
  precedent = {
    workKey,
    unitTier: unit.tier,
    level: level === 'province' ? 'prefecture' : 'province',
    matterId: null,
    policyId: null,
    reason: '会议纪要',
    by: null,
    at: null,
  };
});

const withOne = (): AuditOptions => ({ ...DEFAULTS, precedents: [precedent] });

// A row's table holds all its rows, and a matter's policy all its matters: each is named only.
const named = (key: string, value: unknown): unknown => {
  if (key === 'policy' || key === 'policies') return null;
  if (key === 'table') return (value as { readonly sheet: string }).sheet;
  return value;
};

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value, named));

test('a decision over a finished audit is that of a new audit', async () => {
  const anew = await auditFileAt(SAMPLE, withOne());
  expect(plain(redecide(audit, withOne()))).toEqual(plain(anew));
  expect(anew.rows[at]!.result).toMatchObject({ level: precedent.level, decidedBy: 'precedent' });
  expect(anew.rows[at]!.findings.map(({ code }) => code)).not.toContain('level-mismatch');
  expect(anew.rows[at]!.settled?.map(({ code }) => code)).toContain('level-mismatch');
});

test('withdrawn, everything is as before, also from an audit that began with it', async () => {
  const decided = await auditFileAt(SAMPLE, withOne());
  expect(plain(redecide(decided, DEFAULTS))).toEqual(plain(audit));
  expect(plain(redecide(redecide(decided, withOne()), DEFAULTS))).toEqual(plain(audit));
});

test('decisions that contradict each other are told once and used not at all', () => {
  const other = { ...precedent, level: 'central' as const, reason: '另一意见' };
  const options = { ...DEFAULTS, precedents: [precedent, other] };
  const twice = redecide(redecide(audit, options), options);
  expect(plain(twice.rows)).toEqual(plain(audit.rows));
  expect(twice.notes.filter(({ code }) => code === 'precedents-contradict')).toHaveLength(1);
});

test('a declaration written since is judged as it now stands', () => {
  const { table, row, result } = audit.rows[at]!;
  const column = table.map.columns.declaredLevel!;
  const due = audit.rows.find(
    (one) => one.result.level === result.level && one.findings.length === 0 && one.row.texts.declaredLevel,
  )!.row.texts.declaredLevel!.text;
  const edit = { row: at, column: 'declaredLevel', at: column, text: due } as const;
  const after = redecide(audit, DEFAULTS, [edit]);
  expect(after.rows[at]!.findings.map(({ code }) => code)).not.toContain('level-mismatch');
  const back = redecide(after, DEFAULTS, [{ ...edit, text: row.texts.declaredLevel!.text }]);
  expect(plain(back)).toEqual(plain(audit));
});

test('rows of the same work are found by work and tier of the unit', () => {
  const found = sameWork(audit.rows, at);
  expect(found).toContain(at);
  expect(found.every((index) => audit.rows[index]!.result.workKey === precedent.workKey)).toBe(true);
  expect(sameWork([{ ...audit.rows[at]!, result: { ...audit.rows[at]!.result, workKey: '' } }], 0)).toEqual(
    [],
  );
});

test('it comes in steps, so that a page stays alive', () => {
  const steps = redecideSteps(audit, DEFAULTS);
  const first = steps.next();
  expect(first.done).toBe(false);
});
