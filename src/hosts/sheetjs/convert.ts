/** From the bytes of another format to those of a new .xlsx with the same cells in the same places. */
import { HostError } from '../../workbook/host';
import type { ConvertedFrom } from '../open-workbook';
import type { ZipCodec } from '../xlsx/zip/codec';
import { readCsv } from './csv';
import { decodeText } from './decode-text';
import type { ForeignWorkbook } from './foreign-workbook';
import { readHtmlTables } from './html';
import { newWorkbook } from './new-workbook';
import { readOds } from './ods';
import { readXml2003 } from './xml2003';

const readForeign = async (
  bytes: Uint8Array,
  kind: ConvertedFrom,
  codec: ZipCodec,
): Promise<ForeignWorkbook> => {
  switch (kind) {
    case 'xls': {
      const { readBiff } = await import(/* webpackChunkName: "biff" */ './biff');
      return readBiff(bytes);
    }
    case 'ods':
      return readOds(bytes, codec);
    case 'html':
      return readHtmlTables(decodeText(bytes));
    case 'xml2003':
      return readXml2003(decodeText(bytes));
    case 'csv':
      return readCsv(decodeText(bytes));
  }
};

/** HostError: `encrypted`, `damaged`, `unsafe-xml`, `too-big`, `not-a-workbook`, `no-sheet`. */
export const toXlsx = async (
  bytes: Uint8Array,
  kind: ConvertedFrom,
  codec: ZipCodec,
): Promise<Uint8Array> => {
  const workbook = await readForeign(bytes, kind, codec);
  if (workbook.sheets.length === 0) throw new HostError('no-sheet');
  return newWorkbook(workbook, codec);
};
