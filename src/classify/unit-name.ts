import type { Tier } from '../policy/types';
import type { ChinaDivisions } from './divisions-china';
import type { Division, Institution } from './divisions';
import { FoldBuffer } from './fold';
import { genericPlace } from './unit-generic';
import { NO_UNIT, type UnitReading } from './unit-types';
import { codeEnd, startsWithAny, type UnitWords } from './unit-words';

interface Chain {
  readonly last: Division | null;
  readonly province: boolean;
  readonly from: number;
  readonly to: number;
}

const PLACED = /(?:[省市区州盟县旗]|地方)$/;

/** 国家…研究所, 中国…协会: bodies of the state by name; a place or a company in the name makes them none. */
const OF_STATE: readonly RegExp[] = [
  /^国家(?!级).{2,12}[局委]/,
  /^国家(?!级)[^省市县区旗盟]{0,12}(?:研究所|研究院|科学院|图书馆|博物馆|美术馆|大剧院)$/,
  /^中国(?!共产)[^省市县区旗盟州(]{0,12}(?:协会|研究所|研究院|科学院|图书馆|博物馆|美术馆|技术馆)$/,
];

/** Reads unit names: divisions from the left, then bodies by name, then the generic words. Pure; results are cached by the caller. */
export class UnitNameReader {
  private readonly byFirst = new Map<string, { readonly name: string; readonly division: Division }[]>();

  constructor(
    divisions: readonly Division[],
    private readonly institutions: readonly Institution[],
    private readonly words: UnitWords,
    private readonly china: ChinaDivisions,
  ) {
    for (const division of divisions) {
      for (const name of division.names) {
        const first = name[0] as string;
        const list = this.byFirst.get(first) ?? [];
        list.push({ name, division });
        list.sort((a, b) => b.name.length - a.name.length);
        this.byFirst.set(first, list);
      }
    }
  }

  /** Tier, region and key of a unit's name as typed; `NO_UNIT` where the name does not say. */
  read(typed: string): UnitReading {
    const buffer = new FoldBuffer();
    buffer.append(typed, true);
    let text = '';
    for (let i = 0; i < buffer.length; i++) text += String.fromCharCode(buffer.codes[i] as number);
    const start = codeEnd(text);
    const reading = this.readFolded(text, start);
    const span = reading.span;
    const back = (at: number): number => buffer.origin[at] as number;
    return {
      ...reading,
      key: this.keyOf(text, start, reading),
      span: span ? [back(span[0]), back(span[1] - 1) + 1] : null,
    };
  }

  private readFolded(text: string, start: number): UnitReading {
    const known = this.institution(text);
    if (known) return known;
    const central = this.central(text);
    if (central) return this.reading('central', null, text.indexOf(central), central.length, 0.9);
    // 国家矿山安全监察局云岭局: a body of the state, wherever it sits.
    if (OF_STATE.some((form) => form.test(text.slice(start))))
      return this.reading('central', null, start, 2, 0.9);
    const chain = this.chain(text, start);
    if (chain.last) return this.fromDivision(text, chain.last, chain);
    if (chain.province) return this.fromProvince(text, chain);
    return this.generic(text, start) ?? this.anywhere(text, start) ?? this.zone(text) ?? NO_UNIT;
  }

  private central(text: string): string | undefined {
    const { central, centralUnlessPlaced } = this.words;
    const found = central.find((word) => text.includes(word));
    return (
      found ??
      centralUnlessPlaced.find((word) => {
        const at = text.indexOf(word);
        return at >= 0 && !PLACED.test(text.slice(0, at));
      })
    );
  }

  private institution(text: string): UnitReading | null {
    let best: { name: string; body: Institution } | null = null;
    for (const body of this.institutions) {
      for (const name of body.names) {
        if (text.includes(name) && (!best || name.length > best.name.length)) best = { name, body };
      }
    }
    if (!best) return null;
    return this.reading(
      best.body.tier,
      best.body.region,
      text.indexOf(best.name),
      best.name.length,
      best.body.certainty,
    );
  }

  private chain(text: string, start: number): Chain {
    let at = start;
    let from = -1;
    let province = false;
    let last: Division | null = null;
    for (;;) {
      const prefix = from < 0 ? startsWithAny(text, at, this.words.prefixes) : null;
      const region = startsWithAny(text, at, this.words.province);
      const division = this.divisionAt(text, at);
      if (division) {
        if (from < 0) from = at;
        last = division.division;
        at += division.name.length;
      } else if (region && !last) {
        if (from < 0) from = at;
        province = true;
        at += region.length;
      } else if (prefix) at += prefix.length;
      else break;
    }
    return { last, province, from, to: at };
  }

  private divisionAt(
    text: string,
    at: number,
  ): { readonly name: string; readonly division: Division } | null {
    for (const entry of this.byFirst.get(text[at] ?? '') ?? []) {
      if (text.startsWith(entry.name, at)) return entry;
    }
    return null;
  }

  private fromDivision(text: string, division: Division, chain: Chain): UnitReading {
    const rest = text.slice(chain.to);
    const zone = this.words.zones.some((word) => rest.includes(word)) && division.tier !== 'county';
    const township = this.words.townships.some((w) => this.isTownship(rest, w));
    const tier: Tier = township && division.tier === 'prefecture' && !zone ? 'county' : division.tier;
    return {
      ...this.reading(tier, division.region, chain.from, chain.to - chain.from, 0.98),
      district: division.district || zone,
      places: division.names,
    };
  }

  private isTownship(rest: string, word: string): boolean {
    const at = rest.indexOf(word);
    return at > 0 && at <= 6;
  }

  private fromProvince(text: string, chain: Chain): UnitReading {
    const rest = text.slice(chain.to);
    if (this.words.companies.some((word) => rest.endsWith(word))) return { ...NO_UNIT, certainty: 0 };
    return this.reading('province', null, chain.from, chain.to - chain.from, 0.98);
  }

  private generic(text: string, start: number): UnitReading | null {
    for (const [word, tier] of this.words.generic) {
      if (!text.startsWith(word, start)) continue;
      if (startsWithAny(text, start, this.words.notPlace)) continue;
      return this.reading(tier, null, start, word.length, 0.85);
    }
    const tail = this.words.provinceTails.find((word) => text.endsWith(word) || text.includes(`${word}(`));
    if (tail) return this.reading('province', null, text.indexOf(tail), tail.length, 0.9);
    return this.otherRegion(text, start);
  }

  /** Regions whose divisions are not loaded: 省 by its name, the rest by the endings of the name. */
  private otherRegion(text: string, begin: number): UnitReading | null {
    const start = begin + (startsWithAny(text, begin, this.words.prefixes)?.length ?? 0);
    const named = startsWithAny(text, start, this.words.regions);
    const province = named ?? /^[^省市县区旗局厅委]{2,4}省/.exec(text.slice(start))?.[0] ?? '';
    const after =
      start +
      province.length +
      (/^(?:省|市|自治区|\S{1,3}族自治区)/.exec(text.slice(start + province.length))?.[0].length ?? 0);
    const at = province === '' ? start : after;
    const known = this.china.read(text.slice(at), named ?? province.replace(/省$/, ''));
    if (known) {
      const reading = this.reading(known.tier, known.region, start, at - start + known.length, 0.95);
      return { ...reading, district: known.district, places: [text.slice(at, at + known.length)] };
    }
    const place = genericPlace(text.slice(at));
    if (place) {
      const name = text.slice(at, at + place.length);
      const tier = this.isOfHomeCity(name) ? 'county' : place.tier;
      const reading = this.reading(tier, null, start, at - start + place.length, 0.9);
      return { ...reading, district: place.district, places: [name] };
    }
    return province === '' ? null : this.reading('province', null, start, at - start, 0.93);
  }

  private isOfHomeCity(place: string): boolean {
    const { homeCity } = this.words;
    return homeCity !== undefined && /^[^市州盟]+市$/.test(place) && place !== homeCity;
  }

  /** A division named further on (共青团包头市委); weaker, since it may be a mere place. */
  private anywhere(text: string, start: number): UnitReading | null {
    for (let at = start; at < text.length; at++) {
      const found = this.divisionAt(text, at);
      if (found) {
        const reading = this.fromDivision(text, found.division, {
          last: found.division,
          province: false,
          from: at,
          to: at + found.name.length,
        });
        return { ...reading, certainty: 0.85 };
      }
      const region = startsWithAny(text, at, this.words.province);
      if (region) return this.reading('province', null, at, region.length, 0.85);
    }
    return null;
  }

  /** 高新技术产业开发区管委会 and the like, run by a 盟市 as a rule. */
  private zone(text: string): UnitReading | null {
    const word = this.words.zones.find((zone) => text.includes(zone));
    if (word === undefined) return null;
    return { ...this.reading('prefecture', null, text.indexOf(word), word.length, 0.85), district: true };
  }

  private reading(
    tier: Tier,
    region: string | null,
    from: number,
    length: number,
    certainty: number,
  ): UnitReading {
    return { ...NO_UNIT, tier, from: 'name', region, span: [from, from + length], certainty };
  }

  /** Short and full name give one key: division, then the body's name with the usual abbreviations undone. */
  private keyOf(text: string, start: number, reading: UnitReading): string {
    const chain = this.chain(text, start);
    let rest = text.slice(chain.to).replace(/\([^)]*\)/g, '');
    for (const [from, to] of this.words.abbreviations) rest = rest.split(from).join(to);
    const place = chain.last?.name ?? (chain.province ? 'province' : '');
    return `${place || reading.tier || ''}:${rest}`;
  }
}
