/** Excel through Office.js (ExcelApi 1.14 or later). The only code that knows `Excel` and `Office`. */
import { HostError, type Host, type HostCapabilities } from '../../workbook/host';
import { hasNotes } from './annotations';
import { clearOurs } from './clear';
import { inspectSheets } from './inspect';
import { reveal, selection } from './navigate';
import { readSheet } from './read';
import { replaceOurs } from './replace';
import { Runner, type ExcelOptions } from './runner';
import { loadStore, saveStore } from './store';
import { watch } from './watch';
import { writeCells } from './write-cells';

export { type ExcelOptions } from './runner';

const capabilities = (): HostCapabilities => ({
  notes: hasNotes(),
  comments: true,
  reveal: true,
  selection: true,
  watch: true,
  charts: true,
  formulas: true,
  save: false,
});

/** The open workbook. Call after `Office.onReady` has said that the host is Excel. */
export const createExcelHost = (options: ExcelOptions = {}): Host => {
  const runner = new Runner(options);
  return {
    kind: 'excel',
    get can() {
      return capabilities();
    },
    workbookName: () =>
      runner.repeatable(async (context) => {
        context.workbook.load('name');
        await context.sync();
        return context.workbook.name;
      }),
    sheets: () =>
      runner.repeatable(async (context) =>
        (await inspectSheets(context)).sheets.map(
          ({ id, name, visibility, protected: isProtected, ours }) => ({
            id,
            name,
            visibility,
            protected: isProtected,
            ours,
          }),
        ),
      ),
    read: (sheetId, progress = {}) => readSheet(runner, sheetId, progress),
    apply: (changes, progress) =>
      replaceOurs(runner, { changes, marks: true, roles: (role) => role !== 'store' }, progress),
    clear: (scope) => clearOurs(runner, scope),
    loadStore: () => loadStore(runner),
    saveStore: (text) => saveStore(runner, text),
    reveal: (sheetId, area) => reveal(runner, sheetId, area),
    selection: () => selection(runner),
    write: (writes) => writeCells(runner, writes),
    watch: (listener) => watch(runner, listener),
    save: () => Promise.reject(new HostError('unsupported', {}, 'Excel saves its workbook itself')),
  };
};
