/**
 * Replaces what is ours by what is asked. WPS does each line at once and takes nothing back: so all is looked at first,
 * everything new is written next, what was there goes last. What breaks off before that is taken back, after it carried through.
 */
import { HostError, type ApplyReport, type Progress } from '../../workbook/host';
import { checkChanges } from '../shared/check-changes';
import { freeSheetName } from '../shared/sheet-names';
import { prop, type WpsSheet } from './api';
import { quietly } from './application';
import type { Book, SheetView } from './book';
import { asHostError, attempt, isEditing, throwIfAborted } from './faults';
import { addNote, cellKey, notesOn } from './notes';
import type { Pace } from './pace';
import { Plan, type Before, type Replacement, type SheetPlan } from './plan';
import { removeNotes, removeRules, removeSheets } from './remove';
import { addRule, countKeys, ownRules, ruleKey } from './rules';
import { writeSheet } from './write-sheet';

const RULES_AT_ONCE = 60;

interface NewSheet {
  readonly sheet: WpsSheet;
  readonly wish: string;
}

const look = (book: Book): Before[] =>
  book.views().map((view) => ({ view, rules: ownRules(view.sheet), notes: notesOn(view.sheet) }));

const writeMarks = async (pace: Pace, plan: SheetPlan, signal?: AbortSignal): Promise<void> => {
  const { sheet } = plan.before.view;
  // A new rule comes first in priority, so the list is written from its end.
  await pace.each(plan.rules.slice().reverse(), RULES_AT_ONCE, (wish) => addRule(sheet, wish), signal);
  const taken = new Set(plan.before.notes.map((note) => note.cell));
  const fresh = Array.from(plan.notes.values()).filter(({ row, column }) => !taken.has(cellKey(row, column)));
  await pace.each(fresh, RULES_AT_ONCE, (change) => addNote(sheet, change), signal);
};

const writeNew = async (book: Book, pace: Pace, plan: Plan, signal?: AbortSignal): Promise<NewSheet[]> => {
  const sheets: NewSheet[] = [];
  for (const { sheet } of plan.sheets)
    sheets.push({ sheet: await writeSheet(book, pace, sheet, signal), wish: sheet.name });
  for (const sheetPlan of plan.bySheet.values()) await writeMarks(pace, sheetPlan, signal);
  return sheets;
};

const rewriteNotes = (pace: Pace, plan: SheetPlan): Promise<void> => {
  const changed = notesOn(plan.before.view.sheet).flatMap((note) => {
    const wanted = plan.notes.get(note.cell);
    return wanted && note.ours && note.text !== wanted.text ? [{ note, text: wanted.text }] : [];
  });
  return pace.each(changed, RULES_AT_ONCE, ({ note, text }) => void note.comment.Text(text));
};

const isOld = (view: SheetView, task: Replacement, fresh: ReadonlySet<string>): boolean =>
  !fresh.has(view.name) && (view.leftover || (view.ours !== null && task.roles(view.ours)));

const TRIES = 20;

/** A sheet without cells may have a name that is not listed: the next number is taken then. */
const renameOne = ({ sheet, wish }: NewSheet, taken: string[]): void => {
  for (let tries = 1; ; tries += 1) {
    const name = freeSheetName(wish, taken);
    taken.push(name);
    try {
      if (prop(sheet, 'Name') !== name) sheet.Name = name;
      return;
    } catch (error) {
      if (tries === TRIES || isEditing(error)) throw error;
    }
  }
};

const rename = (book: Book, sheets: readonly NewSheet[], fresh: ReadonlySet<string>): void => {
  const taken = book
    .views()
    .map((view) => view.name)
    .filter((name) => !fresh.has(name));
  for (const sheet of sheets) renameOne(sheet, taken);
};

/** The last part: can be done again from its beginning. */
const finish = async (
  book: Book,
  pace: Pace,
  task: Replacement,
  plan: Plan,
  sheets: readonly NewSheet[],
): Promise<void> => {
  const fresh = new Set(sheets.map(({ sheet }) => String(prop(sheet, 'Name'))));
  for (const sheetPlan of plan.bySheet.values()) {
    const { view, rules, notes } = sheetPlan.before;
    if (!task.marks || view.protected) continue;
    if (rules.length > 0) await removeRules(pace, view.sheet, countKeys(sheetPlan.rules.map(ruleKey)));
    if (!notes.some((note) => note.ours)) continue;
    await rewriteNotes(pace, sheetPlan);
    await removeNotes(pace, view.sheet, (note) => !sheetPlan.notes.has(note.cell));
  }
  if (!book.structureProtected)
    await removeSheets(
      pace,
      book.views().filter((view) => isOld(view, task, fresh)),
    );
  quietly(() => rename(book, sheets, fresh));
};

/** Removes what was added and was not there before. */
const takeBack = async (book: Book, pace: Pace, plan: Plan): Promise<void> => {
  for (const { before, notes } of plan.bySheet.values()) {
    if (before.view.protected) continue;
    await removeRules(pace, before.view.sheet, countKeys(before.rules.map(({ key }) => key)), 'last');
    const there = new Set(before.notes.map((note) => note.cell));
    await removeNotes(pace, before.view.sheet, (note) => notes.has(note.cell) && !there.has(note.cell));
  }
  const known = new Set(Array.from(plan.bySheet.keys()));
  const added = book.views().filter((view) => !known.has(view.id) && (view.leftover || view.ours !== null));
  await removeSheets(pace, added);
};

const undo = async (book: Book, pace: Pace, plan: Plan, error: unknown): Promise<never> => {
  try {
    await takeBack(book, pace, plan);
  } catch (later) {
    const { code } = asHostError(error, 'apply');
    throw new HostError(
      code,
      {},
      `partly written, clear takes it back: ${asHostError(later, 'undo').message}`,
    );
  }
  throw asHostError(error, 'apply');
};

/** Adding a sheet brings it to the front; the officer's comes back. */
const keepingFront = async <T>(book: Book, work: () => Promise<T>): Promise<T> => {
  const front = prop<WpsSheet | undefined>(book.open, 'ActiveSheet');
  try {
    return await work();
  } finally {
    attempt(() => quietly(() => void front?.Activate()));
  }
};

export const replaceOurs = async (
  book: Book,
  pace: Pace,
  task: Replacement,
  progress: Progress = {},
): Promise<ApplyReport> => {
  checkChanges(task.changes);
  throwIfAborted(progress.signal);
  const plan = new Plan(look(book), book.structureProtected, task.changes);
  return keepingFront(book, async () => {
    let sheets: NewSheet[];
    try {
      sheets = await writeNew(book, pace, plan, progress.signal);
    } catch (error) {
      return undo(book, pace, plan, error);
    }
    try {
      await finish(book, pace, task, plan, sheets);
    } catch {
      // Everything new stands: going on is nearer to a good end than going back.
      await finish(book, pace, task, plan, sheets);
    }
    return plan.report;
  });
};
