/** The workbook part: sheets, names, protection, date system. */
import { HostError } from '../../workbook/host';
import { type SheetVisibility } from '../../workbook/types';
import { type OpcPackage } from './package/package';
import { relatedPart, relationshipsOf } from './package/rels';
import { attr, childNamed, childrenNamed, isTrue, prefixedAttr, rootElement } from './xml/element';

export interface SheetEntry {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** Position among all sheets, as `localSheetId` counts. */
  readonly index: number;
  readonly relId: string;
  /** The worksheet part, or null for chart sheets and the like. */
  readonly part: string | null;
}

export interface WorkbookPart {
  readonly part: string;
  readonly sheets: readonly SheetEntry[];
  /** Serial numbers count from 1904. */
  readonly date1904: boolean;
  readonly structureProtected: boolean;
}

const visibilityOf = (state: string | null): SheetVisibility =>
  state === 'hidden' || state === 'veryHidden' ? state : 'visible';

/** The workbook part's name; HostError `not-a-workbook` or `unsupported` where the package is something else. */
export const workbookPartName = (pack: OpcPackage): string => {
  const part = relatedPart(pack, '', 'officeDocument') ?? pack.find('xl/workbook.xml');
  if (part !== null && /workbook[^/]*\.xml$/i.test(part)) return part;
  if (part !== null && rootIsWorkbook(pack, part)) return part;
  const binary = pack.has('xl/workbook.bin');
  throw new HostError(binary ? 'unsupported' : 'not-a-workbook', {}, binary ? 'xlsb' : 'no workbook part');
};

const rootIsWorkbook = (pack: OpcPackage, part: string): boolean =>
  part.endsWith('.xml') && rootElement(pack.get(part), part).name === 'workbook';

const missing = (entry: { name: string; part: string }): HostError =>
  new HostError('damaged', { part: entry.part, sheet: entry.name }, 'worksheet part is missing');

const checkSheets = (pack: OpcPackage, sheets: readonly SheetEntry[]): void => {
  const worksheets = sheets.filter((sheet) => sheet.part !== null);
  const lost = worksheets.filter((sheet) => !pack.has(sheet.part!));
  if (worksheets.length === lost.length) throw new HostError('no-sheet', {}, 'no worksheet part');
  if (lost[0]) throw missing({ name: lost[0].name, part: lost[0].part! });
};

const uniqueIds = (sheets: readonly SheetEntry[]): SheetEntry[] => {
  const seen = new Set<string>();
  return sheets.map((sheet) => {
    const id = seen.has(sheet.id) ? `${sheet.id}-${sheet.index}` : sheet.id;
    seen.add(id);
    return { ...sheet, id };
  });
};

const readSheets = (pack: OpcPackage, part: string): SheetEntry[] => {
  const rels = relationshipsOf(pack, part);
  const root = rootElement(pack.get(part), part);
  const list = childNamed(root, 'sheets');
  const sheets = (list ? childrenNamed(list, 'sheet') : []).map((element, index) => {
    const relId = prefixedAttr(element, 'id') ?? '';
    const rel = rels.find((candidate) => candidate.id === relId);
    return {
      id: attr(element, 'sheetId') ?? String(index),
      name: attr(element, 'name') ?? '',
      visibility: visibilityOf(attr(element, 'state')),
      index,
      relId,
      part: rel?.type === 'worksheet' && rel.part !== null ? (pack.find(rel.part) ?? rel.part) : null,
    };
  });
  return uniqueIds(sheets);
};

/** Reads the workbook part; HostError `no-sheet` where no worksheet can be read, `damaged` where one is missing. */
export const readWorkbookPart = (pack: OpcPackage): WorkbookPart => {
  const part = workbookPartName(pack);
  const root = rootElement(pack.get(part), part);
  const sheets = readSheets(pack, part);
  checkSheets(pack, sheets);
  const properties = childNamed(root, 'workbookPr');
  const protection = childNamed(root, 'workbookProtection');
  return {
    part,
    sheets,
    date1904: properties !== null && isTrue(attr(properties, 'date1904')),
    structureProtected: protection !== null && isTrue(attr(protection, 'lockStructure')),
  };
};
