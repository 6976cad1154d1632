import type { Facts } from './facts';
import { levelOf, type LevelReading } from './level';
import type { Model } from './model';
import { sameItem, type Named } from './readings';
import type { ScopeReader } from './scope';
import type { ScopeReading } from './scope-types';

/** Levels of works within a row: what its scope makes of their words, phrase by phrase. */
export class LevelFinder {
  constructor(
    private readonly model: Model,
    private readonly scopes: ScopeReader,
  ) {}

  /** 全市重大案件 is ordinary enforcement: within a scope the words may mean another work. */
  within(main: Named, scope: ScopeReading): Named['work'] {
    const rule = this.model.within.get(main.work.index);
    if (!rule || scope.rank < 3) return main.work;
    const lower = scope.tier === 'prefecture' || scope.tier === 'county';
    return lower && rule.scope === 'prefecture' ? (this.model.works[rule.goesTo] ?? main.work) : main.work;
  }

  /** Works of one item of the policy are one matter. */
  distinctItems(all: readonly Named[], levels: readonly LevelReading[]): readonly number[] {
    const kept: number[] = [];
    levels.forEach((level, i) => {
      const same = kept.some((k) => {
        const other = levels[k]?.ref;
        return level.ref && other ? sameItem(level.ref, other, this.model) : all[k]?.work === all[i]?.work;
      });
      if (!same) kept.push(i);
    });
    return kept;
  }

  /** A phrase's own scope goes before the row's. */
  inPhrase(named: Named, facts: Facts): LevelReading {
    const { from, to } = named.phrase;
    const own = this.scopes.choose(this.scopes.mentions(from, to, facts.unit).found, facts.unit).mention;
    const scope = own
      ? { ...facts.scope, tier: own.tier, rank: own.rank, mention: own, opposed: false }
      : this.shared(facts);
    return levelOf(this.within(named, scope), scope, facts.unit);
  }

  /** The row's scope serves all its works where the name says it outright, or where no unit is known. */
  private shared(facts: Facts): ScopeReading {
    const outright = facts.scope.field === 'name' && facts.scope.rank >= 3;
    return outright || facts.unit.tier === null ? facts.scope : { ...facts.scope, tier: null };
  }
}
