/** Takes away what is ours and not wanted; can be done again from its beginning. */
import { SHEET_HIDDEN, type WpsSheet } from './api';
import type { SheetView } from './book';
import { notesOn, type SheetNote } from './notes';
import type { Pace } from './pace';
import { ownRules, removeRulesAt, surplus } from './rules';

const AT_ONCE = 100;

const slices = <T>(items: readonly T[], size: number): T[][] => {
  const list: T[][] = [];
  for (let at = 0; at < items.length; at += size) list.push(items.slice(at, at + size));
  return list;
};

/** Removes our rules beyond `wanted` (by key); of equal ones the first stay, or the last. */
export const removeRules = async (
  pace: Pace,
  sheet: WpsSheet,
  wanted: ReadonlyMap<string, number>,
  stay: 'first' | 'last' = 'first',
): Promise<void> => {
  const gone = surplus(ownRules(sheet, wanted.size > 0), wanted, stay).map(({ index }) => index);
  // From the last on, so that the places of the others stay what they are.
  gone.sort((a, b) => b - a);
  await pace.each(slices(gone, AT_ONCE), 1, (slice) => removeRulesAt(sheet, slice));
};

export const removeNotes = async (
  pace: Pace,
  sheet: WpsSheet,
  isGone: (note: SheetNote) => boolean,
): Promise<void> => {
  const gone = notesOn(sheet).filter((note) => note.ours && isGone(note));
  await pace.each(gone, AT_ONCE, (note) => void note.comment.Delete());
};

/** A very hidden sheet is made hidden first. */
export const removeSheets = (pace: Pace, sheets: readonly SheetView[]): Promise<void> =>
  pace.each(sheets, 1, ({ sheet, visibility }) => {
    if (visibility === 'veryHidden') sheet.Visible = SHEET_HIDDEN;
    sheet.Delete();
  });
