/** Takes away our marks and sheets, found by their tags. Done again after a failure, it goes on where it stopped. */
import { HostError } from '../../workbook/host';
import type { Book, SheetView } from './book';
import { notesOn } from './notes';
import type { Pace } from './pace';
import { removeNotes, removeRules, removeSheets } from './remove';
import { ownRules } from './rules';

const isMarked = ({ sheet }: SheetView): boolean =>
  ownRules(sheet, false).length > 0 || notesOn(sheet).some((note) => note.ours);

/** HostError `protected` with the sheet, once all else is gone, where marks stand on a protected sheet. */
export const clearOurs = async (book: Book, pace: Pace, scope: 'marks' | 'everything'): Promise<void> => {
  const views = book.views();
  const locked: string[] = [];
  for (const view of views) {
    if (view.ours !== null) continue;
    if (view.protected) {
      if (isMarked(view)) locked.push(view.name);
      continue;
    }
    await removeRules(pace, view.sheet, new Map());
    await removeNotes(pace, view.sheet, () => true);
  }
  const gone = views.filter(
    ({ ours, leftover }) => leftover || (ours !== null && (scope === 'everything' || ours !== 'store')),
  );
  const { structureProtected } = book;
  if (!structureProtected) await removeSheets(pace, gone);
  if (locked[0] !== undefined)
    throw new HostError('protected', { sheet: locked[0] }, 'marks stay on a protected sheet');
  if (structureProtected && gone.length > 0)
    throw new HostError('protected', {}, 'the structure of the workbook is protected');
};
