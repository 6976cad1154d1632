/** A WPS 表格 to run the host against, after what is known of its object model. Nothing here needs Node. */
import type { Area } from '../../../src/workbook/types';
import type { SheetModel } from '../excel-emulation/model/sheet';
import { WorkbookModel } from '../excel-emulation/model/workbook';
import { Meter, refused, type Build } from './meter';
import { WindowObject } from './page';
import { RangeObject } from './range';
import { SheetObject, SheetsObject } from './sheet';
import { WpsState } from './state';

type Listener = (sheet: unknown, range: unknown) => unknown;

class WorkbookObject {
  constructor(private readonly state: WpsState) {}
  get Name(): string {
    return this.state.workbook.name;
  }
  get FullName(): string {
    return `C:\\预算\\${this.state.workbook.name}`;
  }
  get ProtectStructure(): boolean {
    return this.state.workbook.structureProtected;
  }
  get Worksheets(): SheetsObject {
    return new SheetsObject(this.state);
  }
  get ActiveSheet(): SheetObject {
    return new SheetObject(this.state, this.state.activeSheet);
  }
  Activate(): void {}
}

class ApplicationObject {
  private readonly open: WorkbookObject;
  private readonly window: WindowObject;
  constructor(
    private readonly state: WpsState,
    private readonly meter: Meter,
    readonly ApiEvent: object,
  ) {
    this.open = new WorkbookObject(state);
    this.window = new WindowObject(state);
  }
  get Workbooks(): object {
    return { Count: 1 };
  }
  get ActiveWorkbook(): WorkbookObject {
    return this.open;
  }
  get ActiveWindow(): WindowObject {
    return this.window;
  }
  get Ready(): boolean {
    return !this.meter.editing;
  }
  get ScreenUpdating(): unknown {
    return this.state.screenUpdating;
  }
  set ScreenUpdating(value: unknown) {
    this.state.screenUpdating = value === true;
  }
  get EnableEvents(): unknown {
    return this.state.enableEvents;
  }
  set EnableEvents(value: unknown) {
    this.state.enableEvents = value === true;
  }
  get DisplayAlerts(): unknown {
    return this.state.displayAlerts;
  }
  set DisplayAlerts(value: unknown) {
    this.state.displayAlerts = value === true;
  }
  get Selection(): RangeObject | object | null {
    if (this.state.shapeSelected) return { Name: 'Picture 1' };
    const { selection } = this.state.workbook;
    const sheet = selection ? this.state.workbook.sheetById(selection.sheetId) : undefined;
    return selection && sheet ? new RangeObject(this.state, sheet, selection.areas) : null;
  }
  get WorksheetFunction(): { CountA(range: RangeObject): number } {
    return {
      CountA: ({ model, cells: [area] }) => {
        let count = 0;
        model.eachCell((row, column, cell) => {
          const inside =
            area && row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
          if (inside && cell.value !== null) count += 1;
        });
        return count;
      },
    };
  }
  Goto(range: RangeObject): void {
    if (range.model.visibility !== 'visible') throw refused();
    this.state.workbook.activeSheetId = range.model.id;
    range.Select();
  }
}

export class EmulatedWps {
  readonly state: WpsState;
  readonly meter: Meter;
  readonly listeners = new Map<string, Set<Listener>>();
  private readonly application: ApplicationObject;

  constructor(
    readonly workbook: WorkbookModel = new WorkbookModel(),
    build: Build = 'properties',
  ) {
    this.state = new WpsState(workbook);
    this.state.flatLists = build === 'functions';
    this.meter = new Meter(build);
    this.application = new ApplicationObject(this.state, this.meter, {
      AddApiEventListener: (name: string, listener: Listener) => void this.heard(name).add(listener),
      RemoveApiEventListener: (name: string, listener: Listener) => void this.heard(name).delete(listener),
    });
    this.state.onChange = (sheet, area) => this.fire('SheetChange', sheet, area);
  }

  /** Puts this program into a page's globals. */
  install(page: object): void {
    const application = this.meter.wrap(this.application);
    Object.assign(page, { wps: { EtApplication: () => application }, Application: application });
  }

  userEdits(sheet: SheetModel, area: Area): void {
    if (this.state.enableEvents) this.fire('SheetChange', sheet, area);
  }

  userSelects(sheet: SheetModel, areas: readonly Area[]): void {
    this.workbook.activeSheetId = sheet.id;
    this.workbook.selection = { sheetId: sheet.id, areas };
    const [area] = areas;
    if (this.state.enableEvents && area) this.fire('SheetSelectionChange', sheet, area);
  }

  private heard(name: string): Set<Listener> {
    const set = this.listeners.get(name) ?? new Set();
    this.listeners.set(name, set);
    return set;
  }

  private fire(name: string, sheet: SheetModel, area: Area): void {
    const sheetObject = this.meter.wrap(new SheetObject(this.state, sheet));
    const range = this.meter.wrap(new RangeObject(this.state, sheet, [area]));
    for (const listener of this.heard(name)) listener(sheetObject, range);
  }
}
