/** The summary's tables of rows: category × level, by unit, by region, by code. Amounts in 元. */
import { ROW_LEVELS } from '../classify/row-levels';
import { levelWord } from '../messages/tier-words';
import type { LoadedPolicy, Policy } from '../policy/types';
import { policyOf } from '../rules/shared/tiers';
import { RULE_CODES, type RuleCode, type Severity } from '../rules/types';
import { sum, type RowFacts } from './summary-facts';
import type { CodeLine, GroupLine, SummaryLine } from './types';

const groups = <K>(facts: readonly RowFacts[], keyOf: (one: RowFacts) => K): ReadonlyMap<K, RowFacts[]> => {
  const map = new Map<K, RowFacts[]>();
  facts.forEach((one) => {
    const key = keyOf(one);
    const group = map.get(key);
    if (group) group.push(one);
    else map.set(key, [one]);
  });
  return map;
};

/** The policy a row is counted under: its matter's, its nearest matter's, or the only one there is. */
const policyFor = (one: RowFacts, policies: readonly LoadedPolicy[]): Policy | null => {
  if (one.standing === 'out-of-scope') return null;
  return policyOf(one.row.result) ?? (policies.length === 1 ? (policies[0]?.policy ?? null) : null);
};

const lineOf = (facts: readonly RowFacts[], policies: readonly LoadedPolicy[]): SummaryLine => {
  const first = facts[0] as RowFacts;
  const policy = policyFor(first, policies);
  const { category, level } = first.row.result;
  return {
    policy: policy?.id ?? null,
    category,
    title: policy?.categories.find((one) => one.ordinal === category)?.title ?? '',
    level,
    rows: facts.length,
    amount: sum(facts),
    errors: facts.filter((one) => one.worst === 'error').length,
    warnings: facts.filter((one) => one.worst === 'warning').length,
  };
};

/** More than the sections of any policy. */
const CATEGORIES = 10_000;

/** Category × level, in the order of the policies and their sections; out of scope last. Each row counts once. */
export const categoryLines = (
  facts: readonly RowFacts[],
  policies: readonly LoadedPolicy[],
): readonly SummaryLine[] => {
  const place = (line: SummaryLine): number => policies.findIndex(({ policy }) => policy.id === line.policy);
  const last = (value: number | null): number =>
    value === null || value < 0 ? Number.MAX_SAFE_INTEGER : value;
  const order = new Map<Policy | null, number>();
  const keyOf = (one: RowFacts): number => {
    const { level, category } = one.row.result;
    const policy = policyFor(one, policies);
    const own = order.get(policy) ?? order.size;
    order.set(policy, own);
    return (own * CATEGORIES + (category ?? CATEGORIES - 1)) * ROW_LEVELS.length + ROW_LEVELS.indexOf(level);
  };
  return Array.from(groups(facts, keyOf).values())
    .map((group) => lineOf(group, policies))
    .sort(
      (a, b) =>
        last(place(a)) - last(place(b)) ||
        last(a.category) - last(b.category) ||
        ROW_LEVELS.indexOf(a.level) - ROW_LEVELS.indexOf(b.level),
    );
};

const groupLine = (key: string, facts: readonly RowFacts[]): GroupLine => {
  const doubtful = facts.filter((one) => one.standing === 'doubtful');
  return {
    key,
    rows: facts.length,
    amount: sum(facts),
    matching: facts.filter((one) => one.standing === 'matching').length,
    doubtful: doubtful.length,
    doubtfulAmount: sum(doubtful),
  };
};

const written = (one: RowFacts): string => (one.row.row.texts.unit?.text ?? '').trim();

const firstWritten = (group: readonly RowFacts[]): string => {
  for (const one of group) {
    const name = written(one);
    if (name !== '') return name;
  }
  return '';
};

/** By unit, in the order they first stand; short and full name are one, shown as first written. Rows of the field only. */
export const unitLines = (facts: readonly RowFacts[]): readonly GroupLine[] => {
  const keyOf = (one: RowFacts): string => one.row.result.unit.key || written(one);
  return Array.from(groups(facts, keyOf)).map(([key, group]) => groupLine(firstWritten(group) || key, group));
};

/** The 盟市 a row's unit stands in; units above it are their tier's own (自治区本级). */
const regionOf = (one: RowFacts, policies: readonly LoadedPolicy[]): string => {
  const { region, tier } = one.row.result.unit;
  if (tier === 'central' || tier === 'province') {
    const place = policyOf(one.row.result)?.region ?? policies[policies.length - 1]?.policy.region ?? null;
    return `${levelWord(tier, place)}本级`;
  }
  return region ?? '';
};

/** By 盟市, the most money first. Rows of the field only. */
export const regionLines = (
  facts: readonly RowFacts[],
  policies: readonly LoadedPolicy[],
): readonly GroupLine[] =>
  Array.from(groups(facts, (one) => regionOf(one, policies)))
    .map(([key, group]) => groupLine(key, group))
    .sort((a, b) => b.amount - a.amount);

const GRAVITY: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 };

type Counting = { -readonly [K in keyof CodeLine]: CodeLine[K] };

const openLine = (code: RuleCode): Counting => ({ code, severity: 'info', findings: 0, rows: 0, amount: 0 });

/** By code, in the table's order: all findings, and each row once under its first code. Accepted findings do not count. */
export const codeLines = (facts: readonly RowFacts[]): readonly CodeLine[] => {
  const lines = new Map<RuleCode, Counting>();
  facts.forEach(({ open, amount }) =>
    open.forEach((finding, index) => {
      const line = lines.get(finding.code) ?? openLine(finding.code);
      lines.set(finding.code, line);
      if (GRAVITY[finding.severity] > GRAVITY[line.severity]) line.severity = finding.severity;
      line.findings += 1;
      if (index > 0) return;
      line.rows += 1;
      line.amount += amount;
    }),
  );
  return RULE_CODES.map((code) => lines.get(code)).filter((line): line is Counting => line !== undefined);
};
