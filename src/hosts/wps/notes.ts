/** Notes (批注). One cell has at most one. */
import type { NoteChange } from '../../workbook/host';
import { isOurNote } from '../../workbook/mark-tag';
import { countOf, numberOf, prop, type WpsCollection, type WpsComment, type WpsSheet } from './api';
import { rangeOf } from './ranges';

export interface SheetNote {
  readonly cell: string;
  readonly text: string;
  readonly ours: boolean;
  readonly comment: WpsComment;
}

export const cellKey = (row: number, column: number): string => `${row} ${column}`;

const noteOf = (comment: WpsComment): SheetNote => {
  const cell = prop(comment, 'Parent');
  const text = String(comment.Text());
  return {
    cell: cellKey(numberOf(cell, 'Row') - 1, numberOf(cell, 'Column') - 1),
    text,
    ours: isOurNote(text),
    comment,
  };
};

export const notesOn = (sheet: WpsSheet): SheetNote[] => {
  const comments = prop<WpsCollection<WpsComment>>(sheet, 'Comments');
  return Array.from({ length: countOf(comments) }, (_, index) => noteOf(comments.Item(index + 1)));
};

export const addNote = (sheet: WpsSheet, { row, column, text }: NoteChange): void => {
  rangeOf(sheet, { top: row, left: column, bottom: row, right: column }).AddComment(text);
};
