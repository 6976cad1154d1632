/** Two rounds of one budget: sheets and rows reordered, headers renamed, rows renamed, split, merged, new and gone. */
import { makeXlsx } from '../support/make-xlsx';
import { cellAddress } from '../../src/workbook/address';
import type { CellValue } from '../../src/workbook/types';

type Row = readonly CellValue[];

const sheet = (name: string, rows: readonly Row[]) => {
  const cells: Record<string, CellValue> = {};
  rows.forEach((values, row) =>
    values.forEach((value, column) => {
      if (value !== null) cells[cellAddress(row, column)] = value;
    }),
  );
  return { name, cells };
};

const BAOTOU = '包头市市场监督管理局';
const OFFICE = '内蒙古自治区知识产权局';
const CHIFENG = '赤峰市市场监督管理局';

/** 一上. */
export const earlierRound = (): Uint8Array =>
  makeXlsx({
    sheets: [
      sheet('区本级', [
        ['预算单位', '项目编码', '项目名称', '事权级次', '金额（万元）'],
        [OFFICE, 'XM0001', '全区专利导航项目', '盟市级', 120],
        [OFFICE, 'XM0002', '全区知识产权信息化平台运维', '自治区级', 80],
        [OFFICE, 'XM0003', '全区商标品牌指导站建设', '盟市级', 45],
      ]),
      sheet('盟市', [
        ['预算单位', '项目编码', '项目名称', '事权级次', '金额（万元）'],
        [BAOTOU, null, '本市专利导航经费', '自治区级', 30],
        [BAOTOU, null, '本市知识产权宣传培训及维权援助经费', '盟市级', 50],
        [BAOTOU, null, '本市地理标志运用促进', '自治区级', 22],
        [CHIFENG, null, '本市知识产权公共服务网点建设', '自治区级', 12],
        [CHIFENG, null, '本市知识产权公共服务窗口运行', '盟市级', 8],
        [CHIFENG, null, '本市专利开放许可推广', '自治区级', 16],
      ]),
    ],
  });

/** 二上: other headers, other order, in 元. */
export const laterRound = (): Uint8Array =>
  makeXlsx({
    sheets: [
      sheet('二上盟市项目', [
        ['项目名称', '承担单位', '财政事权级次', '预算数（元）', '项目代码'],
        ['本市知识产权公共服务网点和窗口建设运行', CHIFENG, '盟市级', 200_000, null],
        ['本市知识产权维权援助', BAOTOU, '盟市级', 200_000, null],
        ['2026年本市专利导航项目', BAOTOU, '盟市级', 300_000, null],
        ['本市知识产权宣传培训', BAOTOU, '盟市级', 300_000, null],
        ['本市地理标志运用促进工程', BAOTOU, '自治区级', 210_000, null],
        ['本市知识产权执法检查', CHIFENG, '自治区级', 90_000, null],
      ]),
      sheet('区本级项目二上', [
        ['项目代码', '项目名称', '承担单位', '财政事权级次', '预算数（元）'],
        ['XM0003', '全区商标品牌指导站建设', '自治区知识产权局', '自治区级', 450_000],
        ['XM0002', '知识产权数据中心运行维护', '自治区知识产权局', '自治区级', 800_000],
        ['XM0001', '全区专利导航项目', '自治区知识产权局', '盟市级', 1_000_000],
      ]),
    ],
  });
