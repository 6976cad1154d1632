/** `context.workbook`: the root of every path. */
import type { SheetModel } from '../model/sheet';
import { isSheetName } from '../model/workbook';
import { Refusal } from '../protocol';
import type { World } from '../world';
import { workbookComments } from './comments';
import { collection, HostObject, text } from './host-object';
import { workbookProtection } from './protection';
import { rangeAreas } from './range-areas';
import { rangeObject } from './range';
import { worksheetObject } from './worksheet';

const add = (world: World, given: unknown): HostObject => {
  world.mayRestructure();
  const { workbook } = world;
  const name = given === undefined || given === null ? freshName(world) : text(given);
  if (!isSheetName(name)) throw new Refusal('InvalidArgument', 'sheet name');
  if (workbook.sheetByName(name)) throw new Refusal('ItemAlreadyExists', 'sheet name');
  return worksheetObject(world, workbook.addSheet(name));
};

const freshName = (world: World): string => {
  let number = world.workbook.sheets.length + 1;
  while (world.workbook.sheetByName(`Sheet${number}`)) number += 1;
  return `Sheet${number}`;
};

const worksheets = (world: World, events: Record<string, () => void>): HostObject => {
  const { workbook } = world;
  const object = (sheet: SheetModel): HostObject => worksheetObject(world, sheet);
  const find = (key: unknown): HostObject | null => {
    const sheet = workbook.sheetById(String(key)) ?? workbook.sheetByName(String(key));
    return sheet ? object(sheet) : null;
  };
  return collection('Worksheets', () => workbook.sheets.map(object), find, {
    call: {
      ...events,
      Add: ([name]) => add(world, name),
      GetActiveWorksheet: () => find(workbook.activeSheetId),
    },
  });
};

const settings = (world: World): HostObject => {
  const kept = world.workbook.settings;
  const object = (key: string): HostObject =>
    new HostObject('Setting', {
      id: () => key,
      get: { Key: () => key, Value: () => kept.get(key) },
      set: { Value: (value) => void kept.set(key, value) },
      call: { Delete: () => void kept.delete(key) },
    });
  const find = (key: unknown): HostObject | null => (kept.has(String(key)) ? object(String(key)) : null);
  return collection('Settings', () => [...kept.keys()].map(object), find, {
    call: {
      Add: ([key, value]) => {
        kept.set(text(key), value);
        return object(text(key));
      },
    },
  });
};

const names = (world: World): HostObject => {
  const object = (name: string): HostObject =>
    new HostObject('NamedItem', {
      id: () => name,
      get: {
        Name: () => name,
        Formula: () => world.workbook.names.find((item) => item.name === name)?.formula ?? '',
        Visible: () => world.workbook.names.find((item) => item.name === name)?.visible ?? true,
      },
    });
  const find = (name: unknown): HostObject | null =>
    world.workbook.names.some((item) => item.name === name) ? object(String(name)) : null;
  return collection('Names', () => world.workbook.names.map((item) => object(item.name)), find);
};

const selectedRanges = (world: World): HostObject => {
  const { selection } = world.workbook;
  const sheet = selection ? world.workbook.sheetById(selection.sheetId) : undefined;
  if (!selection || !sheet) throw new Refusal('InvalidSelection', 'no cells are selected');
  return rangeAreas(world, sheet, selection.areas);
};

const selectedRange = (world: World): HostObject => {
  const { selection } = world.workbook;
  const sheet = selection ? world.workbook.sheetById(selection.sheetId) : undefined;
  const area = selection?.areas[0];
  if (!sheet || !area || selection.areas.length > 1) throw new Refusal('InvalidSelection', 'selection');
  return rangeObject(world, sheet, area);
};

/** `events` are the registrations of the worksheets' handlers. */
export const workbookObject = (world: World, events: Record<string, () => void>): HostObject =>
  new HostObject('Workbook', {
    get: { Name: () => world.workbook.name, ReadOnly: () => false },
    child: {
      Worksheets: () => worksheets(world, events),
      Comments: () => workbookComments(world),
      Settings: () => settings(world),
      Names: () => names(world),
      Protection: () => workbookProtection(world),
    },
    call: {
      GetSelectedRanges: () => selectedRanges(world),
      GetSelectedRange: () => selectedRange(world),
    },
  });
