import type { RuleCases } from '../shared/case';

export const cases: RuleCases = {
  accept: ['应:自治区', '应:待定 状态:未列', '应:待定 状态:定性待定', '应:领域外'],
  reject: [
    {
      rows: '应:待定 状态:混合 事项:宣传教育和普法 两事项:专利导航',
      severity: '待核',
      message: '一个项目含多个事项：宣传教育和普法；专利导航',
      cells: 'B3',
    },
    {
      rows: '应:盟市 状态:混合 事项:维权援助 两事项:软件正版化',
      severity: '待核',
      message: '一个项目含多个事项：维权援助；软件正版化',
      cells: 'B3',
    },
    {
      rows: '应:待定 状态:混合 事项:维权援助',
      severity: '待核',
      message: '所列事项与未列事项混合：维权援助',
      cells: 'B3',
    },
  ],
};
