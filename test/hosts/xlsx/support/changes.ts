/** Changes as the marks room hands them out, for any workbook. */
import type { Change, Host, OutputCell, OutputSheet } from '../../../../src/workbook/host';
import type { CellValue, SheetData } from '../../../../src/workbook/types';
import { columnLetters } from '../../../../src/workbook/address';
import { fillTag, noteTag, sheetTag, type MarkSeverity } from '../../../../src/workbook/mark-tag';

export const COLORS: Readonly<Record<MarkSeverity, string>> = {
  error: '#F8CBAD',
  warning: '#FFE699',
  info: '#DDEBF7',
};

const SEVERITIES: readonly MarkSeverity[] = ['error', 'warning', 'info'];

export const fillOn = (
  sheetId: string,
  cells: readonly (readonly [row: number, column: number])[],
  text = '项目',
  severity: MarkSeverity = 'error',
): Change => {
  const [row, column] = cells[0]!;
  return {
    kind: 'fill',
    sheetId,
    areas: cells.map(([r, c]) => ({ top: r, left: c, bottom: r, right: c })),
    formula: `($${columnLetters(column)}${row + 1}="${text.split('"').join('""')}")*${fillTag(severity)}`,
    color: COLORS[severity],
  };
};

export const NOTE_TEXT = `【事权审核·不符】应由自治区承担，现列盟市\n内政办发〔2024〕48号 一、（三）\n请核对 <&> "级次"\n${noteTag(['level-mismatch'])}`;

export const noteOn = (sheetId: string, row: number, column: number, text = NOTE_TEXT): Change => ({
  kind: 'note',
  sheetId,
  row,
  column,
  text,
});

const cell = (value: CellValue, style: OutputCell['style'] = 'text'): OutputCell => ({ value, style });

export const summarySheet = (name = '事权审核汇总', linkTo = '表'): OutputSheet => ({
  role: 'summary',
  name,
  visibility: 'visible',
  widths: [30, 14, 14],
  rows: [
    [cell(sheetTag('summary'), 'tag')],
    [cell('事权审核汇总', 'title')],
    [cell('领域', 'header'), cell('项目数', 'header'), cell('金额', 'header')],
    [cell('=SUM(A1)'), cell(3, 'integer'), cell(12.5, 'number')],
    [cell('+1-@'), null, cell(0.5, 'percent')],
    [
      { value: 'B7', style: 'link', link: { sheet: linkTo, address: 'B7' } },
      cell('合计', 'total'),
      cell(12.5, 'total'),
    ],
  ],
  merges: [{ top: 1, left: 0, bottom: 1, right: 2 }],
  frozenRows: 3,
  repeatRows: [2, 2],
  landscape: true,
  chart: {
    title: '各领域金额',
    categories: { top: 3, left: 0, bottom: 4, right: 0 },
    series: [{ name: '金额', values: { top: 3, left: 2, bottom: 4, right: 2 } }],
    anchor: { top: 7, left: 0, bottom: 20, right: 2 },
  },
});

const textCells = (data: SheetData): { row: number; column: number; text: string }[] => {
  const found: { row: number; column: number; text: string }[] = [];
  data.values.forEach((values, r) =>
    values.forEach((value, c) => {
      if (typeof value === 'string' && value.length < 100 && !value.includes('\n'))
        found.push({ row: data.top + r, column: data.left + c, text: value });
    }),
  );
  return found;
};

/** Fills and notes on up to `most` cells of each of the user's sheets, and a summary sheet. */
export const changesFor = async (host: Host, most = 30): Promise<Change[]> => {
  const changes: Change[] = [];
  for (const info of await host.sheets()) {
    if (info.ours !== null) continue;
    textCells(await host.read(info.id))
      .slice(0, most)
      .forEach(({ row, column, text }, i) => {
        changes.push(fillOn(info.id, [[row, column]], text, SEVERITIES[i % 3]));
        changes.push(noteOn(info.id, row, column));
      });
  }
  return [...changes, { kind: 'sheet', sheet: summarySheet() }];
};
