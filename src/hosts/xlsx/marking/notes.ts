/** Our notes on a sheet: the comments part, the legacy drawing that shows them, and the threads of both. */
import { type NoteChange } from '../../../workbook/host';
import {
  addLongPart,
  addRelationship,
  freePartName,
  removePart,
  removeRelationship,
} from '../package/edit-package';
import { CONTENT_TYPES, type Flavour } from '../package/flavour';
import { type OpcPackage } from '../package/package';
import { type Relationship, relationshipsOf } from '../package/rels';
import { folderOf } from '../package/paths';
import { parseCell } from '../address';
import { mapSheet, type SheetMap, sheetChild } from '../sheet/sheet-map';
import { sheetSizes } from '../sheet/sheet-sizes';
import { attr, childrenNamed, prefixedAttr, rootElement } from '../xml/element';
import { positionFor, WORKSHEET_ORDER } from '../xml/schema-order';
import { Splice } from '../xml/splice';
import { newComments, readComments, withComments, withoutComments } from './comments-part';
import { noteBox, type NoteBox } from './note-box';
import {
  asBytes,
  asCharacters,
  isBlankDrawing,
  isOurDrawing,
  newDrawing,
  withBoxes,
  withoutBoxes,
} from './vml';

const mapOf = (pack: OpcPackage, sheet: string): SheetMap => mapSheet(pack.get(sheet), sheet);

const related = (pack: OpcPackage, sheet: string, type: string): Relationship | null =>
  relationshipsOf(pack, sheet).find((rel) => rel.type === type && rel.part !== null && pack.has(rel.part)) ??
  null;

/** The drawing that the sheet's `legacyDrawing` names. */
const drawingOf = (pack: OpcPackage, sheet: string): Relationship | null => {
  const element = sheetChild(mapOf(pack, sheet), 'legacyDrawing');
  const id = element && prefixedAttr(element, 'id');
  const rel = relationshipsOf(pack, sheet).find((candidate) => candidate.id === id);
  return rel && rel.part !== null && pack.has(rel.part) ? rel : null;
};

/** False where the sheet names a drawing that is not there: a second one would break it. */
export const takesNotes = (pack: OpcPackage, sheet: string): boolean =>
  sheetChild(mapOf(pack, sheet), 'legacyDrawing') === null || drawingOf(pack, sheet) !== null;

const threadedCells = (pack: OpcPackage, sheet: string): string[] => {
  const cells: string[] = [];
  for (const rel of relationshipsOf(pack, sheet)) {
    if (rel.type !== 'threadedComment' || rel.part === null || !pack.has(rel.part)) continue;
    for (const comment of childrenNamed(rootElement(pack.get(rel.part), rel.part), 'threadedComment')) {
      const cell = parseCell(attr(comment, 'ref'));
      if (cell) cells.push(`${cell.row}:${cell.column}`);
    }
  }
  return cells;
};

/** Cells with a note or comment, as `row:column`. */
export const cellsWithNotes = (pack: OpcPackage, sheet: string): Set<string> => {
  const comments = related(pack, sheet, 'comments');
  const cells = comments ? readComments(pack.get(comments.part!), comments.part!) : [];
  return new Set(cells.map(({ row, column }) => `${row}:${column}`).concat(threadedCells(pack, sheet)));
};

const insertLegacyDrawing = (pack: OpcPackage, sheet: string, id: string, flavour: Flavour): void => {
  const map = mapOf(pack, sheet);
  const name = `${map.root.prefix ? `${map.root.prefix}:` : ''}legacyDrawing`;
  const splice = new Splice(map.root.bytes);
  const at = positionFor(map.root, map.children, WORKSHEET_ORDER, 'legacyDrawing');
  splice.insert(at, `<${name} xmlns:r="${flavour.relationships}" r:id="${id}"/>`);
  pack.set(sheet, splice.apply());
};

const removeLegacyDrawing = (pack: OpcPackage, sheet: string): void => {
  const element = sheetChild(mapOf(pack, sheet), 'legacyDrawing');
  if (!element) return;
  const splice = new Splice(element.bytes);
  splice.remove(element.start, element.end);
  pack.set(sheet, splice.apply());
};

const addComments = (
  pack: OpcPackage,
  sheet: string,
  notes: readonly NoteChange[],
  flavour: Flavour,
): void => {
  const known = related(pack, sheet, 'comments')?.part;
  if (known) return pack.set(known, withComments(pack.get(known), known, notes));
  const part = freePartName(pack, `${folderOf(folderOf(sheet).slice(0, -1))}comments`, 'xml');
  addLongPart(pack, part, CONTENT_TYPES.comments, newComments(notes));
  addRelationship(pack, sheet, `${flavour.relationships}/comments`, part);
};

const addBoxes = (pack: OpcPackage, sheet: string, notes: readonly NoteChange[], flavour: Flavour): void => {
  const sizes = sheetSizes(mapOf(pack, sheet));
  const boxAt = (index: number): NoteBox => noteBox(notes[index]!, sizes);
  const known = drawingOf(pack, sheet)?.part;
  if (known) {
    const boxes = notes.map((_, index) => boxAt(index));
    return pack.set(known, asBytes(withBoxes(asCharacters(pack.get(known)), boxes)));
  }
  const part = freePartName(pack, `${folderOf(folderOf(sheet).slice(0, -1))}drawings/vmlDrawing`, 'vml');
  const block = Number(/([0-9]+)\.vml$/.exec(part)![1]);
  addLongPart(pack, part, CONTENT_TYPES.vmlDrawing, newDrawing(notes.length, boxAt, block));
  insertLegacyDrawing(
    pack,
    sheet,
    addRelationship(pack, sheet, `${flavour.relationships}/vmlDrawing`, part),
    flavour,
  );
};

/** Adds notes to cells that have none. */
export const addNotes = (
  pack: OpcPackage,
  sheet: string,
  notes: readonly NoteChange[],
  flavour: Flavour,
): void => {
  if (notes.length === 0) return;
  addComments(pack, sheet, notes, flavour);
  addBoxes(pack, sheet, notes, flavour);
};

const removeBoxes = (pack: OpcPackage, sheet: string, cells: ReadonlySet<string>, resaved: boolean): void => {
  const rel = drawingOf(pack, sheet);
  if (!rel) return;
  const before = asCharacters(pack.get(rel.part!));
  const after = withoutBoxes(before, cells);
  if (!isBlankDrawing(after) || !(resaved || isOurDrawing(before)))
    return pack.set(rel.part!, asBytes(after));
  removeLegacyDrawing(pack, sheet);
  removeRelationship(pack, sheet, rel.id);
  removePart(pack, rel.part!);
};

/** Takes our notes out of a sheet, and the parts that were made for them. */
export const removeNotes = (pack: OpcPackage, sheet: string): void => {
  const rel = related(pack, sheet, 'comments');
  const cleared = rel && withoutComments(pack.get(rel.part!), rel.part!);
  if (!rel || !cleared) return;
  removeBoxes(pack, sheet, cleared.cells, cleared.resaved);
  if (!cleared.gone) return pack.set(rel.part!, cleared.bytes);
  removeRelationship(pack, sheet, rel.id);
  removePart(pack, rel.part!);
};
