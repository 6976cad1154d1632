/**
 * What is kept with a workbook: officers' decisions, accepted findings, column mappings, settings. One JSON text, in the
 * very hidden store sheet, and as a file for export and import. Keyed by content, never by address.
 */
import type { AcceptedFinding, Precedent } from '../audit/types';
import type { RuleCode, Severity } from '../rules/types';
import { BUDGET_STAGES } from '../workbook/stage';
import { TABLE_ROLES } from '../workbook/table-role';
import type { TableSettings } from '../workbook/types';
import type { Lexicon } from '../classify/lexicon';
import { keptLexiconsFrom, mergeLexicons } from './policies-lexicons';
import { keptPoliciesFrom } from './policies-check';
import { mergeKeptPolicies } from './policies-merge';
import type { KeptPolicies } from './policies-types';
import { historyEntry, precedentIdentity, type HistoryEntry } from './history';
import { StoreError } from './store-error';
import { accepted, list, optionalText, precedent, record, ruleCode, text } from './store-check';

export { StoreError } from './store-error';

export interface RuleChoices {
  readonly off: readonly RuleCode[];
  readonly severities: Readonly<Partial<Record<RuleCode, Severity>>>;
}

export interface AuditStore {
  readonly format: 1;
  readonly precedents: readonly Precedent[];
  readonly accepted: readonly AcceptedFinding[];
  readonly table: TableSettings;
  /** Sheets whose amounts are by where spent (列支口径). */
  readonly amountsBySpending: readonly string[];
  readonly rules: RuleChoices;
  /** Imported policy documents, corrections, and which are used; absent where nothing was ever said of them. */
  readonly policies?: KeptPolicies;
  /** An office's own words for matters; absent where there are none. */
  readonly lexicons?: readonly Lexicon[];
  /** What officers did in this workbook, the earliest first; absent where nothing was done. */
  readonly history?: readonly HistoryEntry[];
  /** What units answered to findings; absent where none did. */
  readonly replies?: readonly UnitReply[];
}

/** A unit's answer to a finding, keyed by the row's content and the code as accepted findings are. */
export interface UnitReply {
  readonly rowKey: string;
  readonly code: RuleCode;
  readonly unit: string;
  /** 单位说明. */
  readonly reply: string;
  /** 整改结果. */
  readonly outcome: string;
  /** The file it came in. */
  readonly file: string;
  /** ISO date it was taken in, or null. */
  readonly at: string | null;
}

export const EMPTY_STORE: AuditStore = {
  format: 1,
  precedents: [],
  accepted: [],
  table: {},
  amountsBySpending: [],
  rules: { off: [], severities: {} },
};

const reply = (value: unknown, index: number): UnitReply => {
  const where = `replies[${index}]`;
  const item = record(value, where);
  return {
    rowKey: text(item['rowKey'], `${where}.rowKey`),
    code: ruleCode(item['code'], `${where}.code`),
    unit: text(item['unit'], `${where}.unit`),
    reply: text(item['reply'], `${where}.reply`),
    outcome: text(item['outcome'], `${where}.outcome`),
    file: text(item['file'], `${where}.file`),
    at: optionalText(item['at'], `${where}.at`),
  };
};

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

const rules = (value: unknown): RuleChoices => {
  const item = record(value, 'rules');
  const severities: Partial<Record<RuleCode, Severity>> = {};
  Object.entries(record(item['severities'], 'rules.severities')).forEach(([code, severity]) => {
    const known = SEVERITIES.find((one) => one === severity);
    if (!known) throw new StoreError(`rules.severities.${code}`);
    severities[ruleCode(code, 'rules.severities')] = known;
  });
  return { off: list(item['off'], 'rules.off').map((code) => ruleCode(code, 'rules.off')), severities };
};

const tableSettings = (value: unknown): TableSettings => {
  const item = record(value, 'table');
  const { stage } = item;
  if (stage !== undefined && !BUDGET_STAGES.some((one) => one === stage)) throw new StoreError('table.stage');
  (['columns', 'sheets', 'headerRows'] as const).forEach((part) => record(item[part], `table.${part}`));
  Object.entries(record(item['roles'], 'table.roles')).forEach(([table, role]) => {
    if (!TABLE_ROLES.some((one) => one === role)) throw new StoreError(`table.roles.${table}`);
  });
  list(item['amountsBySource'], 'table.amountsBySource');
  return item as TableSettings;
};

