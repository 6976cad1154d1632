/** What the officer sets, before it is kept with the workbook. */
import type { AuditStore, RuleChoices } from '../../../decisions/store';
import type { RuleCode } from '../../../rules/types';
import type { ColumnName, TableRole, TableSettings } from '../../../workbook/types';

export interface Draft {
  readonly table: TableSettings;
  readonly amountsBySpending: readonly string[];
  readonly rules: RuleChoices;
}

export const draftOf = ({ table, amountsBySpending, rules }: AuditStore): Draft => ({
  table,
  amountsBySpending,
  rules,
});

/** The store with the draft in it; decisions and policies stay as they are. */
export const withDraft = (store: AuditStore, draft: Draft): AuditStore => ({ ...store, ...draft });

const without = <T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> => {
  const rest = { ...record };
  delete rest[key];
  return rest;
};

const put = <T>(
  record: Readonly<Record<string, T>> | undefined,
  key: string,
  value: T | undefined,
): Record<string, T> => (value === undefined ? without(record ?? {}, key) : { ...record, [key]: value });

/** `letters`: a column, null for none, undefined for what is found. */
export const setColumn = (
  draft: Draft,
  key: string,
  role: ColumnName,
  letters: string | null | undefined,
): Draft => {
  const own = put<string | null>(
    draft.table.columns?.[key] as Record<string, string | null> | undefined,
    role,
    letters,
  );
  const columns = put(draft.table.columns, key, Object.keys(own).length > 0 ? own : undefined);
  return { ...draft, table: { ...draft.table, columns } };
};

export const setSheet = (draft: Draft, sheet: string, choice: 'in' | 'out' | undefined): Draft => ({
  ...draft,
  table: { ...draft.table, sheets: put(draft.table.sheets, sheet, choice) },
});

/** `role`: undefined for what is found. */
export const setRole = (draft: Draft, key: string, role: TableRole | undefined): Draft => ({
  ...draft,
  table: { ...draft.table, roles: put(draft.table.roles, key, role) },
});

export const setHeaderRow = (draft: Draft, sheet: string, row: number | undefined): Draft => ({
  ...draft,
  table: { ...draft.table, headerRows: put(draft.table.headerRows, sheet, row) },
});

/** A fact of the whole workbook; undefined takes it away. */
export const setFact = <Key extends 'stage' | 'year' | 'unit' | 'tier' | 'moneyUnit'>(
  draft: Draft,
  key: Key,
  value: TableSettings[Key],
): Draft => {
  const table = { ...draft.table };
  delete table[key];
  return { ...draft, table: value === undefined ? table : { ...table, [key]: value } };
};

const toggled = (list: readonly string[], item: string, on: boolean): readonly string[] =>
  on ? Array.from(new Set([...list, item])) : list.filter((other) => other !== item);

export const isBySpending = ({ table, amountsBySpending }: Draft, sheet: string): boolean =>
  amountsBySpending.includes(sheet) ||
  (table.stage === 'final' && !(table.amountsBySource ?? []).includes(sheet));

/** 列支口径, or 资金来源口径. */
export const setSpending = (draft: Draft, sheet: string, on: boolean): Draft => ({
  ...draft,
  amountsBySpending: toggled(draft.amountsBySpending, sheet, on),
  table: { ...draft.table, amountsBySource: toggled(draft.table.amountsBySource ?? [], sheet, !on) },
});

export const setRule = (draft: Draft, code: RuleCode, on: boolean): Draft => ({
  ...draft,
  rules: {
    ...draft.rules,
    off: on
      ? draft.rules.off.filter((other) => other !== code)
      : [...draft.rules.off.filter((other) => other !== code), code],
  },
});
