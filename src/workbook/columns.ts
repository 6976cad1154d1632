/** From header texts and what stands below them to the meaning of each column. */
import type { Grid } from './grid';
import type { HeaderBlock } from './header-find';
import { headerKey, pathMeaning, type Meaning } from './header-match';
import { unitOfHeader } from './money-unit';
import { isTextual, sampleColumn, type Sample } from './sample';
import type { ColumnName } from './types';

export interface ColumnFacts {
  readonly column: number;
  /** Header texts over the column, outermost first. */
  readonly path: readonly string[];
  readonly meaning: Meaning | null;
  readonly sample: Sample;
}

const is = (facts: ColumnFacts, kind: Meaning['kind']): boolean => facts.meaning?.kind === kind;

const as = (kind: Meaning['kind'], rank: number): Meaning => ({ kind, rank });

const mostly = (part: number, sample: Sample): boolean => part > 0 && part * 2 >= sample.filled;

/** 盟市 over names is the unit, 资金 over words is no amount: what a column holds outweighs its head. */
const amountByContent = (meaning: Meaning, sample: Sample): Meaning | null => {
  if (!isTextual(sample)) return meaning;
  if (meaning.kind === 'tier' && mostly(sample.ticks, sample)) return { ...meaning, kind: 'tick', rank: 0 };
  if (meaning.kind === 'tier' && !mostly(sample.levels, sample)) return as('region', 1);
  if (meaning.kind === 'relative' && !mostly(sample.levels, sample)) return as('fundSource', 4);
  return null;
};

const textByContent = (meaning: Meaning, sample: Sample): Meaning | null => {
  const numeric = sample.numbers > 0 && sample.numbers === sample.filled;
  switch (meaning.kind) {
    case 'unit':
      return mostly(sample.measures, sample) ? as('ignored', 0) : meaning;
    case 'declaredLevel':
      if (meaning.rank < 4) return meaning;
      return sample.filled === 0 || mostly(sample.levels, sample) ? meaning : as('ignored', 0);
    case 'declaredCategory':
      return meaning.rank >= 3 && mostly(sample.classes, sample) ? as('ignored', 0) : meaning;
    case 'declaredPayer':
      return meaning.rank === 2 && mostly(sample.bodies, sample) && !mostly(sample.levels, sample)
        ? as('unit', 3)
        : meaning;
    case 'region':
      return numeric ? as('money', 4) : meaning;
    case 'fundSource':
    case 'transferType':
      return numeric && sample.years < sample.filled ? as('other', 1) : meaning;
    case 'year':
      return numeric && sample.years === 0 && sample.large > 0 ? as('money', 4) : meaning;
    default:
      return meaning;
  }
};

/** Numbers that are no ticks: 支出责任 over tiers heads their money. */
const holdsMoney = (sample: Sample): boolean => sample.numbers > sample.ticks;

const byContent = (path: readonly string[], sample: Sample): Meaning | null => {
  const found = pathMeaning(path);
  if (found === null) return null;
  const meaning = found.kind === 'tick' && holdsMoney(sample) ? { ...found, kind: 'tier' as const } : found;
  switch (meaning.kind) {
    case 'tier':
    case 'money':
    case 'other':
    case 'carryOver':
    case 'relative':
      return amountByContent(meaning, sample);
    default:
      return textByContent(meaning, sample);
  }
};

/** Facts of each column of a segment; `from` and `to` are the rows its content is judged by. */
export const columnFacts = (
  grid: Grid,
  block: HeaderBlock,
  segment: readonly [number, number],
  from: number,
  to: number,
): ColumnFacts[] => {
  const facts: ColumnFacts[] = [];
  for (let column = segment[0]; column <= segment[1]; column++) {
    const path = block.paths[column - block.left] ?? [];
    const sample = sampleColumn(grid, column, from, to);
    facts.push({ column, path, meaning: byContent(path, sample), sample });
  }
  return withoutFalseTicks(facts);
};

/** Where one column of a group holds money, or its heading a money unit, none of them is a box to tick. */
const withoutFalseTicks = (facts: readonly ColumnFacts[]): ColumnFacts[] => {
  const groupOf = (fact: ColumnFacts): string => fact.path.slice(0, -1).join('/');
  const money = new Set(
    facts
      .filter((fact) => fact.path.length > 1 && (is(fact, 'tier') || unitOfHeader(groupOf(fact)) !== null))
      .map(groupOf),
  );
  return facts.map((fact) =>
    is(fact, 'tick') && money.has(groupOf(fact))
      ? { ...fact, meaning: { ...fact.meaning!, kind: 'tier' } }
      : fact,
  );
};

/** The best column of a kind: lowest rank, then the fuller, then the first. */
export const best = (facts: readonly ColumnFacts[], kind: Meaning['kind']): ColumnFacts | null =>
  facts
    .filter((fact) => is(fact, kind))
    .sort(
      (a, b) =>
        a.meaning!.rank - b.meaning!.rank ||
        Number(b.sample.filled > 0) - Number(a.sample.filled > 0) ||
        a.column - b.column,
    )[0] ?? null;

