/** Rows to classifications. The same text in the same surroundings is judged once. */
import type { Classification, Classifier, RowContext } from '../classify/types';
import { tableYear } from '../rules/shared/years';
import type { JudgedRow } from '../rules/types';
import type { BudgetRow, BudgetTable } from '../workbook/types';
import { AuditMemory } from './memory';
import { applyPrecedent, type PrecedentBook } from './precedents';
import type { AuditOptions, AuditTools } from './types';

/** A row the engine could not judge: for review, with nothing claimed. */
export const UNJUDGED: Classification = {
  status: 'review',
  state: 'ambiguous',
  level: 'undetermined',
  payer: null,
  category: null,
  ref: null,
  refs: null,
  confidence: 0,
  evidence: [],
  decidedBy: null,
  candidates: [],
  unit: { tier: null, from: null, region: null, key: '' },
  transfer: false,
  commissioned: false,
  matchingDemand: [],
  byAffiliation: false,
  statedYear: null,
  hints: [],
  workKey: '',
};

/** Titles around a table's rows, the nearest first. */
export const contextOf = (table: BudgetTable, file: string, options: AuditOptions): RowContext => {
  const titles = [table.reportingUnit?.text, table.title?.text, table.sheet, file];
  const { tier, unit } = options.table;
  const year = options.policies.length > 1 ? tableYear(table, options.settings) : null;
  return {
    titles: titles.filter((title): title is string => !!title && title.trim() !== ''),
    ...(tier ? { defaultTier: tier } : {}),
    ...(unit ? { defaultUnit: unit } : {}),
    ...(year === null ? {} : { year }),
  };
};

/** Texts kept where no further audit will ask: repeats mostly stand near one another. */
const MOST_KNOWN = 10_000;

export interface RowJudge {
  judge(row: BudgetRow, table: BudgetTable): JudgedRow;
}

interface Surroundings {
  readonly context: RowContext;
  readonly key: string;
}

export const rowJudge = (
  file: string,
  options: AuditOptions,
  tools: AuditTools,
  precedents: PrecedentBook,
  memory: Pick<AuditMemory, 'classified' | 'keeping'> = new AuditMemory(false),
): RowJudge => {
  const classifier: Classifier = tools.classifier(
    options.policies,
    options.lexicons && { lexicons: options.lexicons },
  );
  const known = memory.classified;
  const contexts = new Map<BudgetTable, Surroundings>();
  const around = (table: BudgetTable): Surroundings => {
    const found = contexts.get(table);
    if (found) return found;
    const context = contextOf(table, file, options);
    const made = { context, key: JSON.stringify(context) };
    contexts.set(table, made);
    return made;
  };
  const classify = (row: BudgetRow, table: BudgetTable): Classification => {
    const text = tools.rowText(row);
    const { context, key: surroundings } = around(table);
    const own = options.policies.length > 1 ? row.year : null;
    const key = `${JSON.stringify(text)}${surroundings}${own ?? ''}`;
    const found = known.get(key) ?? classifier.classify(text, own ? { ...context, year: own } : context);
    if (!memory.keeping && known.size >= MOST_KNOWN) known.clear();
    known.set(key, found);
    return found;
  };
  const decided = (result: Classification): Classification => {
    const precedent = precedents.find(result);
    return precedent ? applyPrecedent(result, precedent, options.policies) : result;
  };
  return {
    judge: (row, table) => {
      try {
        return { row, table, result: decided(classify(row, table)) };
      } catch {
        return { row, table, result: UNJUDGED };
      }
    },
  };
};
