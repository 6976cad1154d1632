/** Which column is the row's amount, and which hold the tiers' shares of it. */
import { agreement, addColumn, type AmountContext, type AmountMap } from './amount-map';
import { fillShares, natureBesideTiers, ofStage, roleOf, withOwnTier } from './amount-shares';
import { isAdjustment, formRank, stageOf, stageRank, type Stage } from './amount-stage';
import type { ColumnFacts } from './column-facts';
import { isTextual } from './sample';
import { preference } from './stage';

interface Candidate {
  readonly fact: ColumnFacts;
  readonly stage: Stage;
  /** The officer's 编审阶段 asks for it. */
  readonly wished: boolean;
  readonly score: number;
}

const candidates = (facts: readonly ColumnFacts[], context: AmountContext): Candidate[] => {
  const settled = /决算/.test(context.words);
  return facts
    .filter((fact) => fact.meaning?.kind === 'money' && !isTextual(fact.sample))
    .map((fact) => {
      const stage = stageOf(fact.path, context.year);
      const wished = preference(context.settings.stage, stage, fact.path);
      const empty = fact.sample.filled === 0 ? 1000 : 0;
      return {
        fact,
        stage,
        wished: wished !== null,
        score:
          (wished ?? stageRank(stage, settled)) * 10 + formRank(fact.path) + 2 * fact.meaning!.rank + empty,
      };
    })
    .sort((a, b) => a.score - b.score || a.fact.column - b.fact.column);
};

/** Among candidates the one its shares add up to, where they plainly do not add up to the first. */
const chosenOf = (
  list: readonly Candidate[],
  shares: readonly ColumnFacts[],
  context: AmountContext,
): Candidate | null => {
  const first = list[0];
  const columnsWhere = (kinds: readonly string[]): number[] =>
    shares.filter((fact) => kinds.includes(fact.meaning!.kind)).map((fact) => fact.column);
  const tiers = columnsWhere(['tier']);
  if (!first || tiers.length === 0 || first.wished) return first ?? null;
  const all = columnsWhere(['tier', 'other', 'relative']);
  const agrees = (one: Candidate): number =>
    Math.max(agreement(context, one.fact.column, tiers), agreement(context, one.fact.column, all));
  return agrees(first) >= 0 ? first : (list.find((one) => agrees(one) > 0) ?? first);
};

/** Columns of another step that hold whole amounts too. */
const passedOver = (list: readonly Candidate[], chosen: Candidate | null): ColumnFacts[] =>
  chosen === null
    ? []
    : list.filter((one) => one.stage !== chosen.stage && formRank(one.fact.path) <= 3).map((one) => one.fact);

/** Amount columns of a table. `other` and carried-over columns count only beside tiers: without them nothing is divided. */
export const amountColumns = (found: readonly ColumnFacts[], context: AmountContext): AmountMap => {
  const facts = found.map((fact) => withOwnTier(fact, context.settings.tier));
  const list = candidates(facts, context);
  const shares = facts.filter((fact) => roleOf(fact, [], context) !== null && !isTextual(fact.sample));
  const tierColumns = shares.filter((fact) => fact.meaning?.kind === 'tier').map((fact) => fact.column);
  const chosen = chosenOf(list, shares, context);
  const map: AmountMap = {
    columns: chosen ? { amount: chosen.fact.column } : {},
    more: {},
    negativesAllowed:
      context.settings.stage === 'adjustment' || (chosen !== null && isAdjustment(chosen.fact.path)),
    passedOver: passedOver(list, chosen),
  };
  if (tierColumns.length > 0) {
    const kept = ofStage(shares, chosen, context);
    fillShares(map, kept, context);
    natureBesideTiers(facts, kept).forEach((fact) => {
      if (fact.column !== map.columns.amount) addColumn(map, 'amount.other', fact.column);
    });
  } else if (shares.length > 0) {
    fillShares(
      map,
      shares.filter((fact) => fact.meaning?.kind === 'carryOver'),
      context,
    );
  }
  return map;
};
