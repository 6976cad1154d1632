/**
 * Replaces what is ours by what is asked. Everything new is written first; what was there goes last. What breaks off
 * before is taken back, what breaks off after is carried through; what even that cannot reach, `clear` finds by its tag.
 */
import { HostError, type ApplyReport, type Progress } from '../../workbook/host';
import { checkChanges } from '../shared/check-changes';
import { hasNotes, placesOf, type Places } from './annotations';
import { asHostError, isEditing, repeats } from './faults';
import { finish, type NewSheet } from './finish';
import { inspectMarks, type MarkedSheet, type WorkbookView } from './inspect';
import { Queue } from './queue';
import type { Runner } from './runner';
import { Plan } from './sort-changes';
import { beforeOf, takeBack, type Before, type Replacement } from './take-back';
import { writeFill } from './write-fills';
import { writeNotes } from './write-notes';
import { writeSheet } from './write-sheet';

/** How far an attempt came. */
interface Course {
  before: Before | null;
  plan: Plan | null;
  /** Set once everything new stands. */
  written: readonly NewSheet[] | null;
}

const notePlaces = (
  context: Excel.RequestContext,
  view: WorkbookView<MarkedSheet>,
  task: Replacement,
): Promise<Places> => {
  const wanted = new Set(task.changes.map((change) => (change.kind === 'note' ? change.sheetId : '')));
  return placesOf(
    context,
    view.sheets.filter((sheet) => wanted.has(sheet.id)).flatMap((sheet) => sheet.annotations),
  );
};

const writeNew = async (queue: Queue, plan: Plan): Promise<NewSheet[]> => {
  const proxies: { readonly proxy: Excel.Worksheet; readonly wish: string }[] = [];
  for (const { sheet } of plan.sheets)
    proxies.push({ proxy: await writeSheet(queue, sheet), wish: sheet.name });
  for (const { sheet, change } of plan.fills.slice().reverse()) await writeFill(queue, sheet.proxy, change);
  await writeNotes(queue, plan);
  await queue.flush();
  return proxies.map(({ proxy, wish }) => ({ id: proxy.id, wish }));
};

const attempt = async (
  context: Excel.RequestContext,
  runner: Runner,
  task: Replacement,
  course: Course,
  progress: Progress,
): Promise<void> => {
  const view = await inspectMarks(context);
  const canNote = hasNotes() || runner.wantsComments;
  const places = canNote ? await notePlaces(context, view, task) : new Map();
  const plan = new Plan(view, places, canNote, task.changes);
  course.before = beforeOf(view, places);
  course.plan = plan;
  course.written = await writeNew(new Queue(context, progress.signal), plan);
  await finish(new Queue(context), view, places, task, course.before, plan, course.written);
};

/** Carries through a replacement that broke off when everything new stood already. */
const carryOn = (
  runner: Runner,
  task: Replacement,
  before: Before,
  plan: Plan,
  written: readonly NewSheet[],
): Promise<void> =>
  runner.repeatable(
    async (context) => {
      const view = await inspectMarks(context);
      const places = plan.notes.length > 0 ? await notePlaces(context, view, task) : new Map();
      await finish(new Queue(context), view, places, task, before, plan, written);
    },
    { looks: LOOKS },
  );

/** Times to look whether a cell was left before giving up in the middle of something. */
const LOOKS = 100;

const reportOf = (plan: Plan): ApplyReport => ({
  fills: plan.fills.length,
  notes: plan.notes.length - plan.lost,
  sheets: plan.sheets.length,
  skipped: plan.skipped,
});

/** HostError of what broke off; by then it has been taken back, or its `detail` says that it was not. */
export const replaceOurs = async (
  runner: Runner,
  task: Replacement,
  progress: Progress = {},
): Promise<ApplyReport> => {
  checkChanges(task.changes);
  for (let tries = 0; ; tries += 1) {
    const course: Course = { before: null, plan: null, written: null };
    try {
      await runner.once((context) => attempt(context, runner, task, course, progress));
      return reportOf(course.plan as Plan);
    } catch (error) {
      if (course.before && course.plan && course.written) {
        await carryOn(runner, task, course.before, course.plan, course.written);
        return reportOf(course.plan);
      }
      await undo(runner, course, error);
      await again(runner, error, tries);
    }
  }
};

const undo = async (runner: Runner, course: Course, error: unknown): Promise<void> => {
  const { before, plan } = course;
  if (!before || !plan) return;
  try {
    await runner.repeatable((context) => takeBack(context, before, plan), { looks: LOOKS });
  } catch (later) {
    const host = asHostError(error);
    const code = host instanceof HostError ? host.code : 'host-failed';
    const why = later instanceof Error ? later.message : '';
    throw new HostError(code, {}, `partly written, clear takes it back: ${String(host)}; ${why}`);
  }
};

/** Returns where it is worth trying again, else throws. */
const again = async (runner: Runner, error: unknown, tries: number): Promise<void> => {
  if (isEditing(error) && runner.waitsForEditing) {
    await runner.repeatable((context) => context.sync());
    return;
  }
  if (tries >= repeats(error)) throw asHostError(error);
  await runner.backOff(tries);
};
