/** The store: one very hidden sheet that keeps one text. */
import { HostError } from '../../workbook/host';
import type { CellValue } from '../../workbook/types';
import { storeSheet, storeText } from '../shared/store-sheet';
import { isWorkingName } from '../shared/sheet-names';
import { inspectSheets } from './inspect';
import { readSheet } from './read';
import { replaceOurs } from './replace';
import type { Runner } from './runner';

/** Id of the store sheet. One under a working name may have been broken off, so another comes first. */
const storeId = (runner: Runner): Promise<string | null> =>
  runner.repeatable(async (context) => {
    const { sheets } = await inspectSheets(context);
    const stores = sheets.filter((sheet) => sheet.ours === 'store');
    const store = stores.find((sheet) => !isWorkingName(sheet.name)) ?? stores[0];
    return store?.id ?? null;
  });

export const loadStore = async (runner: Runner): Promise<string | null> => {
  const id = await storeId(runner);
  if (id === null) return null;
  const { values } = await readSheet(runner, id, {});
  return storeText(values.map((row): CellValue => row[0] ?? null));
};

/** HostError `protected` where the workbook's structure is. */
export const saveStore = async (runner: Runner, text: string): Promise<void> => {
  const { skipped } = await replaceOurs(runner, {
    changes: [{ kind: 'sheet', sheet: storeSheet(text) }],
    marks: false,
    roles: (role) => role === 'store',
  });
  if (skipped.length > 0) throw new HostError('protected', {}, 'the structure of the workbook is protected');
};
