/**
 * Makes a page believe that it stands in Excel: load Microsoft's host file (`office/excel-web-16.00.js`) in the place of
 * office.js, then this. The library is real; the host behind it and what it says of itself are emulated.
 */
import { modelOf } from '../../host-contract/model-host';
import type { WorkbookFixture } from '../../host-contract/fixture';
import { EmulatedExcel, type OfficeSeam } from './emulated-excel';
import { pictureOf } from './model/picture';

interface OfficePage {
  readonly OfficeExtension: OfficeSeam;
  Office: Record<string, unknown>;
}

/** The ribbon's buttons by the names of the manifest. */
export type Commands = Map<string, (event: { completed(): void }) => unknown>;

export interface PretendedExcel {
  readonly excel: EmulatedExcel;
  readonly commands: Commands;
  /** All that an officer would see of the workbook, as JSON. */
  see(): string;
}

const supports = (name: string, version: string): boolean =>
  name === 'ExcelApi' && Number(version.split('.')[1] ?? 0) <= 15;

export const pretendExcel = (
  page: OfficePage,
  fixture: WorkbookFixture,
  language = 'zh-CN',
): PretendedExcel => {
  const excel = new EmulatedExcel(modelOf(fixture));
  excel.install(page.OfficeExtension);
  const commands: Commands = new Map();
  const info = { host: 'Excel', platform: 'OfficeOnline' };
  const context = {
    host: info.host,
    platform: info.platform,
    displayLanguage: language,
    contentLanguage: language,
    requirements: { isSetSupported: supports },
    ui: { displayDialogAsync: () => undefined },
  };
  const members: Record<string, unknown> = {
    onReady: (callback?: (given: typeof info) => unknown) => {
      callback?.(info);
      return Promise.resolve(info);
    },
    actions: {
      associate: (name: string, command: Parameters<Commands['set']>[1]) => commands.set(name, command),
    },
    context,
  };
  // The library's own context cannot be changed outside Office, so an Office stands before it.
  page.Office = Object.create(
    page.Office,
    Object.fromEntries(Object.entries(members).map(([name, value]) => [name, { value, writable: true }])),
  ) as Record<string, unknown>;
  return { excel, commands, see: () => JSON.stringify(pictureOf(excel.workbook)) };
};

Object.assign(globalThis, { pretendExcel });
