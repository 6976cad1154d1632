/** docs/hosts.md says what the hosts can do: its table and its list of tests are those of the contract. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { GridHost } from '../../src/hosts/grid/grid-host';
import { openXlsx } from '../../src/hosts/xlsx';
import type { HostCapabilities } from '../../src/workbook/host';
import { ModelView } from '../hosts/grid/model-view';
import { makeXlsx } from '../support/make-xlsx';
import { makeExcel, makeExcelWithNotes, makeFile, makeWps } from './factories';
import { budgetSheet } from './fixture';
import { contractTitles } from './titles';

const TEXT = readFileSync(path.join(__dirname, '..', '..', 'docs', 'hosts.md'), 'utf8');

/** What stands between `<!-- name -->` and `<!-- /name -->`. */
const block = (name: string): string => {
  const [, rest] = TEXT.split(`<!-- ${name} -->`);
  const [inside] = (rest ?? '').split(`<!-- /${name} -->`);
  if (inside === undefined || rest === undefined) throw new Error(`no block ${name} in docs/hosts.md`);
  return inside.trim();
};

const tableRows = (table: string): string[][] =>
  table
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|[\s|:-]+$/.test(line))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );

const ROWS: readonly (readonly [keyof HostCapabilities, string])[] = [
  ['notes', '批注'],
  ['comments', '线程批注（经办人选择才写）'],
  ['charts', '写入的表带图表'],
  ['reveal', '从面板跳到单元格'],
  ['selection', '知道选中的单元格'],
  ['watch', '跟随选择和修改'],
  ['save', '由本工具保存文件'],
  ['formulas', '采纳可替换公式，撤销时恢复'],
];

const FIXTURE = { sheets: [budgetSheet('项目', 2)] };

const capabilities = async (): Promise<
  Record<'excel' | 'excelWithNotes' | 'wps' | 'file' | 'grid', HostCapabilities>
> => {
  const excel = (await makeExcel()(FIXTURE)).host.can;
  const excelWithNotes = (await makeExcelWithNotes()(FIXTURE)).host.can;
  const grid = await GridHost.open(openXlsx(makeXlsx(FIXTURE), '预算.xlsx'), new ModelView());
  return {
    excel,
    excelWithNotes,
    wps: (await makeWps()(FIXTURE)).host.can,
    file: (await makeFile()(FIXTURE)).host.can,
    grid: grid.can,
  };
};

const sign = (...can: readonly (boolean | undefined)[]): string => {
  if (can.every((one) => one)) return '✓';
  return can.some((one) => one) ? '看版本' : '—';
};

it('the table of what each host can do is what the hosts say of themselves', async () => {
  const { excel, excelWithNotes, wps, file, grid } = await capabilities();
  const expected = ROWS.map(([key, words]) => [
    words,
    sign(excel[key], excelWithNotes[key]),
    sign(wps[key]),
    sign(file[key]),
    sign(grid[key]),
  ]);
  expect(tableRows(block('can'))).toEqual([['', 'Excel', 'WPS 表格', '文件', '工作台'], ...expected]);
});

it('the list of tests is the contract’s', () => {
  const expected = Object.entries(contractTitles()).flatMap(([group, titles]) => [
    `**${group}** (${titles.length})`,
    ...titles.map((title) => `- ${title}`),
  ]);
  const listed = block('contract')
    .split('\n')
    .filter((line) => line !== '');
  expect(listed).toEqual(expected);
});
