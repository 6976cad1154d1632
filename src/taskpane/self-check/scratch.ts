/** What the trial writes: sheets of our own, so that nothing of the officer's is ever written to. */
import type { CellValue, SheetInfo } from '../../workbook/types';
import type { Change, Host, OutputCell, OutputRow, OutputSheet } from '../../workbook/host';
import { fillTag, noteTag, sheetTag } from '../../workbook/mark-tag';

/** A blank workbook, and the id of its first sheet. */
export interface Trial {
  readonly host: Host;
  readonly sheetId: string;
}

/** Texts a program may take for formulas, numbers, dates or people. */
export const TEXTS = ['=1+1', '+86', '007', '2024-05-01', "'引号", '@提及', '财政事权'];
export const NUMBERS = [12.5, -3, 1_200_000];
/** More than any host reads or writes at once. */
export const LONG = 3_000;

const cell = (value: CellValue): OutputCell => ({
  value,
  style: typeof value === 'number' ? 'number' : 'text',
});

const sheetOf = (rows: readonly OutputRow[], chart?: OutputSheet['chart']): OutputSheet => ({
  role: 'summary',
  name: '事权审核自检',
  visibility: 'visible',
  widths: TEXTS.map(() => 12),
  rows: [[{ value: sheetTag('summary'), style: 'tag' }], ...rows],
  merges: [],
  frozenRows: 0,
  repeatRows: null,
  landscape: false,
  ...(chart ? { chart } : {}),
});

export const shortSheet = (): OutputSheet => sheetOf([TEXTS.map(cell), NUMBERS.map(cell)]);

export const longName = (at: number): string => `专利导航项目${at}`;

export const longSheet = (): OutputSheet =>
  sheetOf(Array.from({ length: LONG }, (_, at) => [cell(longName(at)), cell(at), cell('盟市级')]));

export const chartSheet = (): OutputSheet => {
  const column = { top: 1, left: 0, bottom: 2, right: 0 };
  return sheetOf([['自治区', 3].map(cell), ['盟市', 2].map(cell)], {
    title: '自检',
    categories: column,
    series: [{ name: '金额', values: { ...column, left: 1, right: 1 } }],
    anchor: { top: 5, left: 0, bottom: 15, right: 3 },
  });
};

/** One fill over so many cells, every other row of the first column. */
export const fillOver = (sheetId: string, cells: number): Change => ({
  kind: 'fill',
  sheetId,
  areas: Array.from({ length: cells }, (_, at) => ({ top: 2 * at, left: 0, bottom: 2 * at, right: 0 })),
  formula: `1*${fillTag('error')}`,
  color: '#F8CBAD',
});

/** A fill that could not be found again: every host must refuse it. */
export const untagged = (sheetId: string): Change => ({ ...fillOver(sheetId, 1), formula: '1=1' }) as Change;

export const noteOn = (sheetId: string): Change => ({
  kind: 'note',
  sheetId,
  row: 0,
  column: 0,
  text: `【事权审核·自检】试一条批注\n${noteTag(['trial'])}`,
});

/** Our visible sheets. */
export const ours = async (host: Host): Promise<readonly SheetInfo[]> =>
  (await host.sheets()).filter((sheet) => sheet.ours !== null && sheet.ours !== 'store');

/** Whether no sheet has anything in it and none is ours, the store included. */
export const isBlank = async (host: Host): Promise<boolean> => {
  for (const sheet of await host.sheets()) {
    if (sheet.ours !== null) return false;
    if ((await host.read(sheet.id)).values.some((row) => row.some((value) => value !== null))) return false;
  }
  return true;
};
