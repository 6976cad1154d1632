/** What WPS puts into a page of an add-in beside its object model, as far as it is used. */
import { prop } from '../../hosts/wps/api';

/** Members are set; others are read through `prop`. */
export interface WpsTaskPane {
  Visible: unknown;
  DockPosition: unknown;
  Width: unknown;
}

/** Shared by all pages of the add-in, and by all three programs: keys say whose they are. */
export interface WpsStorage {
  setItem(key: string, value: string | number | boolean): unknown;
  getItem(key: string): unknown;
  removeItem(key: string): unknown;
}

type Call = (...args: unknown[]) => unknown;

interface Globals {
  readonly Application?: unknown;
  readonly wps?: { readonly EtApplication?: () => unknown };
}

/** The program's object where it is found today, then where older builds have it. */
const homes = (): readonly unknown[] => {
  const { Application, wps } = window as unknown as Globals;
  const found: unknown[] = [Application, wps];
  try {
    found.push(wps?.EtApplication?.());
  } catch {
    // Older builds have the global only.
  }
  return found.filter((home) => (typeof home === 'object' || typeof home === 'function') && home !== null);
};

/** The first of these functions that any build has. Undefined where none does. */
const call = (names: readonly string[], ...args: unknown[]): unknown => {
  for (const home of homes()) {
    for (const name of names) {
      const member = (home as Record<string, unknown>)[name];
      if (typeof member === 'function') return (member as Call).apply(home, args);
    }
  }
  return undefined;
};

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Created hidden. Documents and builds differ in the spelling. */
export const createTaskPane = (address: string, title: string): WpsTaskPane | null => {
  const pane = call(['CreateTaskPane', 'CreateTaskpane'], address, title);
  return isObject(pane) ? (pane as WpsTaskPane) : null;
};

/** Null where there is no such pane any more. */
export const taskPaneById = (id: number): WpsTaskPane | null => {
  try {
    const pane = call(['GetTaskPane', 'GetTaskpane'], id);
    return isObject(pane) ? (pane as WpsTaskPane) : null;
  } catch {
    return null;
  }
};

export const taskPaneId = (pane: WpsTaskPane): number => Number(prop(pane, 'ID'));

/** False where this build's panes cannot be sent to another address. */
export const navigate = (pane: WpsTaskPane, address: string): boolean => {
  const go = (pane as unknown as Record<string, unknown>)['Navigate'];
  if (typeof go !== 'function') return false;
  (go as Call).call(pane, address);
  return true;
};

/** Width and height in pixels of the page; WPS counts those of the screen. */
export const showDialog = (address: string, title: string, width: number, height: number): void => {
  const scale = window.devicePixelRatio || 1;
  call(['ShowDialog'], address, title, width * scale, height * scale, false);
};

export const storage = (): WpsStorage | null => {
  for (const home of homes()) {
    const found = prop<WpsStorage | undefined>(home, 'PluginStorage');
    if (found) return found;
  }
  return null;
};

/** Path of the workbook in front, as a key; empty where none is open. */
export const workbookKey = (): string => {
  for (const home of homes()) {
    const workbook = prop<object | null | undefined>(home, 'ActiveWorkbook');
    if (workbook) return String(prop(workbook, 'FullName') ?? prop(workbook, 'Name') ?? '');
  }
  return '';
};
