import { line, planOf } from './support/plan';

const rows = (...table: string[][]): string => table.map((cells) => cells.join('\t')).join('\n');

describe('tables', () => {
  it('a row is a matter, its level and payer in cells of their own', () => {
    const policy = planOf(
      rows(
        ['序号', '事项', '财政事权', '支出责任及分担方式'],
        ['1', '基础研究专项', '省级财政事权', '由省级承担支出责任'],
        ['2', '园区建设', '省与市县共同财政事权', '由省与市县按6:4分担'],
        ['3', '科普活动', '市县', '市县承担'],
      ),
    );
    expect(policy.matters.map(line)).toEqual([
      '基础研究专项 province',
      '园区建设 shared',
      '科普活动 prefecture',
    ]);
    expect(policy.matters[1]?.shares).toEqual([{ tiers: { province: 60, prefecture: 40 }, for: null }]);
  });

  it('columns of tiers hold items, figures or marks', () => {
    const policy = planOf(
      rows(['事项', '省级', '市县'], ['敬老院', '省级敬老院建设', '市县敬老院建设；日常运行']) +
        '\n' +
        rows(['事项', '省级', '市县'], ['公路养护', '60%', '40%'], ['国道建设', '√', '']),
    );
    expect(policy.matters.map(line)).toEqual([
      '省级敬老院建设 province',
      '市县敬老院建设 prefecture',
      '日常运行 prefecture',
      '公路养护 shared',
      '国道建设 province',
    ]);
    expect(policy.matters[3]?.shares).toEqual([{ tiers: { province: 60, prefecture: 40 }, for: null }]);
  });

  it('a tab in a line alone is layout', () => {
    expect(planOf('1.\t将甲建设，确认为省级财政事权，\t由省级承担支出责任。').matters.map(line)).toEqual([
      '甲建设 province',
    ]);
  });
});
