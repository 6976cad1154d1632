/** What changed in a workbook since it was audited. */
import type { SheetData } from '../../workbook/types';

export interface LiveChange {
  /** Sheets read anew, whole. */
  readonly sheets: readonly SheetData[];
  /** Ids of all sheets there are now, in workbook order: those no longer named are gone. */
  readonly order: readonly string[];
}

/** The sheets of an audit as they are now. */
export const changedSheets = (
  kept: readonly SheetData[],
  { sheets, order }: LiveChange,
): readonly SheetData[] =>
  order.flatMap((id) => {
    const sheet = sheets.find((one) => one.id === id) ?? kept.find((one) => one.id === id);
    return sheet ? [sheet] : [];
  });
