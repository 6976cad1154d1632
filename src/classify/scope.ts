import type { Tier } from '../policy/types';
import type { Model, ScopeName } from './model';
import type { RowScan } from './scan';
import type { UnitReading } from './unit-types';

/** A word of scope in the row's own text. `rank` orders mentions: 3 says it outright, 1 is a bare place name. */
export interface Mention {
  readonly tier: Tier;
  readonly rank: number;
  readonly hit: number;
  readonly kind: 'scope' | 'place';
}

export interface ScopeReading {
  readonly tier: Tier | null;
  readonly rank: number;
  readonly field: 'name' | 'detail' | null;
  readonly mention: Mention | null;
  /** Mentions of another tier in the same field, for confidence. */
  readonly opposed: boolean;
  readonly all: readonly Mention[];
  /** Places that are only where something stands. */
  readonly merePlaces: readonly number[];
}

const DEPTH: Readonly<Record<Tier, number>> = { central: 0, province: 1, prefecture: 2, county: 3 };

const above = (a: Tier, b: Tier | null): boolean => b !== null && DEPTH[a] < DEPTH[b];

/** Reads the scope words of a stretch of text, with what makes a word only look like scope. */
export class ScopeReader {
  constructor(
    private readonly model: Model,
    private readonly scan: RowScan,
  ) {}

  mentions(from: number, to: number, unit: UnitReading): { found: Mention[]; places: number[] } {
    const found: Mention[] = [];
    const places: number[] = [];
    for (let h = 0; h < this.scan.hits.count; h++) {
      if (
        this.scan.dead[h] ||
        (this.scan.hits.from[h] as number) < from ||
        (this.scan.hits.to[h] as number) > to
      )
        continue;
      const mention = this.read(h, unit, from, places);
      if (mention && !this.insideLonger(h, from, to)) found.push(mention);
    }
    return { found: found.filter((m) => !places.some((p) => this.samePlace(p, m.hit))), places };
  }

  private read(h: number, unit: UnitReading, fieldFrom: number, places: number[]): Mention | null {
    if (this.scan.is(h, this.model.roles.place)) return this.place(h, unit, places);
    const kind = this.scopeKind(h);
    if (kind === null) return null;
    const tier = this.tierOf(kind, h, unit, fieldFrom);
    if (this.isMoney(h, kind) || this.isRank(h)) return null;
    if (this.isTitle(h, kind) || this.isCited(h, tier, unit)) return null;
    if (kind === 'central' && !this.saysNational(h, unit)) return null;
    if (kind === 'central') return this.isEvent(h) ? null : { tier, rank: 3, hit: h, kind: 'scope' };
    if (kind === 'provinceName') return this.isOrgan(h) ? null : this.byName(h, unit);
    if (kind === 'prefectureKind') return this.byKind(h, unit);
    return { tier, rank: 3, hit: h, kind: 'scope' };
  }

  private scopeKind(h: number): ScopeName | null {
    for (const [name, concept] of Object.entries(this.model.roles.scope)) {
      if (this.scan.is(h, concept)) return name as ScopeName;
    }
    return null;
  }

  private tierOf(kind: ScopeName, h: number, unit: UnitReading, fieldFrom: number): Tier {
    if (kind === 'central') return 'central';
    if (kind === 'prefecture' || kind === 'prefectureKind') return 'prefecture';
    if (kind === 'county') return 'county';
    if (kind !== 'provinceOrDistrict') return 'province';
    if (unit.district || !this.model.autonomousRegion) return 'county';
    return unit.tier !== 'province' && this.districtBefore(h, fieldFrom) ? 'county' : 'province';
  }

  private districtBefore(h: number, from: number): boolean {
    let district = false;
    this.scan.each(this.model.roles.place, from, this.scan.hits.from[h] as number, (p) => {
      if (this.model.divisionOf.get(this.scan.hits.word[p] as number)?.district) district = true;
    });
    return district;
  }

  /** A word of the concept begins within `reach` characters after the hit. */
  private follows(h: number, concept: number, reach: number): boolean {
    const end = this.scan.hits.to[h] as number;
    const { hits, dead } = this.scan;
    const limit = this.scan.clauseEnd(end);
    for (let k = 0; k < hits.count; k++) {
      const start = hits.from[k] as number;
      if (!dead[k] && start >= end && start <= Math.min(end + reach, limit) && this.scan.is(k, concept))
        return true;
    }
    return false;
  }

