import type { Lexis, Segment } from './lexis';
import type { ItemParts } from './own-parts';
import type { OwnText } from './own-text';

/** A segment of some item that a row says: how surely, by its name, and where. */
export interface Found {
  degree: number;
  named: number;
  from: number;
  readonly spans: (readonly [number, number])[];
}

const SAME = 1;
const SYNONYM = 0.8;
const PIECES = 0.75;
const LEAST_PIECES = 0.5;

const pair = (text: string, at: number): number => text.charCodeAt(at) * 65536 + text.charCodeAt(at + 1);

const pairsOf = (texts: readonly string[]): ReadonlySet<number> => {
  const pairs = new Set<number>();
  for (const text of texts) for (let at = 0; at + 1 < text.length; at++) pairs.add(pair(text, at));
  return pairs;
};

const put = <K>(map: Map<K, number[]>, key: K, value: number): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

/** The distinct segments of the items of policies: what each is worth, and which of them a row's words say. */
export class SegmentTable {
  readonly segments: Segment[] = [];
  readonly weight: number[] = [];
  /** 1 where the segment names a thing, not what is done nor the field. */
  readonly thing: number[] = [];
  private readonly ids = new Map<string, number>();
  private readonly byWord = new Map<number, number[]>();
  private readonly byConcept = new Map<number, number[]>();
  private readonly byPair = new Map<number, number[]>();
  private readonly rarity: ReadonlyMap<string, number>;
  private readonly ofField: ReadonlySet<number>;

  /** `group`: the number of each item's work, for sisters say the same words and are no rivals; `fields`: names of fields. */
  constructor(
    private readonly lexis: Lexis,
    items: readonly ItemParts[],
    group: readonly number[],
    private readonly fields: readonly string[],
  ) {
    this.rarity = rarityOf(items, group);
    this.ofField = pairsOf(fields);
  }

  private isField(segment: Segment): boolean {
    return this.fields.some((field) => field.includes(segment.text));
  }

  /** 城区, 农村: said of works of every kind. */
  private isSlight({ word }: Segment): boolean {
    return (this.lexis.concepts[word] ?? []).some((c) => this.lexis.weights[c] === 'slight');
  }

  private worth(segment: Segment): number {
    const size = segment.text.length;
    const rare = this.rarity.get(segment.text) ?? 1;
    if (this.isField(segment)) return 0.2 * rare;
    if (segment.kind === 'run') return Math.min(1.4, 0.38 * size) * rare;
    const concepts = this.lexis.concepts[segment.word] as readonly number[];
    if (segment.kind === 'action') return (concepts.length > 0 ? 0.6 : 0.35) * rare;
    if (segment.kind !== 'object') return segment.kind === 'dull' ? 0.1 * rare : 0.05;
    const full = (size < 2 ? 0.5 : Math.min(1.6, 0.7 + 0.15 * size)) * rare;
    return concepts.some((c) => this.lexis.weights[c] === 'slight') ? full * 0.5 : full;
  }

  /** The number of a segment, which is entered when first asked for. */
  idOf(segment: Segment): number {
    const key = segment.kind + segment.text;
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = this.segments.length;
    this.ids.set(key, id);
    this.segments.push(segment);
    this.weight.push(this.worth(segment));
    const names = segment.kind === 'run' || (segment.kind === 'object' && !this.isSlight(segment));
    this.thing.push(names && !this.isField(segment) ? 1 : 0);
    this.post(segment, id);
    return id;
  }

  private post(segment: Segment, id: number): void {
    if (segment.word >= 0) put(this.byWord, segment.word, id);
    if (segment.kind === 'object' || segment.kind === 'action') {
      for (const concept of this.lexis.concepts[segment.word] ?? [])
        if (this.lexis.standsFor(segment.word, concept)) put(this.byConcept, concept, id);
    }
    if (segment.kind !== 'object' && segment.kind !== 'run') return;
    const pairs = new Set<number>();
    for (let at = 0; at + 1 < segment.text.length; at++) pairs.add(pair(segment.text, at));
    for (const key of pairs) put(this.byPair, key, id);
  }

  /** Adds the segments a text says to `found`; `factor` is what its words are worth beside those of the name (1). */
  collect(text: OwnText, factor: number, found: Map<number, Found>): void {
    for (const { word, from, to, worth } of text.words) {
      for (const id of this.byWord.get(word) ?? []) enter(found, id, SAME * worth, factor, from, to);
      for (const concept of this.lexis.concepts[word] as readonly number[]) {
        for (const id of this.byConcept.get(concept) ?? [])
          enter(found, id, SYNONYM * worth, factor, from, to);
      }
    }
    const pieces = new Map<number, Pieces>();
    for (const [key, at] of text.pairs) {
      const telling = this.ofField.has(key) ? 0 : 1;
      for (const id of this.byPair.get(key) ?? []) count(pieces, id, at, telling);
    }
    for (const [id, { count: pairs, from, to, telling }] of pieces) {
      // 水利 of 水利部 is the field's name, which every row says.
      if (telling === 0) continue;
      const share = pairs / Math.max(1, (this.segments[id] as Segment).text.length - 1);
      if (share >= LEAST_PIECES) enter(found, id, Math.min(1, share) * PIECES, factor, from, to);
    }
  }
}

interface Pieces {
  count: number;
  /** Pairs that are not of the field's name. */
  telling: number;
  from: number;
  to: number;
}

const count = (pieces: Map<number, Pieces>, id: number, at: number, telling: number): void => {
  const known = pieces.get(id);
  if (!known) {
    pieces.set(id, { count: 1, telling, from: at, to: at + 2 });
    return;
  }
  known.count += 1;
  known.telling += telling;
  known.from = Math.min(known.from, at);
  known.to = Math.max(known.to, at + 2);
};

const enter = (
  found: Map<number, Found>,
  id: number,
  worth: number,
  factor: number,
  from: number,
  to: number,
): void => {
  const degree = worth * factor;
  const known = found.get(id);
  if (!known) {
    found.set(id, { degree, named: factor === 1 ? degree : 0, from, spans: [[from, to]] });
    return;
  }
  known.spans.push([from, to]);
  if (degree <= known.degree) return;
  known.degree = degree;
  known.from = from;
  if (factor === 1) known.named = degree;
};

/** The rarer a segment among works, the more it tells. */
const rarityOf = (items: readonly ItemParts[], group: readonly number[]): ReadonlyMap<string, number> => {
  const seen = new Map<string, Set<number>>();
  items.forEach((item, matter) => {
    for (const { text } of item.parts.flatMap((part) => part.segments)) {
      const set = seen.get(text) ?? new Set<number>();
      seen.set(text, set.add(group[matter] as number));
    }
  });
  return new Map([...seen].map(([key, set]) => [key, 1 / Math.sqrt(set.size)]));
};
