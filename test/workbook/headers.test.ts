/** Headers in the many ways officers write them. */
import { areaAddress, columnLetters } from '../../src/workbook/address';
import { findTables } from '../../src/workbook/tables';
import type { BudgetTable, ColumnName } from '../../src/workbook/types';
import { names, rowsOf, sheetOf, tableOf, tablesOf } from './build';

const mapOf = (table: BudgetTable): Record<string, string> =>
  Object.fromEntries(
    (Object.keys(table.map.columns) as ColumnName[]).map((name) => [
      name,
      [table.map.columns[name]!, ...(table.map.more[name] ?? [])].map(columnLetters).join('+'),
    ]),
  );

describe('one header row', () => {
  it('takes columns in any order, the name behind the amounts', () => {
    const table = tableOf(`
      金额（万元）|旗县|盟市|自治区|承担主体|事权划分|项目|单位
      12||12||市级财政|盟市|商标执法|赤峰市市场监督管理局
      30|||30|自治区财政|自治区|专利导航|内蒙古自治区知识产权局`);
    expect(mapOf(table)).toEqual({
      name: 'G',
      unit: 'H',
      declaredLevel: 'F',
      declaredPayer: 'E',
      amount: 'A',
      'amount.county': 'B',
      'amount.prefecture': 'C',
      'amount.province': 'D',
    });
    expect(table.rows.map((one) => one.amounts.amount!.value)).toEqual([120000, 300000]);
  });

  it.each([
    ['省级资金|市级资金|县级资金'],
    ['其中：自治区财政|其中：盟市财政|其中：旗县财政'],
    ['自治区本级|盟市级|旗县（市、区）级'],
    ['区本级|盟市本级|旗县区'],
    ['自治区补助|盟市配套|旗县配套'],
    ['省（区）级财政拨款|市（盟）级财政拨款|县（旗、区）级财政拨款'],
    ['自治区承担|地市承担|区县承担'],
    ['自治区财政资金|市级财政资金|县（区）财政资金'],
  ])('tells the tiers of %s', (tiers) => {
    const table = tableOf(`
      单位：元
      项目名称|实施单位|预算金额|${tiers}
      专利导航|自治区知识产权局|30|10|10|10
      商标执法|乌海市市场监管局|20||20|`);
    expect(mapOf(table)).toMatchObject({
      'amount.province': 'D',
      'amount.prefecture': 'E',
      'amount.county': 'F',
    });
  });

  it('reads 区级 by what stands beside it', () => {
    const beside = (tiers: string, title: string) =>
      mapOf(tableOf(`${title}\n项目名称|单位|合计|${tiers}\n普法宣传|某局|3|1|2`));
    expect(beside('自治区级|区级', '项目表')).toMatchObject({ 'amount.province': 'D', 'amount.county': 'E' });
    expect(beside('区级|旗县级', '项目表')).toMatchObject({ 'amount.province': 'D', 'amount.county': 'E' });
    expect(beside('市级|区级', '包头市2025年项目表')).toMatchObject({
      'amount.prefecture': 'D',
      'amount.county': 'E',
    });
    expect(beside('区级|市级', '内蒙古自治区2025年项目表')).toMatchObject({
      'amount.province': 'D',
      'amount.prefecture': 'E',
    });
  });

  it('takes 主管部门 for the unit only where no unit stands', () => {
    expect(mapOf(tableOf('主管部门|项目名称|金额\n自治区市监局|专利导航|3'))).toMatchObject({ unit: 'A' });
    expect(mapOf(tableOf('主管部门|项目单位|项目名称|金额\n自治区市监局|保护中心|专利导航|3'))).toMatchObject(
      {
        parentUnit: 'A',
        unit: 'B',
      },
    );
  });

  it('takes 盟市 for the unit over names and for a tier over money', () => {
    expect(mapOf(tableOf('盟市|项目名称|补助金额\n赤峰市|维权援助补助|3\n包头市|导航补助|4'))).toMatchObject({
      unit: 'A',
    });
    expect(mapOf(tableOf('单位|项目名称|合计|盟市\n某局|维权援助|3|3'))).toMatchObject({
      unit: 'A',
      'amount.prefecture': 'D',
    });
  });

  it('uses a booking column as payer only for want of a better one', () => {
    const booked = tableOf('项目名称|支出级次|金额\n专利导航|自治区|3');
    expect([mapOf(booked).declaredPayer, booked.map.payerIsBooking]).toEqual(['B', true]);
    const better = tableOf('项目名称|预算级次|支出责任|金额\n专利导航|自治区|盟市|3');
    expect([mapOf(better).declaredPayer, better.map.payerIsBooking]).toEqual(['C', false]);
  });

  it('never takes economic classification for a signal, and keeps its silence about it', () => {
    const table = tableOf(`
      部门经济分类|政府经济分类科目名称|功能分类科目|项目名称|金额
      30227委托业务费|50205|2011405|专利导航|3`);
    expect(mapOf(table)).toEqual({ functionCode: 'C', name: 'D', amount: 'E' });
    expect(table.map.unknown).toEqual([]);
  });

  it('says which columns it could not tell', () => {
    const { tables, notes } = findTables(
      sheetOf(rowsOf('项目名称|单位|金额|红头章|甲方意向\n导航|某局|3|有|无')),
    );
    expect(tables[0]!.map.unknown).toEqual([
      { column: 3, header: '红头章' },
      { column: 4, header: '甲方意向' },
    ]);
    expect(notes.find((note) => note.code === 'unknown-column')?.args).toEqual({
      columns: 'D、E',
      headers: '红头章、甲方意向',
    });
  });

  it('keeps several detail and remark columns', () => {
    const table = tableOf(`
      项目名称|立项依据|绩效目标|项目内容|备注|其他说明|金额
      导航|某号文件|完成3项|开展导航|无附件|续建|3`);
    expect(mapOf(table)).toMatchObject({ detail: 'D+C+B', remarks: 'E+F' });
    expect(table.rows[0]!.moreTexts.map((cell) => cell.text)).toEqual(['完成3项', '某号文件', '续建']);
  });

  it('finds a header among 200 columns', () => {
    const filler = Array.from({ length: 190 }, (_, i) => `附加项${i}`);
    const data = filler.map(() => '某');
    const header = ['序号', '预算单位', '项目名称', ...filler, '预算数', '自治区', '盟市'];
    const { tables } = findTables(
      sheetOf([
        ['2025年项目支出表'],
        header,
        [1, '某局', '专利导航', ...data, 5, 5, ''],
        [2, '某局', '维权援助', ...data, 7, '', 7],
      ]),
    );
    expect(mapOf(tables[0]!)).toMatchObject({ unit: 'B', name: 'C', amount: columnLetters(193) });
    expect(tables[0]!.rows).toHaveLength(2);
  });

  it('reads required marks, numbering, line breaks and spaces in headers', () => {
    const table = tableOf(
      '*项 目\n名 称'.replace('\n', '') +
        '|2.预 算 单 位|★财政事权级次(必填)|预算数（万元）\n导航|某局|自治区|3',
    );
    expect(mapOf(table)).toEqual({ name: 'A', unit: 'B', declaredLevel: 'C', amount: 'D' });
    expect(table.unit).toBe('万元');
  });
});

