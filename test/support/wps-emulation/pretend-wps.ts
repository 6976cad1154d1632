/** Makes a page believe that it stands in WPS 表格: the globals that WPS puts into an add-in's pages, over an emulated workbook. */
import type { WorkbookFixture } from '../../host-contract/fixture';
import { modelOf, seenModel } from '../../host-contract/model-host';
import { EmulatedWps } from './emulated-wps';
import type { Build } from './meter';

export interface PretendedPane {
  readonly ID: number;
  address: string;
  readonly title: string;
  Visible: boolean;
  DockPosition: number;
  Width: number;
  Navigate(address: string): void;
}

/** What the test looks at, and what it does in the officer's place. */
export interface PretendedWps {
  readonly wps: EmulatedWps;
  readonly panes: PretendedPane[];
  readonly dialogs: readonly string[];
  readonly storage: ReadonlyMap<string, unknown>;
  /** The sheets as JSON (`SeenSheet[]`). */
  see(): string;
  select(sheet: string, row: number, column: number): void;
}

const newPane = (ID: number, address: string, title: string): PretendedPane => {
  const pane: PretendedPane = {
    ID,
    address,
    title,
    Visible: false,
    DockPosition: 0,
    Width: 300,
    Navigate: (to) => {
      pane.address = to;
    },
  };
  return pane;
};

export const pretendWps = (
  page: object,
  fixture: WorkbookFixture,
  build: Build,
  kept: readonly (readonly [string, unknown])[] = [],
): PretendedWps => {
  const wps = new EmulatedWps(modelOf(fixture), build);
  wps.install(page);
  const panes: PretendedPane[] = [newPane(1, 'about:blank', '别的加载项')];
  const dialogs: string[] = [];
  const storage = new Map<string, unknown>(kept);
  const shell: Record<string, unknown> = {
    CreateTaskPane: (address: string, title: string) => {
      panes.push(newPane(panes.length + 1, address, title));
      return panes[panes.length - 1];
    },
    GetTaskPane: (id: number) => panes.find(({ ID }) => ID === id),
    ShowDialog: (address: string) => void dialogs.push(address),
    PluginStorage: {
      setItem: (key: string, value: unknown) => void storage.set(key, value),
      getItem: (key: string) => storage.get(key) ?? null,
      removeItem: (key: string) => void storage.delete(key),
    },
  };
  const globals = page as { Application: Record<string, unknown> };
  globals.Application = new Proxy(globals.Application, {
    get: (application, name) =>
      typeof name === 'string' && name in shell ? shell[name] : Reflect.get(application, name),
  });
  return {
    wps,
    panes,
    dialogs,
    storage,
    see: () => JSON.stringify(seenModel(wps.workbook)),
    select: (name, row, column) => {
      const sheet = wps.workbook.sheetByName(name);
      if (sheet) wps.userSelects(sheet, [{ top: row, left: column, bottom: row, right: column }]);
    },
  };
};

Object.assign(globalThis, { pretendWps });
