import { ownSure } from './confidence';
import { foldText } from './fold';
import type { Match } from './matcher';
import type { Model } from './model';
import type { OwnMatch } from './own-index';
import { fit, isTiered, saysTierOf, serves, type TierHint } from './own-fit';
import { PhraseCover } from './own-cover';
import { ownText, type OwnText } from './own-text';
import type { Named } from './readings';
import type { Phrase, TextField } from './phrases';
import type { RowScan } from './scan';
import type { MatterRef } from './types';
import type { Work } from './works';

/** With no tier to go by, matters of other levels this near the best one may be the ones meant. */
const NEAR = 0.8;
/** The same where the best one itself says whose it is and the row does not. */
const NEAR_TIERED = 0.45;
/** The row's words name it too. */
const NAMED_COVER = 0.8;
const NAMED_SCORE = 0.8;
/** A matter of another level this near the best one leaves a doubt. */
const RIVAL = 0.85;
/** A phrase in which the main work is worth less than this of the best names another one. */
const APART = 0.6;
/** What the name itself must give, so that it is the name that says it. */
const LEAST_NAMED = 0.35;

/** What a telling word that both say, or the item alone, makes of the worth. */
const TOLD = 1.7;
const UNTOLD = 0.85;

const FAR_MORE = 1.5;

/** What is left over gives way to what is named. */
const LEFT_OVER = 0.9;

/** A sister is named before the one that is left over where the row says this much more of it. */
const PLAINLY = 1.15;

/** A match with what it is worth in this row. */
interface Weighed extends OwnMatch {
  readonly worth: number;
  /** Share of what the phrase says that the match explains. */
  readonly explained: number;
}

/** What a text says by the policy's own words. */
export interface OwnReading {
  readonly main: Named;
  /** A matter of another level nearly as near. */
  readonly rivals: readonly Named[];
}

/** Reads rows by the policy's own words, for matters that no lexicon names. */
export class OwnReader {
  private readonly homes = new Map<MatterRef, Work>();
  private readonly units = new Map<string, string>();
  private readonly fields: string;

  constructor(
    private readonly model: Model,
    private readonly scan: RowScan,
  ) {
    this.fields = [...new Set(model.policies.map((p) => foldText(p.policy.field ?? '')))].join('|');
    for (const work of model.works)
      if (work.lexicon === null) for (const ref of work.members) this.homes.set(ref, work);
  }

  get active(): boolean {
    return this.model.own !== null;
  }

  /** The matter a field's words come nearest to, with those of other levels nearly as near; null where they share too little. */
  read(field: TextField, hint: TierHint): OwnReading | null {
    const f = field === 'name' ? 0 : 1;
    const from = this.scan.fieldFrom[f] as number;
    const to = this.scan.fieldTo[field === 'name' ? 0 : 2] as number;
    const detail = field === 'name' ? this.detail(hint) : null;
    return this.readSpan({ field, from, to, joint: 'start' }, hint, detail);
  }

  /** The works of a name's phrases, where several phrases each name one of their own. */
  readList(phrases: readonly Phrase[], hint: TierHint): readonly Named[] {
    const named: Named[] = [];
    for (const phrase of phrases) {
      if (phrase.joint === 'bracket') continue;
      const found = this.weighed(phrase, hint, null);
      const main = this.reading(found, hint, phrase)?.main;
      if (!main || !this.namesItself(main, found) || named.some((n) => n.work === main.work)) continue;
      if (named.some((n) => this.nearIn(found, n.work))) continue;
      named.push(main);
    }
    return named.some((n) => n.strength === 3) ? named : [];
  }

  /** A phrase of a list names a work of its own where the work explains most of what it says. */
  private namesItself(main: Named, found: readonly Weighed[]): boolean {
    if (main.strength === 3) return true;
    const best = found[0];
    return main.strength === 2 && best !== undefined && best.explained >= 0.75 && best.named >= 0.8;
  }

  /** A work named before is nearly the best of this phrase too: the phrase goes on about it. */
  private nearIn(found: readonly Weighed[], work: Work): boolean {
    const best = found[0]?.worth ?? 0;
    return found.some((m) => this.homes.get(m.ref) === work && m.worth >= APART * best);
  }

  private readSpan(phrase: Phrase, hint: TierHint, detail: OwnText | null): OwnReading | null {
    return this.reading(this.weighed(phrase, hint, detail), hint, phrase);
  }

  private reading(found: readonly Weighed[], hint: TierHint, phrase: Phrase): OwnReading | null {
    const best = found[0];
    const strength = best && best.named >= LEAST_NAMED ? strengthOf(best) : 0;
    if (!best || strength === 0) return null;
    const home = this.homes.get(best.ref) as Work;
    const other = found.find(
      (m) => this.homes.get(m.ref) !== home && m.ref.matter.level !== best.ref.matter.level,
    );
    const near = other ? other.worth / best.worth : 0;
    const { score, cover, deed, explained } = best;
    const sure = ownSure({ strength, score, cover, deed, explained, near });
    const main: Named = {
      work: this.workOf(found, best, hint, phrase),
      match: this.asMatch(best, strength, sure),
      strength,
      phrase,
    };
    const rivals = other && near >= RIVAL ? [{ ...main, work: this.homes.get(other.ref) as Work }] : [];
    return { main, rivals: rivals.filter((r) => r.work !== main.work) };
  }

