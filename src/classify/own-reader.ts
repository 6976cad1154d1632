import type { Matter, Tier } from '../policy/types';
import { foldText } from './fold';
import { SERVING } from './level';
import type { Match } from './matcher';
import type { Model } from './model';
import type { OwnIndex, OwnMatch } from './own-index';
import type { Named } from './readings';
import type { Phrase, TextField } from './phrases';
import type { RowScan } from './scan';
import type { MatterRef } from './types';
import type { Work } from './works';

/** The tier the row points to, and how plainly: its scope words say more than its unit. */
export interface TierHint {
  readonly tier: Tier | null;
  readonly plain: boolean;
  /** The unit's name as typed: its words say little of the work. */
  readonly unit: string;
}

/** With no tier to go by, matters of other levels this near the best one may be the ones meant. */
const NEAR = 0.82;
const DETAIL_WEIGHT = 0.4;
/** A matter of another level this near the best one leaves a doubt. */
const RIVAL = 0.85;
/** What a matter of a tier that the row does not point to keeps of its score. */
const UNFIT_BY_UNIT = 0.9;
const UNFIT_BY_SCOPE = 0.6;

/** Words by which an item and a row say themselves whose they are; a row that shares them needs no fitting unit. */
const OWN_TIER = ['国家', '全国', '中央', '全区', '自治区级', '全省', '省级'] as const;

const fit = (matter: Matter, hint: TierHint, text: string): number => {
  const { level } = matter;
  if (hint.tier === null || level === 'shared' || level === 'by-affiliation' || level === 'undetermined')
    return 1;
  if (SERVING[hint.tier].includes(level)) return 1;
  if (OWN_TIER.some((word) => text.includes(word) && matter.text.includes(word))) return 1;
  return hint.plain ? UNFIT_BY_SCOPE : UNFIT_BY_UNIT;
};

/** A match with what it is worth in this row. */
interface Weighed extends OwnMatch {
  readonly worth: number;
}

/** What a text says by the policy's own words. */
export interface OwnReading {
  readonly main: Named;
  /** A matter of another level nearly as near. */
  readonly rivals: readonly Named[];
}

/** Reads rows by the policy's own words, for matters that no lexicon names. */
export class OwnReader {
  private readonly cache = new Map<MatterRef, Work>();
  private readonly units = new Map<string, string>();

  constructor(
    private readonly model: Model,
    private readonly scan: RowScan,
  ) {
    for (const work of model.works)
      if (work.lexicon === null) for (const ref of work.members) this.cache.set(ref, work);
  }

  get active(): boolean {
    return this.model.own !== null;
  }

  /** The matter a field's words come nearest to, with those of other levels nearly as near; null where they share too little. */
  read(field: TextField, hint: TierHint): OwnReading | null {
    const f = field === 'name' ? 0 : 1;
    const from = this.scan.fieldFrom[f] as number;
    const to = this.scan.fieldTo[field === 'name' ? 0 : 2] as number;
    return this.readSpan({ field, from, to, joint: 'start' }, hint);
  }

  /** The works of a name's phrases, where several phrases each name one of their own. */
  readList(phrases: readonly Phrase[], hint: TierHint): readonly Named[] {
    const named: Named[] = [];
    for (const phrase of phrases) {
      if (phrase.joint === 'bracket') continue;
      const main = this.readSpan(phrase, hint)?.main;
      if (main && main.strength >= 2 && !named.some((n) => n.work === main.work)) named.push(main);
    }
    return named;
  }

  private readSpan(phrase: Phrase, hint: TierHint): OwnReading | null {
    const found = this.weighed(phrase.field, phrase.from, phrase.to, hint);
    const best = found[0];
    const strength = best ? strengthOf(best) : 0;
    if (!best || strength === 0) return null;
    const main: Named = {
      work: this.workOf(found, best, hint),
      match: this.asMatch(best, strength),
      strength,
      phrase,
    };
    const rival = found.find((m) => m.ref.matter.level !== best.ref.matter.level);
    const near = rival !== undefined && rival.worth >= RIVAL * best.worth;
    const work = near ? (this.cache.get(rival.ref) as Work) : null;
    const rivals = work && work !== main.work ? [{ ...main, work }] : [];
    return { main, rivals };
  }

  private weighed(field: TextField, from: number, to: number, hint: TierHint): readonly Weighed[] {
    const index = this.model.own;
    if (!index) return [];
    const unit = this.unitText(hint.unit);
    const text = this.text(from, to);
    const found = index.match(text, from, unit);
    const inDetail =
      field === 'name' && found.length > 0 ? this.detail(index, unit) : new Map<number, number>();
    return found
      .map((m) => {
        const score = m.score + (inDetail.get(m.index) ?? 0);
        return { ...m, score, worth: (score + m.cover) * fit(m.ref.matter, hint, text) };
      })
      .sort((a, b) => b.worth - a.worth || a.index - b.index);
  }

  private detail(index: OwnIndex, unit: string): ReadonlyMap<number, number> {
    const found = index.match(
      this.text(this.scan.fieldFrom[1] as number, this.scan.fieldTo[1] as number),
      0,
      unit,
    );
    return new Map(found.map((m) => [m.index, Math.min(m.score, 4) * DETAIL_WEIGHT]));
  }

  private unitText(unit: string): string {
    const known = this.units.get(unit);
    if (known !== undefined) return known;
    if (this.units.size > 5000) this.units.clear();
    const name = foldText(unit);
    const folded = /[局厅委部办]$|委员会$/.test(name) ? name : '';
    this.units.set(unit, folded);
    return folded;
  }

  private text(from: number, to: number): string {
    return this.scan.buffer.slice(from, to);
  }

  /** The best matter; with no tier to go by, those of other levels that are as near stand beside it. */
  private workOf(found: readonly OwnMatch[], best: OwnMatch, hint: TierHint): Work {
    const home = this.cache.get(best.ref) as Work;
    if (hint.tier !== null) return home;
    const limit = (best.score + best.cover) * NEAR;
    const members = [...home.members];
    for (const other of found) {
      if (other.score + other.cover < limit) break;
      if (!members.some((ref) => ref.matter.level === other.ref.matter.level)) members.push(other.ref);
    }
    return members.length === home.members.length ? home : { ...home, members };
  }

  private asMatch(best: OwnMatch, strength: number): Match {
    return {
      work: -1,
      pattern: { work: -1, strength: 3, need: new Int32Array(0), without: new Int32Array(0), context: false },
      strength,
      from: best.from,
      to: best.to,
      hits: [],
      size: Math.round(best.score),
    };
  }
}

const strengthOf = (best: OwnMatch): number => {
  if (best.score >= 2.4 || (best.cover >= 0.6 && best.score >= 1.3)) return 3;
  if (best.score >= 1.3 || (best.cover >= 0.6 && best.score >= 0.9)) return 2;
  return best.score >= 0.9 ? 1 : 0;
};
