/** Rows that stand in no total, and what is still said of them. */
import type { Tier } from '../policy/types';
import { isLower } from '../rules/shared/tiers';
import type { RuleCode } from '../rules/types';
import { isTransferCode } from '../workbook/table-role';
import type { BudgetTable, WorkbookNote } from '../workbook/types';
import { rowAmount } from '../rules/shared/money';
import { MainRows } from './partners';
import { isEvidence, isMain } from './roles';
import type { AuditedRow, Uncounted } from './types';

/** What a row of evidence says itself; the work it names is judged where the main table has it. */
export const OWN_OF_EVIDENCE: readonly RuleCode[] = [
  'level-mismatch',
  'payer-mismatch',
  'category-mismatch',
  'share-mismatch',
  'sum-mismatch',
  'bad-amount',
];

/** A table that the officer says counts does so with all its rows. */
const isTransfer = ({ row, table }: AuditedRow): boolean =>
  table.role === 'transfer' || (table.role !== 'projects' && isTransferCode(row));

/** Tiers that spend on the field in this file; a file of one office alone has its 补助下级 nowhere else. */
const spendingTiers = (rows: readonly AuditedRow[]): ReadonlySet<Tier> => {
  const tiers = new Set<Tier>();
  rows.forEach((row) => {
    const { tier } = row.result.unit;
    const spends = row.result.state !== 'out-of-scope' && isMain(row.table) && !isTransfer(row);
    if (tier !== null && spends) tiers.add(tier);
  });
  return tiers;
};

/** Money handed down is counted where it is spent; a table that divides it names who gets it, a row of 230 who gives it. */
const isSpentBelow = (row: AuditedRow, spending: ReadonlySet<Tier>, given: boolean): boolean => {
  const tier = row.result.unit.tier ?? 'province';
  const below = Array.from(spending).some((one) => isLower(one, tier));
  if (row.table.role !== 'transfer') return below;
  return given || below || (tier !== 'province' && spending.has(tier));
};

export interface Counting {
  readonly rows: readonly AuditedRow[];
  readonly notes: readonly WorkbookNote[];
}

const apartNote = (rows: readonly AuditedRow[]): readonly WorkbookNote[] => {
  const apart = rows.filter(({ uncounted }) => uncounted === 'transfer');
  if (apart.length === 0) return [];
  const amount = apart.reduce((sum, row) => sum + (rowAmount(row) ?? 0), 0);
  const sheets = Array.from(new Set(apart.map(({ row }) => row.sheet))).join('、');
  return [
    {
      code: 'transfer-apart',
      sheet: sheets,
      args: { count: apart.length, amount: Math.round(amount) / 10_000 },
    },
  ];
};

/** Marks rows of evidence and 补助下级 spent in the same file; all others come back as they are. */
export const withCounting = (rows: readonly AuditedRow[], tables: readonly BudgetTable[]): Counting => {
  const aside = tables.some((table) => !isMain(table)) || rows.some(({ row }) => isTransferCode(row));
  if (!aside) return { rows, notes: [] };
  const mains = new MainRows(tables.filter(isMain));
  const spending = spendingTiers(rows);
  const given = rows.some(({ row, table }) => isMain(table) && isTransferCode(row));
  const whyNot = (row: AuditedRow): Uncounted | null => {
    if (isEvidence(row.table)) return 'evidence';
    return isTransfer(row) && isSpentBelow(row, spending, given) ? 'transfer' : null;
  };
  const counted = rows.map((row): AuditedRow => {
    const uncounted = whyNot(row);
    if (uncounted === null) return row;
    const repeated = uncounted === 'evidence' && mains.of(row.row, row.table).length > 0;
    const findings = repeated
      ? row.findings.filter(({ code }) => OWN_OF_EVIDENCE.includes(code))
      : row.findings;
    return { ...row, findings, uncounted };
  });
  return { rows: counted, notes: apartNote(counted) };
};

/** Rows that totals are made of. */
export const countedRows = (rows: readonly AuditedRow[]): readonly AuditedRow[] =>
  rows.filter(({ uncounted }) => uncounted === undefined);
