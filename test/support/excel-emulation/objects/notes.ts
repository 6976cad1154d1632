/** Notes (批注 of the old kind), ExcelApi 1.18; found by their cell's address. */
import { addressOf, cellArea } from '../model/a1';
import type { NoteModel } from '../model/parts';
import type { SheetModel } from '../model/sheet';
import { Refusal } from '../protocol';
import type { World } from '../world';
import { cellNamed, isTaken } from './comments';
import { collection, HostObject, text } from './host-object';
import { rangeObject } from './range';

const addressIn = (note: NoteModel): string => addressOf(cellArea(note.row, note.column));

const noteObject = (world: World, sheet: SheetModel, note: NoteModel): HostObject =>
  new HostObject('Note', {
    id: () => addressIn(note),
    check: () => {
      world.alive(sheet);
      if (!sheet.notes.includes(note)) throw new Refusal('ItemNotFound', 'note');
    },
    get: { Id: () => addressIn(note), Content: () => note.text, AuthorName: () => note.author },
    set: {
      Content: (value) => {
        world.mayWrite(sheet);
        note.text = text(value);
      },
    },
    call: {
      Delete: () => {
        world.mayWrite(sheet);
        sheet.notes = sheet.notes.filter((other) => other !== note);
      },
      GetLocation: () => rangeObject(world, sheet, cellArea(note.row, note.column)),
    },
  });

const add = (world: World, sheet: SheetModel, where: unknown, content: unknown): HostObject => {
  world.mayWrite(sheet);
  const cell = cellNamed(world, where, sheet);
  if (isTaken(cell)) throw new Refusal('InvalidArgument', 'cell has a comment or note');
  const note: NoteModel = { row: cell.row, column: cell.column, text: text(content), author: 'officer' };
  sheet.notes.push(note);
  return noteObject(world, sheet, note);
};

export const notesObject = (world: World, sheet: SheetModel): HostObject => {
  if (!world.offers.notes) throw new Refusal('ApiNotFound', 'Notes');
  const items = (): HostObject[] => sheet.notes.map((note) => noteObject(world, sheet, note));
  const find = (where: unknown): HostObject | null => {
    const { row, column } = cellNamed(world, where, sheet);
    const note = sheet.notes.find((other) => other.row === row && other.column === column);
    return note ? noteObject(world, sheet, note) : null;
  };
  return collection('Notes', items, find, {
    check: () => world.alive(sheet),
    call: { Add: ([where, content]) => add(world, sheet, where, content) },
  });
};
