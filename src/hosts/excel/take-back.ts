/** What stood in the workbook before, and the way back to it. */
import type { Change } from '../../workbook/host';
import type { OwnSheetRole } from '../../workbook/types';
import { placesOf, type Places } from './annotations';
import { inspectMarks, type MarkedSheet, type WorkbookView } from './inspect';
import { Queue } from './queue';
import { remove } from './remove';
import type { Plan } from './sort-changes';

export interface Replacement {
  readonly changes: readonly Change[];
  /** Takes away the earlier fills and notes. */
  readonly marks: boolean;
  /** Takes away the earlier sheets of these roles. */
  readonly roles: (role: OwnSheetRole) => boolean;
}

export interface Before {
  /** Ids of our rules. */
  readonly rules: ReadonlySet<string>;
  /** Ids of all sheets. */
  readonly sheets: ReadonlySet<string>;
  /** Cells of annotations, by sheet id, on sheets that get notes. */
  readonly notes: ReadonlyMap<string, ReadonlySet<string>>;
}

export const beforeOf = (view: WorkbookView<MarkedSheet>, places: Places): Before => ({
  rules: new Set(view.sheets.flatMap((sheet) => sheet.rules.map((rule) => rule.id))),
  sheets: new Set(view.sheets.map((sheet) => sheet.id)),
  notes: new Map(Array.from(places, ([id, cells]) => [id, new Set(cells.keys())])),
});

/** Cells of our annotations that were not there before. */
const freshNotes = async (
  context: Excel.RequestContext,
  view: WorkbookView<MarkedSheet>,
  before: Before,
  plan: Plan,
): Promise<ReadonlySet<unknown>> => {
  const wanted = new Set(plan.notes.map(({ sheet }) => sheet.id));
  const annotations = view.sheets
    .filter((sheet) => wanted.has(sheet.id))
    .flatMap((sheet) => sheet.annotations);
  const fresh = new Set<unknown>();
  (await placesOf(context, annotations)).forEach((cells, sheetId) =>
    cells.forEach((annotation, cell) => {
      if (!before.notes.get(sheetId)?.has(cell)) fresh.add(annotation);
    }),
  );
  return fresh;
};

/** Removes everything of ours that was not there before. */
export const takeBack = async (context: Excel.RequestContext, before: Before, plan: Plan): Promise<void> => {
  const view = await inspectMarks(context);
  const fresh = plan.notes.length > 0 ? await freshNotes(context, view, before, plan) : new Set();
  await remove(new Queue(context), view, {
    rule: (id) => !before.rules.has(id),
    annotation: (annotation) => fresh.has(annotation),
    sheet: (sheet) => (sheet.leftover || sheet.ours !== null) && !before.sheets.has(sheet.id),
  });
};
