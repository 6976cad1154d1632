/** From a header block to a table's layout, or the reason why it heads no budget table. */
import { columnNumber } from './address';
import type { Surroundings } from './above';
import { amountColumns, columnsOf, type AmountMap } from './amount-columns';
import { columnFacts, textColumns, type ColumnFacts, type TextMap } from './columns';
import { filledColumns, type Grid } from './grid';
import { headerBlock, type HeaderBlock } from './header-find';
import { headerKey } from './header-match';
import type { AmountSlot, Layout } from './layout';
import { ownUnits, tableUnit } from './table-unit';
import { isLabel } from './sample';
import { isBlankText, squeeze, textOf } from './text';
import type { AmountColumn, ColumnMap, ColumnName, TableSettings } from './types';
import { yearOfTitle } from './year';

export interface LayoutContext {
  readonly grid: Grid;
  readonly settings: TableSettings;
  /** Last row the content of columns is judged by. */
  readonly to: number;
  readonly above: Surroundings;
  /** The table before on the same sheet: its unit and year hold where this one has none. */
  readonly before: Layout | null;
}

export interface Draft {
  readonly layout: Layout;
  readonly facts: readonly ColumnFacts[];
  readonly amounts: AmountMap;
  /** Column settings that name no column of the table. */
  readonly unused: readonly string[];
}

export type Refusal =
  | { readonly why: 'no-name'; readonly header: HeaderBlock }
  | { readonly why: 'statement'; readonly kind: string }
  | { readonly why: 'no-budget' };

const AMOUNTS: readonly AmountColumn[] = [
  'amount',
  'amount.central',
  'amount.province',
  'amount.prefecture',
  'amount.county',
  'amount.other',
  'amount.carryOver',
];

const isAmount = (name: string): name is AmountColumn => name.indexOf('amount') === 0;

type Overrides = Readonly<Partial<Record<ColumnName, string | null>>>;

/** Applies what the officer set: a column serves one name only, and `null` takes a name away. Returns what fits no column. */
const override = (
  wishes: Overrides,
  columns: Partial<Record<ColumnName, number>>,
  more: Partial<Record<ColumnName, number[]>>,
  segment: readonly [number, number],
): string[] => {
  const unused: string[] = [];
  (Object.keys(wishes) as ColumnName[]).forEach((name) => {
    const letters = wishes[name];
    const column = letters ? columnNumber(letters) : -1;
    if (letters && (column < segment[0] || column > segment[1])) {
      unused.push(`${name}: ${letters}`);
      return;
    }
    delete more[name];
    if (!letters) {
      delete columns[name];
      return;
    }
    (Object.keys(columns) as ColumnName[]).forEach((other) => {
      if (columns[other] === column && !(other in wishes)) delete columns[other];
      more[other] = (more[other] ?? []).filter((extra) => extra !== column);
    });
    columns[name] = column;
  });
  return unused;
};

const FORM_ROWS = 8;

/** A form, not a table: below the head of the name column stand further labels. */
const isForm = (grid: Grid, block: HeaderBlock, name: number): boolean => {
  const own = headerKey(block.paths[name - block.left]?.slice(-1)[0] ?? '');
  let filled = 0;
  let labels = 0;
  for (let row = block.bottom + 1; row <= block.bottom + FORM_ROWS; row++) {
    const text = textOf(grid.at(row, name));
    if (isBlankText(text) || headerKey(text) === own) continue;
    filled++;
    if (text.length <= 20 && isLabel(text)) labels++;
  }
  return labels >= 2 && labels * 2 >= filled;
};

/** 三公经费表, 收支总表 and the like list kinds of money under a bare 项目, not projects. */
const STATEMENT =
  /(三公经费|收支(?:预算|决算)?总表|收支总体|财政拨款收支|收入(?:预算|决算)?(?:总)?表|基本支出(?:预算|决算)?(?:明细)?表|机关运行经费)/;