  /** A word of the concept ends within `reach` characters before the hit, in the same clause. */
  precedes(h: number, concept: number, reach: number): boolean {
    const start = this.scan.hits.from[h] as number;
    const low = Math.max(this.scan.clauseStart(start), start - reach - 8);
    const { hits, dead } = this.scan;
    for (let k = 0; k < hits.count; k++) {
      const end = hits.to[k] as number;
      if (dead[k] || end > start || end < start - reach || (hits.from[k] as number) < low) continue;
      if (this.scan.is(k, concept)) return true;
    }
    return false;
  }

  private firstChar(h: number): string {
    return String.fromCharCode(this.scan.buffer.codes[this.scan.hits.from[h] as number] as number);
  }

  private isMoney(h: number, kind: ScopeName): boolean {
    if ('全本我'.includes(this.firstChar(h)) || kind === 'crossPrefecture') return false;
    const { money, transfer, matching } = this.model.roles.of;
    if (this.insideConcept(h, transfer)) return true;
    return this.follows(h, money, 1) || this.follows(h, transfer, 2) || this.follows(h, matching, 5);
  }

  private insideConcept(h: number, concept: number): boolean {
    const { hits, dead } = this.scan;
    for (let k = 0; k < hits.count; k++) {
      if (k === h || dead[k]) continue;
      const wraps =
        (hits.from[k] as number) <= (hits.from[h] as number) &&
        (hits.to[k] as number) >= (hits.to[h] as number);
      if (wraps && this.scan.is(k, concept)) return true;
    }
    return false;
  }

  private isRank(h: number): boolean {
    return this.follows(h, this.model.roles.of.rank, 1);
  }

  /** 自治区级示范企业, 国家级平台: the title of the object. */
  private isTitle(h: number, kind: ScopeName): boolean {
    const level = kind === 'central' || (kind === 'province' && !'全我本'.includes(this.firstChar(h)));
    return level && this.follows(h, this.model.roles.of.title, 10);
  }

  private isCited(h: number, tier: Tier, unit: UnitReading): boolean {
    return above(tier, unit.tier) && this.precedes(h, this.model.roles.of.cite, 8);
  }

  /** Below the 自治区, a bare 全国 is part of a title; only 面向全国 and the like are the object of the work. */
  private saysNational(h: number, unit: UnitReading): boolean {
    if (unit.tier !== 'prefecture' && unit.tier !== 'county') return true;
    return this.precedes(h, this.model.roles.of.benefit, 0);
  }

  private isEvent(h: number): boolean {
    return this.follows(h, this.model.roles.of.event, 14) || this.precedes(h, this.model.roles.of.cite, 6);
  }

  private isOrgan(h: number): boolean {
    return this.follows(h, this.model.roles.of.organ, 9);
  }

  /** Bare 自治区: the object of the work where it is served, or at the head of the name. */
  private byName(h: number, unit: UnitReading): Mention | null {
    if (this.sharesWith(h)) return null;
    const served = this.precedes(h, this.model.roles.of.benefit, 1);
    const head = (this.scan.hits.from[h] as number) === (this.scan.fieldFrom[0] as number);
    if (!served && unit.tier !== 'province' && unit.tier !== null && !head) return null;
    return { tier: 'province', rank: served ? 2.5 : 2, hit: h, kind: 'scope' };
  }

  /** 自治区与市共建: a party beside others. */
  private sharesWith(h: number): boolean {
    const next = this.scan.buffer.codes[this.scan.hits.to[h] as number];
    return next !== undefined && '与和、'.includes(String.fromCharCode(next));
  }

