/** What all our sheets share: the tag in a hidden first row, title, basis, legend, repeated header, A4. */
import type { FileAudit } from '../audit/types';
import { message, say, type Language } from '../messages';
import type { OutputSheet } from '../workbook/host';
import { sheetTag } from '../workbook/mark-tag';
import type { Area, OwnSheetRole } from '../workbook/types';
import { cell, type OutputRow } from './cells';
import { policyNames } from './words';

export interface SheetBody {
  readonly role: Exclude<OwnSheetRole, 'store'>;
  readonly widths: readonly number[];
  /** Header rows that stay on screen and repeat on each page; none for a sheet of several tables. */
  readonly head: readonly OutputRow[];
  readonly body: readonly OutputRow[];
  readonly landscape: boolean;
  readonly merges?: readonly Area[];
  readonly chart?: OutputSheet['chart'];
}

/** Rows above the header: tag (hidden), title, basis, legend. */
export const FRAME_ROWS = 4;

export const frameSheet = (audit: FileAudit, language: Language, sheet: SheetBody): OutputSheet => {
  const last = sheet.widths.length - 1;
  const across = (row: number): Area => ({ top: row, left: 0, bottom: row, right: last });
  const headRows = FRAME_ROWS + sheet.head.length;
  return {
    role: sheet.role,
    name: say(message(`report.sheet.${sheet.role}`), language),
    visibility: 'visible',
    widths: sheet.widths,
    rows: [
      [cell(sheetTag(sheet.role), 'tag')],
      [cell(say(message(`report.title.${sheet.role}`), language), 'title')],
      [cell(say(message('report.basis', { policies: policyNames(audit) }), language), 'note')],
      [cell(say(message('report.disclaimer'), language), 'note')],
      ...sheet.head,
      ...sheet.body,
    ],
    merges: [across(1), across(2), across(3), ...(sheet.merges ?? [])],
    frozenRows: sheet.head.length > 0 ? headRows : 0,
    repeatRows: sheet.head.length > 0 ? [FRAME_ROWS, headRows - 1] : null,
    landscape: sheet.landscape,
    ...(sheet.chart ? { chart: sheet.chart } : {}),
  };
};
