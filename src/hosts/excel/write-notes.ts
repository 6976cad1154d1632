/** Writes notes on free cells. Threaded comments may meet a note the library cannot see, so they come in small parts. */
import type { NoteChange } from '../../workbook/host';
import { addAnnotation, cellKey, hasNotes, notesOf, placesOf } from './annotations';
import { isOurNote } from '../../workbook/mark-tag';
import { isEditing, repeats } from './faults';
import type { MarkedSheet } from './inspect';
import { type Queue } from './queue';
import type { Plan } from './sort-changes';

const COMMENTS_AT_ONCE = 40;

interface Fresh {
  readonly sheet: MarkedSheet;
  readonly change: NoteChange;
}

/** Cells of a sheet that bear a comment of ours by now. */
const ourCells = async (queue: Queue, sheet: MarkedSheet): Promise<ReadonlySet<string>> => {
  const listed = notesOf(sheet.proxy);
  await queue.context.sync();
  const ours = listed.flatMap(({ kind, collection }) =>
    collection.items
      .filter((proxy) => isOurNote(proxy.content))
      .map((proxy) => ({ sheetId: sheet.id, kind, proxy, ours: true })),
  );
  const places = await placesOf(queue.context, ours);
  return new Set(places.get(sheet.id)?.keys() ?? []);
};

const oneByOne = async (queue: Queue, plan: Plan, part: readonly Fresh[]): Promise<void> => {
  for (const { sheet, change } of part) {
    if ((await ourCells(queue, sheet)).has(cellKey(change.row, change.column))) continue;
    try {
      await addAnnotation(queue, sheet.proxy, change);
      await queue.flush();
    } catch (error) {
      if (isEditing(error) || repeats(error) > 0) throw error;
      plan.lost += 1;
      plan.skip(change, 'has-note');
    }
  }
};

const writeComments = async (queue: Queue, plan: Plan, fresh: readonly Fresh[]): Promise<void> => {
  for (let at = 0; at < fresh.length; at += COMMENTS_AT_ONCE) {
    const part = fresh.slice(at, at + COMMENTS_AT_ONCE);
    try {
      for (const { sheet, change } of part) await addAnnotation(queue, sheet.proxy, change);
      await queue.flush();
    } catch (error) {
      if (isEditing(error) || repeats(error) > 0) throw error;
      await oneByOne(queue, plan, part);
    }
  }
};

/** Queues the planned notes that stand on free cells; comments are sent at once. */
export const writeNotes = async (queue: Queue, plan: Plan): Promise<void> => {
  const fresh = plan.notes.filter((note) => note.earlier === null);
  if (hasNotes()) {
    for (const { sheet, change } of fresh) await addAnnotation(queue, sheet.proxy, change);
    return;
  }
  await queue.flush();
  await writeComments(queue, plan, fresh);
};
