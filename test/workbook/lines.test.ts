/** Lines below a header: rows, and what is none. */
import { areaAddress } from '../../src/workbook/address';
import { findTables } from '../../src/workbook/tables';
import { covers, mismatches, names, rowsOf, sheetOf, tableOf, tablesOf } from './build';

const skipped = (table: ReturnType<typeof tableOf>): string[] =>
  (table.skipped ?? []).map((line) => `${line.row + 1}: ${line.why}`);
const units = (table: ReturnType<typeof tableOf>): string[] =>
  table.rows.map((one) => one.texts.unit?.text ?? '');

describe('lines that are no rows', () => {
  it('passes over column numbers, marks of 1 and 0, hints and examples below a header', () => {
    const numbered = [
      '1|2|3|4',
      '栏次|1|2|3',
      '甲|乙|1|2',
      'A|B|C|D',
      '(1)|(2)|(3)|(4)=(1)+(2)',
      '１|２|３|４',
      '1|1|0|1',
      '（全称）|（必填）|下拉选择|（数字）',
      '示例：某局|（示例）培训|省级|10',
    ];
    numbered.forEach((line) => {
      const table = tableOf(`单位|项目名称|级次|金额\n${line}\n某局|导航|自治区|3`);
      expect([line, names(table), table.firstRow]).toEqual([line, ['3: 导航'], 2]);
    });
  });

  it('passes over notes, signatures and dates at the foot', () => {
    const table = tableOf(`
      项目名称|单位|金额
      导航|某局|3
      合计||3
      注：1.本表金额单位为万元；
      2.按资金来源填列。
      填表人：张三|审核人：李四|负责人：（盖章）
      2025年1月8日
      第1页，共1页`);
    expect(names(table)).toEqual(['2: 导航']);
    expect([table.firstRow, table.lastRow]).toEqual([1, 1]);
    expect(table.unit).toBe('万元');
  });

  it('keeps names that only look like totals or notes', () => {
    const table = tableOf(`
      项目名称|单位|金额
      知识产权统计|某局|3
      专项审计|某局|4
      外观设计|某局|5
      备注册商标清理|某局|6
      说明书编写培训|某局|7
      合计核算系统|某局|8`);
    expect(names(table)).toHaveLength(6);
  });

  it('passes over headers repeated on each page, with title and unit line', () => {
    const table = tableOf(
      `
      2025年项目支出表||||
      填报单位：某局||||单位：万元
      单位|项目名称|合计|资金来源|
      |||自治区|盟市
      某局|导航|3|3|
      某局|执法|4||4
      本页小计||7|3|4
      2025年项目支出表（续）||||
      填报单位：某局||||单位：万元
      单位|项目名称|合计|资金来源|
      |||自治区|盟市
      某局|普法|5|5|
      本页小计||5|5|
      合计||12|8|4`,
      { merges: ['D3:E3', 'D10:E10', 'A1:E1', 'A8:E8'] },
    );
    expect(names(table)).toEqual(['5: 导航', '6: 执法', '12: 普法']);
    expect(covers(table)).toEqual(['7: 5,6', '13: 12', '14: 5,6,12']);
    expect(mismatches(table)).toEqual([]);
    expect(skipped(table)).toEqual(['8: title', '9: note', '10: header', '11: header']);
  });

  it('passes over blank separators and rows laid out in advance', () => {
    const table = tableOf(`
      序号|项目名称|单位|金额
      1|导航|某局|3
      |||
      2|执法|某局|4
      3|||0
      4|||
      合计|||7`);
    expect(names(table)).toEqual(['2: 导航', '4: 执法']);
    expect(covers(table)).toEqual(['7: 2,4']);
  });

  it('takes groups with numbers or merged over the table for headings', () => {
    const table = tableOf(
      `
      项目名称|单位|事权级次|金额
      一、自治区本级|||
      导航|自治区知识产权局|自治区|3
      运转类项目|||
      执法|自治区市监局|盟市|4
      （二）其他|||
      特定目标|||
      普法|自治区司法厅|自治区|5`,
      { merges: ['A7:D7'] },
    );
    expect(names(table)).toEqual(['3: 导航', '5: 执法', '8: 普法']);
    expect(skipped(table)).toEqual(['2: heading', '4: heading', '6: heading', '7: heading']);
  });

  it('keeps rows that lack a name, an amount or all but the name', () => {
    const table = tableOf(`
      单位|项目名称|项目内容|级次|金额
      某局|导航|||3
      某局||服务本市企业||4
      某局|执法||盟市|
      某局|普法|||
      某局|||自治区|5
      |宣传周|||`);
    expect(table.rows.map((one) => one.row + 1)).toEqual([2, 3, 4, 5, 6, 7]);
  });

  it('goes on below lines of text that continue the one above', () => {
    const table = tableOf(`
      单位|项目名称|项目内容|金额
      某局|导航|开展稀土导航，|3
      ||以及乳业导航。|
      某局|执法|日常查处|4`);
    expect(names(table)).toEqual(['2: 导航', '4: 执法']);
    expect(skipped(table)).toEqual(['3: continuation']);
  });

  it('leaves stray words behind the table alone', () => {
    const table = tableOf(`
      预算单位|项目名称|金额
      某局|导航|3
      ||
      红黑||
      |某某|`);
    expect(names(table)).toEqual(['2: 导航']);
    expect(table.lastRow).toBe(1);
  });
});

