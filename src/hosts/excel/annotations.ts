/** Notes and threaded comments, as far as the library and the program have them. */
import type { NoteChange } from '../../workbook/host';
import { CALL_BYTES, PROXY_BYTES, wireBytes, type Queue } from './queue';
import { targetCell } from './ranges';

export interface Annotation {
  readonly sheetId: string;
  readonly kind: 'note' | 'comment';
  readonly proxy: Excel.Note | Excel.Comment;
  readonly ours: boolean;
}

export interface Listed {
  readonly kind: 'note' | 'comment';
  readonly collection: Excel.NoteCollection | Excel.CommentCollection;
}

/** Notes came with ExcelApi 1.18; the library of a closed network may lack the member whatever the program can do. */
export const hasNotes = (): boolean => {
  if (typeof Excel === 'undefined' || !('notes' in Excel.Worksheet.prototype)) return false;
  const requirements = typeof Office === 'undefined' ? undefined : Office.context?.requirements;
  return requirements === undefined || requirements.isSetSupported('ExcelApi', '1.18');
};

/** Queues the loading of what stands on a sheet. */
export const notesOf = (sheet: Excel.Worksheet): readonly Listed[] => {
  const comments = sheet.comments;
  comments.load('items/id,items/content');
  const listed: Listed[] = [{ kind: 'comment', collection: comments }];
  if (!hasNotes()) return listed;
  const notes = sheet.notes;
  notes.load('items/content');
  return [...listed, { kind: 'note', collection: notes }];
};

export const cellKey = (row: number, column: number): string => `${row} ${column}`;

/** Annotations by cell, by sheet id. */
export type Places = ReadonlyMap<string, ReadonlyMap<string, Annotation>>;

/** Where annotations stand; one request where there are any. */
export const placesOf = async (
  context: Excel.RequestContext,
  annotations: readonly Annotation[],
): Promise<Places> => {
  const found = new Map<string, Map<string, Annotation>>();
  if (annotations.length === 0) return found;
  const asked = annotations.map((annotation) => {
    const range = annotation.proxy.getLocation();
    range.load('rowIndex,columnIndex');
    return { annotation, range };
  });
  await context.sync();
  asked.forEach(({ annotation, range }) => {
    const cells = found.get(annotation.sheetId) ?? new Map<string, Annotation>();
    found.set(annotation.sheetId, cells.set(cellKey(range.rowIndex, range.columnIndex), annotation));
  });
  return found;
};

/** Puts a note where the program has notes, else a threaded comment, on a cell that has neither. */
export const addAnnotation = async (
  queue: Queue,
  sheet: Excel.Worksheet,
  change: NoteChange,
): Promise<void> => {
  await queue.add(2 * PROXY_BYTES + wireBytes(change.text), () => {
    const cell = targetCell(sheet, change.row, change.column);
    if (hasNotes()) sheet.notes.add(cell, change.text);
    else sheet.comments.add(cell, change.text);
  });
};

export const rewrite = async (queue: Queue, annotation: Annotation, text: string): Promise<void> => {
  await queue.add(CALL_BYTES + wireBytes(text), () => {
    annotation.proxy.content = text;
  });
};

export const removeAnnotation = async (queue: Queue, annotation: Annotation): Promise<void> => {
  await queue.add(PROXY_BYTES, () => annotation.proxy.delete());
};
