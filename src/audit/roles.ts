/** The part each table plays: what the officer says, else what its words say where the rows of the main tables agree. */
import { hasAmounts, isMainLike, roleSigns, tableKey, type RoleSigns } from '../workbook/table-role';
import type { BudgetTable, TableRole, TableSettings, WorkbookNote } from '../workbook/types';
import { checkEvidence } from './evidence-check';
import { withContent } from './evidence-content';
import type { FoundTables } from './find-tables';
import { MainRows } from './partners';

/** Share of a table's rows that stand in the main tables too, for it to be about the same projects. */
const SAME_PROJECTS = 0.3;
/** The same where only few words speak for another part. */
const ALL_PROJECTS = 0.8;

const overlap = (table: BudgetTable, mains: MainRows): number =>
  table.rows.filter((row) => mains.of(row, table).length > 0).length / Math.max(1, table.rows.length);

/** Names and codes, and nothing that could be a budget. */
const listsOnly = (table: BudgetTable): boolean => {
  const { detail, remarks } = table.map.columns;
  return !hasAmounts(table) && !isMainLike(table) && detail === undefined && remarks === undefined;
};

interface Candidate {
  readonly table: BudgetTable;
  readonly signs: RoleSigns | null;
}

/** The first of these that any table meets tells the main ones; where none does, all are. */
const WAYS: readonly ((one: Candidate) => boolean)[] = [
  ({ table, signs }) => signs === null && !listsOnly(table),
  ({ table, signs }) => isMainLike(table) && signs?.role !== 'transfer',
  ({ table, signs }) => !signs?.strong && !listsOnly(table),
  ({ table, signs }) => signs?.role === 'performance' && hasAmounts(table),
];

const mainsAmong = (open: readonly Candidate[], named: boolean): readonly BudgetTable[] => {
  for (const way of named ? WAYS.slice(0, 1) : WAYS) {
    const found = open.filter(way);
    if (found.length > 0) return found.map(({ table }) => table);
  }
  return named ? [] : open.map(({ table }) => table);
};

/** The part of a table that stands beside main ones. */
const roleBeside = ({ table, signs }: Candidate, mains: MainRows): TableRole => {
  if (signs?.strong && signs.role === 'transfer') return 'transfer';
  if (signs?.role === 'reference') return hasAmounts(table) ? 'projects' : 'reference';
  const share = overlap(table, mains);
  if (!signs) return listsOnly(table) && share >= ALL_PROJECTS ? 'reference' : 'projects';
  if (!signs.strong || isMainLike(table)) return share >= ALL_PROJECTS ? signs.role : 'projects';
  if (signs.role === 'procurement' || !hasAmounts(table)) return signs.role;
  return share >= SAME_PROJECTS ? signs.role : 'projects';
};

const rolesOf = (
  tables: readonly BudgetTable[],
  said: NonNullable<TableSettings['roles']>,
): ReadonlyMap<BudgetTable, TableRole> => {
  const given = new Map(Object.entries(said));
  const roles = new Map<BudgetTable, TableRole>();
  const open: Candidate[] = [];
  tables.forEach((table) => {
    const role = given.get(tableKey(table));
    if (role) roles.set(table, role);
    else open.push({ table, signs: roleSigns(table) });
  });
  const named = tables.filter((table) => roles.get(table) === 'projects');
  const mains = [...named, ...mainsAmong(open, named.length > 0)];
  const index = new MainRows(mains);
  open.forEach((one) => {
    const role = mains.includes(one.table) ? 'projects' : roleBeside(one, index);
    // That all its rows count, those of 230 too, is for the officer to say.
    if (role !== 'projects') roles.set(one.table, role);
  });
  return roles;
};

const noteOf = ({ role, sheet }: BudgetTable): readonly WorkbookNote[] =>
  role === undefined || role === 'projects' ? [] : [{ code: `role-${role}`, sheet, args: {} }];

const settled = (table: BudgetTable, role: TableRole | undefined): BudgetTable => {
  if (role === undefined) return table;
  // What lists no budget has no rows to judge.
  return role === 'reference' ? { ...table, role, rows: [], subtotals: [] } : { ...table, role };
};

export const isMain = ({ role }: BudgetTable): boolean => role === undefined || role === 'projects';

export const isEvidence = ({ role }: BudgetTable): boolean =>
  role === 'performance' || role === 'procurement';

/**
 * Tables with their parts, rows of the main ones with the content that tables of evidence add, and what the officer
 * should know of both. A workbook of one table, or of main tables only, comes back as it is.
 */
export const withRoles = (found: FoundTables, settings: TableSettings): FoundTables => {
  if (found.tables.length < 2 && !settings.roles) return found;
  const roles = rolesOf(found.tables, settings.roles ?? {});
  const tables = found.tables.map((table) => settled(table, roles.get(table)));
  const notes = tables.flatMap(noteOf);
  const mains = tables.filter(isMain);
  const evidence = tables.filter(isEvidence);
  if (mains.length === 0 || evidence.length === 0) return { tables, notes: [...found.notes, ...notes] };
  const index = new MainRows(mains);
  return {
    tables: withContent(tables, evidence, index),
    notes: [...found.notes, ...notes, ...checkEvidence(evidence, mains, index)],
  };
};
