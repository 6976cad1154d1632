import { foldText } from './fold';
import type { Lexis, Segment } from './lexis';
import { itemParts, type ItemParts } from './own-parts';
import type { OwnText } from './own-text';
import type { MatterRef } from './types';

/** A matter whose own words a text shares. */
export interface OwnMatch {
  readonly index: number;
  readonly ref: MatterRef;
  /** Sum of the weights of shared words: 1 is one word of two characters that no other matter has. */
  readonly score: number;
  /** The part of `score` that the name gives. */
  readonly named: number;
  /** Share of the matter's best part that the text covers, 0–1. */
  readonly cover: number;
  /** 1 what is done fits, below where it does not. */
  readonly deed: number;
  /** Stretches of the text that were shared, by folded offset. */
  readonly spans: readonly (readonly [number, number])[];
}

interface Part {
  readonly matter: number;
  readonly segments: readonly number[];
  readonly actions: number;
  readonly weight: number;
  /** The part of `weight` that names things, not what is done. */
  readonly things: number;
}

interface Found {
  degree: number;
  named: number;
  from: number;
  readonly spans: (readonly [number, number])[];
}

interface Sum {
  readonly sum: number;
  readonly named: number;
  /** What the part would get were it said whole. */
  readonly weight: number;
}

interface Best extends Sum {
  readonly part: Part;
  readonly cover: number;
  readonly deed: number;
  readonly rank: number;
}

const SAME = 1;
const SYNONYM = 0.8;
const PIECES = 0.75;
const LEAST_PIECES = 0.5;
const DETAIL = 0.6;
const OTHER_DEED = 0.72;
const FITTING_DEED = 1.12;
/** Only what is done is shared, not what it is done to. */
const BARE = 0.35;

const pair = (text: string, at: number): number => text.charCodeAt(at) * 65536 + text.charCodeAt(at + 1);

const put = <K>(map: Map<K, number[]>, key: K, value: number): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

/** Inverted index of the words of matters, weighed by rarity; for policies without a lexicon of their own. */
export class OwnIndex {
  readonly items: readonly ItemParts[];
  private readonly segments: Segment[] = [];
  private readonly ids = new Map<string, number>();
  private readonly byWord = new Map<number, number[]>();
  private readonly byConcept = new Map<number, number[]>();
  private readonly byPair = new Map<number, number[]>();
  private readonly weight: number[] = [];
  private readonly parts: Part[] = [];
  private readonly partsOf: number[][] = [];
  private readonly residual: ReadonlySet<MatterRef>;
  private readonly telling: readonly ReadonlySet<number>[];
  /** Fields of the policies: their names tell nothing apart. */
  private readonly ofField: readonly string[];

  constructor(
    private readonly refs: readonly MatterRef[],
    private readonly lexis: Lexis,
    /** The number of each matter's work: sisters say the same words and are no rivals. */
    private readonly group: readonly number[],
  ) {
    this.ofField = [...new Set(refs.map((ref) => foldText(ref.policy.field ?? '')))];
    this.items = refs.map(({ matter, policy }) => itemParts(matter, policy.field, lexis));
    this.residual = new Set(refs.filter((_, i) => this.items[i]?.residual === true));
    this.telling = refs.map(({ matter }) => {
      const text = Uint16Array.from(foldText(matter.expanded ?? matter.text), (c) => c.charCodeAt(0));
      return lexis.telling(lexis.find(text, 0, text.length));
    });
    const rarity = this.rarity();
    this.items.forEach((item, matter) => {
      for (const part of item.parts) this.addPart(part.segments, part.actions, matter, rarity);
      if (item.parts.length > 1) {
        this.addPart(
          item.parts.flatMap((p) => p.segments),
          item.actions,
          matter,
          rarity,
        );
      }
    });
  }

  private keysOf(segment: Segment): readonly string[] {
    if (segment.word < 0) return [segment.text];
    const concepts = this.lexis.concepts[segment.word] as readonly number[];
    return [segment.text, ...concepts.map((c) => `#${c}`)];
  }