describe('amount columns', () => {
  it.each([
    ['申请数|核定数', 'D'],
    ['年初预算数|调整预算数|全年执行数', 'C'],
    ['上年预算数|本年预算数', 'D'],
    ['一上申报数|一下控制数|二上申报数', 'D'],
    ['项目总投资|2024年执行数|2025年预算数', 'E'],
    ['基本支出|项目支出|合计', 'E'],
  ])('picks the budget among %s', (heads, wanted) => {
    const count = heads.split('|').length;
    const { tables, notes } = findTables(
      sheetOf(rowsOf(`2025年部门预算项目表\n项目名称|单位|${heads}\n导航|某局|${'3|'.repeat(count)}`)),
    );
    expect(mapOf(tables[0]!).amount).toBe(wanted);
    if (heads !== '基本支出|项目支出|合计') expect(notes.map((note) => note.code)).toContain('amount-choice');
  });

  it('takes what was spent in a 决算 table', () => {
    const table = tableOf('2023年度项目支出决算表\n项目名称|单位|年初预算数|决算数\n导航|某局|3|2');
    expect(mapOf(table).amount).toBe('D');
    expect(table.year).toBe(2023);
  });

  it('prefers the column that the tiers add up to', () => {
    const table = tableOf(`
      项目名称|单位|预算总额|本年安排数|自治区|盟市
      导航甲|某局|90|30|10|20
      导航乙|某局|80|25|5|20
      导航丙|某局|70|20|20|
      导航丁|某局|60|15|15|`);
    expect(mapOf(table).amount).toBe('D');
  });

  it('keeps to the tiers of the step it chose', () => {
    const table = tableOf(`
      项目名称|单位|申请数|||核定数||
      ||小计|自治区|盟市|小计|自治区|盟市
      导航|某局|9|4|5|6|2|4`);
    expect(mapOf(table)).toMatchObject({ amount: 'F', 'amount.province': 'G', 'amount.prefecture': 'H' });
    expect(table.header).toMatchObject({ top: 0, bottom: 1 });
  });

  it('adds up several columns of one tier, but not its 小计 again', () => {
    const split = tableOf(`
      项目名称|单位|合计|中央财政资金|自治区财政资金|自治区对下转移支付|单位资金
      导航|某局|100|20|30|40|10`);
    expect(split.rows[0]!.amounts['amount.province']!.value).toBe(700000);
    expect(split.rows[0]!.amounts['amount.other']!.value).toBe(100000);
    const grouped = tableOf(`
      项目名称|单位|合计|中央|||自治区
      |||小计|一般公共预算|政府性基金|
      导航|某局|50|20|15|5|30`);
    expect(grouped.rows[0]!.amounts['amount.central']!.value).toBe(200000);
  });

  it('leaves shares in per cent and carried-over money out of the sum', () => {
    const table = tableOf(`
      项目名称|单位|合计|其中：上年结转|自治区|盟市|自治区分担比例
      导航|某局|50|5|30|20|60`);
    expect(mapOf(table)).toMatchObject({
      amount: 'C',
      'amount.carryOver': 'D',
      'amount.province': 'E',
      'amount.prefecture': 'F',
    });
  });

  it('allows negative amounts where the column heads adjustments', () => {
    expect(tableOf('项目名称|单位|调整数\n导航|某局|-3').map.negativesAllowed).toBe(true);
    expect(tableOf('项目名称|单位|预算数\n导航|某局|-3').map.negativesAllowed).toBe(false);
  });

  it('has tiers without a total', () => {
    const table = tableOf('项目名称|单位|自治区|盟市|旗县\n导航|某局|3|2|\n执法|某局||2|');
    expect(mapOf(table)).not.toHaveProperty('amount');
    expect(names(table)).toEqual(['2: 导航', '3: 执法']);
  });
});

