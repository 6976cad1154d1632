/** From a header block to a table's layout, or the reason why it heads no budget table. */
import type { Surroundings } from './above';
import { amountColumns } from './amount-columns';
import { AMOUNTS, columnsOf, type AmountMap } from './amount-map';
import { columnFacts, type ColumnFacts } from './column-facts';
import { isUsed, override, pick, withoutEmpty, type Columns, type More } from './column-settings';
import { textColumns } from './columns';
import type { Grid } from './grid';
import type { HeaderBlock } from './header-find';
import type { AmountSlot, Layout } from './layout';
import { refusal, type Refusal } from './refusal';
import { ownUnits, tableUnit } from './table-unit';
import type { ColumnMap, TableSettings } from './types';
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
  const columns: Columns = { ...text.columns, ...amounts.columns };
  const more: More = { ...text.more, ...amounts.more };
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