  private rarity(): ReadonlyMap<string, number> {
    const seen = new Map<string, Set<number>>();
    this.items.forEach((item, matter) => {
      for (const part of item.parts) {
        for (const segment of part.segments) {
          for (const key of this.keysOf(segment)) {
            const set = seen.get(key) ?? new Set<number>();
            seen.set(key, set.add(this.group[matter] as number));
          }
        }
      }
    });
    return new Map([...seen].map(([key, set]) => [key, 1 / Math.sqrt(set.size)]));
  }

  private worth(segment: Segment, rarity: ReadonlyMap<string, number>): number {
    const size = segment.text.length;
    const rare = Math.min(
      ...this.keysOf(segment)
        .map((key) => rarity.get(key) ?? 1)
        .slice(0, 1),
    );
    if (this.isField(segment)) return 0.2 * rare;
    if (segment.kind === 'run') return Math.min(1.4, 0.38 * size) * rare;
    if (segment.kind === 'action') return (this.lexis.concepts[segment.word]?.length ? 0.6 : 0.35) * rare;
    if (segment.kind !== 'object') return segment.kind === 'dull' ? 0.1 * rare : 0.05;
    const full = (size < 2 ? 0.5 : Math.min(1.6, 0.7 + 0.15 * size)) * rare;
    const concepts = this.lexis.concepts[segment.word] as readonly number[];
    if (concepts.some((c) => this.lexis.weights[c] === 'slight')) return full * 0.5;
    return full;
  }

  private addPart(
    segments: readonly Segment[],
    actions: number,
    matter: number,
    rarity: ReadonlyMap<string, number>,
  ): void {
    const ids = [...new Set(segments.map((s) => this.idOf(s, rarity)))];
    const part = this.parts.length;
    const sum = (list: readonly number[]): number =>
      list.reduce((all, id) => all + (this.weight[id] as number), 0);
    const things = sum(ids.filter((id) => this.isThing(id)));
    this.parts.push({ matter, segments: ids, actions, weight: sum(ids), things });
    for (const id of ids) (this.partsOf[id] as number[]).push(part);
  }

  private idOf(segment: Segment, rarity: ReadonlyMap<string, number>): number {
    const key = segment.kind + segment.text;
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = this.segments.length;
    this.ids.set(key, id);
    this.segments.push(segment);
    this.partsOf.push([]);
    this.weight.push(this.worth(segment, rarity));
    if (segment.word >= 0) put(this.byWord, segment.word, id);
    if (segment.kind === 'object' || segment.kind === 'action') {
      for (const concept of this.lexis.concepts[segment.word] ?? []) put(this.byConcept, concept, id);
    }
    if (segment.kind === 'object' || segment.kind === 'run') {
      const pairs = new Set<number>();
      for (let at = 0; at + 1 < segment.text.length; at++) pairs.add(pair(segment.text, at));
      for (const key of pairs) put(this.byPair, key, id);
    }
    return id;
  }

  /** Matters that share words with the text, the name's words before the content's; unordered. */
  match(name: OwnText, detail: OwnText | null): readonly OwnMatch[] {
    const found = new Map<number, Found>();
    this.collect(name, 1, found);
    if (detail) this.collect(detail, DETAIL, found);
    const deeds = name.actions !== 0 ? name.actions : (detail?.actions ?? 0);
    return this.best(found, deeds);
  }

