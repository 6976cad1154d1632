/** `Excel.Worksheet`. */
import { addressOf, cellArea, ROWS, COLUMNS, WHOLE_SHEET } from '../model/a1';
import { isSheetName } from '../model/workbook';
import type { SheetModel } from '../model/sheet';
import { Refusal } from '../protocol';
import type { World } from '../world';
import { chartsObject } from './charts';
import { sheetComments } from './comments';
import { HostObject, text, whole } from './host-object';
import { notesObject } from './notes';
import { freezePanes, pageLayout } from './page';
import { sheetProtection } from './protection';
import { rangeObject } from './range';
import { rangeAreas } from './range-areas';

const SHOWN = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

const rename = (world: World, sheet: SheetModel, value: unknown): void => {
  world.mayRestructure();
  const name = text(value);
  if (!isSheetName(name)) throw new Refusal('InvalidArgument', 'sheet name');
  const taken = world.workbook.sheetByName(name);
  if (taken && taken !== sheet) throw new Refusal('ItemAlreadyExists', 'sheet name');
  sheet.name = name;
};

const show = (world: World, sheet: SheetModel, value: unknown): void => {
  world.mayRestructure();
  const entry = Object.entries(SHOWN).find(([, shown]) => shown === value);
  if (!entry) throw new Refusal('InvalidArgument', 'visibility');
  const visibility = entry[0] as keyof typeof SHOWN;
  if (visibility !== 'visible' && sheet.visibility === 'visible' && world.workbook.visibleSheets() === 1)
    throw new Refusal('InvalidOperation', 'last visible sheet');
  sheet.visibility = visibility;
};

const place = (world: World, sheet: SheetModel, value: unknown): void => {
  world.mayRestructure();
  const { sheets } = world.workbook;
  sheets.splice(sheets.indexOf(sheet), 1);
  sheets.splice(whole(value), 0, sheet);
};

const remove = (world: World, sheet: SheetModel): void => {
  world.mayRestructure();
  if (sheet.visibility === 'veryHidden') throw new Refusal('InvalidOperation', 'very hidden sheet');
  if (sheet.visibility === 'visible' && world.workbook.visibleSheets() === 1)
    throw new Refusal('InvalidOperation', 'last visible sheet');
  world.workbook.removeSheet(sheet);
};

const activate = (world: World, sheet: SheetModel): void => {
  if (sheet.visibility !== 'visible') throw new Refusal('InvalidOperation', 'hidden sheet');
  world.workbook.activeSheetId = sheet.id;
};

const oneArea = (world: World, sheet: SheetModel, address: unknown): HostObject => {
  if (address === undefined || address === null) return rangeObject(world, sheet, WHOLE_SHEET);
  const [area, more] = world.areas(sheet, address);
  if (!area || more) throw new Refusal('InvalidArgument', 'address');
  return rangeObject(world, sheet, area);
};

const block = (world: World, sheet: SheetModel, numbers: readonly unknown[]): HostObject => {
  const [top, left, height, width] = numbers.map(whole) as [number, number, number, number];
  const area = { top, left, bottom: top + height - 1, right: left + width - 1 };
  if (top < 0 || left < 0 || height < 1 || width < 1 || area.bottom >= ROWS || area.right >= COLUMNS)
    throw new Refusal('InvalidArgument', 'outside the sheet');
  return rangeObject(world, sheet, area);
};

const ranges = (
  world: World,
  sheet: SheetModel,
): Record<string, (args: readonly unknown[]) => HostObject | null> => ({
  GetRange: ([address]) => oneArea(world, sheet, address),
  GetRanges: ([address]) => rangeAreas(world, sheet, world.areas(sheet, address ?? addressOf(WHOLE_SHEET))),
  GetCell: ([row, column]) => block(world, sheet, [row, column, 1, 1]),
  GetRangeByIndexes: (numbers) => block(world, sheet, numbers),
  GetUsedRange: ([valuesOnly]) =>
    rangeObject(world, sheet, sheet.usedArea(valuesOnly === true) ?? cellArea(0, 0)),
  GetUsedRangeOrNullObject: ([valuesOnly]) => {
    const used = sheet.usedArea(valuesOnly === true);
    return used ? rangeObject(world, sheet, used) : null;
  },
});

/** A macro sheet refuses whatever has to do with cells. */
const withCells = <T extends Record<string, (args: readonly unknown[]) => unknown>>(
  sheet: SheetModel,
  members: T,
): T =>
  Object.fromEntries(
    Object.entries(members).map(([name, act]) => [
      name,
      (args: readonly unknown[]) => {
        if (sheet.macro) throw new Refusal('UnsupportedSheet', name);
        return act(args);
      },
    ]),
  ) as T;

export const worksheetObject = (world: World, sheet: SheetModel): HostObject =>
  new HostObject('Worksheet', {
    id: () => sheet.id,
    check: () => world.alive(sheet),
    get: {
      Id: () => sheet.id,
      Name: () => sheet.name,
      Position: () => world.workbook.sheets.indexOf(sheet),
      Visibility: () => SHOWN[sheet.visibility],
    },
    set: {
      Name: (value) => rename(world, sheet, value),
      Visibility: (value) => show(world, sheet, value),
      Position: (value) => place(world, sheet, value),
    },
    child: {
      Protection: () => sheetProtection(world, sheet),
      Comments: () => sheetComments(world, sheet),
      Notes: () => notesObject(world, sheet),
      Charts: () => chartsObject(world, sheet),
      PageLayout: () => pageLayout(world, sheet),
      FreezePanes: () => freezePanes(world, sheet),
    },
    call: {
      ...withCells(sheet, ranges(world, sheet)),
      Activate: () => activate(world, sheet),
      Delete: () => remove(world, sheet),
    },
  });
