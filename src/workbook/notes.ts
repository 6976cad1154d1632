/** Notes about sheets and tables: what was done with them and why. */
import { columnLetters } from './address';
import type { SheetData, WorkbookNote } from './types';

type Code = WorkbookNote['code'];

export const note = (sheet: SheetData, code: Code, args: WorkbookNote['args'] = {}): WorkbookNote => ({
  code,
  sheet: sheet.name,
  args,
});

/** Rows as 7、9—12, 1-based. */
export const rowList = (rows: readonly number[]): string => {
  const runs: [number, number][] = [];
  rows.forEach((row) => {
    const last = runs[runs.length - 1];
    if (last && last[1] === row - 1) last[1] = row;
    else runs.push([row, row]);
  });
  const shown = runs.slice(0, 8).map(([from, to]) => (from === to ? `${from + 1}` : `${from + 1}—${to + 1}`));
  return shown.join('、') + (runs.length > shown.length ? '…' : '');
};

export const columnList = (columns: readonly number[]): string => {
  const shown = columns.slice(0, 12).map(columnLetters).join('、');
  return columns.length > 12 ? `${shown}…` : shown;
};

/** What a table without a name column was searched for. */
export const LOOKED_FOR_NAME = '项目名称、项目、支出项目、二级项目名称、明细项目、资金名称、支出事项';
