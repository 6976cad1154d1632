/** What holds on any sheet, and on any table made by the rules officers follow. */
import fc from 'fast-check';
import { isBlank } from '../../src/workbook/text';
import { findTables } from '../../src/workbook/tables';
import type { Area, BudgetTable, CellValue, SheetData } from '../../src/workbook/types';
import { mismatches, sheetOf, type Row } from './build';

const WORDS = [
  '项目名称',
  '项目',
  '单位',
  '预算单位',
  '金额',
  '金额（万元）',
  '合计',
  '小计',
  '总计',
  '其中：导航',
  '自治区',
  '盟市',
  '旗县',
  '中央',
  '资金来源',
  '备注',
  '说明：填报',
  '单位：万元',
  '2025年项目支出表',
  '一、自治区',
  '（一）保护',
  '1.导航',
  '专利导航',
  '商标执法',
  '某局',
  '同上',
  '—',
  '约50',
  '8万元',
  '1,200.00',
  '科目编码',
  '类',
  '款',
  '项',
  '序号',
  '栏次',
  '注：略',
  '填表人：张三',
  '201',
  '2011409',
  '自治区级',
  '市财政',
  '\u3000\u3000缩进',
  '附：另表',
];

const cell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 2, arbitrary: fc.oneof(fc.integer({ min: -50, max: 500 }), fc.double({ noNaN: false })) },
  { weight: 1, arbitrary: fc.oneof(fc.boolean(), fc.constant({ error: '#REF!' }), fc.string()) },
);

const grid = fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 30 });

const area: fc.Arbitrary<Area> = fc
  .tuple(fc.nat(30), fc.nat(10), fc.nat(4), fc.nat(4))
  .map(([top, left, height, width]) => ({ top, left, bottom: top + height, right: left + width }));

const anySheet: fc.Arbitrary<SheetData> = fc
  .tuple(grid, fc.array(area, { maxLength: 5 }), fc.nat(5), fc.nat(5), fc.array(fc.nat(30), { maxLength: 4 }))
  .map(([values, merges, top, left, hidden]) => ({
    ...sheetOf([]),
    values,
    merges,
    top,
    left,
    hiddenRows: Array.from(new Set(hidden)).sort((a, b) => a - b),
  }));

/** A header on top, so that most random sheets hold a table. */
const tableSheet = fc
  .tuple(
    anySheet,
    fc.shuffledSubarray(['项目名称', '单位', '金额', '自治区', '盟市', '备注', '序号'], { minLength: 3 }),
  )
  .map(([sheet, header]) => ({ ...sheet, values: [['2025年项目表'], ['项目', ...header], ...sheet.values] }));

/** Rows inside a table of which nothing is said. */
const unexplained = (sheet: SheetData, table: BudgetTable): number[] => {
  const told = new Set([
    ...table.rows.map((one) => one.row),
    ...table.subtotals.map((one) => one.row),
    ...(table.skipped ?? []).map((one) => one.row),
  ]);
  const lost: number[] = [];
  for (let row = table.firstRow; row <= table.lastRow; row++) {
    const cells = (sheet.values[row - sheet.top] ?? []).slice(
      table.header.left - sheet.left,
      table.header.right - sheet.left + 1,
    );
    if (cells.some((value) => !isBlank(value)) && !told.has(row)) lost.push(row);
  }
  return lost;
};

