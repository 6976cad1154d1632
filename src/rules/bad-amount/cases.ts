import type { RuleCases } from '../shared/case';

export const cases: RuleCases = {
  accept: [
    '应:自治区 额:10',
    '应:自治区 额:空',
    '应:自治区 额:0',
    '应:自治区 允许负数 额:-5 自治区额:-5',
    '应:领域外 额:待定',
    '应:自治区 额:10 / 小计:10 含:1',
  ],
  reject: [
    { rows: '应:自治区 额:约50', severity: '不符', message: '金额“约50”不是数字', cells: 'G3' },
    { rows: '应:自治区 额:待定', severity: '不符', message: '金额“待定”不是数字', cells: 'G3' },
    { rows: '应:自治区 额:#REF!', severity: '不符', message: '金额公式出错（#REF!）', cells: 'G3' },
    { rows: '应:自治区 额:-8', severity: '不符', message: '金额为负数（-8）', cells: 'G3' },
    {
      rows: '应:盟市 额:#DIV/0! 盟市额:#REF!',
      severity: '不符',
      message: '金额公式出错（#DIV/0!）',
      cells: 'G3 J3',
    },
    { rows: '应:盟市 额:10 盟市额:七万元', severity: '不符', message: '金额“七万元”不是数字', cells: 'J3' },
    { rows: '应:待定 状态:定性待定 额:约15', severity: '不符', message: '金额“约15”不是数字', cells: 'G3' },
    {
      rows: '应:自治区 额:10 / 小计:#REF! 含:1',
      severity: '不符',
      message: '金额公式出错（#REF!）',
      cells: 'G4',
    },
  ],
};
