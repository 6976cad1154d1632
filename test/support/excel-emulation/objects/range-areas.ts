/** `Excel.RangeAreas`, and the collection of its ranges. */
import type { Area } from '../../../../src/workbook/types';
import { addressOf, heightOf, quoteSheet, widthOf } from '../model/a1';
import type { SheetModel } from '../model/sheet';
import type { World } from '../world';
import { collection, HostObject } from './host-object';
import { rangeObject } from './range';
import { rangeFormat } from './range-format';
import { rulesObject } from './rules';
import { worksheetObject } from './worksheet';

const addressesOf = (sheet: SheetModel, areas: readonly Area[]): string =>
  areas.map((area) => `${quoteSheet(sheet.name)}!${addressOf(area)}`).join(',');

const ranges = (world: World, sheet: SheetModel, areas: readonly Area[]): HostObject => {
  const items = (): HostObject[] => areas.map((area) => rangeObject(world, sheet, area));
  return collection('Ranges', items, (index) => items()[Number(index)] ?? null);
};

export const rangeAreas = (world: World, sheet: SheetModel, areas: readonly Area[]): HostObject =>
  new HostObject('RangeAreas', {
    check: () => world.alive(sheet),
    get: {
      Address: () => addressesOf(sheet, areas),
      AreaCount: () => areas.length,
      CellCount: () => areas.reduce((sum, area) => sum + heightOf(area) * widthOf(area), 0),
    },
    child: {
      Areas: () => ranges(world, sheet, areas),
      Worksheet: () => worksheetObject(world, sheet),
      Format: () => rangeFormat(world, sheet, areas),
      ConditionalFormats: () => rulesObject(world, sheet, areas),
    },
  });
