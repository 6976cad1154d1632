/** Which column is the row's amount, and which hold the tiers' shares of it. */
import { isAdjustment, formRank, stageOf, stageRank, type Stage } from './amount-stage';
import { parseAmount } from './amount';
import type { ColumnFacts } from './columns';
import type { Grid } from './grid';
import { headerKey, meaningOf } from './header-match';
import type { TierWord } from './header-words';
import { isTextual } from './sample';
import { squeeze } from './text';
import type { Tier } from '../policy/types';
import type { AmountColumn, TableSettings } from './types';

export interface AmountMap {
  readonly columns: { [Key in AmountColumn]?: number };
  readonly more: { [Key in AmountColumn]?: number[] };
  readonly negativesAllowed: boolean;
  /** Other columns that could have been the amount: heads, for the note. */
  readonly passedOver: readonly ColumnFacts[];
}

interface Candidate {
  readonly fact: ColumnFacts;
  readonly stage: Stage;
  readonly score: number;
}

export interface AmountContext {
  readonly grid: Grid;
  readonly from: number;
  readonly to: number;
  readonly year: number | null;
  /** Words around the table: title and sheet name. */
  readonly words: string;
  readonly settings: TableSettings;
}

const candidates = (facts: readonly ColumnFacts[], context: AmountContext): Candidate[] => {
  const settled = /决算/.test(context.words);
  return facts
    .filter((fact) => fact.meaning?.kind === 'money' && !isTextual(fact.sample))
    .map((fact) => {
      const stage = stageOf(fact.path, context.year);
      const empty = fact.sample.filled === 0 ? 1000 : 0;
      return {
        fact,
        stage,
        score: stageRank(stage, settled) * 10 + formRank(fact.path) + 2 * fact.meaning!.rank + empty,
      };
    })
    .sort((a, b) => a.score - b.score || a.fact.column - b.fact.column);
};

const numberAt = (context: AmountContext, row: number, column: number): number | null =>
  parseAmount(context.grid.at(row, column), '元').value;

/** Rows of the sample in which the columns add up to the total, less those in which they do not. */
const agreement = (context: AmountContext, total: number, parts: readonly number[]): number => {
  let agree = 0;
  for (let row = context.from; row <= Math.min(context.to, context.from + 80); row++) {
    const whole = numberAt(context, row, total);
    const values = parts.map((column) => numberAt(context, row, column)).filter((value) => value !== null);
    if (whole === null || whole === 0 || values.length === 0) continue;
    const sum = values.reduce((a, b) => a + b, 0);
    agree += Math.abs(sum - whole) <= 0.011 ? 1 : -1;
  }
  return agree;
};

/** 区级 is 旗县-tier beside a 自治区 column or in a 盟市's file, else 自治区. */
const districtTier = (tiers: readonly TierWord[], context: AmountContext): Tier => {
  if (tiers.includes('province')) return 'county';
  if (tiers.includes('county')) return 'province';
  if (context.settings.tier) return context.settings.tier === 'province' ? 'province' : 'county';
  const local = /[^治]区(?:市场|财政|科技|教育|知识)|旗县区|市本级|全市|[\u4e00-\u9fff]市(?!场)/.test(
    context.words,
  );
  return local && !/自治区|全区|区直/.test(context.words) ? 'county' : 'province';
};

const isNature = (fact: ColumnFacts): boolean =>
  /一般公共预算|政府性基金|国有资本|专户/.test(headerKey(fact.path[fact.path.length - 1] ?? ''));

const groupOf = (fact: ColumnFacts): string => fact.path.slice(0, -1).join('/');

/** The amount column a tier, other or carried-over column fills; null where it is none. */
const roleOf = (
  fact: ColumnFacts,
  tiers: readonly TierWord[],
  context: AmountContext,
): AmountColumn | null => {
  switch (fact.meaning?.kind) {
    case 'tier': {
      const tier = fact.meaning.tier!;
      if (tier === 'local') return 'amount.other';
      return `amount.${tier === 'district' ? districtTier(tiers, context) : tier}`;
    }
    case 'other':
    case 'relative':
      return 'amount.other';
    case 'carryOver':
      return 'amount.carryOver';
    default:
      return null;
  }
};

