/** Hidden rows and columns of a range. */
import type { Area } from '../../../../src/workbook/types';
import { heightOf, widthOf } from '../model/a1';
import type { SheetModel } from '../model/sheet';
import { Refusal } from '../protocol';
import type { World } from '../world';

/** True or false where all lines agree, null where mixed. */
export const lineHidden = (hidden: ReadonlySet<number>, from: number, to: number): boolean | null => {
  let count = 0;
  for (const line of hidden) if (line >= from && line <= to) count += 1;
  if (count === 0) return false;
  return count === to - from + 1 ? true : null;
};

export const setLinesHidden = (
  world: World,
  sheet: SheetModel,
  hidden: Set<number>,
  [from, to]: readonly [number, number],
  value: unknown,
): void => {
  world.mayWrite(sheet);
  if (typeof value !== 'boolean') throw new Refusal('InvalidArgument', 'hidden');
  for (let line = from; line <= to; line += 1)
    if (value) hidden.add(line);
    else hidden.delete(line);
};

const wants = (wanted: unknown, name: string): boolean =>
  typeof wanted === 'object' && wanted !== null && (wanted as Record<string, unknown>)[name] === true;

const properties = (
  hidden: ReadonlySet<number>,
  first: number,
  count: number,
  name: string,
): Record<string, boolean>[] =>
  Array.from({ length: count }, (_, index) => ({ [name]: hidden.has(first + index) }));

export const rowProperties = (sheet: SheetModel, area: Area, wanted: unknown): unknown => {
  if (!wants(wanted, 'rowHidden')) throw new Refusal('NotImplemented', 'row properties');
  return properties(sheet.hiddenRows, area.top, heightOf(area), 'rowHidden');
};

export const columnProperties = (sheet: SheetModel, area: Area, wanted: unknown): unknown => {
  if (!wants(wanted, 'columnHidden')) throw new Refusal('NotImplemented', 'column properties');
  return properties(sheet.hiddenColumns, area.left, widthOf(area), 'columnHidden');
};
