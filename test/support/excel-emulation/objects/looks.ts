/** Formats: of cells (kept with each cell) and of rules (kept with the rule). */
import type { Area } from '../../../../src/workbook/types';
import { heightOf, widthOf } from '../model/a1';
import type { SheetModel } from '../model/sheet';
import { Refusal } from '../protocol';
import type { World } from '../world';
import { HostObject, type Members } from './host-object';

/** Where a look is kept: read as one value, null where mixed. */
export interface LookTarget {
  readonly read: (name: string) => unknown;
  readonly write: (name: string, value: unknown) => void;
  readonly check: () => void;
}

const MOST_CELLS_FORMATTED = 2_000_000;

const eachIn = (areas: readonly Area[], visit: (row: number, column: number) => void): void => {
  const cells = areas.reduce((sum, area) => sum + heightOf(area) * widthOf(area), 0);
  if (cells > MOST_CELLS_FORMATTED) throw new Refusal('NotImplemented', 'whole rows and columns');
  for (const area of areas)
    for (let row = area.top; row <= area.bottom; row += 1)
      for (let column = area.left; column <= area.right; column += 1) visit(row, column);
};

/** The looks of all cells of some areas. */
export const cellLooks = (world: World, sheet: SheetModel, areas: readonly Area[]): LookTarget => ({
  check: () => world.alive(sheet),
  read: (name) => {
    const seen = new Set<unknown>();
    eachIn(areas, (row, column) => seen.add(sheet.cell(row, column).looks[name] ?? null));
    return seen.size === 1 ? [...seen][0] : null;
  },
  write: (name, value) => {
    if (!sheet.protection.allowFormatCells) world.mayWrite(sheet);
    eachIn(areas, (row, column) => {
      const cell = sheet.cell(row, column);
      const looks = { ...cell.looks };
      if (value === undefined) delete looks[name];
      else looks[name] = value;
      sheet.put(row, column, { ...cell, looks });
    });
  },
});

const COLOR = /^#[0-9A-Fa-f]{6}$/;

const colour = (value: unknown): string => {
  if (typeof value !== 'string' || !COLOR.test(value)) throw new Refusal('InvalidArgument', 'color');
  return value.toUpperCase();
};

const member = (
  target: LookTarget,
  path: string,
  names: readonly string[],
): Required<Pick<Members, 'get' | 'set'>> => ({
  get: Object.fromEntries(names.map((name) => [name, () => target.read(`${path}${name}`) ?? null])),
  set: Object.fromEntries(
    names.map((name) => [
      name,
      (value: unknown) => target.write(`${path}${name}`, name === 'Color' ? colour(value) : value),
    ]),
  ),
});

/** No fill and white both read `#FFFFFF`; only `TintAndShade` null tells them apart. */
export const fillObject = (target: LookTarget): HostObject =>
  new HostObject('Fill', {
    ...member(target, 'fill.', ['Pattern', 'TintAndShade']),
    check: target.check,
    get: {
      Color: () => target.read('fill.Color') ?? '#FFFFFF',
      TintAndShade: () => target.read('fill.Color') && 0,
    },
    set: { Color: (value) => target.write('fill.Color', colour(value)) },
    call: { Clear: () => target.write('fill.Color', undefined) },
  });

export const fontObject = (target: LookTarget): HostObject =>
  new HostObject('Font', {
    check: target.check,
    ...member(target, 'font.', ['Bold', 'Italic', 'Color', 'Name', 'Size', 'Underline', 'Strikethrough']),
  });

const borderObject = (target: LookTarget, edge: string): HostObject =>
  new HostObject('Border', {
    check: target.check,
    id: () => edge,
    ...member(target, `border.${edge}.`, ['Color', 'Style', 'Weight']),
  });

export const bordersObject = (target: LookTarget): HostObject =>
  new HostObject('Borders', {
    check: target.check,
    item: (edge) => borderObject(target, String(edge)),
    call: { GetItem: ([edge]) => borderObject(target, String(edge)) },
  });
