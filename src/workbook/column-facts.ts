/** From header texts and what stands below them to the meaning of each column. */
import type { Grid } from './grid';
import type { HeaderBlock } from './header-find';
import { pathMeaning, type Meaning } from './header-match';
import { unitOfHeader } from './money-unit';
import { isTextual, sampleColumn, type Sample } from './sample';

export interface ColumnFacts {
  readonly column: number;
  /** Header texts over the column, outermost first. */
  readonly path: readonly string[];
  readonly meaning: Meaning | null;
  readonly sample: Sample;
}

export const isKind = (facts: ColumnFacts, kind: Meaning['kind']): boolean => facts.meaning?.kind === kind;

const as = (kind: Meaning['kind'], rank: number): Meaning => ({ kind, rank });

const mostly = (part: number, sample: Sample): boolean => part > 0 && part * 2 >= sample.filled;

/** 盟市 over names is the unit, 资金 over words is no amount: what a column holds outweighs its head. */
const amountByContent = (meaning: Meaning, sample: Sample): Meaning | null => {
  if (!isTextual(sample)) return meaning;
  if (meaning.kind === 'tier' && mostly(sample.ticks, sample)) return { ...meaning, kind: 'tick', rank: 0 };
  if (meaning.kind === 'tier' && !mostly(sample.levels, sample)) return as('region', 1);
  if (meaning.kind === 'relative' && !mostly(sample.levels, sample)) return as('fundSource', 4);
  return null;
};

const textByContent = (meaning: Meaning, sample: Sample): Meaning | null => {
  const numeric = sample.numbers > 0 && sample.numbers === sample.filled;
  switch (meaning.kind) {
    case 'unit':
      return mostly(sample.measures, sample) ? as('ignored', 0) : meaning;
    case 'declaredLevel':
      if (meaning.rank < 4) return meaning;
      return sample.filled === 0 || mostly(sample.levels, sample) ? meaning : as('ignored', 0);
    case 'declaredCategory':
      return meaning.rank >= 3 && mostly(sample.classes, sample) ? as('ignored', 0) : meaning;
    case 'declaredPayer':
      return meaning.rank === 2 && mostly(sample.bodies, sample) && !mostly(sample.levels, sample)
        ? as('unit', 3)
        : meaning;
    case 'region':
      return numeric ? as('money', 4) : meaning;
    case 'fundSource':
    case 'transferType':
      return numeric && sample.years < sample.filled ? as('other', 1) : meaning;
    case 'year':
      return numeric && sample.years === 0 && sample.large > 0 ? as('money', 4) : meaning;
    default:
      return meaning;
  }
};

/** Numbers that are no ticks: 支出责任 over tiers heads their money. */
const holdsMoney = (sample: Sample): boolean => sample.numbers > sample.ticks;

const byContent = (path: readonly string[], sample: Sample): Meaning | null => {
  const found = pathMeaning(path);
  if (found === null) return null;
  const meaning = found.kind === 'tick' && holdsMoney(sample) ? { ...found, kind: 'tier' as const } : found;
  switch (meaning.kind) {
    case 'tier':
    case 'money':
    case 'other':
    case 'carryOver':
    case 'relative':
      return amountByContent(meaning, sample);
    default:
      return textByContent(meaning, sample);
  }
};

/** Facts of each column of a segment; `from` and `to` are the rows its content is judged by. */
export const columnFacts = (
  grid: Grid,
  block: HeaderBlock,
  segment: readonly [number, number],
  from: number,
  to: number,
): ColumnFacts[] => {
  const facts: ColumnFacts[] = [];
  for (let column = segment[0]; column <= segment[1]; column++) {
    const path = block.paths[column - block.left] ?? [];
    const sample = sampleColumn(grid, column, from, to);
    facts.push({ column, path, meaning: byContent(path, sample), sample });
  }
  return withoutFalseTicks(facts);
};

/** Where one column of a group holds money, or its heading a money unit, none of them is a box to tick. */
const withoutFalseTicks = (facts: readonly ColumnFacts[]): ColumnFacts[] => {
  const groupOf = (fact: ColumnFacts): string => fact.path.slice(0, -1).join('/');
  const money = new Set(
    facts
      .filter(
        (fact) => fact.path.length > 1 && (isKind(fact, 'tier') || unitOfHeader(groupOf(fact)) !== null),
      )
      .map(groupOf),
  );
  return facts.map((fact) =>
    isKind(fact, 'tick') && money.has(groupOf(fact))
      ? { ...fact, meaning: { ...fact.meaning!, kind: 'tier' } }
      : fact,
  );
};

/** The best column of a kind: lowest rank, then the fuller, then the first. */
export const best = (facts: readonly ColumnFacts[], kind: Meaning['kind']): ColumnFacts | null =>
  facts
    .filter((fact) => isKind(fact, kind))
    .sort(
      (a, b) =>
        a.meaning!.rank - b.meaning!.rank ||
        Number(b.sample.filled > 0) - Number(a.sample.filled > 0) ||
        a.column - b.column,
    )[0] ?? null;
