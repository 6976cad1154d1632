/** Print layout and frozen panes. */
import { rangeOf } from './range';
import { COLUMNS } from '../model/a1';
import type { SheetModel } from '../model/sheet';
import { Refusal } from '../protocol';
import type { World } from '../world';
import { HostObject, whole } from './host-object';

const LAYOUT = [
  'Orientation',
  'PaperSize',
  'Zoom',
  'CenterHorizontally',
  'LeftMargin',
  'RightMargin',
  'TopMargin',
  'BottomMargin',
  'PrintGridlines',
];
const HEADERS = ['LeftHeader', 'CenterHeader', 'RightHeader', 'LeftFooter', 'CenterFooter', 'RightFooter'];

const bag = (
  world: World,
  sheet: SheetModel,
  kind: string,
  names: readonly string[],
  more: ConstructorParameters<typeof HostObject>[1] = {},
): HostObject =>
  new HostObject(kind, {
    ...more,
    check: () => world.alive(sheet),
    get: Object.fromEntries(names.map((name) => [name, () => sheet.pageLayout[name] ?? null])),
    set: Object.fromEntries(
      names.map((name) => [
        name,
        (value: unknown) => {
          world.mayWrite(sheet);
          sheet.pageLayout[name] = value;
        },
      ]),
    ),
  });

const titleRows = (world: World, sheet: SheetModel, given: unknown): void => {
  world.mayWrite(sheet);
  const area = rangeOf(given)?.area ?? world.areas(sheet, given)[0];
  if (!area || area.left !== 0 || area.right !== COLUMNS - 1)
    throw new Refusal('InvalidArgument', 'whole rows were expected');
  sheet.pageLayout['PrintTitleRows'] = [area.top, area.bottom];
};

export const pageLayout = (world: World, sheet: SheetModel): HostObject =>
  bag(world, sheet, 'PageLayout', LAYOUT, {
    child: {
      HeadersFooters: () =>
        new HostObject('HeaderFooterGroup', {
          child: { DefaultForAllPages: () => bag(world, sheet, 'HeaderFooter', HEADERS) },
        }),
    },
    call: { SetPrintTitleRows: ([rows]) => titleRows(world, sheet, rows) },
  });

export const freezePanes = (world: World, sheet: SheetModel): HostObject =>
  new HostObject('FreezePanes', {
    check: () => world.alive(sheet),
    call: {
      FreezeRows: ([count]) => void (sheet.frozenRows = whole(count)),
      FreezeColumns: ([count]) => void (sheet.frozenColumns = whole(count)),
      Unfreeze: () => {
        sheet.frozenRows = 0;
        sheet.frozenColumns = 0;
      },
    },
  });
