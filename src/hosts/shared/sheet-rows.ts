/** Rows of a sheet of ours one by one, whether they all stand there or are made when asked for. */
import type { OutputRow, OutputSheet } from '../../workbook/host';

export const rowCount = (sheet: OutputSheet): number =>
  sheet.onDemand ? sheet.onDemand.count : sheet.rows.length;

export const rowAt = (sheet: OutputSheet, index: number): OutputRow =>
  (sheet.onDemand ? sheet.onDemand.row(index) : sheet.rows[index]) ?? [];
