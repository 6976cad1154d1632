/** Reads a package as a workbook. What is read once is kept until the package is edited. */
import { HostError, type Progress } from '../../workbook/host';
import { ownSheetRole } from '../../workbook/mark-tag';
import { type SheetData, type SheetInfo } from '../../workbook/types';
import { storeText } from '../shared/store-sheet';
import { type OpcPackage } from './package/package';
import { relatedPart } from './package/rels';
import { readSharedStrings } from './shared-strings';
import { type ScanContext } from './sheet/cell-scan';
import { readFirstCell, readSheet } from './sheet/read-sheet';
import { mapSheet, sheetChild, type SheetMap } from './sheet/sheet-map';
import { type NumberFormats, readNumberFormats } from './styles/number-formats';
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from './workbook-part';
import { attr, isTrue, type XmlElement } from './xml/element';

interface Known {
  workbook?: WorkbookPart;
  formats?: NumberFormats;
  infos?: readonly SheetInfo[];
  readonly maps: Map<string, SheetMap>;
}

const NOTHING = new Uint8Array(0);

const isProtected = (map: SheetMap): boolean => {
  const protection = sheetChild(map, 'sheetProtection');
  return protection !== null && isTrue(attr(protection, 'sheet'));
};

export class WorkbookReader {
  private known: Known = { maps: new Map() };

  /** The sheet read last: edits of single cells read it again and again. */
  private last: { readonly root: XmlElement; readonly data: SheetData } | null = null;

  /** Texts of the cells, kept over edits that leave their part as it is. */
  private texts: { readonly bytes: Uint8Array; readonly strings: readonly string[] } | null = null;

  constructor(readonly pack: OpcPackage) {}

  /** To be called after every edit of the package. */
  forget(): void {
    this.known = { maps: new Map() };
    this.last = null;
  }

  get workbook(): WorkbookPart {
    return (this.known.workbook ??= readWorkbookPart(this.pack));
  }

  get strings(): readonly string[] {
    const part = relatedPart(this.pack, this.workbook.part, 'sharedStrings');
    const bytes = part === null ? NOTHING : this.pack.get(part);
    if (this.texts?.bytes !== bytes)
      this.texts = { bytes, strings: part === null ? [] : readSharedStrings(bytes, part) };
    return this.texts.strings;
  }

  get formats(): NumberFormats {
    return (this.known.formats ??= readNumberFormats(this.pack, this.stylesPart));
  }

  get stylesPart(): string | null {
    return relatedPart(this.pack, this.workbook.part, 'styles');
  }

  get context(): ScanContext {
    return { strings: this.strings, date1904: this.workbook.date1904 };
  }

  /** Worksheets in the order of the tabs. */
  get entries(): readonly (SheetEntry & { readonly part: string })[] {
    return this.workbook.sheets.filter(
      (sheet): sheet is SheetEntry & { part: string } => sheet.part !== null,
    );
  }

  /** HostError `sheet-gone` where no worksheet has this id. */
  entry(sheetId: string): SheetEntry & { readonly part: string } {
    const entry = this.entries.find((sheet) => sheet.id === sheetId);
    if (!entry) throw new HostError('sheet-gone', { sheet: sheetId });
    return entry;
  }

  map(entry: { readonly part: string }): SheetMap {
    const bytes = this.pack.get(entry.part);
    const known = this.known.maps.get(entry.part);
    if (known?.root.bytes === bytes) return known;
    const map = mapSheet(bytes, entry.part);
    this.known.maps.set(entry.part, map);
    return map;
  }

  infos(): readonly SheetInfo[] {
    return (this.known.infos ??= this.entries.map((entry) => this.info(entry, this.map(entry))));
  }

  info(entry: SheetEntry, map: SheetMap): SheetInfo {
    return {
      id: entry.id,
      name: entry.name,
      visibility: entry.visibility,
      protected: isProtected(map),
      ours: ownSheetRole(readFirstCell(map, this.context)),
    };
  }

  read(sheetId: string, progress: Progress = {}): SheetData {
    if (progress.signal?.aborted) throw new HostError('cancelled');
    const entry = this.entry(sheetId);
    const map = this.map(entry);
    if (this.last?.root === map.root) return this.last.data;
    const cells = readSheet(map, { ...this.context, formats: this.formats, ...progress });
    progress.onRows?.(cells.values.length);
    const data = { ...this.info(entry, map), ...cells };
    this.last = { root: map.root, data };
    return data;
  }

  /** After an edit: what the sheet reads as now, where that is known without reading. */
  knows(sheetId: string, data: SheetData | null): void {
    if (data) this.last = { root: this.map(this.entry(sheetId)).root, data };
  }

  /** The text kept in the store sheet, or null where there is none. */
  store(): string | null {
    const sheet = this.infos().find((info) => info.ours === 'store');
    if (!sheet) return null;
    const { top, left, values } = this.read(sheet.id);
    return left > 0 || top > 0 ? null : storeText(values.map((row) => row[0]));
  }
}
