/** From a header block to a table's layout, or the reason why it heads no budget table. */
import type { Surroundings } from './above';
import { amountColumns } from './amount-columns';
import { AMOUNTS, columnsOf, type AmountMap } from './amount-map';
import { columnFacts, type ColumnFacts } from './column-facts';
import { isUsed, override, pick, withoutEmpty, type Columns, type More } from './column-settings';
import { textColumns, type TextMap } from './columns';
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
  /** Name the table's mapping is kept under. */
  readonly key: string;
  /** Last row the content of columns is judged by. */
  readonly to: number;
  readonly above: Surroundings;
  /** The table before on the same sheet: its unit and year hold where this one has none. */
  readonly before: Layout | null;
}

export interface Draft {
  readonly key: string;
  readonly layout: Layout;
  readonly facts: readonly ColumnFacts[];
  readonly amounts: AmountMap;
  /** Column settings that name no column of the table. */
  readonly unused: readonly string[];
}

type Segment = readonly [number, number];

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

interface Chosen {
  readonly facts: readonly ColumnFacts[];
  readonly text: TextMap;
  readonly amounts: AmountMap;
  readonly columns: Columns;
  readonly more: More;
  readonly unused: readonly string[];
  readonly year: number | null;
}

/** Words around a table: title, sheet name, reporting unit. */
const wordsAround = ({ above, grid }: LayoutContext): string =>
  `${above.title?.text ?? ''} ${grid.sheet.name} ${above.reportingUnit?.text ?? ''}`;

/** Columns as found, then as the officer wants them. */
const chooseColumns = (context: LayoutContext, block: HeaderBlock, segment: Segment): Chosen => {
  const { grid, settings, above, before, to } = context;
  const from = block.bottom + 1;
  const facts = columnFacts(grid, block, segment, from, to);
  const text = textColumns(facts);
  const year = above.year ?? yearOfTitle(grid.sheet.name) ?? before?.year ?? settings.year ?? null;
  const words = wordsAround(context);
  const amounts = amountColumns(facts, { grid, from, to, year: year ?? headerYear(facts), words, settings });
  const columns: Columns = { ...text.columns, ...amounts.columns };
  const more: More = { ...text.more, ...amounts.more };
  const unused = override(settings.columns?.[context.key] ?? {}, columns, more, segment);
  const chosen: AmountMap = { ...amounts, columns: pick(columns, true), more: pick(more, true) };
  return { facts, text, amounts: chosen, columns, more, unused, year };
};

const unknownColumns = ({ facts, columns, more }: Chosen): ColumnMap['unknown'] =>
  facts
    .filter(({ meaning, path, sample }) => meaning === null && path.length > 0 && sample.filled > 0)
    .filter(({ column }) => !isUsed(columns, more, column))
    .map(({ column, path }) => ({ column, header: path.join('/') }));

/** The layout of one segment of a header block, or why it is none. */
export const buildLayout = (
  context: LayoutContext,
  block: HeaderBlock,
  segment: Segment,
): Draft | Refusal => {
  const { grid, settings, above, before, to } = context;
  const chosen = chooseColumns(context, block, segment);
  const { facts, text, amounts, columns, more, unused, year } = chosen;
  const texts = { ...text, columns: pick(columns, false) };
  const refused = refusal(grid, block, facts, texts, amounts, wordsAround(context));
  if (refused && (settings.sheets?.[grid.sheet.name] !== 'in' || columns.name === undefined)) return refused;
  const own = ownUnits(grid, facts, amounts);
  const money = tableUnit({
    grid,
    facts,
    map: amounts,
    own,
    above,
    before,
    settings,
    from: block.bottom + 1,
    to,
  });
  const map: ColumnMap = {
    columns,
    more: withoutEmpty(more),
    units: money.columns,
    unknown: unknownColumns(chosen),
    payerIsBooking: text.payerIsBooking && columns.declaredPayer === text.columns.declaredPayer,
    negativesAllowed: amounts.negativesAllowed,
  };
  const { serial, functionName } = text;
  const slots = slotsOf(amounts, (column) => money.of(column));
  const place = { grid, block, left: segment[0], right: segment[1], map, amounts: slots };
  const layout = { ...place, serial, functionName, unit: money.unit, unitFrom: money.from, above, year };
  return { key: context.key, layout, facts, amounts, unused };
};
