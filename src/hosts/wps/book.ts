/** The workbook the officer has open, and its sheets under ids of our own: WPS gives sheets none that last. */
import { HostError } from '../../workbook/host';
import { ownSheetRole } from '../../workbook/mark-tag';
import type { SheetInfo, SheetVisibility } from '../../workbook/types';
import { isWorkingName } from '../shared/sheet-names';
import {
  countOf,
  prop,
  SHEET_HIDDEN,
  SHEET_VERY_HIDDEN,
  type WpsSheet,
  type WpsSheets,
  type WpsWorkbook,
} from './api';
import { activeWorkbook } from './application';
import { areaOf, cellValue } from './ranges';

export interface SheetView extends SheetInfo {
  readonly sheet: WpsSheet;
  /** An empty sheet whose writing broke off before it could be tagged. */
  readonly leftover: boolean;
}

const visibilityOf = (value: unknown): SheetVisibility => {
  if (Number(value) === SHEET_VERY_HIDDEN) return 'veryHidden';
  return Number(value) === SHEET_HIDDEN ? 'hidden' : 'visible';
};

const firstValue = (sheet: WpsSheet): unknown => cellValue(prop(sheet.Range('A1'), 'Value2'));

const isEmpty = (sheet: WpsSheet): boolean => {
  const { top, left, bottom, right } = areaOf(prop(sheet, 'UsedRange'));
  return top + left + bottom + right === 0 && firstValue(sheet) === null;
};

interface Known {
  readonly id: string;
  readonly sheet: WpsSheet;
}

const nameOf = (sheet: WpsSheet): string | null => {
  try {
    return String(prop(sheet, 'Name'));
  } catch {
    return null;
  }
};

export class Book {
  private workbook: WpsWorkbook | null = null;
  private fullName = '';
  private known: Known[] = [];
  private made = 0;
  /** Sheets added and not yet tagged: known by nothing else than this. */
  readonly untagged: WpsSheet[] = [];

  /** Takes the workbook that is in front now. Others in the same process are not touched. */
  bind(): void {
    const active = activeWorkbook();
    const name = String(prop(active, 'FullName') ?? prop(active, 'Name'));
    if (this.workbook && name === this.fullName) return;
    this.workbook = active;
    this.fullName = name;
    this.known = [];
    this.untagged.length = 0;
  }

  get open(): WpsWorkbook {
    if (!this.workbook) this.bind();
    return this.workbook as WpsWorkbook;
  }

  get sheets(): WpsSheets {
    return prop<WpsSheets>(this.open, 'Worksheets');
  }

  get structureProtected(): boolean {
    return prop(this.open, 'ProtectStructure') === true;
  }

  get name(): string {
    return String(prop(this.open, 'Name'));
  }

  views(): SheetView[] {
    return this.refresh().map(({ id, sheet }) => this.view(id, sheet));
  }

  /** HostError `sheet-gone`. */
  find(id: string): SheetView {
    const known = this.refresh().find((one) => one.id === id);
    if (!known) throw new HostError('sheet-gone');
    return this.view(known.id, known.sheet);
  }

  private view(id: string, sheet: WpsSheet): SheetView {
    const name = String(prop(sheet, 'Name'));
    const pending = this.untagged.some((one) => nameOf(one) === name);
    return {
      id,
      sheet,
      name,
      visibility: visibilityOf(prop(sheet, 'Visible')),
      protected: prop(sheet, 'ProtectContents') === true,
      ours: ownSheetRole(firstValue(sheet)),
      leftover: (pending || isWorkingName(name)) && isEmpty(sheet),
    };
  }

  /** Sheets in order; one that was seen before keeps its id, renamed or moved. */
  private refresh(): readonly Known[] {
    const before = new Map(this.known.map((known) => [nameOf(known.sheet), known.id]));
    const { sheets } = this;
    const listed: Known[] = [];
    for (let index = 1; index <= countOf(sheets); index += 1) {
      const sheet = sheets.Item(index);
      listed.push({ id: before.get(nameOf(sheet)) ?? this.nextId(), sheet });
    }
    this.known = listed;
    return listed;
  }

  private nextId(): string {
    this.made += 1;
    return `sheet-${this.made}`;
  }
}
