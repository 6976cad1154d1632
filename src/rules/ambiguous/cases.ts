import type { RuleCases } from '../shared/case';

export const cases: RuleCases = {
  accept: ['应:自治区', '应:待定 状态:未列', '应:待定 状态:混合 两事项:宣传', '应:领域外'],
  reject: [
    {
      rows: '应:待定 状态:定性待定 单位:无',
      severity: '待核',
      message: '不同级次均有此事项，本行文字不足以区分',
      cells: 'B3',
    },
    {
      rows: '应:待定 状态:定性待定 隶属 单位:无',
      severity: '待核',
      message: '按隶属关系的事项，未写明承担单位',
      cells: 'B3',
    },
    { rows: '应:待定 状态:定性待定 候选', severity: '待核', message: '本行未能自动判断', cells: 'B3' },
    {
      rows: '应:待定 状态:定性待定 列级次:自治区级',
      severity: '待核',
      message: '不同级次均有此事项，本行文字不足以区分',
      cells: 'B3',
    },
  ],
};
