/** What stands in the workbook: its sheets, and on them what is ours. Found by tags alone, whoever wrote it and when. */
import type { OwnSheetRole, SheetVisibility } from '../../workbook/types';
import { isOurFormula, isOurNote, ownSheetRole } from '../../workbook/mark-tag';
import { isWorkingName } from '../shared/sheet-names';
import { notesOf, type Annotation } from './annotations';

/** Proxies in here belong to the run that looked; ids outlive it. */
export interface SheetView {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly protected: boolean;
  readonly ours: OwnSheetRole | null;
  /** An empty sheet under a working name: a write broke off before it could be tagged. */
  readonly leftover: boolean;
  readonly proxy: Excel.Worksheet;
}

export interface MarkedSheet extends SheetView {
  readonly rules: readonly { readonly id: string; readonly proxy: Excel.ConditionalFormat }[];
  /** All notes and comments, the user's too. */
  readonly annotations: readonly Annotation[];
}

export interface WorkbookView<S extends SheetView = SheetView> {
  readonly structureProtected: boolean;
  readonly sheets: readonly S[];
}

const SHOWN: Readonly<Record<string, SheetVisibility>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

export const visibilityOf = (shown: string): SheetVisibility => SHOWN[shown] ?? 'visible';

const load = async (
  context: Excel.RequestContext,
): Promise<{ readonly sheets: readonly Excel.Worksheet[]; readonly structureProtected: boolean }> => {
  const { worksheets, protection } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility,items/protection/protected');
  protection.load('protected');
  await context.sync();
  return { sheets: worksheets.items, structureProtected: protection.protected };
};

const firstCell = (sheet: Excel.Worksheet): Excel.Range => {
  const cell = sheet.getRange('A1');
  cell.load('values');
  return cell;
};

const usedIfWorking = (sheet: Excel.Worksheet): Excel.Range | null => {
  if (!isWorkingName(sheet.name)) return null;
  const used = sheet.getUsedRangeOrNullObject(false);
  used.load('rowCount');
  return used;
};

const viewOf = (sheet: Excel.Worksheet, cell: Excel.Range, used: Excel.Range | null): SheetView => ({
  id: sheet.id,
  name: sheet.name,
  visibility: visibilityOf(sheet.visibility),
  protected: sheet.protection.protected,
  ours: ownSheetRole(cell.values[0]?.[0]),
  leftover: used?.isNullObject === true,
  proxy: sheet,
});

/** The sheets alone; two requests however many they are. */
export const inspectSheets = async (context: Excel.RequestContext): Promise<WorkbookView> => {
  const { sheets, structureProtected } = await load(context);
  const asked = sheets.map((sheet) => [sheet, firstCell(sheet), usedIfWorking(sheet)] as const);
  await context.sync();
  return { structureProtected, sheets: asked.map(([sheet, cell, used]) => viewOf(sheet, cell, used)) };
};

const rulesOf = (sheet: Excel.Worksheet): Excel.ConditionalFormatCollection => {
  const rules = sheet.getRange().conditionalFormats;
  rules.load('items/id,items/type,items/customOrNullObject/rule/formula');
  return rules;
};

/** A rule without any formula is one whose writing broke off: nobody else can make one. */
const isOurs = (rule: Excel.ConditionalFormat): boolean => {
  const custom = rule.customOrNullObject;
  if (custom.isNullObject) return false;
  const { formula } = custom.rule;
  return formula === '' || isOurFormula(formula);
};

/** Sheets with our rules and with everybody's notes and comments; three requests at most. */
export const inspectMarks = async (context: Excel.RequestContext): Promise<WorkbookView<MarkedSheet>> => {
  const { sheets, structureProtected } = await load(context);
  const asked = sheets.map((sheet) => ({
    sheet,
    cell: firstCell(sheet),
    used: usedIfWorking(sheet),
    rules: rulesOf(sheet),
    annotations: notesOf(sheet),
  }));
  await context.sync();
  return {
    structureProtected,
    sheets: asked.map(({ sheet, cell, used, rules, annotations }) => ({
      ...viewOf(sheet, cell, used),
      rules: rules.items.filter(isOurs).map((proxy) => ({ id: proxy.id, proxy })),
      annotations: annotations.flatMap((kind) =>
        kind.collection.items.map((proxy) => ({
          sheetId: sheet.id,
          kind: kind.kind,
          proxy,
          ours: isOurNote(proxy.content),
        })),
      ),
    })),
  };
};
