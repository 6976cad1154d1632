/** Threaded comments, of a sheet and of the whole workbook. */
import { cellArea, splitSheet } from '../model/a1';
import type { CommentModel } from '../model/parts';
import type { SheetModel } from '../model/sheet';
import { Refusal } from '../protocol';
import type { World } from '../world';
import { collection, HostObject, text } from './host-object';
import { rangeObject, rangeOf } from './range';

interface Cell {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
}

/** The one cell an argument names: a range, or an address (with its sheet where none is given). */
export const cellNamed = (world: World, given: unknown, sheet: SheetModel | null): Cell => {
  const range = rangeOf(given);
  const found = range ?? addressed(world, given, sheet);
  const { area } = found;
  if (area.top !== area.bottom || area.left !== area.right)
    throw new Refusal('InvalidArgument', 'a single cell was expected');
  return { sheet: found.sheet, row: area.top, column: area.left };
};

const addressed = (
  world: World,
  given: unknown,
  sheet: SheetModel | null,
): { readonly sheet: SheetModel; readonly area: ReturnType<typeof cellArea> } => {
  const { sheet: name, rest } = splitSheet(text(given));
  const target = name === null ? sheet : (world.workbook.sheetByName(name) ?? null);
  const area = target ? world.areas(target, rest)[0] : undefined;
  if (!target || !area) throw new Refusal('InvalidArgument', 'cell address');
  return { sheet: target, area };
};

export const isTaken = ({ sheet, row, column }: Cell): boolean =>
  [...sheet.notes, ...sheet.comments].some((other) => other.row === row && other.column === column);

const remove = (world: World, sheet: SheetModel, comment: CommentModel): void => {
  world.mayWrite(sheet);
  sheet.comments = sheet.comments.filter((other) => other !== comment);
};

const commentObject = (world: World, sheet: SheetModel, comment: CommentModel): HostObject =>
  new HostObject('Comment', {
    id: () => comment.id,
    check: () => {
      world.alive(sheet);
      if (!sheet.comments.includes(comment)) throw new Refusal('ItemNotFound', 'comment');
    },
    get: {
      Id: () => comment.id,
      Content: () => comment.content,
      AuthorName: () => comment.author,
      Resolved: () => false,
    },
    set: {
      Content: (value) => {
        world.mayWrite(sheet);
        comment.content = text(value);
      },
    },
    call: {
      Delete: () => remove(world, sheet, comment),
      GetLocation: () => rangeObject(world, sheet, cellArea(comment.row, comment.column)),
    },
  });

const add = (world: World, cell: Cell, content: unknown): HostObject => {
  world.mayWrite(cell.sheet);
  if (isTaken(cell)) throw new Refusal('InvalidArgument', 'cell has a comment or note');
  const comment: CommentModel = {
    id: world.workbook.nextId(),
    row: cell.row,
    column: cell.column,
    content: text(content),
    author: 'officer',
    replies: [],
  };
  cell.sheet.comments.push(comment);
  return commentObject(world, cell.sheet, comment);
};

const comments = (world: World, sheets: () => readonly SheetModel[], own: SheetModel | null): HostObject => {
  const all = (): HostObject[] =>
    sheets().flatMap((sheet) => sheet.comments.map((comment) => commentObject(world, sheet, comment)));
  const find = (id: unknown): HostObject | null => all().find((object) => object.get('Id') === id) ?? null;
  return collection('Comments', all, find, {
    call: { Add: ([cell, content]) => add(world, cellNamed(world, cell, own), content) },
  });
};

export const sheetComments = (world: World, sheet: SheetModel): HostObject =>
  comments(world, () => [sheet], sheet);

export const workbookComments = (world: World): HostObject =>
  comments(world, () => world.workbook.sheets, null);
