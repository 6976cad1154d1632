/** `PageSetup`, and the window that freezes rows of the sheet in front. */
import type { SheetModel } from '../excel-emulation/model/sheet';
import type { WpsState } from './state';

export class PageSetupObject {
  constructor(
    private readonly state: WpsState,
    private readonly model: SheetModel,
  ) {}
  private keep(name: string, value: unknown): void {
    this.state.mayWrite(this.model);
    this.model.pageLayout[name] = value;
  }
  set Orientation(value: unknown) {
    this.keep('Orientation', value);
  }
  set PaperSize(value: unknown) {
    this.keep('PaperSize', value);
  }
  set Zoom(value: unknown) {
    this.keep('Zoom', value);
  }
  set FitToPagesWide(value: unknown) {
    this.keep('FitToPagesWide', value);
  }
  set FitToPagesTall(value: unknown) {
    this.keep('FitToPagesTall', value);
  }
  set CenterFooter(value: unknown) {
    this.keep('CenterFooter', value);
  }
  set PrintTitleRows(value: unknown) {
    this.keep('PrintTitleRows', value);
  }
}

export class WindowObject {
  private rows = 0;
  constructor(private readonly state: WpsState) {}
  set SplitColumn(_value: unknown) {
    this.state.activeSheet.frozenColumns = 0;
  }
  set SplitRow(value: unknown) {
    this.rows = Number(value);
  }
  set FreezePanes(value: unknown) {
    this.state.activeSheet.frozenRows = value === true ? this.rows : 0;
  }
}
