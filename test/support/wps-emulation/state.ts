/** What the program's objects share: the workbook and the program's switches. */
import type { Area } from '../../../src/workbook/types';
import { cellArea } from '../excel-emulation/model/a1';
import type { SheetModel } from '../excel-emulation/model/sheet';
import type { WorkbookModel } from '../excel-emulation/model/workbook';
import { refused } from './meter';

export class WpsState {
  screenUpdating = true;
  enableEvents = true;
  displayAlerts = true;
  /** A picture is selected, no cells. */
  shapeSelected = false;
  /** Single rows and columns come as flat lists. */
  flatLists = false;
  onChange: (sheet: SheetModel, area: Area) => void = () => undefined;

  constructor(readonly workbook: WorkbookModel) {}

  /** Refuses where the sheet is gone. */
  alive(sheet: SheetModel): void {
    if (!this.workbook.sheets.includes(sheet)) throw refused();
  }

  mayWrite(sheet: SheetModel): void {
    this.alive(sheet);
    if (sheet.protection.on) throw refused();
  }

  mayRestructure(): void {
    if (this.workbook.structureProtected) throw refused();
  }

  changed(sheet: SheetModel, area: Area): void {
    if (this.enableEvents) this.onChange(sheet, area);
  }

  get activeSheet(): SheetModel {
    const sheet = this.workbook.sheetById(this.workbook.activeSheetId);
    if (!sheet) throw refused();
    return sheet;
  }

  get activeCell(): Area {
    const area = this.workbook.selection?.areas[0];
    return area ? cellArea(area.top, area.left) : cellArea(0, 0);
  }
}

export const bgrOf = (color: string): number => {
  const value = parseInt(color.slice(1), 16);
  return ((value & 0xff) << 16) | (value & 0xff00) | (value >> 16);
};

export const colorOf = (number: unknown): string => {
  const value = Number(number);
  const rgb = ((value & 0xff) << 16) | (value & 0xff00) | ((value >> 16) & 0xff);
  return `#${rgb.toString(16).padStart(6, '0').toUpperCase()}`;
};