  private collect(text: OwnText, factor: number, found: Map<number, Found>): void {
    const add = (id: number, worth: number, from: number, to: number): void => {
      const degree = worth * factor;
      const known = found.get(id);
      if (!known) {
        found.set(id, { degree, named: factor === 1 ? degree : 0, from, spans: [[from, to]] });
        return;
      }
      known.spans.push([from, to]);
      if (degree > known.degree)
        Object.assign(known, { degree, named: factor === 1 ? degree : known.named, from });
    };
    for (const { word, from, to, worth } of text.words) {
      for (const id of this.byWord.get(word) ?? []) add(id, SAME * worth, from, to);
      for (const concept of this.lexis.concepts[word] as readonly number[]) {
        for (const id of this.byConcept.get(concept) ?? []) add(id, SYNONYM * worth, from, to);
      }
    }
    const pieces = new Map<number, { count: number; from: number; to: number }>();
    for (const [key, at] of text.pairs) {
      for (const id of this.byPair.get(key) ?? []) {
        const known = pieces.get(id);
        if (!known) pieces.set(id, { count: 1, from: at, to: at + 2 });
        else {
          known.count += 1;
          known.from = Math.min(known.from, at);
          known.to = Math.max(known.to, at + 2);
        }
      }
    }
    for (const [id, { count, from, to }] of pieces) {
      const share = count / Math.max(1, (this.segments[id] as Segment).text.length - 1);
      if (share >= LEAST_PIECES) add(id, Math.min(1, share) * PIECES, from, to);
    }
  }

  private isField(segment: Segment): boolean {
    return this.ofField.some((field) => field.includes(segment.text));
  }

  private isThing(id: number): boolean {
    const segment = this.segments[id] as Segment;
    return !this.isField(segment) && (segment.kind === 'run' || segment.kind === 'object');
  }

  /** What a part gets; words of the row that stand for several of its words count once. */
  private sum(part: Part, found: ReadonlyMap<number, Found>): Sum {
    const by = new Map<number, readonly [number, number]>();
    let things = 0;
    let weight = part.weight;
    let unsaid = 0;
    let deed = false;
    for (const id of part.segments) {
      const f = found.get(id);
      const worth = this.weight[id] as number;
      const action = (this.segments[id] as Segment).kind === 'action';
      if (!f) unsaid += action ? worth : 0;
      else {
        if (action) deed = true;
        if (this.isThing(id)) things += f.degree * worth;
        const known = by.get(f.from);
        if (known && known[0] >= f.degree * worth) continue;
        by.set(f.from, [f.degree * worth, f.named * worth]);
      }
    }
    // Of several things done with it, a row does one.
    if (deed) weight -= unsaid;
    let sum = 0;
    let named = 0;
    for (const [all, inName] of by.values()) {
      sum += all;
      named += inName;
    }
    const bare = part.things > 0 && things === 0 ? BARE : 1;
    return { sum: sum * bare, named: named * bare, weight };
  }

  private best(found: ReadonlyMap<number, Found>, deeds: number): readonly OwnMatch[] {
    const best = new Map<number, Best>();
    const touched = new Set<number>();
    for (const id of found.keys())
      for (const part of this.partsOf[id] as readonly number[]) touched.add(part);
    for (const id of touched) {
      const part = this.parts[id] as Part;
      const { sum, named, weight } = this.sum(part, found);
      const cover = Math.min(1, sum / Math.max(0.6, weight));
      const deed = this.deed(part.actions, deeds);
      const rank = sum * (0.4 + 0.6 * cover) * deed;
      const known = best.get(part.matter);
      if (!known || rank > known.rank) best.set(part.matter, { part, sum, named, weight, cover, deed, rank });
    }
    return [...best].map(([index, { part, sum, named, cover, deed }]) => ({
      index,
      ref: this.refs[index] as MatterRef,
      score: sum,
      named,
      cover,
      deed,
      spans: part.segments.flatMap((s) => found.get(s)?.spans ?? []),
    }));
  }

  /** True for what its sisters leave over (其他, 其余, 除…外). */
  isResidual(ref: MatterRef): boolean {
    return this.residual.has(ref);
  }

  /** Sets that tell items apart and that the matter says. */
  tells(index: number): ReadonlySet<number> {
    return this.telling[index] as ReadonlySet<number>;
  }

  /** Whether what the row does fits what the item does; paying for it fits anything. */
  private deed(item: number, row: number): number {
    const told = row & ~this.lexis.subsidy;
    if (item === 0 || row === 0) return 1;
    if ((item & row) !== 0) return FITTING_DEED;
    return told === 0 ? 1 : OTHER_DEED;
  }
}
