/** An audit with hand-made tools: rows are taken from a table, levels from a word in the name. */
import type { Classification, Classifier } from '../../src/classify/types';
import type { AuditOptions, AuditTools } from '../../src/audit/types';
import type { BudgetTable } from '../../src/workbook/types';
import { aClassification, aMatter, aPolicy, aUnit, loaded, refTo } from '../support/builders';

export const POLICY = aPolicy();

export const OPTIONS: AuditOptions = {
  policies: [loaded(POLICY)],
  settings: { off: [], severities: {}, amountsBySpending: [], year: null },
  table: {},
  accepted: [],
  precedents: [],
};

/** 全区… is province, 本市… prefecture, 未列… unlisted, 食堂… out of scope, 坏… fails. */
const classify = (name: string): Classification => {
  if (name.startsWith('坏')) throw new Error('cannot be judged');
  const unit = { ...aUnit('province', '知识产权局'), region: null };
  if (name.startsWith('食堂'))
    return aClassification({
      level: 'out-of-scope',
      state: 'out-of-scope',
      category: null,
      workKey: name,
      unit,
    });
  if (name.startsWith('未列'))
    return aClassification({ level: 'undetermined', state: 'unlisted', category: 7, workKey: name, unit });
  const level = name.startsWith('本市') ? 'prefecture' : 'province';
  return aClassification({
    level,
    workKey: name,
    unit: level === 'prefecture' ? { ...aUnit('prefecture', '包头市局'), region: '包头市' } : unit,
    ref: refTo(POLICY, aMatter({ level })),
  });
};

export interface SpyTools extends AuditTools {
  readonly classified: string[];
}

/** Tools that find the given tables, by sheet name. */
export const toolsFor = (tables: readonly BudgetTable[]): SpyTools => {
  const classified: string[] = [];
  const classifier: Classifier = {
    policies: OPTIONS.policies,
    classify: (text) => {
      classified.push(text.name);
      return classify(text.name);
    },
  };
  return {
    classified,
    findTables: (sheet) => ({ tables: tables.filter((table) => table.sheet === sheet.name), notes: [] }),
    rowText: (row) => ({ name: row.texts.name?.text ?? '' }),
    classifier: () => classifier,
  };
};
