/** Workbooks of Excel 5 to 2003 (.xls) and of WPS (.et), read by SheetJS; its own part of the program, loaded when met. */
import { read, set_cptable, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { HostError } from '../../workbook/host';
import type { CellValue, SheetVisibility } from '../../workbook/types';
import { Budget, SheetBuilder, type ForeignWorkbook } from './foreign-workbook';

const MOST_BYTES = 128 * 1024 * 1024;

const LABELS: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  65001: 'utf-8',
};

const bytesOf = (data: ArrayLike<number> | string): Uint8Array => {
  if (typeof data !== 'string') return Uint8Array.from(data);
  return Uint8Array.from(data, (char) => char.charCodeAt(0) & 255);
};

/** Files before Excel 97 hold bytes of a code page; the engine knows those pages, so that no tables are carried along. */
const CODE_PAGES = {
  utils: {
    decode: (page: number, data: ArrayLike<number> | string): string =>
      new TextDecoder(LABELS[page] ?? 'windows-1252').decode(bytesOf(data)),
    encode: (_page: number, text: string): number[] => Array.from(text, (char) => char.charCodeAt(0) & 255),
  },
};

/** The library tells of small faults on the console; ours says one line a file. */
const quietly = <T>(work: () => T): T => {
  const { error, warn, log } = console;
  const silent = (): void => undefined;
  Object.assign(console, { error: silent, warn: silent, log: silent });
  try {
    return work();
  } finally {
    Object.assign(console, { error, warn, log });
  }
};

const parse = (bytes: Uint8Array): WorkBook => {
  set_cptable(CODE_PAGES);
  try {
    return quietly(() =>
      read(bytes, {
        type: 'array',
        dense: true,
        cellFormula: false,
        cellHTML: false,
        cellText: false,
        cellNF: true,
        cellStyles: true,
      }),
    );
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    if (/password|encrypt/i.test(text)) throw new HostError('encrypted');
    throw new HostError('damaged', {}, text.slice(0, 120));
  }
};

const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

const valueOf = ({ t, v }: CellObject): CellValue => {
  if (t === 'e') return { error: ERRORS[Number(v)] ?? '#N/A' };
  return typeof v === 'number' || typeof v === 'string' || typeof v === 'boolean' ? v : null;
};

const VISIBILITY: readonly SheetVisibility[] = ['visible', 'hidden', 'veryHidden'];

const addCells = (
  sheet: SheetBuilder,
  rows: readonly (readonly (CellObject | undefined)[] | undefined)[],
): void => {
  // Sparse: only what is there is visited.
  rows.forEach((row, r) =>
    row?.forEach((cell, c) => {
      if (!cell || cell.t === 'z') return;
      const format = typeof cell.z === 'string' && cell.z !== 'General' ? cell.z : undefined;
      sheet.put(r, c, valueOf(cell), format);
    }),
  );
};

const addLayout = (sheet: SheetBuilder, source: WorkSheet): void => {
  for (const { s, e } of source['!merges'] ?? []) sheet.merge(s.r, s.c, e.r, e.c);
  source['!rows']?.forEach((row, r) => {
    if (row?.hidden) sheet.hideRows(r, 1);
  });
  source['!cols']?.forEach((column, c) => {
    if (column?.wch) sheet.widen(c, 1, column.wch);
    if (column?.hidden) sheet.hideColumns(c, 1);
  });
};

/** HostError `encrypted`, `damaged`, `too-big`. Sheets of charts, dialogs and macros hold no cells and are left out. */
export const readBiff = (bytes: Uint8Array): ForeignWorkbook => {
  if (bytes.length > MOST_BYTES) throw new HostError('too-big', {}, `${bytes.length} bytes`);
  const book = parse(bytes);
  const budget = new Budget();
  const sheets: SheetBuilder[] = [];
  book.SheetNames.forEach((name, index) => {
    const source = book.Sheets[name];
    if (!source || (source['!type'] ?? 'sheet') !== 'sheet') return;
    const sheet = new SheetBuilder(name, budget);
    sheet.visibility = VISIBILITY[Number(book.Workbook?.Sheets?.[index]?.Hidden ?? 0)] ?? 'visible';
    addCells(sheet, source['!data'] ?? []);
    addLayout(sheet, source);
    sheets.push(sheet);
  });
  return { sheets, date1904: book.Workbook?.WBProps?.date1904 === true };
};