describe('totals and what they cover', () => {
  it('covers all rows with a total at the head or at the foot', () => {
    const head = tableOf('项目名称|单位|金额\n合计||7\n导航|甲局|3\n执法|乙局|4');
    expect(covers(head)).toEqual(['2: 3,4']);
    expect([head.firstRow, head.lastRow]).toEqual([1, 3]);
    const foot = tableOf('项目名称|单位|金额\n导航|甲局|3\n执法|乙局|4\n总␣计||7');
    expect(covers(foot)).toEqual(['4: 2,3']);
    expect([foot.firstRow, foot.lastRow]).toEqual([1, 2]);
  });

  it('covers the block of the unit with 小计, below or above it', () => {
    const below = tableOf(`
      单位|项目名称|金额
      甲局|导航|3
      甲局|普法|2
      小计||5
      乙局|执法|4
      丙局|统计|6
      丙局|宣传|1
      小计||7
      合计||16`);
    expect(covers(below)).toEqual(['4: 2,3', '8: 6,7', '9: 2,3,5,6,7']);
    const above = tableOf(`
      单位|项目名称|金额
      合计||16
      甲局小计||5
      甲局|导航|3
      甲局|普法|2
      乙局小计||11
      乙局|执法|4
      乙局|统计|7`);
    expect(covers(above)).toEqual(['2: 4,5,7,8', '3: 4,5', '6: 7,8']);
  });

  it('covers sections, and all of them', () => {
    const table = tableOf(`
      项目名称|单位|金额
      一、自治区本级||
      导航|甲局|3
      小计||3
      普法|乙局|2
      小计||2
      自治区本级合计||5
      二、盟市||
      执法|丙局|4
      小计||4
      盟市合计||4
      总计||9`);
    expect(covers(table)).toEqual(['4: 3', '6: 5', '7: 3,5', '10: 9', '11: 9', '12: 3,5,9']);
    expect(mismatches(table)).toEqual([]);
  });

  it('still covers what it should where the sum is wrong', () => {
    const table = tableOf(`
      单位|项目名称|合计|自治区|盟市
      甲局|导航|3|3|
      甲局|普法|2|2|
      小计||3|3|
      乙局|执法|4||4
      小计||4||4
      总计||9|5|4`);
    expect(covers(table)).toEqual(['4: 2,3', '6: 5', '7: 2,3,5']);
    expect(mismatches(table)).toEqual(['项目支出表!C4', '项目支出表!D4']);
  });

  it('takes amounts without a word for a total where they add up the rows', () => {
    const table = tableOf('项目名称|单位|金额\n导航|甲局|3\n执法|乙局|4\n||7');
    expect(names(table)).toEqual(['2: 导航', '3: 执法']);
    expect(covers(table)).toEqual(['4: 2,3']);
    const other = tableOf('项目名称|单位|金额\n导航|甲局|3\n执法|乙局|4\n||9');
    expect(other.rows.map((one) => one.row + 1)).toEqual([2, 3, 4]);
  });

  it('reads the label in any column of words', () => {
    ['序号', '类别', '支出级次'].forEach((head) => {
      const table = tableOf(`${head}|项目名称|单位|金额\n1|导航|某局|3\n1|执法|某局|4\n合 计|||7`);
      expect(covers(table)).toEqual(['4: 2,3']);
    });
  });

  it('sees 小计 of sources of one project as a total, not as a project', () => {
    const table = tableOf(
      `
      项目编码|项目名称|资金性质|金额
      150001|导航|小计|10
      ||一般公共预算|6
      ||政府性基金|4
      150002|执法|一般公共预算|3`,
      { merges: ['A2:A4', 'B2:B4'] },
    );
    expect(names(table)).toEqual(['3: 导航', '4: 导航', '5: 执法']);
    expect(covers(table)).toEqual(['2: 3,4']);
  });
});

