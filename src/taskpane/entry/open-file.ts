/** Other workbooks' files, in hosts that have one of their own: what reads them is loaded when it is used. */
import type { FileOpener } from '../deliver/opener';

export const openFile: FileOpener = async (bytes, name) => {
  const { openAnyWorkbook } = await import(/* webpackChunkName: "open-file" */ '../../hosts/open-workbook');
  return openAnyWorkbook(bytes, name);
};