const statementKind = (facts: readonly ColumnFacts[], text: TextMap, words: string): string | null => {
  const name = facts.find((fact) => fact.column === text.columns.name);
  const leaf = name ? headerKey(name.path[name.path.length - 1] ?? '') : '';
  if (!/^(?:项目|支出项目|支出)$/.test(leaf)) return null;
  const groups = facts.map((fact) => squeeze(fact.path[0] ?? ''));
  const sides = groups.some((text) => /^收入/.test(text)) && groups.some((text) => /^支出/.test(text));
  return STATEMENT.exec(squeeze(words).replace(/["“”「」]/g, ''))?.[1] ?? (sides ? '收支表' : null);
};

const refusal = (
  grid: Grid,
  block: HeaderBlock,
  facts: readonly ColumnFacts[],
  text: TextMap,
  amounts: AmountMap,
  words: string,
): Refusal | null => {
  const { name, unit, parentUnit, declaredLevel, declaredPayer } = text.columns;
  const money = AMOUNTS.some((column) => amounts.columns[column] !== undefined);
  if (name === undefined) {
    const named = [unit, parentUnit, declaredLevel, declaredPayer, text.columns.detail].some(
      (c) => c !== undefined,
    );
    return money && named ? { why: 'no-name', header: block } : { why: 'no-budget' };
  }
  const kind = statementKind(facts, text, words);
  if (kind) return { why: 'statement', kind };
  const used =
    money || [unit, parentUnit, declaredLevel, declaredPayer].some((column) => column !== undefined);
  return used && !isForm(grid, block, name) ? null : { why: 'no-budget' };
};

/** Years over amount columns: where the title says none, the later of two, the first of a plan of several. */
const headerYear = (facts: readonly ColumnFacts[]): number | null => {
  const years = facts
    .filter((fact) => fact.meaning?.kind === 'money')
    .map((fact) => /((?:19|20)\d\d)年/.exec(fact.path.join('/'))?.[1])
    .filter((year) => year !== undefined)
    .map(Number);
  const distinct = Array.from(new Set(years)).sort((a, b) => a - b);
  return distinct.length === 0 ? null : distinct.length === 2 ? distinct[1]! : distinct[0]!;
};

const slotsOf = (map: AmountMap, unitsOf: (column: number) => AmountSlot['units'][number]): AmountSlot[] =>
  AMOUNTS.filter((name) => map.columns[name] !== undefined).map((name) => {
    const columns = columnsOf(map, name);
    return { name, columns, units: columns.map(unitsOf) };
  });

/** The layout of one segment of a header block, or why it is none. */
export const buildLayout = (
  context: LayoutContext,
  block: HeaderBlock,
  segment: readonly [number, number],
): Draft | Refusal => {
  const { grid, settings, above, before, to } = context;
  const from = block.bottom + 1;
  const words = `${above.title?.text ?? ''} ${grid.sheet.name} ${above.reportingUnit?.text ?? ''}`;
  const facts = columnFacts(grid, block, segment, from, to);
  const text = textColumns(facts);
  const stated = above.year ?? yearOfTitle(grid.sheet.name) ?? before?.year ?? null;
  const year = stated ?? settings.year ?? null;
  const amounts = amountColumns(facts, { grid, from, to, year: year ?? headerYear(facts), words, settings });
  const columns: Partial<Record<ColumnName, number>> = { ...text.columns, ...amounts.columns };
  const more: Partial<Record<ColumnName, number[]>> = { ...text.more, ...amounts.more };
  const unused = override(settings.columns?.[grid.sheet.name] ?? {}, columns, more, segment);
  const chosen: AmountMap = { ...amounts, columns: pick(columns, true), more: pick(more, true) };
  const refused = refusal(grid, block, facts, { ...text, columns: pick(columns, false) }, chosen, words);
  if (refused) return refused;

  const own = ownUnits(grid, facts, chosen);
  const unit = tableUnit({ grid, facts, map: chosen, own, above, before, settings, from, to });
  const map: ColumnMap = {
    columns,
    more: withoutEmpty(more),
    units: unit.columns,
    unknown: facts
      .filter(
        (fact) =>
          fact.meaning === null &&
          fact.path.length > 0 &&
          fact.sample.filled > 0 &&
          !isUsed(columns, more, fact.column),
      )
      .map((fact) => ({ column: fact.column, header: fact.path.join('/') })),
    payerIsBooking: text.payerIsBooking && columns.declaredPayer === text.columns.declaredPayer,
    negativesAllowed: amounts.negativesAllowed,
  };
  const layout: Layout = {
    grid,
    block,
    left: segment[0],
    right: segment[1],
    map,
    amounts: slotsOf(chosen, (column) => unit.of(column)),
    serial: text.serial,
    functionName: text.functionName,
    unit: unit.unit,
    unitFrom: unit.from,
    above,
    year,
  };
  return { layout, facts, amounts: chosen, unused };
};

const isUsed = (
  columns: Partial<Record<ColumnName, number>>,
  more: Partial<Record<ColumnName, number[]>>,
  column: number,
): boolean =>
  (Object.keys(columns) as ColumnName[]).some((name) => columns[name] === column) ||
  (Object.keys(more) as ColumnName[]).some((name) => more[name]!.includes(column));

const pick = <Value>(
  record: Partial<Record<ColumnName, Value>>,
  amounts: boolean,
): Partial<Record<ColumnName, Value>> => {
  const picked: Partial<Record<ColumnName, Value>> = {};
  (Object.keys(record) as ColumnName[]).forEach((name) => {
    if (isAmount(name) === amounts) picked[name] = record[name];
  });
  return picked;
};

const withoutEmpty = (more: Partial<Record<ColumnName, number[]>>): Partial<Record<ColumnName, number[]>> => {
  const kept: Partial<Record<ColumnName, number[]>> = {};
  (Object.keys(more) as ColumnName[]).forEach((name) => {
    if (more[name]!.length > 0) kept[name] = more[name];
  });
  return kept;
};

/** Where the officer says which column is which and no header was found: the first row with words in those columns. */
export const forcedBlock = (grid: Grid, settings: TableSettings): HeaderBlock | null => {
  const wishes = settings.columns?.[grid.sheet.name];
  if (!wishes) return null;
  const columns = (Object.keys(wishes) as ColumnName[])
    .map((name) => (wishes[name] ? columnNumber(wishes[name]) : -1))
    .filter((column) => column >= 0);
  if (columns.length === 0) return null;
  for (let row = grid.top; row <= grid.bottom; row++) {
    const filled = filledColumns(grid, row, grid.left, grid.right);
    const words = filled.filter((column) => typeof grid.at(row, column) === 'string');
    const named = columns.filter((column) => words.includes(column)).length;
    if (named === columns.length || (named >= 2 && filled.length >= 3))
      return headerBlock(grid, row, grid.top);
  }
  return null;
};