describe('其中', () => {
  it('is no row where its amount is part of the line above', () => {
    const table = tableOf(`
      项目名称|单位|金额
      导航|甲局|10
      其中：委托业务费||6
      ␣␣会议费||4
      执法|乙局|5
      合计||15
      其中：自治区||10
      盟市||5`);
    expect(names(table)).toEqual(['2: 导航', '5: 执法']);
    expect(covers(table)).toEqual(['6: 2,5']);
  });

  it('is a row below a heading, below a total at the head, and where it is more than the line above', () => {
    const heading = tableOf('项目名称|单位|金额\n知识产权保护类||\n其中：导航|甲局|3\n执法|甲局|4');
    expect(names(heading)).toEqual(['3: 其中：导航', '4: 执法']);
    const head = tableOf('项目名称|单位|金额\n合计||7\n其中：导航|甲局|3\n执法|甲局|4');
    expect(names(head)).toEqual(['3: 其中：导航', '4: 执法']);
    const more = tableOf('项目名称|单位|金额\n导航|甲局|3\n其中：执法|甲局|8');
    expect(names(more)).toEqual(['2: 导航', '3: 其中：执法']);
  });

  it('is part of a total at the head where the rows add up without it', () => {
    const table = tableOf(`
      项目名称|单位|金额
      合计||7
      其中：一般公共预算||7
      导航|甲局|3
      执法|甲局|4`);
    expect(names(table)).toEqual(['4: 导航', '5: 执法']);
    expect(covers(table)).toEqual(['2: 4,5']);
  });
});

