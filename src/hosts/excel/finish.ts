/** The last part of a replacement: earlier notes get their new text, what was ours before goes, new sheets get their names. */
import { freeSheetName } from '../shared/sheet-names';
import { cellKey, rewrite, type Annotation, type Places } from './annotations';
import { codeOf } from './faults';
import type { MarkedSheet, SheetView, WorkbookView } from './inspect';
import { CALL_BYTES, type Queue } from './queue';
import { remove } from './remove';
import type { Plan } from './sort-changes';
import type { Before, Replacement } from './take-back';

export interface NewSheet {
  readonly id: string;
  readonly wish: string;
}

/** Annotations that stay, since a planned note stands on their cell; those that stood there get the new text. */
const rewriteNotes = async (queue: Queue, places: Places, plan: Plan): Promise<ReadonlySet<Annotation>> => {
  const staying = new Set<Annotation>();
  for (const { sheet, change } of plan.notes) {
    const annotation = places.get(sheet.id)?.get(cellKey(change.row, change.column));
    if (!annotation?.ours) continue;
    staying.add(annotation);
    await rewrite(queue, annotation, change.text);
  }
  return staying;
};

const isOld = (sheet: SheetView, task: Replacement, before: Before): boolean =>
  before.sheets.has(sheet.id) && (sheet.leftover || (sheet.ours !== null && task.roles(sheet.ours)));

const setName = (queue: Queue, id: string, name: string): Promise<void> =>
  queue.add(3 * CALL_BYTES, () => {
    queue.context.workbook.worksheets.getItem(id).name = name;
  });

const TRIES = 20;

/** A chart sheet, which the library does not list, may have a name: the next number is taken then. */
const renameOne = async (queue: Queue, { id, wish }: NewSheet, taken: string[]): Promise<void> => {
  for (let tries = 1; ; tries += 1) {
    const name = freeSheetName(wish, taken);
    taken.push(name);
    try {
      await setName(queue, id, name);
      await queue.flush();
      return;
    } catch (error) {
      if (codeOf(error) !== 'ItemAlreadyExists' || tries === TRIES) throw error;
    }
  }
};

const rename = async (
  queue: Queue,
  staying: readonly string[],
  sheets: readonly NewSheet[],
): Promise<void> => {
  const taken = staying.slice();
  try {
    for (const { id, wish } of sheets) {
      const name = freeSheetName(wish, taken);
      taken.push(name);
      await setName(queue, id, name);
    }
    await queue.flush();
  } catch (error) {
    if (codeOf(error) !== 'ItemAlreadyExists') throw error;
    const others = staying.slice();
    for (const sheet of sheets) await renameOne(queue, sheet, others);
  }
};

/** Can be done again from its beginning. `view` and `places` are of the same run as the queue. */
export const finish = async (
  queue: Queue,
  view: WorkbookView<MarkedSheet>,
  places: Places,
  task: Replacement,
  before: Before,
  plan: Plan,
  sheets: readonly NewSheet[],
): Promise<void> => {
  const staying = await rewriteNotes(queue, places, plan);
  await remove(queue, view, {
    rule: (id) => task.marks && before.rules.has(id),
    annotation: (annotation) => task.marks && !staying.has(annotation),
    sheet: (sheet) => isOld(sheet, task, before),
  });
  const fresh = new Set(sheets.map((sheet) => sheet.id));
  const others = view.sheets.filter((sheet) => !fresh.has(sheet.id) && !isOld(sheet, task, before));
  await rename(
    queue,
    others.map((sheet) => sheet.name),
    sheets,
  );
};
