/** An office's workbook: projects, and the tables that say more of them. */
import type { CellValue } from '../../src/workbook/types';
import { cellAddress } from '../../src/workbook/address';
import { makeXlsx } from '../support/make-xlsx';

export type SheetRows = Readonly<Record<string, readonly (readonly CellValue[])[]>>;

const OFFICE = '内蒙古自治区知识产权局';
const BAOTOU = '包头市市场监督管理局';

export const OFFICE_BOOK = {
  projects: [
    ['2026年部门项目支出预算表'],
    [`部门：${OFFICE}`, null, null, null, null, '单位：万元'],
    ['预算单位', '项目编码', '项目名称', '功能科目编码', '事权级次', '预算数'],
    [OFFICE, '150000260001', '知识产权运用专项', '2011499', '自治区级', 120],
    [OFFICE, '150000260002', '全区知识产权信息化平台运维', '2011499', '自治区级', 80],
    [OFFICE, '150000260003', '补助盟市知识产权保护经费', '2300252', '自治区级', 200],
    [BAOTOU, null, '本市知识产权维权援助', '2011499', '盟市级', 30],
    [BAOTOU, null, '知识产权保护经费', '2011499', '盟市级', 60],
  ],
  goals: [
    ['2026年部门项目支出绩效目标表'],
    [`部门：${OFFICE}`, null, null, null, null, null, null, '单位：万元'],
    ['预算单位', '项目编码', '项目名称', '年度资金总额', '年度绩效目标', '一级指标', '三级指标', '指标值'],
    [
      OFFICE,
      '150000260001',
      '知识产权运用专项',
      120,
      '结合自治区产业发展开展专利导航，完成10项',
      '产出指标',
      '导航数',
      '10项',
    ],
    [null, null, null, null, null, '效益指标', '服务企业数', '50家'],
    [OFFICE, '150000260002', '全区知识产权信息化平台运维', 75, '保障平台运行', '产出指标', '可用率', '99%'],
    [BAOTOU, null, '本市知识产权维权援助', 30, '开展维权援助', '产出指标', '件数', '30'],
    [BAOTOU, null, '本市地理标志运用促进', 22, '促进地理标志', '产出指标', '件数', '3'],
  ],
  purchases: [
    ['2026年部门政府采购预算表'],
    [`部门：${OFFICE}`, null, null, null, null, '单位：万元'],
    ['预算单位', '项目编码', '项目名称', '采购品目', '采购数量', '采购金额'],
    [OFFICE, '150000260002', '全区知识产权信息化平台运维', '软件运维服务', 1, 90],
  ],
  transfers: [
    ['2026年知识产权转移支付分配表'],
    [null, null, '单位：万元'],
    ['地区', '项目名称', '金额'],
    ['包头市', '知识产权保护经费', 60],
    ['赤峰市', '知识产权保护经费', 140],
    ['合计', null, 200],
  ],
  list: [
    ['项目编码', '项目名称', '预算单位'],
    ['150000260001', '知识产权运用专项', OFFICE],
    ['150000260002', '全区知识产权信息化平台运维', OFFICE],
  ],
} satisfies SheetRows;

export const bookOf = (sheets: SheetRows): Uint8Array =>
  makeXlsx({
    sheets: Object.entries(sheets).map(([name, rows]) => {
      const cells: Record<string, CellValue> = {};
      rows.forEach((values, row) =>
        values.forEach((value, column) => {
          if (value !== null) cells[cellAddress(row, column)] = value;
        }),
      );
      return { name, cells };
    }),
  });