describe('headers of several rows', () => {
  it('reads three merged rows', () => {
    const table = tableOf(
      `
      项目基本情况|||资金安排|||||备注
      预算单位|项目名称|财政事权级次|合计|财政资金|||单位资金|
      ||||中央|自治区|盟市||
      某局|导航|自治区|60|10|20|20|10|甲`,
      { merges: ['A1:C1', 'D1:H1', 'I1:I3', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'E2:G2', 'H2:H3'] },
    );
    expect(areaAddress(table.header)).toBe('A1:I3');
    expect(mapOf(table)).toEqual({
      unit: 'A',
      name: 'B',
      declaredLevel: 'C',
      amount: 'D',
      'amount.central': 'E',
      'amount.province': 'F',
      'amount.prefecture': 'G',
      'amount.other': 'H',
      remarks: 'I',
    });
  });

  it('reads two rows without any merge', () => {
    const table = tableOf(`
      预算单位|项目名称|项目内容|合计|资金来源|||备注
      ||||中央|自治区|盟市|
      某局|导航|开展导航|30|10|10|10|甲`);
    expect(areaAddress(table.header)).toBe('A1:H2');
    expect(mapOf(table)).toEqual({
      unit: 'A',
      name: 'B',
      detail: 'C',
      amount: 'D',
      'amount.central': 'E',
      'amount.province': 'F',
      'amount.prefecture': 'G',
      remarks: 'H',
    });
  });

  it('takes 资金来源 over words for the source, over tiers for a heading', () => {
    expect(mapOf(tableOf('项目名称|资金来源|金额\n导航|上级补助|3'))).toMatchObject({ fundSource: 'B' });
    const heading = tableOf('项目名称|合计|资金来源||\n||自治区|盟市|旗县\n导航|3|1|1|1', {
      merges: ['C1:E1'],
    });
    expect(mapOf(heading)).not.toHaveProperty('fundSource');
  });

  it('starts at D17 and keeps its addresses', () => {
    const table = tableOf(
      `
      2025年度专项资金安排表
      编制单位：内蒙古自治区知识产权局|||||单位：千元
      项目|用途|合计|其中：|||
      |||自治区|市级|县级
      导航|稀土导航|30|10|10|10
      合计||30|10|10|10`,
      { at: 'D17' },
    );
    expect(areaAddress(table.header)).toMatch(/^D19:I20$/);
    expect([table.firstRow, table.lastRow]).toEqual([20, 20]);
    expect(table.unit).toBe('千元');
    expect(table.rows[0]!.amounts.amount).toMatchObject({ value: 30000, row: 20, column: 5 });
    expect(table.reportingUnit?.text).toBe('内蒙古自治区知识产权局');
  });

  it('joins 类, 款 and 项 to one code and carries them down', () => {
    const table = tableOf(
      `
      部门预算项目支出表
      科目编码|||科目名称|项目名称|单位名称|合计|一般公共预算|政府性基金
      类|款|项||||||
      201|||一般公共服务支出|||50|50|
      201|14||知识产权事务|||50|50|
      201|14|09|知识产权宏观管理|||50|50|
      ||||专利导航|自治区知识产权局|30|30|
      ||||统计调查|自治区知识产权局|20|20|
      合计||||||50|50|`,
      { merges: ['A2:C2'] },
    );
    expect(mapOf(table)).toMatchObject({ functionCode: 'A+B+C', name: 'E', unit: 'F', amount: 'G' });
    expect(names(table)).toEqual(['7: 专利导航', '8: 统计调查']);
    expect(table.subtotals.map((one) => one.row + 1)).toEqual([4, 5, 6, 9]);
    expect(table.rows.map((one) => one.texts.functionCode?.text)).toEqual(['2011409', '2011409']);
  });

  it('reads boxes to tick, one column per tier', () => {
    const table = tableOf(
      `
      项目名称|财政事权级次|||金额
      |自治区|盟市|旗县|
      导航|√|||3
      执法||√||4`,
      { merges: ['B1:D1'] },
    );
    expect(mapOf(table)).toMatchObject({ declaredLevel: 'B+C+D', amount: 'E' });
    expect(table.rows.map((one) => one.texts.declaredLevel?.text)).toEqual(['自治区', '盟市']);
  });
});

