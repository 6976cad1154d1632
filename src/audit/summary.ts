/** domain.md section 5 in figures. Amounts in 元; every ratio carries what it was taken from. */
import { burdenOf } from './summary-burden';
import { factsOf, sum, type RowFacts, type Standing } from './summary-facts';
import { gapsOf } from './summary-gaps';
import { categoryLines, codeLines, regionLines, unitLines } from './summary-groups';
import type { AuditedRow, AuditOptions, Summary } from './types';

export const summarise = (
  rows: readonly AuditedRow[],
  options: Pick<AuditOptions, 'policies' | 'settings'>,
): Summary => {
  const facts = rows.filter(({ uncounted }) => !uncounted).map(factsOf);
  const field = facts.filter((one) => one.standing !== 'out-of-scope');
  const part = (standing: Standing): readonly RowFacts[] => field.filter((one) => one.standing === standing);
  const [matching, doubtful, undetermined] = [part('matching'), part('doubtful'), part('undetermined')];
  const burden = burdenOf(
    field.map((one) => one.row),
    options.settings.amountsBySpending,
  );
  return {
    lines: categoryLines(facts, options.policies),
    burden: burden.lines,
    byUnit: unitLines(field),
    byRegion: regionLines(field, options.policies),
    byCode: codeLines(facts),
    rows: facts.length,
    amount: sum(facts),
    inField: field.length,
    inFieldAmount: sum(field),
    matching: matching.length,
    doubtful: doubtful.length,
    doubtfulAmount: sum(doubtful),
    undetermined: undetermined.length,
    undeterminedAmount: sum(undetermined),
    ratios: {
      matching: { part: matching.length, whole: field.length },
      shiftedDown: burden.shiftedDown,
      county: burden.county,
      undetermined: { part: undetermined.length, whole: field.length },
    },
    gaps: gapsOf(rows, options.policies),
  };
};
