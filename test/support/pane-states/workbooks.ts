/** Small workbooks that bring the pane into its states. */
import ExcelJS from 'exceljs';
import type { CellValue } from '../../../src/workbook/types';

export interface Upload {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const HEAD = ['预算单位', '项目名称', '财政事权级次', '预算数（万元）', '自治区', '盟市'];

const ROWS: readonly (readonly CellValue[])[] = [
  ['内蒙古自治区知识产权局', '全区专利导航项目', '盟市级', 120, null, 120],
  ['内蒙古自治区知识产权局', '知识产权保护体系建设', '自治区级', 80, 80, null],
  ['呼和浩特市市场监督管理局', '呼和浩特市知识产权执法办案', '盟市级', 45, null, 45],
];

const upload = (name: string, buffer: Buffer): Upload => ({
  name,
  mimeType: 'application/octet-stream',
  buffer,
});

const bookOf = async (
  name: string,
  rows: readonly (readonly CellValue[])[],
  finish: (sheet: ExcelJS.Worksheet) => Promise<void> | void = () => undefined,
): Promise<Upload> => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('项目支出表');
  rows.forEach((row) => sheet.addRow(row.slice()));
  [30, 32, 14, 14, 10, 10].forEach((width, at) => (sheet.getColumn(at + 1).width = width));
  await finish(sheet);
  return upload(name, Buffer.from(await book.xlsx.writeBuffer()));
};

/** Heads that no word list knows. */
export const withoutTable = (): Promise<Upload> =>
  bookOf('登记簿.xlsx', [
    ['甲', '乙', '丙'],
    ['全区专利导航', '内蒙古自治区知识产权局', 10],
  ]);

export const protectedBook = (): Promise<Upload> =>
  bookOf('受保护.xlsx', [['2025年项目支出预算表'], HEAD, ...ROWS], (sheet) =>
    sheet.protect('', { selectLockedCells: true }),
  );

/** A budget of a year before the policy was issued. */
export const earlierBook = (): Promise<Upload> =>
  bookOf('2020年预算.xlsx', [['2020年项目支出预算表'], HEAD, ...ROWS]);

/** Everything as the policy says. */
export const rightBook = (): Promise<Upload> =>
  bookOf('无疑点.xlsx', [['2025年项目支出预算表'], HEAD, ROWS[1] ?? [], ROWS[2] ?? []]);

/** A declared level that a formula gives. */
export const formulaBook = (): Promise<Upload> =>
  bookOf('公式.xlsx', [['2025年项目支出预算表'], HEAD, ...ROWS], (sheet) => {
    sheet.getCell('C3').value = { formula: '"盟市"&"级"', result: '盟市级' };
  });

export const noWorkbook = (): Upload => upload('说明.xlsx', Buffer.from('not a workbook'));
