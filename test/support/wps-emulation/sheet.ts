/** `Worksheet` and `Worksheets`. */
import { cellArea, parseArea, WHOLE_SHEET } from '../excel-emulation/model/a1';
import type { SheetModel } from '../excel-emulation/model/sheet';
import { isSheetName } from '../excel-emulation/model/workbook';
import { ChartObjectsObject } from './charts';
import { refused } from './meter';
import { CommentsObject } from './notes';
import { PageSetupObject } from './page';
import { RangeObject } from './range';
import type { WpsState } from './state';

const SHOWN = { visible: -1, hidden: 0, veryHidden: 2 } as const;
const LONGEST_ADDRESS = 255;

export class SheetObject {
  constructor(
    private readonly state: WpsState,
    readonly model: SheetModel,
  ) {}

  get Name(): string {
    this.state.alive(this.model);
    return this.model.name;
  }
  set Name(value: unknown) {
    this.state.mayRestructure();
    this.state.alive(this.model);
    const name = String(value);
    const taken = this.state.workbook.sheetByName(name);
    if (!isSheetName(name) || (taken && taken !== this.model)) throw refused();
    this.model.name = name;
  }
  get Visible(): number {
    return SHOWN[this.model.visibility];
  }
  set Visible(value: unknown) {
    this.state.mayRestructure();
    const entry = Object.entries(SHOWN).find(([, number]) => number === value);
    if (!entry) throw refused();
    this.model.visibility = entry[0] as keyof typeof SHOWN;
    if (this.state.workbook.visibleSheets() === 0) {
      this.model.visibility = 'visible';
      throw refused();
    }
    this.leaveFront();
  }
  get ProtectContents(): boolean {
    return this.model.protection.on;
  }
  get UsedRange(): RangeObject {
    const used = this.model.usedArea(false) ?? cellArea(0, 0);
    return new RangeObject(this.state, this.model, [used]);
  }
  get Cells(): RangeObject {
    return new RangeObject(this.state, this.model, [WHOLE_SHEET]);
  }
  get Comments(): CommentsObject {
    return new CommentsObject(this.state, this.model);
  }
  get PageSetup(): PageSetupObject {
    return new PageSetupObject(this.state, this.model);
  }
  ChartObjects(): ChartObjectsObject {
    return new ChartObjectsObject(this.state, this.model);
  }
  Range(address: string): RangeObject {
    this.state.alive(this.model);
    if (address.length > LONGEST_ADDRESS) throw refused();
    const areas = address.split(',').map((part) => parseArea(part));
    if (areas.some((area) => !area)) throw refused();
    return new RangeObject(this.state, this.model, areas as NonNullable<(typeof areas)[number]>[]);
  }
  Activate(): void {
    this.state.alive(this.model);
    if (this.model.visibility !== 'visible') throw refused();
    this.state.workbook.activeSheetId = this.model.id;
  }
  Delete(): void {
    this.state.mayRestructure();
    this.state.alive(this.model);
    const last = this.model.visibility === 'visible' && this.state.workbook.visibleSheets() === 1;
    // With alerts on, a question would wait for an answer.
    if (this.state.displayAlerts || this.model.visibility === 'veryHidden' || last) throw refused();
    this.state.workbook.removeSheet(this.model);
  }

  private leaveFront(): void {
    const { workbook } = this.state;
    if (this.model.visibility === 'visible' || workbook.activeSheetId !== this.model.id) return;
    workbook.activeSheetId = workbook.sheets.find((sheet) => sheet.visibility === 'visible')?.id ?? '';
  }
}

export class SheetsObject {
  constructor(private readonly state: WpsState) {}

  get Count(): number {
    return this.state.workbook.sheets.length;
  }
  Item(key: number | string): SheetObject {
    const { workbook } = this.state;
    const sheet = typeof key === 'number' ? workbook.sheets[key - 1] : workbook.sheetByName(key);
    if (!sheet) throw refused();
    return new SheetObject(this.state, sheet);
  }
  /** The new sheet comes to the front. */
  Add(_before: unknown, after: SheetObject): SheetObject {
    this.state.mayRestructure();
    const { workbook } = this.state;
    let number = workbook.sheets.length + 1;
    while (workbook.sheetByName(`Sheet${number}`)) number += 1;
    const sheet = workbook.addSheet(`Sheet${number}`, workbook.sheets.indexOf(after.model) + 1);
    workbook.activeSheetId = sheet.id;
    return new SheetObject(this.state, sheet);
  }
}