/** Shares of one step: those that say the amount's own, else those that say none, else the best that stand. */
const ofStage = (
  facts: readonly ColumnFacts[],
  chosen: Candidate | null,
  context: AmountContext,
): ColumnFacts[] => {
  const staged = facts.map((fact) => ({ fact, stage: stageOf(fact.path, context.year) }));
  const own = staged.filter(({ fact, stage }) => chosen && stage === chosen.stage && groupOf(fact) !== '');
  const tiersOf = (list: typeof staged) => list.filter(({ fact }) => fact.meaning?.kind === 'tier');
  if (tiersOf(own).length > 0) return own.map(({ fact }) => fact);
  const stages = tiersOf(staged).map(({ stage }) => stage);
  const bestStage = stages.sort((a, b) => stageRank(a, false) - stageRank(b, false))[0];
  return staged
    .filter(({ fact, stage }) => fact.meaning?.kind !== 'tier' || stage === bestStage)
    .map(({ fact }) => fact);
};

/** 小计 under a tier stands for its parts. */
const withoutParts = (facts: readonly ColumnFacts[]): readonly ColumnFacts[] => {
  const sum = facts.find((fact) => /^(?:小计|合计)$/.test(headerKey(fact.path[fact.path.length - 1] ?? '')));
  if (sum) return [sum];
  const own = facts.filter(
    (fact) =>
      meaningOf(fact.path[fact.path.length - 1] ?? '')?.kind === 'tier' &&
      !/其中/.test(squeeze(fact.path[fact.path.length - 1]!)),
  );
  return own.length > 0 && own.length < facts.length ? own : facts;
};

const SHARES: readonly AmountColumn[] = [
  'amount.central',
  'amount.province',
  'amount.prefecture',
  'amount.county',
  'amount.other',
  'amount.carryOver',
];

/** Money by nature (政府性基金, 专户) beside tiers of the same group is part of the total too. */
const natureBesideTiers = (facts: readonly ColumnFacts[], shares: readonly ColumnFacts[]): ColumnFacts[] =>
  facts.filter(
    (fact) =>
      fact.meaning?.kind === 'money' &&
      isNature(fact) &&
      groupOf(fact) !== '' &&
      shares.some((share) => share.meaning?.kind === 'tier' && groupOf(share) === groupOf(fact)),
  );

/** Carried-over money is an addend only where the sheet's own sums say so; 其中：结转 never is. */
const carriedIsAddend = (map: AmountMap, fact: ColumnFacts, context: AmountContext): boolean => {
  const total = map.columns.amount;
  if (total === undefined || fact.path.some((text) => /其中/.test(text))) return false;
  const tiers = SHARES.slice(0, 5).flatMap((name) => columnsOf(map, name));
  if (tiers.length === 0) return false;
  const without = agreement(context, total, tiers);
  return agreement(context, total, [...tiers, fact.column]) > without;
};

export const columnsOf = (map: Pick<AmountMap, 'columns' | 'more'>, name: AmountColumn): number[] => {
  const first = map.columns[name];
  return first === undefined ? [] : [first, ...(map.more[name] ?? [])];
};

const add = (map: AmountMap, name: AmountColumn, column: number): void => {
  if (map.columns[name] === undefined) map.columns[name] = column;
  else (map.more[name] ??= []).push(column);
};

const fillShares = (map: AmountMap, shares: readonly ColumnFacts[], context: AmountContext): void => {
  const tiers = shares.flatMap((fact) => (fact.meaning?.kind === 'tier' ? [fact.meaning.tier!] : []));
  SHARES.forEach((name) => {
    const own = shares.filter((fact) => roleOf(fact, tiers, context) === name);
    const kept = name === 'amount.carryOver' ? own : withoutParts(own);
    kept.forEach((fact) => {
      const target =
        name === 'amount.carryOver' && carriedIsAddend(map, fact, context) ? 'amount.other' : name;
      add(map, target, fact.column);
    });
  });
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
  if (!first || tiers.length === 0) return first ?? null;
  const all = columnsWhere(['tier', 'other', 'relative']);
  const agrees = (one: Candidate): number =>
    Math.max(agreement(context, one.fact.column, tiers), agreement(context, one.fact.column, all));
  return agrees(first) >= 0 ? first : (list.find((one) => agrees(one) > 0) ?? first);
};

/** 本级 is a tier once the officer has said whose file it is. */
const withOwnTier = (fact: ColumnFacts, tier: Tier | undefined): ColumnFacts => {
  const leaf = headerKey(fact.path[fact.path.length - 1] ?? '');
  return tier && fact.meaning?.kind === 'relative' && /^(?:本级|同级)/.test(leaf)
    ? { ...fact, meaning: { kind: 'tier', rank: 0, tier } }
    : fact;
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
    negativesAllowed: chosen !== null && isAdjustment(chosen.fact.path),
    passedOver: passedOver(list, chosen),
  };
  if (tierColumns.length > 0) {
    const kept = ofStage(shares, chosen, context);
    fillShares(map, kept, context);
    natureBesideTiers(facts, kept).forEach((fact) => {
      if (fact.column !== map.columns.amount) add(map, 'amount.other', fact.column);
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
