/**
 * What a host promises, tried inside the officer's own program: what the contract suite of the tests (test/host-contract) asks and can be
 * seen through the host itself, in a workbook that was blank.
 */
import type { CellValue } from '../../workbook/types';
import { HostError, type HostCapabilities, type OutputSheet } from '../../workbook/host';
import {
  chartSheet,
  fillOver,
  isBlank,
  LONG,
  longName,
  longSheet,
  noteOn,
  NUMBERS,
  ours,
  shortSheet,
  TEXTS,
  untagged,
  type Trial,
} from './scratch';

export interface Promised {
  readonly id: string;
  /** What the host must be able to do for the promise to be made at all. */
  readonly needs?: (can: HostCapabilities) => boolean;
  /** True where the promise is kept; throwing is breaking it. */
  readonly kept: (trial: Trial) => Promise<boolean>;
}

/** Reads our sheet as `at(row, column)`; null where there is not exactly one. */
const readOurs = async ({ host }: Trial): Promise<((row: number, column: number) => CellValue) | null> => {
  const [sheet, second] = await ours(host);
  if (!sheet || second) return null;
  const { values, top, left } = await host.read(sheet.id);
  return (row, column) => values[row - top]?.[column - left] ?? null;
};

const put = async ({ host }: Trial, sheet: OutputSheet): Promise<boolean> => {
  const { sheets, skipped } = await host.apply([{ kind: 'sheet', sheet }]);
  return sheets === 1 && skipped.length === 0;
};

const short = async (trial: Trial): Promise<boolean> => {
  if (!(await put(trial, shortSheet()))) return false;
  const at = await readOurs(trial);
  return (
    at !== null &&
    TEXTS.every((text, column) => at(1, column) === text) &&
    NUMBERS.every((n, column) => at(2, column) === n)
  );
};

const long = async (trial: Trial): Promise<boolean> => {
  if (!(await put(trial, longSheet()))) return false;
  const at = await readOurs(trial);
  if (!at) return false;
  for (let row = 0; row < LONG; row += 1)
    if (at(row + 1, 0) !== longName(row) || at(row + 1, 1) !== row) return false;
  return true;
};

const fills =
  (cells: number) =>
  async ({ host, sheetId }: Trial): Promise<boolean> => {
    const report = await host.apply([fillOver(sheetId, cells)]);
    return report.fills > 0 && report.skipped.length === 0;
  };

const note = async ({ host, sheetId }: Trial): Promise<boolean> => {
  const report = await host.apply([noteOn(sheetId)]);
  return report.notes === 1 && report.skipped.length === 0;
};

const codeOf = (error: unknown): string => (error instanceof HostError ? error.code : '');

/** Nothing of a call that is refused may have happened: the sheet that goes before the bad mark is not there. */
const refuses = async ({ host, sheetId }: Trial): Promise<boolean> => {
  await host.clear('marks');
  const refused = await host.apply([{ kind: 'sheet', sheet: shortSheet() }, untagged(sheetId)]).then(
    () => false,
    (error: unknown) => error instanceof HostError,
  );
  return refused && (await ours(host)).length === 0;
};

const NEW = '自治区级';

/** On our own sheet: should its way back fail, nothing of the officer's was written to. */
const writesCell = async (trial: Trial): Promise<boolean> => {
  await put(trial, shortSheet());
  const [sheet] = await ours(trial.host);
  if (!sheet) return false;
  const last = TEXTS.length - 1;
  const before = TEXTS[last] ?? null;
  const undo = await trial.host.write([{ sheetId: sheet.id, row: 1, column: last, before, after: NEW }]);
  const written = (await readOurs(trial))?.(1, last) === NEW;
  await trial.host.write(undo);
  return written && (await readOurs(trial))?.(1, last) === before;
};

const keepsChanged = async (trial: Trial): Promise<boolean> => {
  const [sheet] = await ours(trial.host);
  if (!sheet) return false;
  const write = { sheetId: sheet.id, row: 2, column: 0, before: 'another', after: NEW };
  const code = await trial.host.write([write]).then(() => '', codeOf);
  return code === 'changed-since' && (await readOurs(trial))?.(2, 0) === NUMBERS[0];
};

const goes = async ({ host, sheetId }: Trial): Promise<boolean> => {
  const area = { top: 4, left: 2, bottom: 4, right: 2 };
  await host.reveal(sheetId, area);
  const selected = await host.selection();
  const [first] = selected?.areas ?? [];
  return selected?.sheetId === sheetId && first?.top === area.top && first.left === area.left;
};

// A cell holds 32,767 characters, and half a character does not survive a file.
const KEPT = JSON.stringify({ 试: '决𠀀"\n'.repeat(10_000) });

const keeps = async ({ host }: Trial): Promise<boolean> => {
  await host.saveStore(KEPT);
  return (await host.loadStore()) === KEPT;
};

const keepsThroughClearing = async (trial: Trial): Promise<boolean> => {
  await put(trial, shortSheet());
  await trial.host.clear('marks');
  return (await ours(trial.host)).length === 0 && (await trial.host.loadStore()) === KEPT;
};

const clears = async ({ host }: Trial): Promise<boolean> => {
  await host.clear('everything');
  return (await host.loadStore()) === null && isBlank(host);
};

/** In this order: each finds what the one before left. */
export const PROMISES: readonly Promised[] = [
  { id: 'reads', kept: ({ host }) => isBlank(host) },
  { id: 'writes', kept: short },
  { id: 'again', kept: short },
  { id: 'long', kept: long },
  { id: 'chart', needs: (can) => can.charts, kept: (trial) => put(trial, chartSheet()) },
  { id: 'fills', kept: fills(1) },
  { id: 'many', kept: fills(200) },
  { id: 'notes', needs: (can) => can.notes, kept: note },
  { id: 'refuses', kept: refuses },
  { id: 'cell', kept: writesCell },
  { id: 'changed', kept: keepsChanged },
  { id: 'goes', needs: (can) => can.reveal && can.selection, kept: goes },
  { id: 'store', kept: keeps },
  { id: 'kept', kept: keepsThroughClearing },
  { id: 'clears', kept: clears },
];
