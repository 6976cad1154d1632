/** A table before its rows are read: where it stands, what its columns mean, in which unit its money is. */
import type { Surroundings } from './above';
import type { Grid } from './grid';
import type { HeaderBlock } from './header-find';
import type { AmountColumn, ColumnMap, MoneyUnit } from './types';

/** Columns of one amount: the first, and those added to it; each with its money unit. */
export interface AmountSlot {
  readonly name: AmountColumn;
  readonly columns: readonly number[];
  readonly units: readonly MoneyUnit[];
}

export interface Layout {
  readonly grid: Grid;
  readonly block: HeaderBlock;
  readonly left: number;
  readonly right: number;
  readonly map: ColumnMap;
  readonly amounts: readonly AmountSlot[];
  readonly serial: number | null;
  readonly functionName: number | null;
  readonly unit: MoneyUnit;
  readonly unitFrom: 'line' | 'header' | 'format' | 'cells' | 'assumed';
  readonly above: Surroundings;
  readonly year: number | null;
}

/** What a filled cell of a column says of its row, as bits of `Line.facts`. */
export const FACT = {
  serial: 1,
  name: 2,
  unit: 4,
  parentUnit: 8,
  detail: 16,
  code: 32,
  declared: 64,
  function: 128,
  remarks: 256,
  other: 512,
} as const;

const FACT_OF: Readonly<Partial<Record<keyof ColumnMap['columns'], number>>> = {
  name: FACT.name,
  unit: FACT.unit,
  parentUnit: FACT.parentUnit,
  detail: FACT.detail,
  remarks: FACT.remarks,
  declaredCategory: FACT.declared,
  declaredLevel: FACT.declared,
  declaredPayer: FACT.declared,
  projectCode: FACT.code,
  functionCode: FACT.function,
};

/** By column − left: the fact bit of a text column, or −1 − slot for an amount column. */
export const columnRoles = (layout: Layout): Int16Array => {
  const roles = new Int16Array(layout.right - layout.left + 1).fill(FACT.other);
  const set = (column: number | null | undefined, role: number): void => {
    if (column !== null && column !== undefined && column >= layout.left && column <= layout.right) {
      roles[column - layout.left] = role;
    }
  };
  set(layout.serial, FACT.serial);
  set(layout.functionName, FACT.function);
  const { columns, more } = layout.map;
  (Object.keys(FACT_OF) as (keyof typeof FACT_OF)[]).forEach((name) => {
    set(columns[name], FACT_OF[name]!);
    more[name]?.forEach((column) => set(column, FACT_OF[name]!));
  });
  layout.amounts.forEach((slot, i) => slot.columns.forEach((column) => set(column, -1 - i)));
  return roles;
};
