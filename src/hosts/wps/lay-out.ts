/** Widths, merged cells, the hidden first row, print layout, frozen rows, chart. Only the first row must succeed. */
import type { OutputSheet } from '../../workbook/host';
import { mergedHeights } from '../shared/row-heights';
import {
  prop,
  type WpsChart,
  type WpsChartObject,
  type WpsPageSetup,
  type WpsRange,
  type WpsSeries,
  type WpsSheet,
  type WpsWindow,
} from './api';
import { application } from './application';
import { attempt } from './faults';
import { rangeOf } from './ranges';

const A4 = 9;
const LANDSCAPE = 2;
const PORTRAIT = 1;
const BARS = 57;

const row = (sheet: WpsSheet, index: number): WpsRange => sheet.Range(`${index + 1}:${index + 1}`);

const setSizes = (sheet: WpsSheet, output: OutputSheet): void => {
  output.widths.forEach((width, column) => {
    rangeOf(sheet, { top: 0, left: column, bottom: 0, right: column }).ColumnWidth = width;
  });
  mergedHeights(output).forEach((height, index) => {
    row(sheet, index).RowHeight = height;
  });
};

const setPage = (page: WpsPageSetup, output: OutputSheet): void => {
  page.Orientation = output.landscape ? LANDSCAPE : PORTRAIT;
  page.PaperSize = A4;
  page.Zoom = false;
  page.FitToPagesWide = 1;
  page.FitToPagesTall = output.onePage ? 1 : false;
  page.CenterFooter = '&P / &N';
  if (!output.repeatRows) return;
  const [first, last] = output.repeatRows;
  page.PrintTitleRows = `$${first + 1}:$${last + 1}`;
};

const freeze = (sheet: WpsSheet, rows: number): void => {
  sheet.Activate();
  const window = prop<WpsWindow>(application(), 'ActiveWindow');
  window.FreezePanes = false;
  window.SplitColumn = 0;
  window.SplitRow = rows;
  window.FreezePanes = true;
};

type ChartSpec = NonNullable<OutputSheet['chart']>;

interface ChartObjects {
  Add(left: number, top: number, width: number, height: number): WpsChartObject;
}

const fillChart = (sheet: WpsSheet, chart: WpsChart, spec: ChartSpec): void => {
  chart.ChartType = BARS;
  for (const wanted of spec.series) {
    const series = prop<{ NewSeries(): WpsSeries }>(chart, 'SeriesCollection').NewSeries();
    series.Name = wanted.name;
    series.Values = rangeOf(sheet, wanted.values);
    series.XValues = rangeOf(sheet, spec.categories);
  }
  chart.HasTitle = true;
  prop<{ Text: unknown }>(chart, 'ChartTitle').Text = spec.title;
  chart.HasLegend = spec.series.length > 1;
};

/** A chart that fails half way goes again: none is better than an empty frame. */
const draw = (sheet: WpsSheet, spec: ChartSpec): void => {
  const frame = rangeOf(sheet, spec.anchor);
  const [left, top, width, height] = ['Left', 'Top', 'Width', 'Height'].map((name) =>
    Number(prop(frame, name)),
  );
  const object = prop<ChartObjects>(sheet, 'ChartObjects').Add(left ?? 0, top ?? 0, width ?? 0, height ?? 0);
  if (!attempt(() => fillChart(sheet, prop<WpsChart>(object, 'Chart'), spec)))
    attempt(() => void object.Delete());
};

export const layOut = (sheet: WpsSheet, output: OutputSheet): void => {
  row(sheet, 0).Hidden = true;
  output.merges.forEach((area) => rangeOf(sheet, area).Merge());
  if (output.visibility === 'veryHidden') return;
  attempt(() => setSizes(sheet, output));
  attempt(() => setPage(prop<WpsPageSetup>(sheet, 'PageSetup'), output));
  if (output.frozenRows > 0) attempt(() => freeze(sheet, output.frozenRows));
  const { chart } = output;
  if (chart) attempt(() => draw(sheet, chart));
};
