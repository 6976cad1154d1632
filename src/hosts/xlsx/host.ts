/** A workbook file as a host. */
import {
  type ApplyReport,
  type CellWrite,
  type Change,
  type Host,
  type HostCapabilities,
  HostError,
  type Progress,
} from '../../workbook/host';
import { type SheetData, type SheetInfo } from '../../workbook/types';
import { checkChanges } from '../shared/check-changes';
import { applyChanges } from './apply-changes';
import { clearMarks, type ClearScope } from './clear-marks';
import { withoutPeople } from './outside';
import { type SheetLook, sheetLook } from './look/look';
import { openPackage } from './open';
import { keepStore } from './store';
import { WorkbookReader } from './workbook-reader';
import { writeCells } from './write/write-cells';
import { type ZipCodec } from './zip/codec';

const CAN: HostCapabilities = {
  notes: true,
  comments: false,
  reveal: false,
  selection: false,
  watch: false,
  charts: true,
  save: true,
  formulas: true,
};

/** Adds the file's name to whatever is refused below. */
const inFile = <T>(file: string, action: () => T): T => {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof HostError) || error.where.file !== undefined) throw error;
    throw new HostError(error.code, { file, ...error.where }, error.detail);
  }
};

export interface XlsxHost extends Host {
  readonly kind: 'xlsx';
  /** Serial numbers of dates count from 1904. */
  readonly date1904: boolean;
  /** How a sheet looks: widths, heights, formats, notes, the marks that show now. */
  look(sheetId: string): Promise<SheetLook>;
  /** 对外版: takes out everything of ours, and the names of people that programs keep in a file. */
  clearForOutside(): Promise<void>;
}

export class XlsxFileHost implements XlsxHost {
  readonly kind = 'xlsx';
  readonly can = CAN;
  private readonly reader: WorkbookReader;

  constructor(
    bytes: Uint8Array,
    private readonly name: string,
    codec: ZipCodec,
  ) {
    this.reader = inFile(name, () => {
      const reader = new WorkbookReader(openPackage(bytes, codec));
      reader.infos();
      return reader;
    });
  }

  get date1904(): boolean {
    return this.reader.workbook.date1904;
  }

  async workbookName(): Promise<string> {
    return this.name;
  }

  async sheets(): Promise<readonly SheetInfo[]> {
    return this.run(() => this.reader.infos());
  }

  async read(sheetId: string, progress?: Progress): Promise<SheetData> {
    return this.run(() => this.reader.read(sheetId, progress));
  }

  async look(sheetId: string): Promise<SheetLook> {
    return this.run(() => sheetLook(this.reader, sheetId));
  }

  async apply(changes: readonly Change[], progress: Progress = {}): Promise<ApplyReport> {
    return this.edit(() => {
      if (progress.signal?.aborted) throw new HostError('cancelled');
      checkChanges(changes, 'when-made');
      return applyChanges(this.reader, changes);
    });
  }

  async clear(scope: ClearScope): Promise<void> {
    return this.edit(() => clearMarks(this.reader, scope));
  }

  async clearForOutside(): Promise<void> {
    return this.edit(() => {
      clearMarks(this.reader, 'everything');
      withoutPeople(this.reader.pack);
      this.reader.forget();
    });
  }

  async loadStore(): Promise<string | null> {
    return this.run(() => this.reader.store());
  }

  async saveStore(text: string): Promise<void> {
    return this.edit(() => keepStore(this.reader, text));
  }

  async reveal(): Promise<void> {
    return this.refuse('reveal');
  }

  async selection(): Promise<null> {
    return this.refuse('selection');
  }

  async write(writes: readonly CellWrite[]): Promise<readonly CellWrite[]> {
    return this.edit(() => writeCells(this.reader, writes));
  }

  async watch(): Promise<() => Promise<void>> {
    return this.refuse('watch');
  }

  async save(): Promise<Uint8Array> {
    return this.run(() => this.reader.pack.toBytes());
  }

  private run<T>(action: () => T): T {
    return inFile(this.name, action);
  }

  /** All or nothing: whatever fails, the package is what it was. */
  private edit<T>(action: () => T): T {
    const restore = this.reader.pack.snapshot();
    try {
      return this.run(action);
    } catch (error) {
      restore();
      this.reader.forget();
      throw error;
    }
  }

  private refuse(what: string): never {
    throw new HostError('unsupported', { file: this.name }, what);
  }
}
