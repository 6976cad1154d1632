/** What a host promises, in few words, tried inside the officer's own program. The full suite is test/host-contract. */
import type { CellValue, SheetInfo } from '../../workbook/types';
import type { Host, OutputCell, OutputSheet } from '../../workbook/host';
import { fillTag, sheetTag } from '../../workbook/mark-tag';

/** A blank workbook, and the id of its first sheet. */
export interface Trial {
  readonly host: Host;
  readonly sheetId: string;
}

export interface Promised {
  readonly id: 'reads' | 'writes' | 'again' | 'fills' | 'store' | 'clears';
  /** True where the promise is kept; throwing is breaking it. */
  readonly kept: (trial: Trial) => Promise<boolean>;
}

const TEXTS = ['=1+1', '+86', '007', '2024-05-01', "'引号", '@提及', '财政事权'];

const cell = (value: CellValue): OutputCell => ({
  value,
  style: typeof value === 'number' ? 'number' : 'text',
});

const NUMBERS = [12.5, -3, 1_200_000];

const scratch: OutputSheet = {
  role: 'summary',
  name: '事权审核自检',
  visibility: 'visible',
  widths: [12, 12, 12, 12, 12, 12, 12],
  rows: [[{ value: sheetTag('summary'), style: 'tag' }], TEXTS.map(cell), NUMBERS.map(cell)],
  merges: [],
  frozenRows: 0,
  repeatRows: null,
  landscape: false,
};

const ours = async ({ host }: Trial): Promise<readonly SheetInfo[]> =>
  (await host.sheets()).filter((sheet) => sheet.ours !== null && sheet.ours !== 'store');

const write = async (trial: Trial): Promise<boolean> => {
  const { sheets, skipped } = await trial.host.apply([{ kind: 'sheet', sheet: scratch }]);
  return sheets === 1 && skipped.length === 0 && (await ours(trial)).length === 1;
};

const readsBack = async (trial: Trial): Promise<boolean> => {
  const [sheet] = await ours(trial);
  if (!sheet) return false;
  const { values, top, left } = await trial.host.read(sheet.id);
  const at = (row: number, column: number): CellValue => values[row - top]?.[column - left] ?? null;
  return (
    TEXTS.every((text, column) => at(1, column) === text) && NUMBERS.every((n, column) => at(2, column) === n)
  );
};

const fills = async ({ host, sheetId }: Trial): Promise<boolean> => {
  const areas = [{ top: 0, left: 0, bottom: 0, right: 0 }];
  const report = await host.apply([
    { kind: 'fill', sheetId, areas, formula: `1*${fillTag('error')}`, color: '#F8CBAD' },
  ]);
  return report.fills === 1 && report.skipped.length === 0;
};

// A cell holds 32,767 characters, and half a character does not survive a file.
const KEPT = JSON.stringify({ 试: '决𠀀"\n'.repeat(10_000) });

const keeps = async ({ host }: Trial): Promise<boolean> => {
  await host.saveStore(KEPT);
  return (await host.loadStore()) === KEPT;
};

/** Whether no sheet has anything in it and none is ours, the store included. */
export const isBlank = async (host: Host): Promise<boolean> => {
  for (const sheet of await host.sheets()) {
    if (sheet.ours !== null) return false;
    if ((await host.read(sheet.id)).values.some((row) => row.some((value) => value !== null))) return false;
  }
  return true;
};

const clears = async ({ host }: Trial): Promise<boolean> => {
  await host.clear('everything');
  return (await host.loadStore()) === null && isBlank(host);
};

export const PROMISES: readonly Promised[] = [
  { id: 'reads', kept: ({ host }) => isBlank(host) },
  { id: 'writes', kept: async (trial) => (await write(trial)) && readsBack(trial) },
  { id: 'again', kept: async (trial) => (await write(trial)) && readsBack(trial) },
  { id: 'fills', kept: fills },
  { id: 'store', kept: keeps },
  { id: 'clears', kept: clears },
];