  private weighed(phrase: Phrase, hint: TierHint, detail: OwnText | null): readonly Weighed[] {
    const { own, lexis } = this.model;
    if (!own || !lexis) return [];
    const text = this.scan.buffer.slice(phrase.from, phrase.to);
    const said = this.said(phrase.from, phrase.to, hint);
    const cover = new PhraseCover(this.model, this.scan, phrase, this.fields);
    const telling = [...said.telling, ...(detail?.telling ?? [])];
    return own
      .match(said, detail)
      .map((m) => {
        const explained = cover.by(m.spans);
        const told = this.toldBy(telling, own.tells(m.index));
        const rank = m.score * (0.4 + 0.6 * m.cover) * m.deed * (0.55 + 0.45 * explained);
        const left = own.isResidual(m.ref) ? LEFT_OVER : 1;
        return { ...m, explained, worth: rank * told * left * fit(m.ref.matter, hint, text) };
      })
      .sort((a, b) => b.worth - a.worth || a.index - b.index);
  }

  /** 提标, 代储: what the row says so, the item that says so too is about. */
  private toldBy(row: readonly number[], item: ReadonlySet<number>): number {
    if (row.length === 0) return item.size > 0 ? UNTOLD : 1;
    return row.some((c) => item.has(c)) ? TOLD : item.size > 0 ? UNTOLD : 1;
  }

  private said(from: number, to: number, hint: TierHint): OwnText {
    const { lexis } = this.model;
    if (!lexis) throw new Error('no words to compare by');
    return ownText(lexis, this.scan.buffer, from, to, this.unitText(hint.unit), this.scan.silent);
  }

  private detail(hint: TierHint): OwnText {
    return this.said(this.scan.fieldFrom[1] as number, this.scan.fieldTo[2] as number, hint);
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

  /** The best matter's work; a member the row names by its own words alone; with no tier to go by, those of other levels as near. */
  private workOf(found: readonly Weighed[], best: Weighed, hint: TierHint, phrase: Phrase): Work {
    const home = this.homes.get(best.ref) as Work;
    const told = this.told(found, home, hint, phrase);
    if (told) return told;
    if (hint.tier !== null) return home;
    const text = this.scan.buffer.slice(phrase.from, phrase.to);
    const untold =
      isTiered(best.ref.matter) && !saysTierOf(best.ref.matter, text) && best.score >= 0.8 && best.deed >= 1;
    const limit = best.worth * (untold ? NEAR_TIERED : NEAR);
    const { own } = this.model;
    const members = [...home.members];
    for (const other of found) {
      const named =
        untold &&
        own?.isResidual(other.ref) === false &&
        other.cover >= NAMED_COVER &&
        other.score >= NAMED_SCORE &&
        other.deed >= 1;
      if (other.worth < limit && !named) continue;
      if (!members.some((ref) => ref.matter.level === other.ref.matter.level)) members.push(other.ref);
    }
    return members.length === home.members.length ? home : { ...home, members };
  }

  /** 特别重大, 国家: words of one sister alone that the row says. */
  private told(found: readonly Weighed[], home: Work, hint: TierHint, phrase: Phrase): Work | null {
    if (home.members.length < 2) return null;
    const residual = home.members.filter((ref) => this.model.own?.isResidual(ref) === true);
    if (residual.length > 0 && residual.length < home.members.length) {
      const best = found.find((m) => this.homes.get(m.ref) === home);
      const other = found.find((m) => residual.includes(m.ref));
      const plainly = best && !residual.includes(best.ref) && best.score > (other?.score ?? 0) * PLAINLY;
      if (plainly) return { ...home, members: [best.ref] };
    }
    const best = hint.tier === null ? null : this.saysMoreOf(found, home, hint);
    if (best) return { ...home, members: [best] };
    const text = this.scan.buffer.slice(phrase.from, phrase.to);
    const owners = home.members.filter((ref) => saysTierOf(ref.matter, text));
    return owners.length === 1 ? { ...home, members: owners } : null;
  }

  /** 农路养护工程, 农路管养评价: sisters by their words, of which the row says one far more than the rest. */
  private saysMoreOf(found: readonly Weighed[], home: Work, hint: TierHint): MatterRef | null {
    const told = found
      .filter((m) => this.homes.get(m.ref) === home)
      .map((m) => ({ ref: m.ref, said: m.score * (0.4 + 0.6 * m.cover) * m.deed }))
      .sort((a, b) => b.said - a.said);
    const [first, second] = told;
    if (!first || told.length < home.members.length || !serves(first.ref.matter, hint)) return null;
    return first.said >= FAR_MORE * (second?.said ?? 0) ? first.ref : null;
  }

  private asMatch(best: OwnMatch, strength: number, sure: number): Match {
    const from = Math.min(...best.spans.map((s) => s[0]));
    const to = Math.max(...best.spans.map((s) => s[1]));
    return {
      work: -1,
      pattern: { work: -1, strength: 3, need: new Int32Array(0), without: new Int32Array(0), context: false },
      strength,
      from,
      to,
      hits: [],
      size: Math.round(best.score),
      spans: best.spans,
      sure,
    };
  }
}

const strengthOf = ({ score, cover, deed, explained }: Weighed): number => {
  const whole = (score >= 0.8 && cover >= 0.6) || score >= 2;
  if (deed >= 1 && whole && explained >= 0.5) return 3;
  if ((score >= 0.8 || (cover >= 0.45 && score >= 0.5)) && explained >= 0.25) return 2;
  // Long content says the whole item, and much beside it.
  if (deed >= 1 && cover >= 0.95 && score >= 0.8) return 2;
  return score >= 0.4 ? 1 : 0;
};
