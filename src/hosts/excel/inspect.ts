/** What stands in the workbook: its sheets, and on them what is ours. Found by tags alone, whoever wrote it and when. */
import type { OwnSheetRole, SheetVisibility } from '../../workbook/types';
import { isOurNote, ownSheetRole } from '../../workbook/mark-tag';
import { isWorkingName } from '../shared/sheet-names';
import { notesOf, type Annotation, type Listed } from './annotations';
import { codeOf, isEditing } from './faults';
import { RuleQuestion, type OwnRule } from './own-rules';

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
  readonly rules: readonly OwnRule[];
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

/** What is asked of one sheet; answered after a request. */
class Question {
  private readonly cell: Excel.Range;
  private readonly used: Excel.Range | null;

  constructor(readonly sheet: Excel.Worksheet) {
    this.cell = sheet.getRange('A1');
    this.cell.load('values');
    this.used = isWorkingName(sheet.name) ? sheet.getUsedRangeOrNullObject(false) : null;
    this.used?.load('rowCount');
  }

  view(): SheetView {
    const { sheet } = this;
    return {
      id: sheet.id,
      name: sheet.name,
      visibility: visibilityOf(sheet.visibility),
      protected: sheet.protection.protected,
      ours: ownSheetRole(this.cell.values[0]?.[0]),
      leftover: this.used?.isNullObject === true,
      proxy: sheet,
    };
  }
}

class MarksQuestion extends Question {
  private readonly rules: RuleQuestion;
  private readonly listed: readonly Listed[];

  constructor(sheet: Excel.Worksheet, careful: boolean) {
    super(sheet);
    this.rules = new RuleQuestion(sheet, careful);
    this.listed = notesOf(sheet);
  }

  /** A second request, where rules were asked carefully. */
  followUp(context: Excel.RequestContext): Promise<void> {
    return this.rules.followUp(context);
  }

  marked(): MarkedSheet {
    const annotations = this.listed.flatMap(({ kind, collection }) =>
      collection.items.map((proxy) => ({
        sheetId: this.sheet.id,
        kind,
        proxy,
        ours: isOurNote(proxy.content),
      })),
    );
    return { ...this.view(), rules: this.rules.own(), annotations };
  }
}

const load = async (
  context: Excel.RequestContext,
): Promise<{ readonly sheets: readonly Excel.Worksheet[]; readonly structureProtected: boolean }> => {
  const { worksheets, protection } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility,items/protection/protected');
  protection.load('protected');
  await context.sync();
  return { sheets: worksheets.items, structureProtected: protection.protected };
};

/**
 * Asks all sheets in one request. Where that is refused each is asked alone, carefully, and a sheet that has no cells
 * (an old macro sheet) is left out: nothing of ours can stand there.
 */
const askAll = async <Q>(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  ask: (sheet: Excel.Worksheet, careful: boolean) => Q,
): Promise<Q[]> => {
  const asked = sheets.map((sheet) => ask(sheet, false));
  try {
    await context.sync();
    return asked;
  } catch (error) {
    if (isEditing(error)) throw error;
  }
  const answered: Q[] = [];
  for (const sheet of sheets) {
    const one = ask(sheet, true);
    try {
      await context.sync();
      answered.push(one);
    } catch (error) {
      if (codeOf(error) !== 'UnsupportedSheet') throw error;
    }
  }
  return answered;
};

/** The sheets alone; two requests however many they are. */
export const inspectSheets = async (context: Excel.RequestContext): Promise<WorkbookView> => {
  const { sheets, structureProtected } = await load(context);
  const asked = await askAll(context, sheets, (sheet) => new Question(sheet));
  return { structureProtected, sheets: asked.map((question) => question.view()) };
};

/** Sheets with our rules and with everybody's notes and comments; two requests. */
export const inspectMarks = async (context: Excel.RequestContext): Promise<WorkbookView<MarkedSheet>> => {
  const { sheets, structureProtected } = await load(context);
  const asked = await askAll(context, sheets, (sheet, careful) => new MarksQuestion(sheet, careful));
  for (const question of asked) await question.followUp(context);
  return { structureProtected, sheets: asked.map((question) => question.marked()) };
};
