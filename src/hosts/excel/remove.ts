/** Takes away what is ours. */
import { removeAnnotation, type Annotation } from './annotations';
import type { MarkedSheet, SheetView, WorkbookView } from './inspect';
import { CALL_BYTES, PROXY_BYTES, type Queue } from './queue';

export interface Removal {
  readonly rule: (id: string, sheet: MarkedSheet) => boolean;
  readonly annotation: (annotation: Annotation, sheet: MarkedSheet) => boolean;
  readonly sheet: (sheet: SheetView) => boolean;
}

/** What could not be removed, as an officer would look for it. */
export interface Kept {
  readonly protectedSheets: string[];
  readonly structure: boolean;
}

const removeMarks = async (queue: Queue, sheet: MarkedSheet, removal: Removal, kept: Kept): Promise<void> => {
  const rules = sheet.rules.filter((rule) => removal.rule(rule.id, sheet));
  const annotations = sheet.annotations.filter((one) => one.ours && removal.annotation(one, sheet));
  if (rules.length + annotations.length === 0) return;
  if (sheet.protected) {
    kept.protectedSheets.push(sheet.name);
    return;
  }
  for (const rule of rules) await queue.add(PROXY_BYTES, () => rule.proxy.delete());
  for (const annotation of annotations) await removeAnnotation(queue, annotation);
};

/** A very hidden sheet cannot be deleted before it is only hidden. */
export const removeSheet = async (queue: Queue, sheet: SheetView): Promise<void> => {
  await queue.add(3 * CALL_BYTES, () => {
    if (sheet.visibility === 'veryHidden') sheet.proxy.visibility = Excel.SheetVisibility.hidden;
    sheet.proxy.delete();
  });
};

/** Removes marks first, whole sheets last; sends everything. */
export const remove = async (
  queue: Queue,
  view: WorkbookView<MarkedSheet>,
  removal: Removal,
): Promise<Kept> => {
  const gone = view.sheets.filter((sheet) => removal.sheet(sheet));
  const kept: Kept = { protectedSheets: [], structure: view.structureProtected && gone.length > 0 };
  for (const sheet of view.sheets)
    if (!gone.includes(sheet) || kept.structure) await removeMarks(queue, sheet, removal, kept);
  if (!kept.structure) for (const sheet of gone) await removeSheet(queue, sheet);
  await queue.flush();
  return kept;
};
