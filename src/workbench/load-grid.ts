/** Loads the ready-made grid scripts into the page, in their order, and starts the grid. Done once, and only on this page. */
import type * as Core from '@univerjs/preset-sheets-core';
import type * as Note from '@univerjs/preset-sheets-note';
import type * as Presets from '@univerjs/presets';
import * as React from 'react';
import * as ReactDOM from 'react-dom';
import * as ReactDOMClient from 'react-dom/client';
import * as JsxRuntime from 'react/jsx-runtime';
import type { GridProgram } from '../hosts/grid/univer-view';
import { interceptorsOf } from './interceptors';

type Locale = Parameters<typeof Presets.mergeLocales>[0];

/** What the scripts leave on the page, and what they look for there. */
export interface GridGlobals {
  UniverPresets: typeof Presets;
  UniverCore: typeof Presets;
  UniverSheets: typeof Core;
  UniverPresetSheetsCore: typeof Core;
  UniverPresetSheetsNote: typeof Note;
  UniverPresetSheetsCoreZhCN: Locale;
  UniverPresetSheetsNoteZhCN: Locale;
  React: unknown;
  ReactDOM: unknown;
}

const SCRIPTS = ['rxjs', 'presets', 'sheets', 'sheets.zh-CN', 'note', 'note.zh-CN'];
const STYLES = ['sheets', 'note'];

const addScript = (name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = `grid/${name}.js`;
    // Fetched together, run in this order.
    script.async = false;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`grid/${name}.js`));
    document.head.append(script);
  });

const addStyle = (name: string): void => {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = `grid/${name}.css`;
  document.head.append(link);
};

/** Starts the grid inside the element of this id. Rejects where a script cannot be loaded. */
export const loadGrid = async (container: string, dark: boolean): Promise<GridProgram> => {
  const page = window as unknown as GridGlobals;
  page.React = { ...React, ...JsxRuntime };
  page.ReactDOM = { ...ReactDOM, ...ReactDOMClient };
  STYLES.forEach(addStyle);
  await Promise.all(SCRIPTS.map(addScript));
  const { LocaleType, mergeLocales } = page.UniverCore;
  const { createUniver } = page.UniverPresets;
  const { univer, univerAPI } = createUniver({
    locale: LocaleType.ZH_CN,
    locales: {
      [LocaleType.ZH_CN]: mergeLocales(page.UniverPresetSheetsCoreZhCN, page.UniverPresetSheetsNoteZhCN),
    },
    darkMode: dark,
    presets: [
      page.UniverPresetSheetsCore.UniverSheetsCorePreset({
        container,
        header: true,
        toolbar: false,
        disableAutoFocus: true,
      }),
      page.UniverPresetSheetsNote.UniverSheetsNotePreset(),
    ],
  });
  return { api: univerAPI, interceptors: () => interceptorsOf(univer, page) };
};
