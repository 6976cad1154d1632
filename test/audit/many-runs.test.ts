/** The optimiser of Node 20 has hung on scanners after some warm runs: what reads text runs often in one process, watched. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClassifier } from '../../src/classify/classifier';
import { LineSplitter } from '../../src/cli/lines';
import { builtinPolicies } from '../../src/policy/builtin';
import { compilePolicies } from '../../src/policy/compile';
import { fromJson, toJson } from '../../src/policy/json';
import { findTables } from '../../src/workbook/tables';
import type { CellValue } from '../../src/workbook/types';
import { aSheet } from '../support/builders';
import { watchdog, type Watchdog } from '../support/watchdog';

const RUNS = 25;

let dog: Watchdog;
beforeAll(() => (dog = watchdog(120_000)));
afterAll(() => dog.end());

const again = (step: () => unknown): readonly string[] => {
  const results = Array.from({ length: RUNS }, () => {
    const result = JSON.stringify(step());
    dog.beat();
    return result;
  });
  return Array.from(new Set(results));
};

const NAMES = ['全区专利导航', '盟市知识产权维权援助（一期）', '办公楼维修', '作品登记、软件正版化宣传'];
const UNITS = ['内蒙古自治区知识产权局', '包头市市场监督管理局', '达尔罕茂明安联合旗市场监管局'];

const row = (at: number): { name: string; unit: string; detail: string } => ({
  name: `2025年${NAMES[at % NAMES.length]}项目第${at}批`,
  unit: UNITS[at % UNITS.length] as string,
  detail: `1.服务企业${at}家，不含差旅费；2.委托第三方评估`,
});

it(`compiles a policy ${RUNS} times`, () => {
  const text = readFileSync(join(__dirname, '../policies/xuni-yunchuan-ip-2024.txt'), 'utf8');
  expect(again(() => compilePolicies(text))).toHaveLength(1);
}, 120_000);

it(`reads a compiled policy ${RUNS} times`, () => {
  const json = toJson(builtinPolicies().map(({ policy }) => policy));
  expect(again(() => fromJson(json))).toHaveLength(1);
}, 120_000);

it(`classifies rows ${RUNS} times`, () => {
  const classifier = createClassifier(builtinPolicies());
  const rows = Array.from({ length: 200 }, (_, at) => row(at));
  expect(again(() => rows.map((one) => classifier.classify(one).level))).toHaveLength(1);
}, 120_000);

it(`finds tables ${RUNS} times`, () => {
  const head: CellValue[][] = [
    ['2025年项目支出预算表', null, null, null],
    ['单位：万元', null, null, null],
    ['预算单位', '项目名称', '事权级次', '金额'],
  ];
  const rows = Array.from({ length: 300 }, (_, at): CellValue[] => [
    row(at).unit,
    row(at).name,
    '盟市级',
    at / 4,
  ]);
  const sheet = aSheet({ values: [...head, ...rows] });
  expect(again(() => findTables(sheet).tables[0]?.rows.length)).toEqual(['300']);
}, 120_000);

it(`cuts a stream into lines ${RUNS} times`, () => {
  const bytes = Buffer.from(Array.from({ length: 2_000 }, (_, at) => JSON.stringify(row(at))).join('\r\n'));
  const lines = (): number => {
    const splitter = new LineSplitter();
    let count = 0;
    for (let at = 0; at < bytes.length; at += 777)
      count += Array.from(splitter.push(bytes.subarray(at, at + 777))).length;
    return count + Array.from(splitter.end()).length;
  };
  expect(again(lines)).toEqual(['2000']);
}, 120_000);
