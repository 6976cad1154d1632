/** Our sheets as parts of the package: written behind the user's, and taken out with all that hangs on them. */
import { type OutputSheet } from '../../../workbook/host';
import { freeSheetName } from '../../shared/sheet-names';
import {
  addPart,
  addRelationship,
  freePartName,
  isReferenced,
  removePart,
  removeRelationship,
} from '../package/edit-package';
import { CONTENT_TYPES, type Flavour } from '../package/flavour';
import { type OpcPackage } from '../package/package';
import { folderOf, relsPathOf } from '../package/paths';
import { relationshipsOf } from '../package/rels';
import { utf8 } from '../xml/bytes';
import { addEntries, type NewEntry, removeEntries } from './workbook-edit';
import { chartXml, drawingXml } from './chart-xml';
import { type OwnStyles } from './own-styles';
import { place } from './links-xml';
import { sheetXml } from './sheet-xml';

const printTitles = (sheet: OutputSheet, name: string): string | null =>
  sheet.repeatRows === null ? null : place(name, `$${sheet.repeatRows[0] + 1}:$${sheet.repeatRows[1] + 1}`);

const addChart = (
  pack: OpcPackage,
  part: string,
  sheet: OutputSheet,
  name: string,
  flavour: Flavour,
): string => {
  const base = folderOf(folderOf(part).slice(0, -1));
  const chart = freePartName(pack, `${base}charts/chart`, 'xml');
  addPart(pack, chart, CONTENT_TYPES.chart, chartXml(sheet, sheet.chart!, name));
  const drawing = freePartName(pack, `${base}drawings/drawing`, 'xml');
  addPart(pack, drawing, CONTENT_TYPES.drawing, '');
  const chartId = addRelationship(pack, drawing, `${flavour.relationships}/chart`, chart);
  pack.set(drawing, utf8(drawingXml(sheet.chart!, chartId)));
  return addRelationship(pack, part, `${flavour.relationships}/drawing`, drawing);
};

export interface Destination {
  readonly workbook: string;
  readonly flavour: Flavour;
  /** Names of all sheets of the workbook. */
  readonly taken: readonly string[];
}

const addSheet = (
  pack: OpcPackage,
  sheet: OutputSheet,
  name: string,
  to: Destination,
  styles: OwnStyles,
): NewEntry => {
  const part = freePartName(pack, `${folderOf(to.workbook)}worksheets/sheet`, 'xml');
  addPart(pack, part, CONTENT_TYPES.worksheet, '');
  const drawing = sheet.chart ? addChart(pack, part, sheet, name, to.flavour) : null;
  pack.setTexts(part, sheetXml(sheet, { idOf: styles.idOf, drawing }));
  const relId = addRelationship(pack, to.workbook, `${to.flavour.relationships}/worksheet`, part);
  return { name, relId, visibility: sheet.visibility, printTitles: printTitles(sheet, name) };
};

const resolveNames = (sheets: readonly OutputSheet[], taken: readonly string[]): string[] => {
  const names: string[] = [];
  for (const sheet of sheets) names.push(freeSheetName(sheet.name, taken.concat(names)));
  return names;
};

/** Adds the sheets and returns the names they got. */
export const addOwnSheets = (
  pack: OpcPackage,
  sheets: readonly OutputSheet[],
  to: Destination,
  styles: OwnStyles,
): readonly string[] => {
  const names = resolveNames(sheets, to.taken);
  const entries = sheets.map((sheet, i) => addSheet(pack, sheet, names[i]!, to, styles));
  addEntries(pack, to.workbook, entries, to.flavour);
  return names;
};

/** Removes a part and, where nothing else leads to them, the parts it leads to. */
const removeTree = (pack: OpcPackage, part: string): void => {
  const below = pack.has(relsPathOf(part)) ? relationshipsOf(pack, part) : [];
  removePart(pack, part);
  for (const rel of below) {
    if (rel.part !== null && pack.has(rel.part) && !isReferenced(pack, rel.part)) removeTree(pack, rel.part);
  }
};

export interface Leaving {
  readonly relId: string;
  readonly part: string;
}

export const removeOwnSheets = (pack: OpcPackage, workbook: string, sheets: readonly Leaving[]): void => {
  if (sheets.length === 0) return;
  removeEntries(
    pack,
    workbook,
    sheets.map((sheet) => sheet.relId),
  );
  for (const sheet of sheets) {
    removeRelationship(pack, workbook, sheet.relId);
    removeTree(pack, sheet.part);
  }
};

/** Replaces the content of a sheet of ours that stays. */
export const rewriteSheet = (pack: OpcPackage, part: string, sheet: OutputSheet): void =>
  pack.setTexts(part, sheetXml(sheet, { idOf: () => 0, drawing: null }));