describe('hierarchies', () => {
  it('takes lines that add up those below for subtotals, by numbering', () => {
    const table = tableOf(`
      序号|项目名称|级次|金额
      |合计||20
      一|知识产权保护||12
      1|导航|自治区|7
      2|执法|盟市|5
      二|知识产权服务||8
      1|网点|盟市|8`);
    expect(names(table)).toEqual(['4: 导航', '5: 执法', '7: 网点']);
    expect(covers(table)).toEqual(['2: 4,5,7', '3: 4,5', '6: 7']);
  });

  it('reads 一、（一）1. in names, over three levels', () => {
    const table = tableOf(`
      项目名称|金额
      一、自治区本级支出|12
      （一）保护|7
      1.导航|3
      2.预警|4
      （二）服务|5
      1.网点|5
      二、对下转移支付|6
      （一）补助|6
      1.盟市补助|6
      合计|18`);
    expect(names(table)).toEqual(['4: 1.导航', '5: 2.预警', '7: 1.网点', '10: 1.盟市补助']);
    expect(covers(table)).toEqual(['2: 4,5,7', '3: 4,5', '6: 7', '8: 10', '9: 10', '11: 4,5,7,10']);
    expect(mismatches(table)).toEqual([]);
  });

  it('reads decimal numbers', () => {
    const table = tableOf(`
      序号|项目名称|金额
      1|保护|7
      1.1|导航|3
      1.2|预警|4
      2|服务|5`);
    expect(names(table)).toEqual(['3: 导航', '4: 预警', '5: 服务']);
  });

  it('reads codes of 3, 5 and 7 digits', () => {
    const table = tableOf(`
      科目编码|科目（项目）名称|合计
      201|一般公共服务支出|9
      20114|知识产权事务|9
      2011409|知识产权宏观管理|6
      |␣导航|4
      |␣统计|2
      2011450|事业运行|3
      |␣运维|3`);
    expect(names(table)).toEqual(['5: 导航', '6: 统计', '8: 运维']);
    expect(covers(table)).toEqual(['2: 5,6,8', '3: 5,6,8', '4: 5,6', '7: 8']);
    expect(table.rows.map((one) => one.texts.functionCode?.text)).toEqual(['2011409', '2011409', '2011450']);
  });

  it('reads indents, but only where the sums agree', () => {
    const table = tableOf(`
      项目名称|金额
      保护专项|9
      ␣␣导航|4
      ␣␣预警|5
      服务|6
      ␣␣网点|7`);
    expect(names(table)).toEqual(['3: 导航', '4: 预警', '5: 服务', '6: 网点']);
    expect(covers(table)).toEqual(['2: 3,4']);
  });

  it('gives rows the unit whose own line stands over them', () => {
    const column = tableOf(`
      预算单位|项目名称|金额
      内蒙古自治区知识产权局||9
      |导航|4
      |预警|5
      包头市市场监督管理局||3
      |执法|3`);
    expect(names(column)).toEqual(['3: 导航', '4: 预警', '6: 执法']);
    expect(units(column)).toEqual([
      '内蒙古自治区知识产权局',
      '内蒙古自治区知识产权局',
      '包头市市场监督管理局',
    ]);
    const mixed = tableOf(`
      单位（项目）名称|金额
      内蒙古自治区知识产权局|9
      导航|4
      预警|5
      包头市市场监督管理局|3
      执法|3`);
    expect(names(mixed)).toEqual(['3: 导航', '4: 预警', '6: 执法']);
    expect(units(mixed)).toEqual(units(column));
    const heading = tableOf(`
      项目名称|金额
      一、内蒙古自治区知识产权局|
      导航|4
      二、包头市市场监督管理局|
      执法|3`);
    expect(units(heading)).toEqual(['内蒙古自治区知识产权局', '包头市市场监督管理局']);
  });

  it('keeps a project with items of its own as the row', () => {
    const table = tableOf(`
      项目名称|项目编码|级次|金额
      导航|1501|自治区|9
      ␣委托费|||4
      ␣差旅费|||5
      执法|1502|盟市|3`);
    expect(names(table)).toEqual(['2: 导航', '5: 执法']);
  });
});

describe('texts that stand for several rows', () => {
  it('fills merged cells, and amounts never', () => {
    const table = tableOf(
      `
      单位|领域|项目名称|级次|金额
      甲局|保护|导航|自治区|3
      ||执法|盟市|
      |服务|网点||4`,
      { merges: ['A2:A4', 'B2:B3', 'E2:E3'] },
    );
    expect(units(table)).toEqual(['甲局', '甲局', '甲局']);
    expect(table.rows.map((one) => one.texts.declaredCategory?.text)).toEqual(['保护', '保护', '服务']);
    expect(table.rows[1]!.amounts.amount).toMatchObject({ value: null, state: 'blank' });
    expect(table.rows[1]!.texts.unit).toEqual({ text: '甲局', row: 1, column: 0, filled: true });
  });

  it('follows 同上 and ditto marks', () => {
    const table = tableOf(`
      单位|项目名称|级次|金额
      甲局|导航|自治区|3
      同上|执法|同上|4
      〃|普法|"|5`);
    expect(units(table)).toEqual(['甲局', '甲局', '甲局']);
    expect(table.rows.map((one) => one.texts.declaredLevel?.text)).toEqual(['自治区', '自治区', '自治区']);
  });

  it('fills cells left empty below the first of a block, not gaps in a column that is written out', () => {
    const block = tableOf(`
      单位|项目名称|金额
      甲局|导航|3
      |执法|4
      |普法|5
      乙局|网点|6
      |统计|7`);
    expect(units(block)).toEqual(['甲局', '甲局', '甲局', '乙局', '乙局']);
    const gaps = tableOf(`
      单位|项目名称|金额
      甲局|导航|3
      甲局|执法|4
      |普法|5
      乙局|网点|6
      乙局|统计|7
      丙局|展会|8`);
    expect(units(gaps)).toEqual(['甲局', '甲局', '', '乙局', '乙局', '丙局']);
  });

  it('does not carry a unit past its 小计', () => {
    const table = tableOf(`
      单位|项目名称|金额
      甲局|导航|3
      |执法|4
      小计||7
      |普法|5
      乙局|网点|6
      |统计|7`);
    expect(units(table)).toEqual(['甲局', '甲局', '', '乙局', '乙局']);
  });

  it('repeats the name of a project that stands over several rows with money of their own', () => {
    const table = tableOf(
      `
      项目编码|项目名称|资金来源|金额|绩效指标
      1501|导航|上级|3|甲
      |||| 乙
      ||本级|4|丙`,
      { merges: ['A2:A4', 'B2:B4'] },
    );
    expect(names(table)).toEqual(['2: 导航', '4: 导航']);
    expect(table.rows[1]!.texts.projectCode).toMatchObject({ text: '1501', filled: true });
    expect(skipped(table)).toEqual(['3: continuation']);
  });
});

