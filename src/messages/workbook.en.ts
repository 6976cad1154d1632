/** What the audit says about sheets and tables beside their rows. */
import type { workbookZh } from './workbook.zh';

export const workbookEn: Record<keyof typeof workbookZh, string> = {
  'workbook.note.hidden-sheet': 'Sheet “{sheet}” is hidden; it was audited all the same.',
  'workbook.note.very-hidden-sheet':
    'Sheet “{sheet}” is very hidden and was not audited; unhide it first to have it audited.',
  'workbook.note.own-sheet': 'Sheet “{sheet}” was written by this tool and was not audited.',
  'workbook.note.no-table':
    'No budget table was found on sheet “{sheet}”; it was not audited. A header with a project name and an amount is needed.',
  'workbook.note.hidden-rows':
    'Sheet “{sheet}” has {count} hidden rows ({rows}); they were audited all the same.',
  'workbook.note.hidden-columns': 'Hidden columns {columns} of sheet “{sheet}” were read all the same.',
  'workbook.note.unknown-column':
    'Columns {columns} of sheet “{sheet}” ({headers}) could not be told and were left out; they can be set in the column mapping.',
  'workbook.note.no-name-column':
    'The header {header} of sheet “{sheet}” has no project name column; it was not audited. Looked for: {looked}. It can be set in the column mapping.',
  'workbook.note.unit-assumed':
    'Sheet “{sheet}” ({header}) does not say its money unit; {unit} was assumed. Please check, or set it.',
  'workbook.note.protected-sheet':
    'Sheet “{sheet}” is protected: it was audited, but marks cannot be written until the protection is removed.',
  'workbook.note.mark-skipped': 'Some marks were not written on sheet “{sheet}”.',
  'workbook.note.amount-choice':
    'Sheet “{sheet}” has several amount columns; {column} “{chosen}” was audited, not: {others}. It can be changed in the column mapping.',
  'workbook.note.booked-payer':
    'Sheet “{sheet}” has no payer column; {column} “{header}” was taken for it. If it only says where money is booked, take it out in the column mapping.',
  'workbook.note.statement-sheet': 'Sheet “{sheet}” is a {kind} without projects and was not audited.',
  'workbook.note.column-setting':
    'The column mapping “{setting}” for sheet “{sheet}” was not used: the table has no such column.',
  'workbook.note.left-out': 'Sheet “{sheet}” is left out, as set.',
  'workbook.note.other-stage':
    'Sheet “{sheet}” belongs to another step of the budget and was not audited; to have it audited, take it in on the settings page.',
  'workbook.note.partial':
    'Only {rows} rows of sheet “{sheet}” were audited, {rest} were not; subtotals were not checked, and duplicates and inconsistencies were looked for among the audited rows only.',
  'workbook.note.sheets-unread': '{count} other sheets were not audited: {names}.',
  'workbook.note.role-performance':
    'Sheet “{sheet}” lists performance goals: they are joined to the content of the same projects of the main table, and its money is in no total. The use of a table can be changed in the settings.',
  'workbook.note.role-procurement':
    'Sheet “{sheet}” lists purchases: it is checked against the main table, and its money is in no total. The use of a table can be changed in the settings.',
  'workbook.note.role-transfer':
    'Sheet “{sheet}” lists transfers to lower tiers. The use of a table can be changed in the settings.',
  'workbook.note.role-reference':
    'Sheet “{sheet}” is a list for reference, no budget, and was not audited. The use of a table can be changed in the settings.',
  'workbook.note.evidence-missing':
    'Sheet “{sheet}” has {count} rows without a project in the main table: {rows}. Check whether the main table lacks them, or names or codes differ.',
  'workbook.note.evidence-amount':
    'Sheet “{sheet}” has {count} projects whose amounts differ from the main table (10,000 yuan): {rows}. Please check.',
  'workbook.note.evidence-above':
    'Sheet “{sheet}” has {count} projects with purchases above the amount of the main table (10,000 yuan): {rows}. Please check.',
  'workbook.note.transfer-apart':
    'Sheet “{sheet}” has {count} rows of transfers to lower tiers (230, 转移支付分配), {amount} × 10,000 yuan together. The lower units’ spending stands in this file too, so they are in no total; to count them, set the use of the table to 项目支出 in the settings.',
  'workbook.role.projects': 'projects',
  'workbook.role.performance': 'performance goals',
  'workbook.role.procurement': 'purchases',
  'workbook.role.transfer': 'transfers to lower tiers',
  'workbook.role.reference': 'reference (not audited)',
  'workbook.note.other': 'Sheet “{sheet}”: {text}',
};
