import type { Tier } from '../policy/types';
import type { Model } from './model';
import type { ScopeName } from './roles';
import type { RowScan } from './scan';
import { Surroundings } from './scope-context';
import type { Mention, Mentions, ScopeReading } from './scope-types';
import type { UnitReading } from './unit-types';

const NO_MENTIONS: Mentions = { found: [], places: [] };
const NO_SCOPE: ScopeReading = {
  tier: null,
  rank: 0,
  field: null,
  mention: null,
  opposed: false,
  merePlaces: [],
};

const DEPTH: Readonly<Record<Tier, number>> = { central: 0, province: 1, prefecture: 2, county: 3 };

const above = (a: Tier, b: Tier | null): boolean => b !== null && DEPTH[a] < DEPTH[b];

const upper = (tier: Tier): Tier => (tier === 'county' ? 'prefecture' : tier);

/** Reads the scope words of a stretch of text, with what makes a word only look like scope. */
export class ScopeReader {
  private readonly near: Surroundings;
  private readonly kinds: readonly (readonly [ScopeName, number])[];

  constructor(
    private readonly model: Model,
    private readonly scan: RowScan,
  ) {
    this.near = new Surroundings(model, scan);
    this.kinds = Object.entries(model.roles.scope) as [ScopeName, number][];
  }

  /** Scope of the row: the name's, else that of content and remarks. */
  readRow(nameFrom: number, nameTo: number, unit: UnitReading): ScopeReading {
    const { roles } = this.model;
    if (!this.scan.presentAny(roles.scopeLow, roles.scopeHigh)) return NO_SCOPE;
    const inName = this.mentions(nameFrom, nameTo, unit);
    const rest = this.mentions(this.scan.fieldFrom[1] as number, this.scan.fieldTo[2] as number, unit);
    const places = [...inName.places, ...rest.places];
    const named = inName.found.filter((m) => !places.some((p) => this.samePlace(p, m.hit)));
    const name = this.choose(named, unit);
    const detail = this.choose(rest.found, unit);
    const rank = name.mention?.rank ?? 0;
    const useName = name.mention !== null && (rank >= 2.5 || (detail.mention?.rank ?? 0) <= rank + 0.6);
    const { mention, opposed } = useName ? name : detail;
    const field = mention === null ? null : useName ? 'name' : 'detail';
    return {
      tier: mention?.tier ?? null,
      rank: mention?.rank ?? 0,
      field,
      mention,
      opposed,
      merePlaces: places,
    };
  }

  mentions(from: number, to: number, unit: UnitReading): Mentions {
    const { roles } = this.model;
    if (from >= to || !this.scan.presentAny(roles.scopeLow, roles.scopeHigh)) return NO_MENTIONS;
    const found: Mention[] = [];
    const places: number[] = [];
    const { hits, dead } = this.scan;
    for (let h = this.scan.firstHit(from); h < hits.count && (hits.to[h] as number) <= to; h++) {
      if (dead[h] || (hits.from[h] as number) < from || !this.scan.isAny(h, roles.scopeLow, roles.scopeHigh))
        continue;
      const mention = this.read(h, unit, from, places);
      if (mention && !this.near.insideLonger(h)) found.push(mention);
    }
    if (places.length === 0) return { found, places };
    return { found: found.filter((m) => !places.some((p) => this.samePlace(p, m.hit))), places };
  }

  /** The strongest mention; of two as strong and of unlike tier, the one the unit agrees with, else the first. */
  choose(found: readonly Mention[], unit: UnitReading): { mention: Mention | null; opposed: boolean } {
    let best: Mention | null = null;
    for (const mention of found) {
      if (!best || mention.rank > best.rank) best = mention;
      else if (mention.rank === best.rank && mention.tier === unit.tier && best.tier !== unit.tier)
        best = mention;
    }
    if (best === null) return { mention: null, opposed: false };
    const tier = upper(best.tier);
    return { mention: best, opposed: found.some((m) => m.rank >= 2 && upper(m.tier) !== tier) };
  }

  private read(h: number, unit: UnitReading, fieldFrom: number, places: number[]): Mention | null {
    if (this.scan.is(h, this.model.roles.place)) return this.place(h, unit, places);
    const kind = this.kindOf(h);
    if (kind === null) return null;
    // 区级 of a 盟市 unit may be the 自治区 or its 市辖区: it tells nothing.
    if (kind === 'ownLevel' && unit.tier === 'prefecture' && !unit.district) return null;
    const tier = this.tierOf(kind, h, unit, fieldFrom);
    if (this.isMoney(h, kind) || this.near.follows(h, this.model.roles.of.rank, 1)) return null;
    if (this.isTitle(h, kind, unit) || this.isCited(h, tier, unit)) return null;
    if (kind === 'central') return this.national(h, unit);
    if (kind === 'provinceName')
      return this.near.follows(h, this.model.roles.of.organ, 9) ? null : this.byName(h, unit);
    return kind === 'prefectureKind' ? this.byKind(h, unit) : this.mention(tier, 3, h);
  }

