/** index.html of the add-in in WPS 表格: what the ribbon calls. Classic script; every function stands on `window` and returns at once. */
import { prop } from '../../hosts/wps/api';
import { HostError } from '../../workbook/host';
import { showDialog } from './wps-globals';
import { TaskPanes } from './wps-panes';

const panes = new TaskPanes();

/** An add-in's first page has nothing to speak on: faults are shown in a small dialog, in the words of the pane's page. */
const showFault = (error: unknown): void => {
  const code = error instanceof HostError ? error.code : 'unexpected';
  const { sheet = '', file = '' } = error instanceof HostError ? error.where : {};
  const args = { sheet, file, detail: error instanceof Error ? error.message.slice(0, 200) : '' };
  const address = new URL('ui/taskpane.html', window.location.href);
  address.hash = `fault=${encodeURIComponent(code)}&${new URLSearchParams(args).toString()}`;
  showDialog(address.href, '事权审核', 460, 260);
};

/** The host is only needed here once there is something to clear. */
const clear = (): void => {
  import(/* webpackChunkName: "wps-host" */ '../../hosts/wps')
    .then(({ createWpsHost }) => createWpsHost().clear('marks'))
    .catch(showFault);
};

const ACTIONS: Readonly<Record<string, () => void>> = {
  shiquanAudit: () => panes.open('run'),
  shiquanRow: () => panes.open('row'),
  shiquanClear: clear,
  shiquanPane: () => panes.toggle(),
};

const IMAGES: Readonly<Record<string, string>> = {
  shiquanAudit: 'icons/icon-32.png',
  shiquanClear: 'icons/icon-clear-32.png',
  shiquanPane: 'icons/icon-pane-32.png',
};

const idOf = (control: unknown): string => String(prop(control, 'Id') ?? '');

/** WPS looks each of them up by its name in ribbon.xml. An `async` one made builds of 2025 hide the whole tab. */
const RIBBON = {
  OnAddinLoad: (): boolean => true,
  OnAction: (control: unknown): boolean => {
    try {
      ACTIONS[idOf(control)]?.();
    } catch (error) {
      showFault(error);
    }
    return true;
  },
  GetImage: (control: unknown): string => IMAGES[idOf(control)] ?? 'icons/icon-32.png',
  OnGetEnabled: (): boolean => true,
  OnGetVisible: (): boolean => true,
};

Object.assign(window, RIBBON);
