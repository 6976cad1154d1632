/** The store: one very hidden sheet that keeps one text. */
import { HostError } from '../../workbook/host';
import { isWorkingName } from '../shared/sheet-names';
import { storeSheet, storeText } from '../shared/store-sheet';
import type { Book } from './book';
import type { Pace } from './pace';
import { readSheet } from './read';
import { replaceOurs } from './replace';

/** One under a working name may have been broken off, so another comes first. */
export const loadStore = async (book: Book, pace: Pace): Promise<string | null> => {
  const stores = book.views().filter((view) => view.ours === 'store');
  const store = stores.find((view) => !isWorkingName(view.name)) ?? stores[0];
  if (!store) return null;
  const { values } = await readSheet(book, pace, store.id, {});
  return storeText(values.map((row) => row[0] ?? null));
};

/** HostError `protected` where the workbook's structure is. */
export const saveStore = async (book: Book, pace: Pace, text: string): Promise<void> => {
  const { skipped } = await replaceOurs(book, pace, {
    changes: [{ kind: 'sheet', sheet: storeSheet(text) }],
    marks: false,
    roles: (role) => role === 'store',
  });
  if (skipped.length > 0) throw new HostError('protected', {}, 'the structure of the workbook is protected');
};
