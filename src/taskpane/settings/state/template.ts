/** A mapping and settings kept for the next workbook with the same headers. */
import { columnLetters } from '../../../workbook/address';
import type { BudgetTable, ColumnName, TableHead } from '../../../workbook/types';
import type { Draft } from './draft';

interface TemplateTable {
  /** Header texts from left to right: what a table is known by. */
  readonly heads: readonly string[];
  /** Columns the officer chose, by their place in `heads`; null for none. */
  readonly roles: Readonly<Partial<Record<ColumnName, number | null>>>;
  readonly bySpending: boolean;
}

export interface Template {
  readonly kind: 'shiquan-template';
  readonly format: 1;
  readonly name: string;
  readonly tables: readonly TemplateTable[];
  readonly facts: Pick<Draft['table'], 'stage' | 'unit' | 'tier' | 'moneyUnit'>;
  readonly rules: Draft['rules'];
}

const textsOf = (heads: readonly TableHead[] | undefined): readonly string[] =>
  (heads ?? []).map(({ text }) => text);

const sameTexts = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 && a.length === b.length && a.every((text, index) => text === b[index]);

const keyOf = (table: BudgetTable): string => table.key ?? table.sheet;

/** All columns as they are read now: what was found by itself today may be found otherwise in the next version. */
const rolesOf = ({ map, heads = [] }: BudgetTable, draft: Draft, key: string): TemplateTable['roles'] => {
  const roles: Partial<Record<ColumnName, number | null>> = {};
  (Object.keys(map.columns) as ColumnName[]).forEach((role) => {
    const at = heads.findIndex(({ column }) => column === map.columns[role]);
    if (at >= 0) roles[role] = at;
  });
  const chosen = draft.table.columns?.[key] ?? {};
  (Object.keys(chosen) as ColumnName[]).forEach((role) => {
    if (chosen[role] === null) roles[role] = null;
  });
  return roles;
};

export const templateOf = (name: string, draft: Draft, tables: readonly BudgetTable[]): Template => {
  const { stage, unit, tier, moneyUnit } = draft.table;
  return {
    kind: 'shiquan-template',
    format: 1,
    name,
    tables: tables.map((table) => ({
      heads: textsOf(table.heads),
      roles: rolesOf(table, draft, keyOf(table)),
      bySpending: draft.amountsBySpending.includes(table.sheet),
    })),
    facts: {
      ...(stage ? { stage } : {}),
      ...(unit ? { unit } : {}),
      ...(tier ? { tier } : {}),
      ...(moneyUnit ? { moneyUnit } : {}),
    },
    rules: draft.rules,
  };
};

/** Tables of a workbook with the part of the template that has their headers. */
const pairs = (template: Template, tables: readonly BudgetTable[]) =>
  tables.flatMap((table) => {
    const part = template.tables.find(({ heads }) => sameTexts(heads, textsOf(table.heads)));
    return part ? [{ table, part }] : [];
  });

export const fits = (template: Template, tables: readonly BudgetTable[]): boolean =>
  pairs(template, tables).length > 0;

/** The draft with what the template says of tables that have its headers. */
export const applyTemplate = (draft: Draft, template: Template, tables: readonly BudgetTable[]): Draft => {
  const found = pairs(template, tables);
  const columns = { ...draft.table.columns };
  found.forEach(({ table, part }) => {
    const own: Partial<Record<ColumnName, string | null>> = {};
    (Object.keys(part.roles) as ColumnName[]).forEach((role) => {
      const at = part.roles[role];
      const head = typeof at === 'number' ? table.heads?.[at] : undefined;
      if (at === null) own[role] = null;
      else if (head) own[role] = columnLetters(head.column);
    });
    columns[keyOf(table)] = own;
  });
  const spending = found.filter(({ part }) => part.bySpending).map(({ table }) => table.sheet);
  return {
    table: { ...draft.table, ...template.facts, columns },
    amountsBySpending: Array.from(new Set([...draft.amountsBySpending, ...spending])),
    rules: template.rules,
  };
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isTable = (value: unknown): boolean =>
  isRecord(value) && Array.isArray(value['heads']) && isRecord(value['roles']);

/** Null where the value is no template. */
export const templateFrom = (value: unknown): Template | null => {
  if (!isRecord(value) || value['kind'] !== 'shiquan-template' || value['format'] !== 1) return null;
  const { name, tables, facts, rules } = value;
  const good =
    typeof name === 'string' &&
    Array.isArray(tables) &&
    tables.every(isTable) &&
    isRecord(facts) &&
    isRecord(rules) &&
    Array.isArray(rules['off']) &&
    isRecord(rules['severities']);
  return good ? (value as unknown as Template) : null;
};