describe('what heads no budget table', () => {
  it('says what was looked for where no column names projects', () => {
    const { tables, notes } = findTables(sheetOf(rowsOf('预算单位|金额（万元）|备注\n某局|3|甲\n某厅|4|乙')));
    expect(tables).toEqual([]);
    expect(notes.map((note) => note.code)).toEqual(['no-name-column']);
    expect(notes[0]!.args).toMatchObject({ header: 'A1:C1' });
    expect(notes[0]!.args.looked).toContain('项目名称');
  });

  it.each([
    ['科目编码|科目名称|说明\n20114|知识产权事务|款级\n2011401|行政运行|'],
    ['级次|领域\n中央|宏观管理\n自治区|授权确权'],
    ['会议纪要\n一、审议了预算\n二、部署了工作'],
    ['项目名称|全区专利导航|主管部门|自治区市监局\n项目属性|新增|项目期|1年\n总体目标|完成导航|备注|无'],
  ])('finds none in %s', (text) => {
    const { tables, notes } = findTables(sheetOf(rowsOf(text)));
    expect(tables).toEqual([]);
    expect(notes.map((note) => note.code)).toEqual(['no-table']);
  });

  it('leaves statements of kinds of money alone', () => {
    const both = '收支预算总表\n收入||支出|\n项目|预算数|项目|预算数\n一、拨款收入|9|一、公共服务|9';
    const three = '2025年“三公”经费预算表\n项目|预算数\n1.公务接待费|3\n2.因公出国（境）费用|4';
    [both, three].forEach((text) => {
      const { tables, notes } = findTables(sheetOf(rowsOf(text)));
      expect(tables).toEqual([]);
      expect(notes.map((note) => note.code)).toEqual(['statement-sheet']);
    });
  });

  it('reads nothing of very hidden sheets and our own, and says so', () => {
    const rows = rowsOf('项目名称|金额\n导航|3');
    expect(findTables(sheetOf(rows, { visibility: 'veryHidden' }))).toMatchObject({
      tables: [],
      notes: [{ code: 'very-hidden-sheet' }],
    });
    expect(findTables(sheetOf(rows, { ours: 'rows' }))).toMatchObject({
      tables: [],
      notes: [{ code: 'own-sheet' }],
    });
    expect(findTables(sheetOf(rows, { visibility: 'hidden' })).notes[0]!.code).toBe('hidden-sheet');
  });
});

