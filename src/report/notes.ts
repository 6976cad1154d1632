/** A workbook note as one sentence. */
import { message, say, type Language } from '../messages';
import type { WorkbookNote } from '../workbook/types';

export const noteSentence = (note: WorkbookNote, language: Language = 'zh'): string =>
  say(message(`workbook.note.${note.code}`, { sheet: note.sheet ?? '', ...note.args }), language);