  /** 盟市, 旗县 as a kind: helped, they are the object; led or covered by a 自治区 unit, the whole 自治区 is. */
  private byKind(h: number, unit: UnitReading): Mention | null {
    const { aid, lead, govern } = this.model.roles.of;
    if (this.precedes(h, aid, 2)) return { tier: 'prefecture', rank: 2.5, hit: h, kind: 'scope' };
    if (unit.tier === 'province' && this.follows(h, govern, 14))
      return { tier: 'province', rank: 2, hit: h, kind: 'scope' };
    if (unit.tier === 'province' && this.precedes(h, lead, 4))
      return { tier: 'province', rank: 2, hit: h, kind: 'scope' };
    const head = (this.scan.hits.from[h] as number) === (this.scan.fieldFrom[0] as number);
    return { tier: 'prefecture', rank: head || unit.tier !== 'province' ? 2 : 1.2, hit: h, kind: 'scope' };
  }

  private place(h: number, unit: UnitReading, places: number[]): Mention | null {
    const division = this.model.divisionOf.get(this.scan.hits.word[h] as number);
    if (!division || this.insideConcept(h, this.model.roles.of.organ)) return null;
    const { placeBefore, placeAfter, benefit, aid } = this.model.roles.of;
    const helped = this.precedes(h, aid, 1);
    const served = helped || this.precedes(h, benefit, 0);
    if ((this.precedes(h, placeBefore, 0) && !served) || (this.follows(h, placeAfter, 3) && !helped)) {
      places.push(h);
      return null;
    }
    const own =
      unit.region === (division.region ?? division.name) || unit.places.includes(division.names[0] ?? '');
    const tier = division.tier === 'county' ? 'county' : division.tier;
    return { tier, rank: served ? 2.8 : own ? 1.4 : 1.5, hit: h, kind: 'place' };
  }

  private samePlace(a: number, b: number): boolean {
    const { word } = this.scan.hits;
    const division = this.model.divisionOf.get(word[a] as number);
    return division !== undefined && division === this.model.divisionOf.get(word[b] as number);
  }

  private insideLonger(h: number, from: number, to: number): boolean {
    const { hits, dead } = this.scan;
    const length = (hits.to[h] as number) - (hits.from[h] as number);
    for (let k = 0; k < hits.count; k++) {
      if (k === h || dead[k] || (hits.from[k] as number) < from || (hits.to[k] as number) > to) continue;
      if ((hits.to[k] as number) - (hits.from[k] as number) <= length) continue;
      const wraps =
        (hits.from[k] as number) <= (hits.from[h] as number) &&
        (hits.to[k] as number) >= (hits.to[h] as number);
      if (wraps && (this.scopeKind(k) !== null || this.scan.is(k, this.model.roles.place))) return true;
    }
    return false;
  }

  /** The strongest mention; of two as strong and of unlike tier, the one the unit agrees with, else the first. */
  choose(found: readonly Mention[], unit: UnitReading): { mention: Mention | null; opposed: boolean } {
    let best: Mention | null = null;
    for (const mention of found) {
      if (!best || mention.rank > best.rank) best = mention;
      else if (mention.rank === best.rank && mention.tier === unit.tier && best.tier !== unit.tier)
        best = mention;
    }
    const opposed =
      best !== null && found.some((m) => m.rank >= 2 && lower(m.tier) !== lower((best as Mention).tier));
    return { mention: best, opposed };
  }

  /** Scope of the row: the name's, else that of content and remarks. */
  readRow(nameFrom: number, nameTo: number, unit: UnitReading): ScopeReading {
    const inName = this.mentions(nameFrom, nameTo, unit);
    const rest = this.mentions(this.scan.fieldFrom[1] as number, this.scan.fieldTo[2] as number, unit);
    const mere = [...inName.places, ...rest.places];
    inName.found = inName.found.filter((m) => !mere.some((p) => this.samePlace(p, m.hit)));
    const name = this.choose(inName.found, unit);
    const detail = this.choose(rest.found, unit);
    const useName =
      name.mention !== null &&
      (name.mention.rank >= 2.5 || (detail.mention?.rank ?? 0) <= name.mention.rank + 0.6);
    const chosen = useName ? name : detail;
    return {
      tier: chosen.mention?.tier ?? null,
      rank: chosen.mention?.rank ?? 0,
      field: chosen.mention ? (useName ? 'name' : 'detail') : null,
      mention: chosen.mention,
      opposed: chosen.opposed,
      all: [...inName.found, ...rest.found],
      merePlaces: [...inName.places, ...rest.places],
    };
  }
}

const lower = (tier: Tier): Tier => (tier === 'county' ? 'prefecture' : tier);
