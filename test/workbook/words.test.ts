/** Years, money units and the lines above a header. */
import { unitOfFormat, unitOfHeader, unitOfLine } from '../../src/workbook/money-unit';
import { statedYear, yearOfCell, yearOfTitle } from '../../src/workbook/year';
import { findTables } from '../../src/workbook/tables';
import { rowsOf, sheetOf, tableOf } from './build';

describe('budget year', () => {
  it.each([
    ['内蒙古自治区知识产权局2025年部门预算项目支出表', 2025],
    ['2023年度项目支出决算表', 2023],
    ['二〇二五年项目支出表', 2025],
    ['二○二四年度预算', 2024],
    ['2024—2026年中期财政规划项目表', 2026],
    ['内财预〔2024〕15号下达2025年专项资金分配表', 2025],
    ['2025预算', 2025],
    ['2023年执行及2024年预算情况表', 2024],
    ['（2025年）项目支出表', 2025],
    ['附件2：２０２５年项目表', 2025],
  ])('of %s is %d', (text, year) => {
    expect(yearOfTitle(text)).toBe(year);
  });

  it.each(['项目支出表', '内政办发〔2024〕48号', '填报日期：2024年11月5日', '150000202500001', '4·26宣传周'])(
    'of %s is none',
    (text) => {
      expect(yearOfTitle(text)).toBeNull();
    },
  );

  it('in a row is what its content states, never its name', () => {
    expect(statedYear('预算年度：2022年。分析发布数据')).toBe(2022);
    expect(statedYear('资金年度为2023年')).toBe(2023);
    expect(statedYear('2022年全国专利调查')).toBeNull();
    const table = tableOf(
      '项目名称|单位|项目内容|金额\n2022年导航|某局|预算年度：2023年|3\n2021年执法|某局||4',
    );
    expect(table.rows.map((one) => one.year)).toEqual([2023, null]);
  });

  it('in a year column is read from numbers, words and dates', () => {
    expect(yearOfCell(2024, undefined)).toBe(2024);
    expect(yearOfCell('2024年度', undefined)).toBe(2024);
    expect(yearOfCell(45658, 'yyyy/m/d')).toBe(2025);
    expect(yearOfCell(45658, undefined)).toBeNull();
    const table = tableOf('项目名称|单位|预算年度|金额\n导航|某局|2023|3\n执法|某局|2024年|4');
    expect(table.rows.map((one) => one.year)).toEqual([2023, 2024]);
  });

  it('of a table comes from its title, else the sheet, else the officer', () => {
    const text = '项目名称|单位|金额\n导航|某局|3';
    expect(tableOf(text, { name: '2024年项目' }).year).toBe(2024);
    expect(tableOf(text, {}, { year: 2023 }).year).toBe(2023);
    expect(tableOf(`2025年项目表\n${text}`, { name: '2024年项目' }, { year: 2023 }).year).toBe(2025);
    expect(tableOf(text).year).toBeNull();
  });
});

