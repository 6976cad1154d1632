/** Tables of evidence held against the main ones: projects that stand in one only, amounts that differ. */
import { rowAmount } from '../rules/shared/money';
import { roleOf } from '../rules/shared/work';
import type { BudgetRow, BudgetTable, WorkbookNote } from '../workbook/types';
import type { MainRows } from './partners';

/** Rows named in a note. */
const SHOWN = 6;
/** 0.01 万元, as subtotals may differ. */
const ROUNDING = 100;

const nameOf = (row: BudgetRow): string => (row.texts.name?.text ?? '').replace(/\s+/g, '').slice(0, 24);

const listed = (rows: readonly string[]): string =>
  rows.slice(0, SHOWN).join('；') + (rows.length > SHOWN ? '…' : '');

const wan = (value: number): string => `${Math.round(value) / 10_000}`;

const sumOf = (rows: readonly BudgetRow[]): number | null => {
  const amounts = rows.map((row) => rowAmount({ row })).filter((value) => value !== null);
  return amounts.length === 0 ? null : amounts.reduce((sum, one) => sum + one, 0);
};

interface Project {
  readonly mains: readonly BudgetRow[];
  readonly rows: BudgetRow[];
}

const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= ROUNDING;

/** Rows of one project, by the first of its rows in the main tables. */
const projectsOf = (table: BudgetTable, index: MainRows): readonly Project[] => {
  const found = new Map<BudgetRow, Project>();
  table.rows.forEach((row) => {
    const mains = index.of(row, table);
    const [first] = mains;
    if (!first) return;
    const project = found.get(first);
    if (project) project.rows.push(row);
    else found.set(first, { mains, rows: [row] });
  });
  return Array.from(found.values());
};

/** Kind and round of a row's table: 一上 and 二上 state the same money. */
type RoundOf = (row: BudgetRow) => string;

const roundsOf = (mains: readonly BudgetRow[], roundOf: RoundOf): readonly (readonly BudgetRow[])[] => {
  const rounds = new Map<string, BudgetRow[]>();
  mains.forEach((row) => rounds.set(roundOf(row), [...(rounds.get(roundOf(row)) ?? []), row]));
  return Array.from(rounds.values());
};

/** Goals state a project's money once or row by row; purchases are part of it. One round that agrees is enough. */
const differs = ({ mains, rows }: Project, table: BudgetTable, roundOf: RoundOf): string | null => {
  const stated = sumOf(rows);
  const [first] = rows;
  if (stated === null || !first) return null;
  const single = rows.map((row) => rowAmount({ row })).filter((value) => value !== null);
  const fits = (whole: number): boolean =>
    table.role === 'procurement'
      ? stated <= whole + ROUNDING
      : isNear(stated, whole) || single.some((value) => isNear(value, whole));
  const wholes = roundsOf(mains, roundOf).flatMap((round) => {
    const whole = sumOf(round);
    return whole === null ? [] : [{ whole, row: round[0] as BudgetRow }];
  });
  const [against] = wholes;
  if (!against || wholes.some(({ whole }) => fits(whole))) return null;
  const place = `主表“${against.row.sheet}”第${against.row.row + 1}行${wan(against.whole)}`;
  return `第${first.row + 1}行“${nameOf(first)}”${wan(stated)}，${place}`;
};

const note = (code: WorkbookNote['code'], table: BudgetTable, rows: readonly string[]): WorkbookNote[] =>
  rows.length === 0 ? [] : [{ code, sheet: table.sheet, args: { count: rows.length, rows: listed(rows) } }];

/** Notes only: what differs between an office's own tables is for the office to settle. */
export const checkEvidence = (
  evidence: readonly BudgetTable[],
  mains: readonly BudgetTable[],
  index: MainRows,
): readonly WorkbookNote[] => {
  const rounds = new Map<BudgetRow, string>();
  mains.forEach((table) => table.rows.forEach((row) => rounds.set(row, roleOf(table))));
  const roundOf: RoundOf = (row) => rounds.get(row) ?? '';
  return evidence.flatMap((table) => {
    const alone = table.rows.filter((row) => index.of(row, table).length === 0);
    const unlike = projectsOf(table, index)
      .map((project) => differs(project, table, roundOf))
      .filter((text) => text !== null);
    const missing = alone.map((row) => `第${row.row + 1}行“${nameOf(row)}”`);
    const code = table.role === 'procurement' ? 'evidence-above' : 'evidence-amount';
    return [...note('evidence-missing', table, missing), ...note(code, table, unlike)];
  });
};
