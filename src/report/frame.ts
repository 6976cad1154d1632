/** What all our sheets share: the tag in a hidden first row, title, basis, legend, repeated header, A4. */
import type { FileAudit } from '../audit/types';
import { message, say, type Language } from '../messages';
import type { OutputSheet, RowsOnDemand } from '../workbook/host';
import { sheetTag } from '../workbook/mark-tag';
import type { Area, OwnSheetRole } from '../workbook/types';
import { cell, type OutputRow } from './cells';
import { policyNames } from './words';

export interface SheetBody {
  readonly role: Exclude<OwnSheetRole, 'store'>;
  readonly widths: readonly number[];
  /** Header rows that stay on screen and repeat on each page; none for a sheet of several tables. */
  readonly head: readonly OutputRow[];
  readonly body: readonly OutputRow[] | RowsOnDemand;
  readonly landscape: boolean;
  readonly merges?: readonly Area[];
  readonly chart?: OutputSheet['chart'];
}

/** Rows above the header: tag (hidden), title, basis, legend. */
export const FRAME_ROWS = 4;

const isOnDemand = (body: SheetBody['body']): body is RowsOnDemand => 'row' in body;

/** What stands above the body, and the body, one by one and all together. */
const withRows = (top: readonly OutputRow[], body: RowsOnDemand): Pick<OutputSheet, 'rows' | 'onDemand'> => {
  const onDemand: RowsOnDemand = {
    count: top.length + body.count,
    row: (index) => top[index] ?? body.row(index - top.length),
  };
  let made: readonly OutputRow[] | null = null;
  return {
    onDemand,
    get rows() {
      return (made ??= Array.from({ length: onDemand.count }, (_, index) => onDemand.row(index)));
    },
  };
};

export const frameSheet = (audit: FileAudit, language: Language, sheet: SheetBody): OutputSheet => {
  const last = sheet.widths.length - 1;
  const across = (row: number): Area => ({ top: row, left: 0, bottom: row, right: last });
  const headRows = FRAME_ROWS + sheet.head.length;
  const top: readonly OutputRow[] = [
    [cell(sheetTag(sheet.role), 'tag')],
    [cell(say(message(`report.title.${sheet.role}`), language), 'title')],
    [cell(say(message('report.basis', { policies: policyNames(audit) }), language), 'note')],
    [cell(say(message('report.disclaimer'), language), 'note')],
    ...sheet.head,
  ];
  const framed: Omit<OutputSheet, 'rows'> = {
    role: sheet.role,
    name: say(message(`report.sheet.${sheet.role}`), language),
    visibility: 'visible',
    widths: sheet.widths,
    merges: [across(1), across(2), across(3), ...(sheet.merges ?? [])],
    frozenRows: sheet.head.length > 0 ? headRows : 0,
    repeatRows: sheet.head.length > 0 ? [FRAME_ROWS, headRows - 1] : null,
    landscape: sheet.landscape,
    ...(sheet.chart ? { chart: sheet.chart } : {}),
  };
  // Copying a getter would call it, so the rows are what the rest is put on.
  return isOnDemand(sheet.body)
    ? Object.assign(withRows(top, sheet.body), framed)
    : { ...framed, rows: [...top, ...sheet.body] };
};
