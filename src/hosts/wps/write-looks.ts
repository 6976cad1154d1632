/** The looks of a sheet of ours, area by area. */
import type { OutputSheet } from '../../workbook/host';
import { joinAddresses, splitAreas } from '../shared/areas';
import { lookOf, type CellLook } from '../shared/cell-looks';
import { looksOf } from '../shared/look-areas';
import {
  bgr,
  prop,
  type WpsBorders,
  type WpsFont,
  type WpsInterior,
  type WpsRange,
  type WpsSheet,
} from './api';
import type { Pace } from './pace';

/** Longer addresses are not taken. */
const LONGEST_ADDRESS = 240;
const AT_ONCE = 40;

const ALIGN = { left: -4131, center: -4108, right: -4152 } as const;
const MIDDLE = -4108;
const UNDERLINED = 2;
const LINE = 1;
const LINE_COLOR = bgr('#BFBFBF');

const setFont = (font: WpsFont, look: CellLook): void => {
  if (look.bold) font.Bold = true;
  if (look.size) font.Size = look.size;
  if (look.color) font.Color = bgr(look.color);
  if (look.underline) font.Underline = UNDERLINED;
};

const setLook = (range: WpsRange, look: CellLook): void => {
  if (look.numberFormat) range.NumberFormat = look.numberFormat;
  if (look.fill) prop<WpsInterior>(range, 'Interior').Color = bgr(look.fill);
  if (look.bold || look.size || look.color || look.underline) setFont(prop<WpsFont>(range, 'Font'), look);
  if (look.wrap) range.WrapText = true;
  if (look.align) range.HorizontalAlignment = ALIGN[look.align];
  range.VerticalAlignment = MIDDLE;
  if (look.border !== 'all') return;
  const borders = prop<WpsBorders>(range, 'Borders');
  borders.LineStyle = LINE;
  borders.Color = LINE_COLOR;
};

export const writeLooks = async (
  sheet: WpsSheet,
  output: OutputSheet,
  pace: Pace,
  signal?: AbortSignal,
): Promise<void> => {
  const parts = Array.from(looksOf(output)).flatMap(([key, areas]) =>
    splitAreas(areas, LONGEST_ADDRESS).map((list) => ({ look: lookOf(key), address: joinAddresses(list) })),
  );
  await pace.pause(signal);
  await pace.each(parts, AT_ONCE, ({ look, address }) => setLook(sheet.Range(address), look), signal);
};
