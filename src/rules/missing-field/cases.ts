import type { RuleCases } from '../shared/case';

export const cases: RuleCases = {
  accept: [
    '应:自治区 额:10',
    '应:自治区 额:待定',
    '应:自治区 额:#REF!',
    '应:自治区 额:0',
    '应:领域外 额:空',
    '应:领域外 名称:空',
    '应:自治区 额:空 自治区额:10 / 应:自治区 额:空 自治区额:20',
  ],
  reject: [
    { rows: '应:自治区 名称:空 内容:风险预警', severity: '待核', message: '缺少项目名称', cells: 'B3' },
    { rows: '应:自治区 额:空', severity: '待核', message: '缺少金额', cells: 'G3' },
    { rows: '应:自治区 名称:空 额:空', severity: '待核', message: '缺少项目名称和金额', cells: 'B3 G3' },
    {
      rows: '应:自治区 额:空 自治区额:10 / 应:自治区 额:20',
      severity: '待核',
      message: '缺少金额',
      cells: 'G3',
    },
    {
      rows: '应:自治区 额:空 自治区额:10 / 应:自治区 额:空',
      severity: '待核',
      message: '缺少金额',
      cells: 'G4',
    },
    { rows: '应:待定 状态:未列 额:空', severity: '待核', message: '缺少金额', cells: 'G3' },
  ],
};