describe('on any sheet', () => {
  it('never throws, loses no line in silence and tells each line once', () => {
    let seen = 0;
    fc.assert(
      fc.property(fc.oneof(anySheet, tableSheet), (sheet) => {
        findTables(sheet).tables.forEach((table) => {
          seen++;
          expect(unexplained(sheet, table)).toEqual([]);
          const rows = table.rows.map((one) => one.row);
          expect(new Set(rows).size).toBe(rows.length);
          expect(table.rows.length).toBeGreaterThan(0);
          table.subtotals.forEach((one) => {
            expect(rows).not.toContain(one.row);
            expect(one.covers.length).toBeGreaterThan(0);
            expect(one.covers.every((covered) => rows.includes(covered))).toBe(true);
          });
        });
      }),
      { numRuns: 300 },
    );
    expect(seen).toBeGreaterThan(60);
  });

  it('gives equal results for the same sheet, and plain data', () => {
    fc.assert(
      fc.property(tableSheet, (sheet) => {
        const found = findTables(sheet);
        expect(findTables(sheet)).toEqual(found);
        expect(JSON.parse(JSON.stringify(found.tables.map((table) => table.rows)))).toEqual(
          found.tables.map((table) => table.rows),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('finds the same table wherever it stands', () => {
    fc.assert(
      fc.property(tableSheet, fc.nat(50), fc.nat(20), (sheet, down, right) => {
        const moved = {
          ...sheet,
          top: sheet.top + down,
          left: sheet.left + right,
          merges: sheet.merges.map((merge) => ({
            top: merge.top + down,
            left: merge.left + right,
            bottom: merge.bottom + down,
            right: merge.right + right,
          })),
        };
        const rows = (one: SheetData, by: number) =>
          findTables(one).tables.map((table) => table.rows.map((line) => line.row - by));
        expect(rows(moved, down)).toEqual(rows(sheet, 0));
      }),
      { numRuns: 200 },
    );
  });
});

interface Plan {
  readonly units: readonly (readonly number[])[];
  readonly order: readonly string[];
  readonly unitStyle: 'each' | 'merged' | 'below' | 'ditto';
  readonly total: 'head' | 'foot' | 'none';
  readonly sub: 'foot' | 'head' | 'none';
  readonly headings: boolean;
  readonly indents: boolean;
  readonly textAmounts: 'no' | 'digits' | 'unit';
  /** A 其中 line below the first row of each block. */
  readonly parts: boolean;
  readonly serial: boolean;
  /** The last row of each block has no amount yet. */
  readonly bare: boolean;
  readonly twoRows: 'merged' | 'plain' | 'no';
  readonly page: number;
  readonly lead: number;
  readonly gap: boolean;
  readonly numbers: boolean;
  readonly foot: boolean;
}

const HEADS: Readonly<Record<string, readonly string[]>> = {
  serial: ['序号', '编号'],
  name: ['项目名称', '项目', '支出项目', '资金名称', '二级项目名称', '*项 目 名 称'],
  unit: ['预算单位', '单位名称', '承担单位', '实施单位', '主管部门', '单位'],
  detail: ['项目内容', '资金用途', '绩效目标', '主要内容', '立项依据'],
  level: ['财政事权级次', '事权划分', '权责级次', '事权属性'],
  amount: ['金额', '预算数', '资金总额', '合计', '2025年预算数', '申请金额'],
  province: ['自治区', '自治区资金', '其中：自治区财政', '省级', '自治区本级'],
  prefecture: ['盟市', '市级资金', '其中：盟市财政', '市级', '地市级补助'],
};

const TEXTS = ['name', 'unit', 'detail', 'level'];
const MONEY = ['amount', 'province', 'prefecture'];

const anyPlan: fc.Arbitrary<Plan> = fc.record({
  units: fc.array(fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 2, maxLength: 5 }), {
    minLength: 2,
    maxLength: 5,
  }),
  order: fc
    .tuple(fc.shuffledSubarray(TEXTS, { minLength: 4 }), fc.boolean())
    .map(([texts, before]) => (before ? [...MONEY, ...texts] : [...texts, ...MONEY])),
  unitStyle: fc.constantFrom('each', 'merged', 'below', 'ditto'),
  total: fc.constantFrom('head', 'foot', 'none'),
  sub: fc.constantFrom('foot', 'head', 'none'),
  headings: fc.boolean(),
  indents: fc.boolean(),
  textAmounts: fc.constantFrom('no', 'digits', 'unit'),
  parts: fc.boolean(),
  serial: fc.boolean(),
  bare: fc.boolean(),
  twoRows: fc.constantFrom('merged', 'plain', 'no'),
  page: fc.integer({ min: 0, max: 6 }),
  lead: fc.nat(3),
  gap: fc.boolean(),
  numbers: fc.boolean(),
  foot: fc.boolean(),
});

const plan = anyPlan.map((one) => (one.serial ? { ...one, order: ['serial', ...one.order] } : one));

type Cells = Readonly<Record<string, CellValue>>;

/** Lays a plan out as a sheet and keeps where its rows and totals stand. */
class Layer {
  readonly lines: Row[] = [];
  readonly merges: Area[] = [];
  readonly rows: number[] = [];
  readonly units: string[] = [];
  readonly totals: number[] = [];
  private readonly header: readonly Row[];
  private onPage = 0;

  constructor(
    private readonly plan: Plan,
    pick: (words: readonly string[]) => string,
  ) {
    const { order, twoRows } = plan;
    const heads = order.map((name) => pick(HEADS[name]!));
    const isTier = (name: string): boolean => name === 'province' || name === 'prefecture';
    const upper = order.map((name, i) =>
      isTier(name) ? (name === 'province' ? '资金来源' : null) : heads[i]!,
    );
    const lower = order.map((name, i) => (isTier(name) ? heads[i]! : null));
    this.header = twoRows === 'no' ? [heads] : [upper, lower];
    this.build();
  }

  sheet(): SheetData {
    return { ...sheetOf(this.lines), merges: this.merges };
  }

  private money(value: number): CellValue {
    if (value === 0) return null;
    if (this.plan.textAmounts === 'unit') return `${value}万元`;
    return this.plan.textAmounts === 'digits' ? `${value.toLocaleString('en-US')}.00` : value;
  }

  private put(cells: Cells): number {
    return this.lines.push(this.plan.order.map((name) => cells[name] ?? null)) - 1;
  }

  private putHeader(): void {
    const top = this.lines.length;
    this.lines.push(...this.header);
    if (this.plan.twoRows !== 'merged') return;
    this.plan.order.forEach((name, column) => {
      if (name === 'prefecture') return;
      const wide = name === 'province';
      this.merges.push({
        top,
        left: column,
        bottom: wide ? top : top + 1,
        right: wide ? column + 1 : column,
      });
    });
  }

  private sum(label: string, units: readonly (readonly number[])[]): void {
    const of = (even: boolean) =>
      units.reduce((all, one) => all + one.reduce((a, b, i) => a + ((i % 2 === 0) === even ? b : 0), 0), 0);
    const [province, prefecture] = [of(true), of(false)];
    const first = this.plan.order.find((name) => name === 'unit' || name === 'name')!;
    const cells: Cells = {
      [first]: label,
      amount: this.money(province + prefecture),
      province: this.money(province),
      prefecture: this.money(prefecture),
    };
    this.totals.push(this.put(cells));
  }

  private build(): void {
    const { plan, lines } = this;
    for (let i = 0; i < plan.lead; i++) lines.push(i === 0 ? ['2025年项目支出预算表'] : [null]);
    lines.push(['单位：万元']);
    this.putHeader();
    if (plan.numbers) lines.push(plan.order.map((_, i) => i + 1));
    if (plan.total === 'head') this.sum('合\u3000计', plan.units);
    plan.units.forEach((amounts, u) => this.block(amounts, u));
    if (plan.total === 'foot') this.sum('总计', plan.units);
    if (plan.foot) lines.push([], ['注：本表按资金来源填列。'], ['填表人：张三']);
  }

  private block(amounts: readonly number[], u: number): void {
    const { plan, lines } = this;
    const unit = `${'甲乙丙丁戊'[u]}市市场监督管理局`;
    if (plan.headings)
      lines.push([...plan.order.map((_, i) => (i === 0 ? `${'一二三四五'[u]}、第${u}类` : null))]);
    if (plan.sub === 'head') this.sum('小计', [amounts]);
    const top = lines.length;
    amounts.forEach((amount, i) => this.row(unit, amount, u, i));
    if (plan.bare) this.row(unit, 0, u, amounts.length);
    const column = plan.order.indexOf('unit');
    if (plan.unitStyle === 'merged')
      this.merges.push({ top, left: column, bottom: lines.length - 1, right: column });
    if (plan.sub === 'foot') this.sum('小计', [amounts]);
    if (plan.gap && u === 0) lines.push([]);
  }

  private row(unit: string, amount: number, u: number, i: number): void {
    const { plan, lines } = this;
    if (plan.page > 1 && this.onPage === plan.page && plan.unitStyle !== 'merged') {
      this.putHeader();
      this.onPage = 0;
    }
    this.onPage++;
    const each = i === 0 || plan.unitStyle === 'each';
    const even = i % 2 === 0;
    this.rows.push(lines.length);
    this.units.push(unit);
    this.put({
      serial: this.rows.length,
      name: `${plan.indents && i === 2 ? '\u3000\u3000' : ''}第${u}至${i}号专利工作`,
      unit: each ? unit : plan.unitStyle === 'ditto' ? '同上' : null,
      detail: i === 1 ? null : `开展第${i}项有关工作`,
      level: even ? '自治区级' : '盟市级',
      amount: this.money(amount),
      province: even ? this.money(amount) : null,
      prefecture: even ? null : this.money(amount),
    });
    if (plan.parts && i === 0 && plan.unitStyle !== 'merged') {
      this.put({ name: '其中：委托业务费', amount: this.money(Math.ceil(amount / 2)) });
    }
  }
}

describe('on tables made as officers make them', () => {
  it('finds each row with its unit, each total with what it covers, and no fault in the sums', () => {
    fc.assert(
      fc.property(plan, fc.infiniteStream(fc.nat(99)), (made, choices) => {
        const laid = new Layer(made, (words) => words[(choices.next().value as number) % words.length]!);
        const sheet = laid.sheet();
        const { tables } = findTables(sheet);
        expect(tables).toHaveLength(1);
        const table = tables[0]!;
        expect(table.rows.map((one) => one.row)).toEqual(laid.rows);
        expect(table.rows.map((one) => one.texts.unit?.text)).toEqual(laid.units);
        expect(table.subtotals.map((one) => one.row)).toEqual(laid.totals);
        expect(table.map.columns).toMatchObject({
          'amount.province': made.order.indexOf('province'),
          'amount.prefecture': made.order.indexOf('prefecture'),
          declaredLevel: made.order.indexOf('level'),
        });
        expect(mismatches(table)).toEqual([]);
        expect(unexplained(sheet, table)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
