/** Charts, as far as a bar chart over cells needs them. */
import type { Area } from '../../../../src/workbook/types';
import type { ChartModel, SeriesModel } from '../model/parts';
import type { SheetModel } from '../model/sheet';
import { Refusal } from '../protocol';
import type { World } from '../world';
import { collection, HostObject } from './host-object';
import { rangeOf } from './range';

const areaOf = (given: unknown): Area => {
  const range = rangeOf(given);
  if (!range) throw new Refusal('InvalidArgument', 'a range was expected');
  return range.area;
};

const seriesObject = (series: SeriesModel): HostObject =>
  new HostObject('ChartSeries', {
    get: { Name: () => series.name },
    set: { Name: (value) => void (series.name = String(value)) },
    call: {
      SetValues: ([range]) => void (series.values = areaOf(range)),
      SetXAxisValues: ([range]) => void (series.categories = areaOf(range)),
    },
  });

const seriesCollection = (chart: ChartModel): HostObject => {
  const items = (): HostObject[] => chart.series.map(seriesObject);
  return collection('ChartSeriesCollection', items, (index) => items()[Number(index)] ?? null, {
    call: {
      Add: ([name]) => {
        const series: SeriesModel = { name: String(name ?? ''), values: null, categories: null };
        chart.series.push(series);
        return seriesObject(series);
      },
    },
  });
};

const titleObject = (chart: ChartModel): HostObject =>
  new HostObject('ChartTitle', {
    get: { Text: () => chart.title, Visible: () => chart.title !== null },
    set: {
      Text: (value) => void (chart.title = String(value)),
      Visible: (value) => void (chart.title = value === true ? (chart.title ?? '') : null),
    },
  });

const legendObject = (chart: ChartModel): HostObject =>
  new HostObject('ChartLegend', {
    get: { Visible: () => chart.legend },
    set: { Visible: (value) => void (chart.legend = value === true) },
  });

const place = (world: World, sheet: SheetModel, chart: ChartModel, cells: readonly unknown[]): void => {
  const areas = cells
    .filter((cell) => cell !== undefined && cell !== null)
    .map((cell) => rangeOf(cell)?.area ?? world.areas(sheet, cell)[0]);
  const [first, last = first] = areas;
  if (!first || !last) throw new Refusal('InvalidArgument', 'chart position');
  chart.position = { top: first.top, left: first.left, bottom: last.bottom, right: last.right };
};

const chartObject = (world: World, sheet: SheetModel, chart: ChartModel): HostObject =>
  new HostObject('Chart', {
    id: () => chart.id,
    check: () => world.alive(sheet),
    get: { Id: () => chart.id, Name: () => chart.name },
    set: { Name: (value) => void (chart.name = String(value)) },
    child: {
      Title: () => titleObject(chart),
      Legend: () => legendObject(chart),
      Series: () => seriesCollection(chart),
    },
    call: {
      SetPosition: (cells) => place(world, sheet, chart, cells),
      Delete: () => void sheet.charts.splice(sheet.charts.indexOf(chart), 1),
    },
  });

const add = (world: World, sheet: SheetModel, type: unknown, source: unknown): HostObject => {
  world.mayWrite(sheet);
  const chart: ChartModel = {
    id: world.workbook.nextId(),
    type: String(type),
    name: `Chart ${sheet.charts.length + 1}`,
    title: null,
    legend: true,
    position: null,
    series: [{ name: '', values: areaOf(source), categories: null }],
  };
  sheet.charts.push(chart);
  return chartObject(world, sheet, chart);
};

export const chartsObject = (world: World, sheet: SheetModel): HostObject => {
  const items = (): HostObject[] => sheet.charts.map((chart) => chartObject(world, sheet, chart));
  const find = (key: unknown): HostObject | null => {
    const chart = sheet.charts.find((other) => other.id === key || other.name === key);
    return chart ? chartObject(world, sheet, chart) : null;
  };
  return collection('Charts', items, find, {
    check: () => world.alive(sheet),
    call: { Add: ([type, source]) => add(world, sheet, type, source) },
  });
};
