/** Any workbook file as a host: .xlsx and its kin are patched in place, other formats become a new .xlsx. */
import { HostError } from '../workbook/host';
import { openXlsx, sniffFile, type XlsxHost, type ZipCodec } from './xlsx';
import { portableCodec } from './xlsx/zip/codec';

/** Formats that are read and not patched: .xls and .et; HTML, XML 2003 and text under any name; .ods. */
export type ConvertedFrom = 'xls' | 'html' | 'xml2003' | 'csv' | 'ods';

export interface AnyWorkbook extends XlsxHost {
  /** Not null where the file cannot be patched: what is saved is a new .xlsx with its values, merges and widths. */
  readonly convertedFrom: ConvertedFrom | null;
}

const FOREIGN: ReadonlySet<string> = new Set<ConvertedFrom>(['xls', 'html', 'xml2003', 'csv', 'ods']);

const isForeign = (kind: string): kind is ConvertedFrom => FOREIGN.has(kind);

const named = (error: unknown, file: string): unknown =>
  error instanceof HostError && error.where.file === undefined
    ? new HostError(error.code, { file, ...error.where }, error.detail)
    : error;

/**
 * Opens a file by its content, whatever its name says; `name` is shown in messages. Addresses are those of the file.
 * HostError as `openXlsx`, and for other formats `encrypted`, `damaged`, `unsafe-xml`, `too-big`, `not-a-workbook`, `no-sheet`.
 */
export const openAnyWorkbook = async (
  bytes: Uint8Array,
  name: string,
  codec: Partial<ZipCodec> = {},
): Promise<AnyWorkbook> => {
  const kind = sniffFile(bytes);
  if (!isForeign(kind)) return Object.assign(openXlsx(bytes, name, codec), { convertedFrom: null });
  const { toXlsx } = await import(/* webpackChunkName: "other-formats" */ './sheetjs/convert');
  try {
    const converted = await toXlsx(bytes, kind, { ...portableCodec, ...codec });
    return Object.assign(openXlsx(converted, name, codec), { convertedFrom: kind });
  } catch (error) {
    throw named(error, name);
  }
};
