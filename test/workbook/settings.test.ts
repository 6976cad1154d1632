/** What the officer says of tables: which row is the header, which columns, which of several tables. */
import { findTables } from '../../src/workbook/tables';
import { isOtherStage, stageInWords } from '../../src/workbook/stage';
import { sheetOf } from './build';

const TWO = sheetOf([
  ['一、区本级项目'],
  ['项目名称', '预算单位', '金额', '备用金额'],
  ['全区专利导航', '知识产权局', 10, 11],
  ['版权登记', '版权局', 20, 21],
  [],
  ['二、盟市项目'],
  ['项目名称', '实施单位', '金额', '备用金额', '说明'],
  ['标准化', '包头市局', 30, 31, '甲'],
  ['质押融资', '包头市局', 40, 41, '乙'],
]);

test('each table has a key of its own and the texts over its columns', () => {
  const { tables } = findTables(TWO);
  expect(tables.map((table) => table.key)).toEqual(['项目支出表', '项目支出表#2']);
  expect(tables[0]?.heads).toEqual([
    { column: 0, text: '项目名称' },
    { column: 1, text: '预算单位' },
    { column: 2, text: '金额' },
    { column: 3, text: '备用金额' },
  ]);
});

test('a mapping for the second table leaves the first as it is', () => {
  const { tables } = findTables(TWO, { columns: { '项目支出表#2': { amount: 'D', detail: 'E' } } });
  expect(tables.map((table) => table.map.columns.amount)).toEqual([2, 3]);
  expect(tables[1]?.map.columns.detail).toBe(4);
});

const BARE = sheetOf([
  ['甲', '乙', '丙'],
  ['一类', '二类', '三类'],
  ['全区专利导航', '知识产权局', 10],
  ['版权登记', '版权局', 20],
]);

test('heads that no word list knows: the officer names the row and the columns', () => {
  expect(findTables(BARE).tables).toEqual([]);
  const columns = { 项目支出表: { name: 'A', unit: 'B', amount: 'C' } } as const;
  const { tables } = findTables(BARE, { columns, headerRows: { 项目支出表: 2 } });
  expect(tables.map(({ header, rows }) => [header.top, header.bottom, rows.length])).toEqual([[1, 1, 2]]);
});

test('a row that does not exist is no header', () => {
  expect(findTables(TWO, { headerRows: { 项目支出表: 99 } }).tables).toHaveLength(2);
});

const STATEMENT = sheetOf([['三公经费预算表'], ['项目', '金额'], ['因公出国', 10], ['公务接待', 20]]);

test('a statement is taken in where the officer says so', () => {
  expect(findTables(STATEMENT).tables).toEqual([]);
  expect(findTables(STATEMENT, { sheets: { 项目支出表: 'in' } }).tables).toHaveLength(1);
});

test('stages in the words of a sheet', () => {
  expect(stageInWords('2025年一上项目表')).toBe('first');
  expect(stageInWords('统一上报表')).toBeNull();
  expect(stageInWords('一上、二上对照')).toBeNull();
  expect(isOtherStage('inspection', '一上项目表')).toBe(false);
  expect(isOtherStage('final', '年中调整表')).toBe(true);
});
