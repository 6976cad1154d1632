/** A bar chart over cells of a sheet of ours. */
import type { OutputSheet } from '../../workbook/host';
import { cellAddress } from '../../workbook/address';
import { PROXY_BYTES, type Queue } from './queue';
import { target } from './ranges';

type ChartSpec = NonNullable<OutputSheet['chart']>;

export const writeChart = async (queue: Queue, sheet: Excel.Worksheet, spec: ChartSpec): Promise<void> => {
  const [first] = spec.series;
  if (!first) return;
  await queue.add((4 + 4 * spec.series.length) * PROXY_BYTES, () => {
    const source = target(sheet, first.values);
    const chart = sheet.charts.add(Excel.ChartType.barClustered, source, Excel.ChartSeriesBy.columns);
    spec.series.forEach((series, index) => {
      const drawn = index === 0 ? chart.series.getItemAt(0) : chart.series.add(series.name);
      drawn.name = series.name;
      if (index > 0) drawn.setValues(target(sheet, series.values));
      drawn.setXAxisValues(target(sheet, spec.categories));
    });
    chart.title.text = spec.title;
    chart.legend.visible = spec.series.length > 1;
    const { top, left, bottom, right } = spec.anchor;
    chart.setPosition(cellAddress(top, left), cellAddress(bottom, right));
  });
};