describe('money unit', () => {
  it.each([
    ['单位：万元', '万元'],
    ['单位:元', '元'],
    ['金额单位：人民币万元', '万元'],
    ['编制单位：某局\u3000\u3000\u3000\u3000单位：千元', '千元'],
    ['（单位：亿元）', '亿元'],
    ['2025年预算表（单位：万元）', '万元'],
    ['2025年预算表（万元）', '万元'],
    ['注：本表金额单位为万元，按资金来源填列', '万元'],
    ['货币单位 : 百万元', '百万元'],
    ['单位：万元、%', '万元'],
  ])('of line %s is %s', (text, unit) => {
    expect(unitOfLine(text)).toBe(unit);
  });

  it.each([
    '填报单位：内蒙古自治区知识产权局',
    '单位',
    '单位名称：万元科技公司',
    '项目支出表',
    '预算单位：元宝山区市场监督管理局',
  ])('of line %s is none', (text) => {
    expect(unitOfLine(text)).toBeNull();
  });

  it.each([
    ['经费（万元）', '万元'],
    ['金额(元)', '元'],
    ['预算数/万元', '万元'],
    ['金额：万元', '万元'],
    ['预算金额万元', '万元'],
    ['自治区资金【千元】', '千元'],
    ['金额（单位：万元）', '万元'],
    ['项目名称', null],
    ['中央（级）', null],
  ])('of header %s is %s', (text, unit) => {
    expect(unitOfHeader(text)).toBe(unit);
  });

  it.each([
    ['0.00"万元"', '万元'],
    ['#,##0.00"元"', '元'],
    ['#,##0.00_ "万元"', '万元'],
    ['0!.0,"万元"', '元'],
    ['0\\.0,"万元"', '元'],
    ['#,##0,"千元"', '元'],
    ['#,##0.00', null],
    ['yyyy"年"m"月"', null],
  ])('of format %s is %s', (format, unit) => {
    expect(unitOfFormat(format)).toBe(unit);
  });

  it('is read from the line, the header, the format, the cells, the foot, or assumed and said', () => {
    const from = (text: string, formats: Record<number, string> = {}) => {
      const { tables, notes } = findTables(sheetOf(rowsOf(text), { columnFormats: formats }));
      const table = tables[0]!;
      return [
        table.unit,
        table.unitFrom,
        table.rows[0]!.amounts.amount!.value,
        notes.map((note) => note.code).join(),
      ];
    };
    const body = '导航|某局|3';
    expect(from(`单位：千元\n项目名称|单位|金额\n${body}`)).toEqual(['千元', 'line', 3000, '']);
    expect(from(`项目名称|单位|金额（万元）\n${body}`)).toEqual(['万元', 'header', 30000, '']);
    expect(from(`项目名称|单位|金额\n${body}`, { 2: '0.0"万元"' })).toEqual(['万元', 'format', 30000, '']);
    expect(from('项目名称|单位|金额\n导航|某局|3万元')).toEqual(['万元', 'cells', 30000, '']);
    expect(from(`项目名称|单位|金额\n${body}\n注：金额单位为亿元`)).toEqual(['亿元', 'line', 3e8, '']);
    expect(from(`项目名称|单位|金额\n${body}`)).toEqual(['万元', 'assumed', 30000, 'unit-assumed']);
    expect(from('项目名称|单位|金额\n导航|某局|120000\n执法|某局|30000')).toEqual([
      '元',
      'assumed',
      120000,
      'unit-assumed',
    ]);
    expect(from(`单位|万元\n项目名称|单位|金额\n${body}`)).toEqual(['万元', 'line', 30000, '']);
  });

  it('of one column outweighs the line, and the tiers follow where their sums say so', () => {
    const table = tableOf('单位：元\n项目名称|单位|经费（万元）|自治区|盟市\n导航|某局|3|1|2');
    expect(table.unit).toBe('元');
    expect(table.map.units).toEqual({
      amount: '万元',
      'amount.province': '万元',
      'amount.prefecture': '万元',
    });
    expect(table.rows[0]!.amounts['amount.prefecture']!.value).toBe(20000);
  });

  it('of a group heading holds for the tiers below it', () => {
    const table = tableOf('项目名称|单位|资金来源（万元）|\n||自治区|盟市\n导航|某局|1|2', {
      merges: ['C1:D1'],
    });
    expect([table.unit, table.unitFrom]).toEqual(['万元', 'header']);
  });

  it('is not the 单位 column', () => {
    const table = tableOf('序号|项目名称|单位|数量|金额\n1|导航|项|3|5', {}, { moneyUnit: '元' });
    expect(table.map.columns.unit).toBeUndefined();
    expect(table.rows[0]!.amounts.amount!.value).toBe(5);
  });
});

describe('lines above a header', () => {
  it('name the reporting unit, in its cell or the next', () => {
    const body = '项目名称|金额（元）\n导航|3';
    const reporter = (line: string) => tableOf(`项目表\n${line}\n${body}`).reportingUnit?.text;
    expect(reporter('填报单位（盖章）：内蒙古自治区知识产权局\u3000\u3000单位：万元')).toBe(
      '内蒙古自治区知识产权局',
    );
    expect(reporter('编制单位：|包头市市场监督管理局')).toBe('包头市市场监督管理局');
    expect(reporter('部门：自治区市场监管局  填报日期：2025年1月3日')).toBe('自治区市场监管局');
    expect(reporter('单位：万元')).toBeUndefined();
  });

  it('give the title, not the attachment number, the notes or the unit', () => {
    const table = tableOf(`
      附件2
      填报说明：请按事权划分填写
      2025年知识产权专项资金项目支出预算表
      单位：万元
      项目名称|金额
      导航|3`);
    expect(table.title).toMatchObject({ text: '2025年知识产权专项资金项目支出预算表', row: 2, column: 0 });
  });
});