describe('what the officer sets', () => {
  const text = '某某|甲栏|乙栏|丙栏\n导航|3|自治区|某局\n执法|4|盟市|某队';

  it('maps columns where the header says nothing', () => {
    const columns = { 项目支出表: { name: 'A', amount: 'B', declaredLevel: 'C', unit: 'D' } };
    const table = tableOf(text, {}, { columns, moneyUnit: '万元' });
    expect(names(table)).toEqual(['2: 导航', '3: 执法']);
    expect(table.rows[0]!.amounts.amount!.value).toBe(30000);
  });

  it('outweighs what was found, and can take a column away', () => {
    const sheet = '项目名称|资金用途|单位|金额|上级金额\n导航|稀土导航|某局|3|9';
    const columns = { 项目支出表: { name: 'B', amount: 'E', unit: null } };
    const table = tableOf(sheet, {}, { columns });
    expect(mapOf(table)).toMatchObject({ name: 'B', amount: 'E' });
    expect(mapOf(table)).not.toHaveProperty('unit');
    expect(table.rows[0]!.texts.name!.text).toBe('稀土导航');
  });

  it('is reported where the table has no such column', () => {
    const { notes } = findTables(sheetOf(rowsOf('项目名称|金额\n导航|3')), {
      columns: { 项目支出表: { unit: 'ZZ' } },
    });
    expect(notes.map((note) => note.code)).toContain('column-setting');
  });
});

it('gives the same result twenty times over', () => {
  const text = '项目名称|单位|金额（万元）|自治区|盟市\n导航|某局|3|3|\n小计||3|3|';
  const first = JSON.stringify(tablesOf(text));
  for (let i = 0; i < 25; i++) expect(JSON.stringify(tablesOf(text))).toBe(first);
});
