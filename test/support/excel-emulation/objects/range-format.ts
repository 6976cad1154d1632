/** `range.format` and `rangeAreas.format`. */
import type { Area } from '../../../../src/workbook/types';
import type { SheetModel } from '../model/sheet';
import { Refusal } from '../protocol';
import type { World } from '../world';
import { HostObject } from './host-object';
import { bordersObject, cellLooks, fillObject, fontObject, type LookTarget } from './looks';

const PLAIN = ['WrapText', 'HorizontalAlignment', 'VerticalAlignment', 'IndentLevel', 'ShrinkToFit'];

const size = (value: unknown): number => {
  if (typeof value !== 'number' || value < 0 || value > 2_000) throw new Refusal('InvalidArgument', 'size');
  return value;
};

const mixed = (values: readonly number[]): number | null => {
  const seen = new Set(values);
  return seen.size === 1 ? ([...seen][0] ?? null) : null;
};

const lines = (areas: readonly Area[], from: 'top' | 'left', to: 'bottom' | 'right'): number[] =>
  areas.flatMap((area) =>
    Array.from({ length: Math.min(area[to] - area[from] + 1, 20_000) }, (_, index) => area[from] + index),
  );

const sizes = (
  world: World,
  sheet: SheetModel,
  areas: readonly Area[],
): { get: Record<string, () => unknown>; set: Record<string, (value: unknown) => void> } => {
  const columns = (): number[] => lines(areas, 'left', 'right');
  const rows = (): number[] => lines(areas, 'top', 'bottom');
  const put = (map: Map<number, number>, at: readonly number[], value: unknown): void => {
    world.mayWrite(sheet);
    const wanted = size(value);
    at.forEach((line) => map.set(line, wanted));
  };
  return {
    get: {
      ColumnWidth: () => mixed(columns().map((column) => sheet.columnWidths.get(column) ?? 48)),
      RowHeight: () => mixed(rows().map((row) => sheet.rowHeights.get(row) ?? 15)),
    },
    set: {
      ColumnWidth: (value) => put(sheet.columnWidths, columns(), value),
      RowHeight: (value) => put(sheet.rowHeights, rows(), value),
    },
  };
};

export const rangeFormat = (world: World, sheet: SheetModel, areas: readonly Area[]): HostObject => {
  const target: LookTarget = cellLooks(world, sheet, areas);
  const sized = sizes(world, sheet, areas);
  return new HostObject('RangeFormat', {
    check: target.check,
    get: {
      ...Object.fromEntries(PLAIN.map((name) => [name, () => target.read(name) ?? null])),
      ...sized.get,
    },
    set: {
      ...Object.fromEntries(PLAIN.map((name) => [name, (value: unknown) => target.write(name, value)])),
      ...sized.set,
    },
    child: {
      Fill: () => fillObject(target),
      Font: () => fontObject(target),
      Borders: () => bordersObject(target),
    },
    call: { AutofitColumns: () => world.mayWrite(sheet), AutofitRows: () => world.mayWrite(sheet) },
  });
};