/** Reads a store from parsed JSON; parts that are missing are empty. Errors: `StoreError`. */
export const storeFrom = (value: unknown): AuditStore => {
  const item = record(value, 'format');
  if (item['format'] !== undefined && item['format'] !== 1)
    throw new StoreError(`format ${String(item['format'])}`);
  return {
    format: 1,
    precedents: list(item['precedents'], 'precedents').map(precedent),
    accepted: list(item['accepted'], 'accepted').map(accepted),
    table: tableSettings(item['table']),
    amountsBySpending: list(item['amountsBySpending'], 'amountsBySpending').map((name) =>
      text(name, 'amountsBySpending'),
    ),
    rules: rules(item['rules']),
    ...(item['policies'] === undefined ? {} : { policies: keptPoliciesFrom(item['policies']) }),
    ...(item['lexicons'] === undefined ? {} : { lexicons: keptLexiconsFrom(item['lexicons']) }),
    ...(item['history'] === undefined
      ? {}
      : { history: list(item['history'], 'history').map((entry, index) => historyEntry(entry, index)) }),
    ...(item['replies'] === undefined ? {} : { replies: list(item['replies'], 'replies').map(reply) }),
  };
};

/** Reads the store's text. Errors: `StoreError`. */
export const parseStore = (json: string): AuditStore => {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new StoreError('JSON');
  }
  return storeFrom(value);
};

export const storeText = (store: AuditStore): string => JSON.stringify(store);

/**
 * The first store with what the second says on top. Decisions on the same work that say different things are both kept:
 * the audit shows the contradiction and uses neither.
 */
export const mergeStores = (base: AuditStore, over: AuditStore): AuditStore => ({
  format: 1,
  precedents: mergeBy(base.precedents, over.precedents, precedentIdentity),
  accepted: mergeBy(base.accepted, over.accepted, (item) => `${item.code} ${item.rowKey}`),
  table: mergeTables(base.table, over.table),
  amountsBySpending: Array.from(new Set([...base.amountsBySpending, ...over.amountsBySpending])),
  rules: {
    off: Array.from(new Set([...base.rules.off, ...over.rules.off])),
    severities: { ...base.rules.severities, ...over.rules.severities },
  },
  ...mergedPolicies(base, over),
  ...(base.history ? { history: base.history } : {}),
  ...mergedReplies(base, over),
});

const mergeTables = (base: TableSettings, over: TableSettings): TableSettings => ({
  ...base,
  ...over,
  columns: { ...base.columns, ...over.columns },
  ...(base.sheets || over.sheets ? { sheets: { ...base.sheets, ...over.sheets } } : {}),
  ...(base.roles || over.roles ? { roles: { ...base.roles, ...over.roles } } : {}),
  ...(base.headerRows || over.headerRows ? { headerRows: { ...base.headerRows, ...over.headerRows } } : {}),
});

const mergedReplies = (base: AuditStore, over: AuditStore): Pick<AuditStore, 'replies'> =>
  base.replies || over.replies
    ? {
        replies: mergeBy(base.replies ?? [], over.replies ?? [], (item) => `${item.code} ${item.rowKey}`),
      }
    : {};

const mergedPolicies = (base: AuditStore, over: AuditStore): Pick<AuditStore, 'policies' | 'lexicons'> => {
  const policies = mergeKeptPolicies(base.policies, over.policies);
  const lexicons = mergeLexicons(base.lexicons, over.lexicons);
  return { ...(policies ? { policies } : {}), ...(lexicons ? { lexicons } : {}) };
};

const mergeBy = <T>(base: readonly T[], over: readonly T[], keyOf: (item: T) => string): readonly T[] => {
  const merged = new Map(base.map((item) => [keyOf(item), item]));
  over.forEach((item) => merged.set(keyOf(item), item));
  return Array.from(merged.values());
};
