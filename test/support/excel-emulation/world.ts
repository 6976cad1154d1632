/** What the objects share: the workbook, the way to its events, and what the application refuses. */
import type { Area } from '../../../src/workbook/types';
import { addressOf, parseArea, splitSheet } from './model/a1';
import type { SheetModel } from './model/sheet';
import type { WorkbookModel } from './model/workbook';
import { Refusal } from './protocol';

export const LONGEST_ADDRESS = 8_192;
export const MOST_MERGES = 512;
export const MOST_CELLS_READ = 5_000_000;

export type Happening =
  | { readonly kind: 'changed'; readonly sheetId: string; readonly address: string; readonly ours: boolean }
  | { readonly kind: 'selected'; readonly sheetId: string; readonly address: string };

export class World {
  /** Members answered by newer applications only, e.g. `notes`. */
  readonly offers = { notes: true, nestedNullObjects: true };
  constructor(
    readonly workbook: WorkbookModel,
    readonly happened: (happening: Happening) => void = () => undefined,
  ) {}

  alive(sheet: SheetModel): void {
    if (!this.workbook.sheets.includes(sheet)) throw new Refusal('ItemNotFound', 'sheet');
  }

  /** Refuses where cells of the sheet may not be changed. */
  mayWrite(sheet: SheetModel): void {
    this.alive(sheet);
    if (sheet.protection.on) throw new Refusal('AccessDenied', 'sheet is protected');
  }

  mayRestructure(): void {
    if (this.workbook.structureProtected) throw new Refusal('AccessDenied', 'structure is protected');
  }

  changed(sheet: SheetModel, area: Area): void {
    this.happened({ kind: 'changed', sheetId: sheet.id, address: addressOf(area), ours: true });
  }

  /** Reads `A1,'表'!B2:C3`; a sheet name must be the sheet's own. */
  areas(sheet: SheetModel, address: unknown): Area[] {
    if (typeof address !== 'string' || address.length === 0 || address.length > LONGEST_ADDRESS)
      throw new Refusal('InvalidArgument', 'address');
    return address.split(',').map((part) => {
      const { sheet: name, rest } = splitSheet(part);
      const area = parseArea(rest);
      if (!area || (name !== null && name !== sheet.name)) throw new Refusal('InvalidArgument', 'address');
      return area;
    });
  }
}
