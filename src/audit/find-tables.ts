/** The budget tables of one sheet, without those that the officer or the stage leaves out. */
import { isOtherStage } from '../workbook/stage';
import type { BudgetTable, SheetData, TableSettings, WorkbookNote } from '../workbook/types';
import type { AuditTools } from './types';

export interface FoundTables {
  readonly tables: readonly BudgetTable[];
  readonly notes: readonly WorkbookNote[];
}

const noted = (code: WorkbookNote['code'], sheet: SheetData): FoundTables => ({
  tables: [],
  notes: [{ code, sheet: sheet.name, args: {} }],
});

export const tablesIn = (sheet: SheetData, settings: TableSettings, tools: AuditTools): FoundTables => {
  if (sheet.ours !== null) return noted('own-sheet', sheet);
  if (sheet.visibility === 'veryHidden') return noted('very-hidden-sheet', sheet);
  const choice = settings.sheets?.[sheet.name];
  if (choice === 'out') return noted('left-out', sheet);
  if (choice !== 'in' && isOtherStage(settings.stage, sheet.name)) return noted('other-stage', sheet);
  const found = tools.findTables(sheet, settings);
  if (choice === 'in') return found;
  const own = found.tables.filter((table) => !isOtherStage(settings.stage, table.title?.text ?? ''));
  if (own.length === found.tables.length) return found;
  return { tables: own, notes: [...found.notes, ...noted('other-stage', sheet).notes] };
};
