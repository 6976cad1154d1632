/** Everything of ours taken out of a package, recognised from the file alone. */
import { removeNotes } from './marking/notes';
import { withoutFills } from './marking/conditional-formats';
import { removeOwnSheets } from './own/own-sheets';
import { cutStyles, firstAppended, type StyleList } from './styles/edit-styles';
import { largestCellFormat, largestDxf } from './styles/references';
import { type WorkbookReader } from './workbook-reader';
import { rootElement, type XmlElement } from './xml/element';

export type ClearScope = 'marks' | 'everything';

const CELL_LISTS: readonly StyleList[] = ['numFmts', 'fonts', 'fills', 'borders', 'cellXfs'];

const clearSheet = (reader: WorkbookReader, sheetId: string): void => {
  const entry = reader.entry(sheetId);
  const cleared = withoutFills(reader.map(entry));
  if (cleared) reader.pack.set(entry.part, cleared);
  removeNotes(reader.pack, entry.part);
};

const isFree = (root: XmlElement, list: StyleList, largestUsed: () => number): boolean => {
  const first = firstAppended(root, list);
  return first !== null && largestUsed() < first;
};

/** Formats of ours leave where no cell and no rule of the user's names them. */
const clearStyles = (reader: WorkbookReader): void => {
  const part = reader.stylesPart;
  if (part === null) return;
  const root = rootElement(reader.pack.get(part), part);
  const maps = reader.entries.map((entry) => reader.map(entry));
  const lists: StyleList[] = [];
  if (isFree(root, 'dxfs', () => largestDxf(reader.pack, maps))) lists.push('dxfs');
  if (isFree(root, 'cellXfs', () => Math.max(-1, ...maps.map(largestCellFormat)))) lists.push(...CELL_LISTS);
  cutStyles(reader.pack, reader.workbook.part, part, lists);
};

/** Takes our fills, notes and visible sheets out, and with `everything` the store too. */
export const clearMarks = (reader: WorkbookReader, scope: ClearScope): void => {
  const infos = reader.infos();
  const leaving = infos.filter(
    (info) => info.ours !== null && (scope === 'everything' || info.ours !== 'store'),
  );
  removeOwnSheets(
    reader.pack,
    reader.workbook.part,
    leaving.map((info) => reader.entry(info.id)),
  );
  reader.forget();
  for (const info of infos) if (info.ours === null) clearSheet(reader, info.id);
  clearStyles(reader);
  reader.forget();
};
