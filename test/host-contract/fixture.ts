/** A workbook described once, made real by each host's factory. Addresses are A1; rows and columns of lists count from 0. */
import type { CellValue, SheetVisibility } from '../../src/workbook/types';

export interface CellFixture {
  readonly value: CellValue;
  /** With its `=`. */
  readonly formula?: string;
  readonly format?: string;
  readonly bold?: true;
  /** #RRGGBB. */
  readonly fill?: string;
}

export interface RuleFixture {
  /** One or more areas, separated by commas. */
  readonly areas: string;
  /** Without `=`, relative to the first cell. */
  readonly formula: string;
  readonly color: string;
}

export interface SheetFixture {
  readonly name: string;
  readonly visibility?: SheetVisibility;
  readonly protected?: true;
  readonly cells?: Readonly<Record<string, CellValue | CellFixture>>;
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly notes?: Readonly<Record<string, string>>;
  readonly rules?: readonly RuleFixture[];
}

export interface WorkbookFixture {
  readonly structureProtected?: true;
  readonly sheets: readonly SheetFixture[];
}

export const isCellFixture = (cell: CellValue | CellFixture): cell is CellFixture =>
  typeof cell === 'object' && cell !== null && 'value' in cell;

export const cellFixture = (cell: CellValue | CellFixture): CellFixture =>
  isCellFixture(cell) ? cell : { value: cell };

export interface SeenRule {
  readonly areas: string;
  /** Without `=`. */
  readonly formula: string;
  readonly color: string;
}

/** What stands on a sheet, looked at without the host under test. */
export interface SeenSheet {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly cells: Readonly<Record<string, CellValue>>;
  /** Without values that a spreadsheet computes. */
  readonly formulas: Readonly<Record<string, string>>;
  readonly merges: readonly string[];
  readonly hiddenRows: readonly number[];
  readonly notes: Readonly<Record<string, string>>;
  /** First is first in priority. */
  readonly rules: readonly SeenRule[];
}

export interface HostUnderTest {
  readonly host: import('../../src/workbook/host').Host;
  /** The sheets as they are now, in order. */
  readonly see: () => Promise<readonly SeenSheet[]>;
}

export type MakeHost = (fixture: WorkbookFixture) => Promise<HostUnderTest>;

/** A budget table of so many rows, its header in row 4: names in B, level in C, amount in D. */
export const budgetSheet = (name: string, rows: number): SheetFixture => {
  const cells: Record<string, CellValue | CellFixture> = {
    A1: { value: '2025年项目支出预算表', bold: true },
    D2: '单位：万元',
    A4: '单位',
    B4: '项目名称',
    C4: '事权级次',
    D4: '预算数',
  };
  for (let row = 0; row < rows; row += 1) {
    cells[`A${row + 5}`] = row === 0 ? '自治区知识产权局' : null;
    cells[`B${row + 5}`] = `专利导航项目${row + 1}`;
    cells[`C${row + 5}`] = row % 2 === 0 ? '自治区级' : '盟市级';
    cells[`D${row + 5}`] = { value: (row + 1) * 1.5, format: '#,##0.00' };
  }
  return { name, cells, merges: ['A1:D1', ...(rows > 1 ? [`A5:A${rows + 4}`] : [])] };
};
