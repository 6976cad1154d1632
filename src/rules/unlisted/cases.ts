import type { RuleCases } from '../shared/case';

export const cases: RuleCases = {
  accept: ['应:自治区', '应:待定 状态:混合 两事项:宣传', '应:待定 状态:定性待定', '应:领域外'],
  reject: [
    {
      rows: '应:待定 状态:未列 类:7',
      severity: '待核',
      message: '领域内未列事项，级次待具体确定',
      cells: 'B3',
    },
    {
      rows: '应:待定 状态:未列 类:7 列级次:市级 盟市额:30',
      severity: '待核',
      message: '领域内未列事项，级次待具体确定',
      cells: 'B3',
    },
    {
      rows: '应:待定 状态:未列 类:7 名称:空 内容:专利奖励',
      severity: '待核',
      message: '领域内未列事项，级次待具体确定',
      cells: 'B3',
    },
  ],
};
