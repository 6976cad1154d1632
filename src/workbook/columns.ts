/** Which column is the name, the unit, the level and so on. */
import { best, isKind, type ColumnFacts } from './column-facts';
import { headerKey } from './header-match';
import { isTextual } from './sample';
import type { ColumnName } from './types';

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
    .filter((fact) => isKind(fact, kind) && fact.column !== taken)
    .sort((a, b) => a.meaning!.rank - b.meaning!.rank || a.column - b.column)
    .map((fact) => fact.column);

/** The unit is who does the work; a 主管部门 beside it is the parent, alone it is the unit. */
const unitColumns = (facts: readonly ColumnFacts[]): Pick<TextColumns, 'unit' | 'parentUnit'> => {
  const own = best(facts, 'unit');
  const parent = best(facts, 'parentUnit');
  const region = best(facts, 'region');
  if (own) return { unit: own.column, ...(parent ? { parentUnit: parent.column } : {}) };
  const parents = facts.filter((fact) => isKind(fact, 'parentUnit'));
  if (parents.length >= 2) return { unit: parents[1]!.column, parentUnit: parents[0]!.column };
  const regions = facts.filter((fact) => isKind(fact, 'region'));
  if (!parent && regions.length >= 2) return { unit: regions[1]!.column, parentUnit: regions[0]!.column };
  const only = parent ?? region;
  return only ? { unit: only.column } : {};
};

/** 类, 款, 项 in three columns are one code; else the best code column, else the 科目 name. */
const functionColumns = (facts: readonly ColumnFacts[], map: TextMap): void => {
  const parts = facts.filter((fact) => isKind(fact, 'codePart'));
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
  const ticks = facts.filter((fact) => isKind(fact, 'tick'));
  [0, 1].forEach((rank) => {
    const name = rank === 0 ? 'declaredLevel' : 'declaredPayer';
    const columns = ticks.filter((fact) => fact.meaning!.rank === rank).map((fact) => fact.column);
    if (columns.length < 2 || map.columns[name] !== undefined) return;
    map.columns[name] = columns[0]!;
    map.more[name] = columns.slice(1);
  });
  return map;
};
