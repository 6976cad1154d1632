/** Workbook files (.xlsx, .xlsm, .xltx, .xltm): read by an own scanner, marked by patching the zip's parts. */
import { XlsxFileHost, type XlsxHost } from './host';
import { portableCodec, type ZipCodec } from './zip/codec';

export { type XlsxHost } from './host';
export { type SheetLook } from './look/look';
export { type FileKind, sniffFile } from './sniff';
export { type ZipCodec } from './zip/codec';

/**
 * Opens a workbook file. `name` is shown in messages. Node may inject its zlib as `codec` for speed.
 * HostError with `where.file`: `empty-file`, `not-a-workbook`, `xls`, `encrypted`, `signed`, `unsafe-xml`, `too-big`,
 * `no-sheet`, `damaged`, `unsupported` (.xlsb, .ods).
 */
export const openXlsx = (bytes: Uint8Array, name: string, codec: Partial<ZipCodec> = {}): XlsxHost =>
  new XlsxFileHost(bytes, name, { ...portableCodec, ...codec });
