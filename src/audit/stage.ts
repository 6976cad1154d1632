/** What a 编审阶段 says of severities and of how amounts are to be read, below what the officer says himself. */
import type { RuleSettings } from '../rules/types';
import type { BudgetStage, BudgetTable } from '../workbook/types';
import type { AuditOptions } from './types';

/** See docs/decisions.md. */
export const STAGE_SEVERITIES: Readonly<Record<BudgetStage, RuleSettings['severities']>> = {
  first: { 'missing-field': 'info', 'sum-mismatch': 'warning' },
  second: {},
  adjustment: { 'missing-field': 'info' },
  final: { 'missing-field': 'info', 'matching-demand': 'info' },
  summary: { 'missing-field': 'info' },
  inspection: { 'not-in-force': 'warning' },
};

/** 决算 books money where it was spent. */
const bySpending = ({ settings, table }: AuditOptions, tables: readonly BudgetTable[]): readonly string[] => {
  if (table.stage !== 'final') return settings.amountsBySpending;
  const source = table.amountsBySource ?? [];
  const sheets = tables.map(({ sheet }) => sheet).filter((sheet) => !source.includes(sheet));
  return Array.from(new Set([...settings.amountsBySpending, ...sheets]));
};

export const withStage = (options: AuditOptions, tables: readonly BudgetTable[]): AuditOptions => {
  const { stage } = options.table;
  if (!stage) return options;
  const severities = { ...STAGE_SEVERITIES[stage], ...options.settings.severities };
  const amountsBySpending = bySpending(options, tables);
  return { ...options, settings: { ...options.settings, severities, amountsBySpending, stage } };
};