describe('several tables on a sheet', () => {
  it('tells them by blank rows, titles and side headings, each with its own unit and columns', () => {
    const tables = tablesOf(`
      2025年项目支出表
      单位：元
      项目名称|单位|金额
      导航|甲局|30000
      合计||30000

      附：配套项目
      单位|经费（万元）|项目
      乙局|4|执法
      表三 续建项目
      编制单位：丙局||单位：万元
      项目|级次|预算数
      普法|自治区|5`);
    expect(tables.map((table) => areaAddress(table.header))).toEqual(['A3:C3', 'A8:C8', 'A12:C12']);
    expect(tables.map((table) => table.unit)).toEqual(['元', '万元', '万元']);
    expect(tables.map((table) => table.title?.text)).toEqual([
      '2025年项目支出表',
      '附：配套项目',
      '表三 续建项目',
    ]);
    expect(tables.map((table) => names(table).join())).toEqual(['4: 导航', '9: 执法', '13: 普法']);
    expect(tables[2]!.reportingUnit?.text).toBe('丙局');
    expect(tables.flatMap(mismatches)).toEqual([]);
  });

  it('begins a new table at the same header under another title', () => {
    const tables = tablesOf(`
      表1 自治区本级项目支出表
      项目名称|单位|金额（万元）
      导航|甲局|3
      合计||3
      表2 盟市项目支出表
      项目名称|单位|金额（万元）
      执法|乙局|4
      合计||4`);
    expect(tables.map((table) => covers(table).join())).toEqual(['4: 3', '8: 7']);
  });

  it('reads tables side by side', () => {
    const tables = tablesOf(`
      项目名称|金额（万元）||项目名称|金额（万元）
      导航|3||执法|4
      普法|5||网点|6
      合计|8||合计|10`);
    expect(tables.map((table) => areaAddress(table.header))).toEqual(['A1:B1', 'D1:E1']);
    expect(tables.map((table) => names(table))).toEqual([
      ['2: 导航', '3: 普法'],
      ['2: 执法', '3: 网点'],
    ]);
    expect(tables.flatMap(mismatches)).toEqual([]);
  });
});

describe('long tables', () => {
  const data = (from: number): string =>
    Array.from({ length: 90 }, (_, i) => `某局|第${from + i}号工作|开展工作|自治区级|${i + 1}万元`).join(
      '\n',
    );

  it('are left at a repeated header and at another table, far below the first rows', () => {
    const header = '预算单位|项目名称|项目内容|事权级次|金额';
    const other = '表二 补助项目\n盟市|项目名称|分配依据|补助金额（万元）\n赤峰市|维权站建设|因素法|30';
    const tables = tablesOf([header, data(0), header, data(100), other].join('\n'));
    expect(tables.map((table) => table.rows.length)).toEqual([180, 1]);
    expect(tables[0]!.skipped).toEqual([{ row: 91, why: 'header' }]);
    expect(tables[1]!.title?.text).toBe('表二 补助项目');
  });
});

describe('hidden rows and columns', () => {
  it('audits them and says so', () => {
    const { tables, notes } = findTables(
      sheetOf(rowsOf('项目名称|编码|金额\n导航|1|3\n执法|2|4\n普法|3|5'), {
        hiddenRows: [2, 3],
        hiddenColumns: [1],
      }),
    );
    expect(tables[0]!.rows.map((one) => one.hidden)).toEqual([false, true, true]);
    expect(notes.find((note) => note.code === 'hidden-rows')?.args).toEqual({ count: 2, rows: '3—4' });
    expect(notes.find((note) => note.code === 'hidden-columns')?.args).toEqual({ columns: 'B' });
  });
});