type TextName = Exclude<ColumnName, `amount${string}`>;
type TextColumns = { [Key in TextName]?: number };
export type MoreColumns = { [Key in ColumnName]?: number[] };

export interface TextMap {
  readonly columns: TextColumns;
  readonly more: MoreColumns;
  readonly payerIsBooking: boolean;
  /** 序号, 类, 款, 项 and 科目名称: of no name in the result, but telling in a hierarchy. */
  readonly serial: number | null;
  readonly functionName: number | null;
}

const SIMPLE: readonly TextName[] = [
  'declaredCategory',
  'declaredLevel',
  'declaredPayer',
  'projectCode',
  'fundSource',
  'transferType',
  'docNumber',
  'year',
];

/** Heads that name items where no better name column stands, though they may also describe one. */
const WEAK_NAME =
  /^(?:支出内容|支出明细|工作内容|工作任务|任务内容|经费用途|支出用途|摘要|事由|用款事由|名称|内容|费用明细|支出方向|经费名称)$/;

const nameOf = (facts: readonly ColumnFacts[]): ColumnFacts | null => {
  const named = best(facts, 'name');
  if (named) return named;
  const weak = facts.find((fact) => WEAK_NAME.test(headerKey(fact.path[fact.path.length - 1] ?? '')));
  return best(facts, 'upperName') ?? (weak && isTextual(weak.sample) ? weak : null);
};

const several = (facts: readonly ColumnFacts[], kind: 'detail' | 'remarks', taken: number | null): number[] =>
  facts
    .filter((fact) => is(fact, kind) && fact.column !== taken)
    .sort((a, b) => a.meaning!.rank - b.meaning!.rank || a.column - b.column)
    .map((fact) => fact.column);

/** The unit is who does the work; a 主管部门 beside it is the parent, alone it is the unit. */
const unitColumns = (facts: readonly ColumnFacts[]): Pick<TextColumns, 'unit' | 'parentUnit'> => {
  const own = best(facts, 'unit');
  const parent = best(facts, 'parentUnit');
  const region = best(facts, 'region');
  if (own) return { unit: own.column, ...(parent ? { parentUnit: parent.column } : {}) };
  const parents = facts.filter((fact) => is(fact, 'parentUnit'));
  if (parents.length >= 2) return { unit: parents[1]!.column, parentUnit: parents[0]!.column };
  const regions = facts.filter((fact) => is(fact, 'region'));
  if (!parent && regions.length >= 2) return { unit: regions[1]!.column, parentUnit: regions[0]!.column };
  const only = parent ?? region;
  return only ? { unit: only.column } : {};
};

/** 类, 款, 项 in three columns are one code; else the best code column, else the 科目 name. */
const functionColumns = (facts: readonly ColumnFacts[], map: TextMap): void => {
  const parts = facts.filter((fact) => is(fact, 'codePart'));
  const code = best(facts, 'functionCode') ?? best(facts, 'functionName');
  if (parts.length >= 2) {
    map.columns.functionCode = parts[0]!.column;
    map.more.functionCode = parts.slice(1).map((fact) => fact.column);
  } else if (code) {
    map.columns.functionCode = code.column;
  }
};

/** Text columns by name. `amount` columns are chosen in `amount-columns.ts`. */
export const textColumns = (facts: readonly ColumnFacts[]): TextMap => {
  const named = nameOf(facts);
  const functionName = best(facts, 'functionName');
  const map = {
    columns: {} as TextColumns,
    more: {} as MoreColumns,
    payerIsBooking: false,
    serial: best(facts, 'serial')?.column ?? null,
    functionName: functionName ? functionName.column : null,
  };
  if (named) map.columns.name = named.column;
  Object.assign(map.columns, unitColumns(facts));
  SIMPLE.forEach((name) => {
    const found = best(facts, name);
    if (found) map.columns[name] = found.column;
  });
  functionColumns(facts, map);
  (['detail', 'remarks'] as const).forEach((name) => {
    const [first, ...rest] = several(facts, name, named?.column ?? null);
    if (first !== undefined) map.columns[name] = first;
    if (rest.length > 0) map.more[name] = rest;
  });
  return withTicks(withBooking(facts, map), facts);
};

const withBooking = <Map extends TextMap>(facts: readonly ColumnFacts[], map: Map): Map => {
  const booking = best(facts, 'booking');
  if (map.columns.declaredPayer !== undefined || !booking) return map;
  map.columns.declaredPayer = booking.column;
  return { ...map, payerIsBooking: true };
};

/** Columns to tick, one per tier: the first stands for all. */
const withTicks = <Map extends TextMap>(map: Map, facts: readonly ColumnFacts[]): Map => {
  const ticks = facts.filter((fact) => is(fact, 'tick'));
  [0, 1].forEach((rank) => {
    const name = rank === 0 ? 'declaredLevel' : 'declaredPayer';
    const columns = ticks.filter((fact) => fact.meaning!.rank === rank).map((fact) => fact.column);
    if (columns.length < 2 || map.columns[name] !== undefined) return;
    map.columns[name] = columns[0]!;
    map.more[name] = columns.slice(1);
  });
  return map;
};
