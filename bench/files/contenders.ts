/** Ways to read a workbook and to write it back: ours, the libraries, and the floor of unpacking the zip. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import * as XLSX from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { inflateRawSync } from 'node:zlib';
import { auditFile, markedCopy } from '../../src/cli/audit-file';
import { nodeCodec } from '../../src/cli/codec';
import { Stages } from '../../src/cli/profile';
import { EMPTY_STORE } from '../../src/decisions/store';
import { openXlsx } from '../../src/hosts/xlsx';
import { builtinPolicies } from '../../src/policy/builtin';
import { readSheets } from '../../src/workbook/read-sheets';

/** What a file task tells beside its time. */
export type FileFacts = Readonly<Record<string, number>>;

export interface FileContender {
  readonly id: string;
  readonly title: string;
  run(path: string): Promise<FileFacts>;
}

const out = (path: string): string => `${path}.${process.pid}.out.xlsx`;

/** Entries one after another, as every reader must unpack them. */
const inflate = (path: string): FileFacts => {
  let bytes = 0;
  const zip = readFileSync(path);
  for (const [from, to] of entriesOf(zip)) bytes += inflateRawSync(zip.subarray(from, to)).length;
  return { bytes };
};

/** Where the packed data of each entry stands, by the central directory. */
const entriesOf = (zip: Buffer): readonly (readonly [from: number, to: number])[] => {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const count = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  const found: [number, number][] = [];
  for (let index = 0; index < count; index++) {
    const size = zip.readUInt32LE(at + 20);
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    found.push([from, from + size]);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return found;
};

const readOurs = async (path: string): Promise<FileFacts> => {
  const sheets = await readSheets(openXlsx(readFileSync(path), 'bench.xlsx', nodeCodec));
  return { rows: sheets[0]?.values.length ?? 0 };
};

const auditOurs = async (path: string): Promise<FileFacts> => {
  const stages = new Stages();
  const result = await auditFile(path, { policies: builtinPolicies(), store: EMPTY_STORE, stages });
  writeFileSync(out(path), await markedCopy(result, stages));
  rmSync(out(path));
  const { rows } = result.audit;
  const found = rows.filter(({ findings }) => findings.length > 0).length;
  return {
    rows: rows.length,
    found,
    ...Object.fromEntries(stages.taken().times.map(([stage, ms]) => [`ms ${stage}`, ms])),
  };
};

const readSheetJs = (path: string): FileFacts => {
  const book = XLSX.read(readFileSync(path), { dense: true });
  const sheet = book.Sheets[book.SheetNames[0] as string] as unknown as { '!data'?: readonly unknown[] };
  return { rows: sheet['!data']?.length ?? 0 };
};

const rewriteSheetJs = (path: string): FileFacts => {
  const book = XLSX.read(readFileSync(path), { dense: true });
  writeFileSync(
    out(path),
    XLSX.write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer,
  );
  rmSync(out(path));
  return {};
};

const rewriteExcelJs = async (path: string): Promise<FileFacts> => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  await book.xlsx.writeFile(out(path));
  rmSync(out(path));
  return { rows: book.worksheets[0]?.rowCount ?? 0 };
};

export const FILE_CONTENDERS: readonly FileContender[] = [
  { id: 'inflate', title: 'unpacking the zip (floor)', run: async (path) => inflate(path) },
  { id: 'ours-read', title: '事权审核: read', run: readOurs },
  { id: 'ours', title: '事权审核: read, audit, mark, write', run: auditOurs },
  { id: 'sheetjs-read', title: 'SheetJS: read', run: async (path) => readSheetJs(path) },
  { id: 'sheetjs', title: 'SheetJS: read, write', run: async (path) => rewriteSheetJs(path) },
  { id: 'exceljs', title: 'exceljs: load, save', run: rewriteExcelJs },
];
