import { columnUsage, suggestionsOf, wordFor } from '../../src/decisions/suggest';
import type { AuditedRow } from '../../src/audit/types';
import type { Finding } from '../../src/rules/types';
import { aMatter, aPolicy, aRow, aTable, aClassification, refTo } from '../support/builders';
import { anAudit } from '../support/audit-builder';
import { aFinding } from '../taskpane/fixture';

const POLICY = aPolicy();
const MATTER = aMatter();

const rowsOf = (
  declared: readonly string[],
  findings: readonly Finding[] = [],
  over: Partial<Parameters<typeof aClassification>[0]> = {},
): readonly AuditedRow[] => {
  const rows = declared.map((text, index) =>
    aRow({ texts: { name: `项目${index}`, ...(text ? { declaredLevel: text } : {}) }, row: index + 2 }),
  );
  const table = aTable({ rows });
  return rows.map((row) => ({
    row,
    table,
    result: aClassification({ ref: refTo(POLICY, MATTER), ...over }),
    findings,
  }));
};

const usageOf = (rows: readonly AuditedRow[]) => columnUsage(anAudit({ tables: [rows[0]!.table], rows }));

const MISMATCH = [aFinding('level-mismatch', 'error', 2, 4)];

const suggested = (declared: readonly string[]): string | null =>
  suggestionsOf(rowsOf(declared, MISMATCH)[0]!, usageOf(rowsOf(declared))).map(({ after }) => after)[0] ??
  null;

describe('the suggested word', () => {
  it.each([
    [['盟市级', '自治区级', '自治区级', '区级'], '自治区级'],
    [['盟市', '区级', '区级'], '区级'],
    [['盟市本级'], '自治区本级'],
    [['市级财政'], '自治区级财政'],
    [['盟市', '盟市'], '自治区'],
    [['甲类'], null],
  ])('follows the column %j', (declared, word) => {
    const only = word ?? '自治区级';
    expect(suggested(declared)).toBe(only);
  });

  it('does not take 本级, which says another tier in another row', () => {
    expect(suggested(['盟市级', '本级', '本级'])).toBe('自治区级');
  });

  it('is none for a level that is not determined', () => {
    const [row] = rowsOf(['盟市级']);
    expect(wordFor(row!, 'undetermined', 'declaredLevel', [])).toBeNull();
  });

  it('names the tiers of a shared matter', () => {
    const [row] = rowsOf(['盟市级'], [], { level: 'shared' });
    expect(wordFor(row!, 'shared', 'declaredLevel', [['中央与地方共同', 2]])).toBe('中央与地方共同');
    expect(wordFor(row!, 'shared', 'declaredLevel', [])).toMatch(/共同/);
  });
});

describe('what is suggested', () => {
  it('the cell of the conflict, with what stands there and the finding it answers', () => {
    const rows = rowsOf(['盟市级', '自治区级'], MISMATCH);
    const level = suggestionsOf(rows[0]!, usageOf(rows)).filter(({ target }) => target === 'declaredLevel');
    expect(level).toEqual([
      {
        target: 'declaredLevel',
        row: 2,
        column: 4,
        before: '盟市级',
        after: '自治区级',
        code: 'level-mismatch',
        severity: 'error',
      },
    ]);
  });

  it('an empty cell only where the audit is sure', () => {
    const sure = rowsOf(['', '自治区级']);
    expect(suggestionsOf(sure[0]!, usageOf(sure))[0]).toMatchObject({
      before: '',
      after: '自治区级',
      code: null,
    });
    const unsure = rowsOf(['', '自治区级'], [], { status: 'review' });
    expect(
      suggestionsOf(unsure[0]!, usageOf(unsure)).filter(({ target }) => target === 'declaredLevel'),
    ).toEqual([]);
  });

  it('nothing where a finding is accepted, a cell is filled down, or nothing is amiss', () => {
    const accepted = rowsOf(['盟市级'], [{ ...MISMATCH[0]!, accepted: { reason: '已商定', by: null } }]);
    const level = (row: AuditedRow) =>
      suggestionsOf(row, usageOf([row])).filter(({ target }) => target === 'declaredLevel');
    expect(level(accepted[0]!)).toEqual([]);
    expect(level(rowsOf(['自治区级'])[0]!)).toEqual([]);
    const [one] = rowsOf(['盟市级'], MISMATCH);
    const filled = { ...one!.row.texts.declaredLevel!, filled: true };
    const row = { ...one!.row, texts: { ...one!.row.texts, declaredLevel: filled } };
    expect(level({ ...one!, row })).toEqual([]);
  });
});
