/** The emulated workbook, whichever program's objects stand before it. */
import type { Area } from '../../../../src/workbook/types';
import { SheetModel } from './sheet';

export interface NameModel {
  readonly name: string;
  readonly formula: string;
  readonly visible: boolean;
}

export class WorkbookModel {
  name = '预算.xlsx';
  sheets: SheetModel[] = [];
  names: NameModel[] = [];
  readonly settings = new Map<string, unknown>();
  structureProtected = false;
  activeSheetId = '';
  selection: { sheetId: string; areas: readonly Area[] } | null = null;
  private made = 0;

  nextId(): string {
    this.made += 1;
    return `{${String(this.made).padStart(8, '0')}-0001-0000-0000-000000000000}`;
  }

  addSheet(name: string, at = this.sheets.length): SheetModel {
    const sheet = new SheetModel(this.nextId(), name);
    this.sheets.splice(at, 0, sheet);
    if (this.activeSheetId === '') this.activeSheetId = sheet.id;
    return sheet;
  }

  sheetByName(name: string): SheetModel | undefined {
    const wanted = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  sheetById(id: string): SheetModel | undefined {
    return this.sheets.find((sheet) => sheet.id === id);
  }

  removeSheet(sheet: SheetModel): void {
    const at = this.sheets.indexOf(sheet);
    this.sheets.splice(at, 1);
    if (this.activeSheetId === sheet.id) {
      const visible = this.sheets.find((other) => other.visibility === 'visible');
      this.activeSheetId = visible?.id ?? '';
    }
    if (this.selection?.sheetId === sheet.id) this.selection = null;
  }

  visibleSheets(): number {
    return this.sheets.filter((sheet) => sheet.visibility === 'visible').length;
  }
}

const BAD_NAME = /[:\\/?*[\]]/;

/** True where the application takes the text as a sheet's name. */
export const isSheetName = (name: string): boolean =>
  name.length > 0 &&
  name.length <= 31 &&
  !BAD_NAME.test(name) &&
  !name.startsWith("'") &&
  !name.endsWith("'") &&
  name.toLowerCase() !== 'history';
