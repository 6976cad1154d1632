/** WPS 表格 through its JavaScript API: synchronous, one call after the other, nothing taken back by itself. */
import { HostError, type Host, type HostCapabilities } from '../../workbook/host';
import { Book } from './book';
import { clearOurs } from './clear';
import { asHostError } from './faults';
import { reveal, selection, watch } from './navigate';
import { Pace, type WpsOptions } from './pace';
import { infoOf, readSheet } from './read';
import { replaceOurs } from './replace';
import { loadStore, saveStore } from './store';
import { writeCells } from './write-cells';

export { type WpsOptions } from './pace';

const CAN: HostCapabilities = {
  notes: true,
  comments: false,
  reveal: true,
  selection: true,
  watch: true,
  charts: true,
  formulas: true,
  save: false,
};

/**
 * The workbook in front when `sheets` is called (or at first use); other workbooks of the same process are left alone.
 * All errors are `HostError`: WPS throws without codes, so what is not told by looking is `host-failed`.
 */
export const createWpsHost = (options: WpsOptions = {}): Host => {
  const pace = new Pace(options);
  const book = new Book();
  const doing = async <T>(what: string, work: () => T | Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw asHostError(error, what);
    }
  };
  return {
    kind: 'wps',
    can: CAN,
    workbookName: () => doing('name', () => book.name),
    sheets: () =>
      doing('sheets', () => {
        book.bind();
        return book.views().map(infoOf);
      }),
    read: (sheetId, progress = {}) => doing('read', () => readSheet(book, pace, sheetId, progress)),
    apply: (changes, progress) =>
      doing('apply', () =>
        replaceOurs(book, pace, { changes, marks: true, roles: (role) => role !== 'store' }, progress),
      ),
    clear: (scope) => doing('clear', () => clearOurs(book, pace, scope)),
    loadStore: () => doing('store', () => loadStore(book, pace)),
    saveStore: (text) => doing('store', () => saveStore(book, pace, text)),
    reveal: (sheetId, area) => doing('reveal', () => reveal(book, sheetId, area)),
    selection: () => doing('selection', () => selection(book)),
    write: (writes) => doing('write', () => writeCells(book, writes)),
    watch: (listener) => doing('watch', () => watch(book, listener)),
    save: () => Promise.reject(new HostError('unsupported', {}, 'WPS saves its workbook itself')),
  };
};
