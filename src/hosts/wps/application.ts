/** Finding the program, and leaving it as it was found. */
import { HostError } from '../../workbook/host';
import { prop, type WpsApplication, type WpsEvents, type WpsWorkbook } from './api';

interface WpsGlobals {
  readonly wps?: { readonly EtApplication?: () => WpsApplication };
  readonly Application?: WpsApplication & { readonly ApiEvent?: WpsEvents };
}

const globals = (): WpsGlobals => globalThis as WpsGlobals;

const isSpreadsheet = (application: unknown): application is WpsApplication =>
  typeof application === 'object' && application !== null && prop(application, 'Workbooks') !== undefined;

/** Asked anew each time: the page outlives what it finds at its start. HostError `unsupported` outside WPS 表格. */
export const application = (): WpsApplication => {
  try {
    const found = globals().wps?.EtApplication?.();
    if (isSpreadsheet(found)) return found;
  } catch {
    // Older builds have the global only.
  }
  const found = globals().Application;
  if (isSpreadsheet(found)) return found;
  throw new HostError('unsupported', {}, 'no WPS spreadsheet application');
};

export const events = (): WpsEvents | undefined =>
  globals().Application?.ApiEvent ?? prop<WpsEvents | undefined>(application(), 'ApiEvent');

/** HostError `no-sheet` where no workbook is open. */
export const activeWorkbook = (): WpsWorkbook => {
  const workbook = prop<WpsWorkbook | null | undefined>(application(), 'ActiveWorkbook');
  if (!workbook) throw new HostError('no-sheet', {}, 'no workbook is open');
  return workbook;
};

const SWITCHES = ['ScreenUpdating', 'EnableEvents', 'DisplayAlerts'] as const;

const restore = (app: WpsApplication, name: (typeof SWITCHES)[number], value: unknown): void => {
  // Once more where the first try fails: a screen left switched off looks like a crash.
  try {
    app[name] = value;
  } catch {
    app[name] = value;
  }
};

let quiet = 0;

/** True while calls of ours are under way, and until what they set off has been heard: no edit of the user. */
export const isQuiet = (): boolean => quiet > 0;

const quietEnds = (): void => {
  setTimeout(() => {
    quiet -= 1;
  }, 0);
};

/** Works without repainting, events and questions; all three are as before afterwards, whatever happens. */
export const quietly = <T>(work: () => T): T => {
  const app = application();
  const before = SWITCHES.map((name) => {
    const value = prop<unknown>(app, name);
    return value === undefined ? true : value;
  });
  quiet += 1;
  try {
    SWITCHES.forEach((name) => (app[name] = false));
    return work();
  } finally {
    quietEnds();
    SWITCHES.forEach((name, index) => {
      try {
        restore(app, name, before[index]);
      } catch {
        // The program does not answer any more; there is nobody to tell.
      }
    });
  }
};
