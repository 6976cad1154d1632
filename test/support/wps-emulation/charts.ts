/** Charts, as far as a bar chart over cells needs them. */
import type { ChartModel, SeriesModel } from '../excel-emulation/model/parts';
import type { SheetModel } from '../excel-emulation/model/sheet';
import { refused } from './meter';
import type { RangeObject } from './range';
import type { WpsState } from './state';

class SeriesObject {
  constructor(private readonly series: SeriesModel) {}
  set Name(value: unknown) {
    this.series.name = String(value);
  }
  set Values(range: unknown) {
    this.series.values = (range as RangeObject).cells[0] ?? null;
  }
  set XValues(range: unknown) {
    this.series.categories = (range as RangeObject).cells[0] ?? null;
  }
}

class ChartObjectInner {
  constructor(private readonly chart: ChartModel) {}
  ChartType: unknown = 0;
  set HasTitle(value: unknown) {
    this.chart.title = value === true ? '' : null;
  }
  get ChartTitle(): { Text: string } {
    if (this.chart.title === null) throw refused();
    const { chart } = this;
    return {
      set Text(value: string) {
        chart.title = value;
      },
    };
  }
  set HasLegend(value: unknown) {
    this.chart.legend = value === true;
  }
  SeriesCollection(): { NewSeries(): SeriesObject } {
    return {
      NewSeries: () => {
        const series: SeriesModel = { name: '', values: null, categories: null };
        this.chart.series.push(series);
        return new SeriesObject(series);
      },
    };
  }
}

class ChartFrame {
  constructor(
    private readonly model: SheetModel,
    private readonly chart: ChartModel,
  ) {}
  get Chart(): ChartObjectInner {
    return new ChartObjectInner(this.chart);
  }
  Delete(): void {
    this.model.charts.splice(this.model.charts.indexOf(this.chart), 1);
  }
}

export class ChartObjectsObject {
  constructor(
    private readonly state: WpsState,
    private readonly model: SheetModel,
  ) {}
  get Count(): number {
    return this.model.charts.length;
  }
  Add(): ChartFrame {
    this.state.mayWrite(this.model);
    const chart: ChartModel = {
      id: this.state.workbook.nextId(),
      type: 'bar',
      name: 'Chart',
      title: null,
      legend: true,
      position: null,
      series: [],
    };
    this.model.charts.push(chart);
    return new ChartFrame(this.model, chart);
  }
}