  private mention(tier: Tier, rank: number, hit: number): Mention {
    return { tier, rank, hit, kind: 'scope' };
  }

  private kindOf(h: number): ScopeName | null {
    for (const [name, concept] of this.kinds) if (this.scan.is(h, concept)) return name;
    return null;
  }

  private tierOf(kind: ScopeName, h: number, unit: UnitReading, fieldFrom: number): Tier {
    if (kind === 'central') return 'central';
    if (kind === 'prefecture' || kind === 'prefectureKind') return 'prefecture';
    if (kind === 'county') return 'county';
    if (kind !== 'provinceOrDistrict' && kind !== 'ownLevel') return 'province';
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

  private isMoney(h: number, kind: ScopeName): boolean {
    if ('全本我'.includes(this.near.firstChar(h)) || kind === 'crossPrefecture') return false;
    const { money, transfer, matching, fundClause } = this.model.roles.of;
    if (this.near.inside(h, transfer) || this.near.precedes(h, fundClause, 30)) return true;
    return (
      this.near.follows(h, money, 1) || this.near.follows(h, transfer, 2) || this.near.follows(h, matching, 5)
    );
  }

  /** 自治区级示范企业, 国家级平台: the title of the object. */
  private isTitle(h: number, kind: ScopeName, unit: UnitReading): boolean {
    const level = kind === 'central' || (kind === 'province' && !'全我本'.includes(this.near.firstChar(h)));
    // 自治区重点…工作站 in a row of a lower tier: a title that the 自治区 gave.
    const given = kind === 'provinceName' && above('province', unit.tier) && this.atHead(h);
    return (level || given) && this.near.follows(h, this.model.roles.of.title, given ? 14 : 10);
  }

  private isCited(h: number, tier: Tier, unit: UnitReading): boolean {
    return above(tier, unit.tier) && this.near.precedes(h, this.model.roles.of.cite, 8);
  }

  /** 全国 as the object of the work; below the 自治区 only 面向全国 and the like are, and no event is. */
  private national(h: number, unit: UnitReading): Mention | null {
    const { benefit, event, cite } = this.model.roles.of;
    const below = unit.tier === 'prefecture' || unit.tier === 'county';
    if (below && !this.near.precedes(h, benefit, 0)) return null;
    if (this.near.follows(h, event, 14) || this.near.precedes(h, cite, 6)) return null;
    return this.mention('central', 3, h);
  }

  /** Bare 自治区: the object of the work where it is served, or at the head of the name. */
  private byName(h: number, unit: UnitReading): Mention | null {
    // 自治区与市共建: a party beside others.
    if ('与和、'.includes(this.near.nextChar(h))) return null;
    const served = this.near.precedes(h, this.model.roles.of.benefit, 1);
    const own = unit.tier === 'province' || unit.tier === null;
    const named = served || (unit.tier === null && this.atHead(h));
    return named || own || this.atHead(h) ? this.mention('province', named ? 2.5 : 2, h) : null;
  }

  private atHead(h: number): boolean {
    return (this.scan.hits.from[h] as number) === (this.scan.fieldFrom[0] as number);
  }

  /** 盟市, 旗县 as a kind: helped, they are the object; led or covered by a 自治区 unit, the whole 自治区 is. */
  private byKind(h: number, unit: UnitReading): Mention | null {
    const { aid, lead, govern } = this.model.roles.of;
    if (this.near.precedes(h, aid, 2)) return this.mention('prefecture', 2.5, h);
    const led = this.near.follows(h, govern, 14) || this.near.precedes(h, lead, 4);
    if (unit.tier === 'province' && led) return this.mention('province', 2, h);
    return this.mention('prefecture', this.atHead(h) || unit.tier !== 'province' ? 2 : 1.2, h);
  }

  private place(h: number, unit: UnitReading, places: number[]): Mention | null {
    const division = this.model.divisionOf.get(this.scan.hits.word[h] as number);
    if (!division || this.near.inside(h, this.model.roles.of.organ)) return null;
    const { placeBefore, placeAfter, benefit, aid } = this.model.roles.of;
    const helped = this.near.precedes(h, aid, 1);
    const served = helped || this.near.precedes(h, benefit, 0);
    if (
      (this.near.precedes(h, placeBefore, 0) && !served) ||
      (this.near.follows(h, placeAfter, 3) && !helped)
    ) {
      places.push(h);
      return null;
    }
    const region = division.region ?? division.name;
    const own = unit.region === region || unit.places.includes(division.names[0] ?? '');
    // With no unit known, whose place the name begins with, his the row is.
    const begins = unit.tier === null && this.atHead(h);
    const rank = served ? 2.8 : begins ? 2.5 : own ? 1.4 : 1.5;
    return { tier: division.tier, rank, hit: h, kind: 'place' };
  }

  private samePlace(a: number, b: number): boolean {
    const { word } = this.scan.hits;
    const division = this.model.divisionOf.get(word[a] as number);
    return division !== undefined && division === this.model.divisionOf.get(word[b] as number);
  }
}
