import { summarise } from '../../src/audit/summary';
import { shiftedOf } from '../../src/audit/summary-burden';
import type { AuditedRow } from '../../src/audit/types';
import { message } from '../../src/messages/message';
import type { Finding, RuleCode, Severity } from '../../src/rules/types';
import { aJudgedRow, aMatter, aUnit, refTo, type RowSketch } from '../support/builders';
import { OPTIONS, POLICY } from './support';

const finding = (code: RuleCode, severity: Severity, accepted = false): Finding => ({
  code,
  severity,
  sheetId: 's1',
  sheet: '项目支出',
  cells: [],
  message: message(`rules.${code}`),
  suggestion: message(`rules.${code}.todo`),
  basis: null,
  ...(accepted ? { accepted: { reason: '已批复', by: null } } : {}),
});

const row = (
  sketch: RowSketch,
  result: Parameters<typeof aJudgedRow>[1],
  ...findings: readonly Finding[]
): AuditedRow => ({
  ...aJudgedRow(sketch, { ref: refTo(POLICY, aMatter({ level: 'province' })), ...result }),
  findings,
});

const PROVINCE = { unit: { ...aUnit('province', '知识产权局') } };
const CITY = { level: 'prefecture' as const, unit: { ...aUnit('prefecture', '包头局'), region: '包头市' } };

const rows: readonly AuditedRow[] = [
  row(
    {
      amounts: { amount: '100', 'amount.province': '60', 'amount.prefecture': '40' },
      texts: { unit: '知识产权局' },
    },
    PROVINCE,
    finding('funding-mismatch', 'error'),
    finding('county-burden', 'warning'),
  ),
  row({ amounts: { amount: '50', 'amount.province': '50' } }, PROVINCE),
  row(
    { amounts: { amount: '30', 'amount.province': '30' }, texts: { unit: '包头市局' } },
    CITY,
    finding('funding-mismatch', 'info'),
  ),
  row({ amounts: { amount: '20', 'amount.county': '20' } }, CITY, finding('county-burden', 'warning')),
  row(
    { amounts: { amount: '10' }, texts: { declaredPayer: '市财政' } },
    CITY,
    finding('level-mismatch', 'error', true),
  ),
  row(
    { amounts: { amount: '7' } },
    { ...CITY, level: 'undetermined', payer: null, state: 'unlisted', category: 7 },
    finding('unlisted', 'warning'),
  ),
  row(
    { amounts: { amount: '5' } },
    { level: 'out-of-scope', payer: null, state: 'out-of-scope', category: null, ref: null },
  ),
  row({ amounts: { amount: '待定' } }, PROVINCE, finding('bad-amount', 'error')),
];

const WAN = 10000;
const summary = summarise(rows, OPTIONS);

describe('the summary', () => {
  it('counts each row once: matching, doubtful and undetermined make up the field', () => {
    expect(summary).toMatchObject({ rows: 8, inField: 7, matching: 3, doubtful: 3, undetermined: 1 });
    expect(summary.matching + summary.doubtful + summary.undetermined).toBe(summary.inField);
    expect(summary.amount).toBe(222 * WAN);
    expect(summary.inFieldAmount).toBe(217 * WAN);
    expect(summary.doubtfulAmount).toBe(120 * WAN);
    expect(summary.undeterminedAmount).toBe(7 * WAN);
  });

  it('lists category by level, out of scope last', () => {
    expect(
      summary.lines.map((line) => [line.category, line.level, line.rows, line.errors, line.warnings]),
    ).toEqual([
      [3, 'province', 3, 2, 0],
      [3, 'prefecture', 3, 0, 1],
      [7, 'undetermined', 1, 0, 1],
      [null, 'out-of-scope', 1, 0, 0],
    ]);
    expect(summary.lines[0]).toMatchObject({
      policy: POLICY.id,
      title: '知识产权运用促进',
      amount: 150 * WAN,
    });
    expect(summary.lines.reduce((sum, line) => sum + line.rows, 0)).toBe(summary.rows);
  });

  it('sets due against paid in money', () => {
    expect(summary.burden).toEqual([
      { due: 'province', paid: 'province', amount: 110 * WAN, rows: 2 },
      { due: 'province', paid: 'prefecture', amount: 40 * WAN, rows: 1 },
      { due: 'prefecture', paid: 'province', amount: 30 * WAN, rows: 1 },
      { due: 'prefecture', paid: 'prefecture', amount: 10 * WAN, rows: 1 },
      { due: 'prefecture', paid: 'county', amount: 20 * WAN, rows: 1 },
    ]);
    expect(shiftedOf(summary.burden)).toEqual({ down: 60 * WAN, up: 30 * WAN, level: 120 * WAN });
  });

  it('gives ratios with what they were taken from', () => {
    expect(summary.ratios).toEqual({
      matching: { part: 3, whole: 7 },
      shiftedDown: { part: 60 * WAN, whole: 210 * WAN },
      county: { part: 20 * WAN, whole: 210 * WAN },
      undetermined: { part: 1, whole: 7 },
    });
  });

  it('counts a row under its first open code only', () => {
    expect(summary.byCode).toEqual([
      { code: 'funding-mismatch', severity: 'error', findings: 2, rows: 2, amount: 130 * WAN },
      { code: 'county-burden', severity: 'warning', findings: 2, rows: 1, amount: 20 * WAN },
      { code: 'unlisted', severity: 'warning', findings: 1, rows: 1, amount: 7 * WAN },
      { code: 'bad-amount', severity: 'error', findings: 1, rows: 1, amount: 0 },
    ]);
  });

  it('groups by unit and region', () => {
    expect(summary.byUnit.map((line) => [line.key, line.rows, line.matching, line.doubtful])).toEqual([
      ['知识产权局', 3, 1, 2],
      ['包头市局', 4, 2, 1],
    ]);
    expect(summary.byRegion.map((line) => [line.key, line.rows])).toEqual([
      ['自治区本级', 3],
      ['包头市', 4],
    ]);
  });

  it('does not read who pays from columns that say where money is spent', () => {
    const settings = { ...OPTIONS.settings, amountsBySpending: ['项目支出'] };
    const { burden } = summarise(rows, { ...OPTIONS, settings });
    expect(burden).toEqual([{ due: 'prefecture', paid: 'prefecture', amount: 10 * WAN, rows: 1 }]);
  });

  it('puts parties of a shared matter on the diagonal', () => {
    const matter = aMatter({ level: 'shared', payer: 'shared', parties: ['province', 'prefecture'] });
    const shared = row(
      { amounts: { amount: '10', 'amount.province': '6', 'amount.county': '4' } },
      { level: 'shared', ref: refTo(POLICY, matter) },
    );
    expect(summarise([shared], OPTIONS).burden).toEqual([
      { due: 'shared', paid: 'shared', amount: 6 * WAN, rows: 1 },
      { due: 'shared', paid: 'county', amount: 4 * WAN, rows: 1 },
    ]);
  });
});
