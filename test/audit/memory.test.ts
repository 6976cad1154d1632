/** An audit with the memory of the one before: the same result, and only what changed done anew. */
import { auditSteps, auditWorkbook } from '../../src/audit/pipeline';
import { AuditMemory } from '../../src/audit/memory';
import type { AuditInput, AuditOptions, FileAudit } from '../../src/audit/types';
import { rowText } from '../../src/classify/row-text';
import { findTables } from '../../src/workbook/tables';
import type { CellValue, SheetData } from '../../src/workbook/types';
import { sheetOf } from '../workbook/build';
import { OPTIONS, toolsFor } from './support';

const HEAD = ['序号', '项目名称', '预算单位', '事权级次', '金额'];

const sheet = (
  rows: readonly (readonly CellValue[])[],
  over: Pick<Partial<SheetData>, 'id' | 'name'> = {},
): SheetData => sheetOf([['2025年项目支出表'], ['', '', '', '', '单位：万元'], HEAD, ...rows], over);

const ROWS: readonly (readonly CellValue[])[] = [
  [1, '全区专利导航', '知识产权局', '自治区级', 10],
  [2, '本市版权登记', '包头市局', '盟市级', 20],
  [3, '全区维权援助', '知识产权局', '自治区级', 30],
  ['', '合计', '', '', 60],
];

const withCell = (row: number, column: number, value: CellValue) =>
  ROWS.map((cells, r) => cells.map((cell, c) => (r === row && c === column ? value : cell)));

const tools = () => ({ ...toolsFor([]), findTables, rowText });

const run = (
  input: AuditInput,
  spy: ReturnType<typeof tools>,
  memory?: AuditMemory,
  options: AuditOptions = OPTIONS,
): FileAudit => {
  const steps = auditSteps(input, options, spy, memory);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};

const other = sheet([[1, '全区标准', '知识产权局', '自治区级', 5]], { id: 's2', name: '附表' });

test('one changed cell: one row is classified, its table is found anew, the other sheet is not', () => {
  const spy = tools();
  const found: string[] = [];
  const looking = {
    ...spy,
    findTables: (one: SheetData, settings = {}) => {
      found.push(one.name);
      return findTables(one, settings);
    },
  };
  const memory = new AuditMemory();
  run({ file: 'f', sheets: [sheet(ROWS), other] }, looking, memory);
  spy.classified.length = 0;
  found.length = 0;
  const input = { file: 'f', sheets: [sheet(withCell(1, 1, '本市专利导航')), other] };
  const after = run(input, looking, memory);
  expect(spy.classified).toEqual(['本市专利导航']);
  expect(found).toEqual(['项目支出表']);
  expect(after).toEqual(auditWorkbook(input, OPTIONS, tools()));
});

test('an amount alone is judged again without classifying, and the subtotal with it', () => {
  const spy = tools();
  const memory = new AuditMemory();
  const before = run({ file: 'f', sheets: [sheet(ROWS)] }, spy, memory);
  expect(before.findings).toEqual([]);
  spy.classified.length = 0;
  const after = run({ file: 'f', sheets: [sheet(withCell(0, 4, 15))] }, spy, memory);
  expect(spy.classified).toEqual([]);
  expect(after.findings.map(({ code }) => code)).toEqual(['sum-mismatch']);
});

test('duplicates of rows not edited appear and go with the edit', () => {
  const memory = new AuditMemory();
  const spy = tools();
  const codes = (audit: FileAudit) => audit.rows.map(({ findings }) => findings.map(({ code }) => code));
  run({ file: 'f', sheets: [sheet(ROWS)] }, spy, memory);
  const twice = run({ file: 'f', sheets: [sheet(withCell(2, 1, '全区专利导航'))] }, spy, memory);
  expect(codes(twice)).toEqual([['duplicate'], [], ['duplicate']]);
  const once = run({ file: 'f', sheets: [sheet(ROWS)] }, spy, memory);
  expect(codes(once)).toEqual([[], [], []]);
});

test('rows not touched are the very same objects, so that only the others need be handed on', () => {
  const memory = new AuditMemory();
  const spy = tools();
  const before = run({ file: 'f', sheets: [sheet(ROWS)] }, spy, memory);
  const after = run({ file: 'f', sheets: [sheet(withCell(1, 4, 21))] }, spy, memory);
  const same = after.rows.map((row, index) => row.row === before.rows[index]?.row);
  expect(same).toEqual([true, false, true]);
});

test('a row inserted above: the rows below move, and none is classified again', () => {
  const memory = new AuditMemory();
  const spy = tools();
  run({ file: 'f', sheets: [sheet(ROWS)] }, spy, memory);
  spy.classified.length = 0;
  const input = {
    file: 'f',
    sheets: [sheet([[0, '全区新项目', '知识产权局', '自治区级', 1], ...ROWS])],
  };
  const after = run(input, spy, memory);
  expect(spy.classified).toEqual(['全区新项目']);
  expect(after).toEqual(auditWorkbook(input, OPTIONS, tools()));
});

test('a change in what is kept alone (an accepted finding, a rule off) classifies nothing', () => {
  const memory = new AuditMemory();
  const spy = tools();
  const input = { file: 'f', sheets: [sheet(withCell(0, 4, 15))] };
  run(input, spy, memory);
  spy.classified.length = 0;
  const off: AuditOptions = { ...OPTIONS, settings: { ...OPTIONS.settings, off: ['sum-mismatch'] } };
  const after = run(input, spy, memory, off);
  expect(spy.classified).toEqual([]);
  expect(after.findings).toEqual([]);
});

test('other policies: everything is classified anew', () => {
  const memory = new AuditMemory();
  const spy = tools();
  run({ file: 'f', sheets: [sheet(ROWS)] }, spy, memory);
  spy.classified.length = 0;
  run({ file: 'f', sheets: [sheet(ROWS)] }, spy, memory, { ...OPTIONS, policies: [] });
  expect(spy.classified).toHaveLength(3);
});
