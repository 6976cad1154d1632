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
  'workbook.note.other': 'Sheet “{sheet}”: {text}',
};
