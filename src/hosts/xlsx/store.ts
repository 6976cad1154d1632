/** The very hidden store sheet of a file. */
import { HostError } from '../../workbook/host';
import { storeSheet } from '../shared/store-sheet';
import { addOwnSheets, removeOwnSheets, rewriteSheet } from './own/own-sheets';
import { flavourOf } from './package/flavour';
import { type WorkbookReader } from './workbook-reader';
import { rootElement } from './xml/element';

/** Every cell of the store has the workbook's plain format: the store stays when the formats of our other sheets leave. */
const PLAIN = { styles: () => ({}), idOf: () => 0 };

/** Keeps `text`; HostError `protected` where the workbook's structure is and there is no store yet. */
export const keepStore = (reader: WorkbookReader, text: string): void => {
  const { pack, workbook } = reader;
  const flavour = flavourOf(rootElement(pack.get(workbook.part), workbook.part));
  const known = reader.infos().find((info) => info.ours === 'store');
  if (known && (known.visibility === 'veryHidden' || workbook.structureProtected))
    rewriteSheet(pack, reader.entry(known.id).part, storeSheet(text));
  else {
    // Other programs know no very hidden sheets and show it among the hidden ones: it is put away again.
    if (known) removeOwnSheets(pack, workbook.part, [reader.entry(known.id)]);
    reader.forget();
    if (workbook.structureProtected) throw new HostError('protected', {}, 'workbook structure');
    const taken = reader.workbook.sheets.map((sheet) => sheet.name);
    addOwnSheets(pack, [storeSheet(text)], { workbook: workbook.part, flavour, taken }, PLAIN);
  }
  reader.forget();
};
