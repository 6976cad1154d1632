/** A row's own words with the evidence in them, cut into plain and highlighted pieces. */
import { rowText } from '../../classify/row-text';
import type { Evidence, EvidenceField, RowText } from '../../classify/types';
import type { BudgetRow } from '../../workbook/types';

export interface Piece {
  readonly text: string;
  readonly kind: Evidence['kind'] | null;
}

export interface QuotedField {
  readonly field: EvidenceField;
  readonly pieces: readonly Piece[];
}

/** Words kept on either side of a piece of evidence in a long text. */
const AROUND = 22;

/** The text of the row that a piece of evidence stands in; null for a title or a setting, which have no cell here. */
const homeOf = (texts: RowText, { field, from, to, text }: Evidence): string | null => {
  if (field === 'title' || field === 'option') return null;
  const home = texts[field];
  return home !== undefined && home.slice(from, to) === text ? home : null;
};

/** Pieces of `text`; where two marks overlap the earlier one holds. */
export const cut = (text: string, marks: readonly Evidence[]): readonly Piece[] => {
  const pieces: Piece[] = [];
  let at = 0;
  for (const mark of marks.slice().sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (mark.from < at) continue;
    if (mark.from > at) pieces.push({ text: text.slice(at, mark.from), kind: null });
    pieces.push({ text: text.slice(mark.from, mark.to), kind: mark.kind });
    at = mark.to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), kind: null });
  return pieces;
};

/** Shortens the plain pieces of a long text to what surrounds the evidence. */
export const shorten = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.map((piece, index) => {
    const first = index === 0;
    const last = index === pieces.length - 1;
    const most = first || last ? AROUND : AROUND * 2;
    if (piece.kind !== null || piece.text.length <= most + 1) return piece;
    const head = first ? '' : piece.text.slice(0, AROUND);
    const tail = last ? '' : piece.text.slice(piece.text.length - AROUND);
    return { text: `${head}…${tail}`, kind: null };
  });

/** Every text of the row that evidence was found in, in the order the evidence names them. */
export const quotedFields = (row: BudgetRow, evidence: readonly Evidence[]): readonly QuotedField[] => {
  const texts = rowText(row);
  const byText = new Map<string, { field: EvidenceField; text: string; marks: Evidence[] }>();
  for (const each of evidence) {
    const home = homeOf(texts, each);
    const text = home ?? each.text;
    const moved = home === null ? { ...each, from: 0, to: text.length } : each;
    const key = `${each.field} ${text}`;
    const found = byText.get(key);
    if (found) found.marks.push(moved);
    else byText.set(key, { field: each.field, text, marks: [moved] });
  }
  return Array.from(byText.values(), ({ field, text, marks }) => ({
    field,
    pieces: shorten(cut(text, marks)),
  }));
};
