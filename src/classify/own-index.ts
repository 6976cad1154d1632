import { foldText } from './fold';
import type { Lexis, Segment } from './lexis';
import { itemParts, type ItemPart, type ItemParts } from './own-parts';
import { SegmentTable, type Found } from './own-segments';
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
  /** What its words count: the whole item less than each of its things. */
  readonly share: number;
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

const DETAIL = 0.6;
const OTHER_DEED = 0.72;
const FITTING_DEED = 1.12;
/** An item of many things is not more likely meant for it. */
const WHOLE = 0.8;
/** Only what is done is shared, not what it is done to. */
const BARE = 0.35;

const isName = ({ segments }: Pick<ItemPart, 'segments'>): boolean =>
  segments.length === 1 &&
  (segments[0] as Segment).word >= 0 &&
  (segments[0] as Segment).text.length > LONGEST_WORD;

/** Known words are shorter; an item said whole in a set of synonyms has another name there. */
const LONGEST_WORD = 8;

/** An office may have given the whole item another name: then that name is a part of its own. */
const withNames = (item: ItemParts, { text }: MatterRef['matter'], lexis: Lexis): ItemParts => {
  const whole = lexis.segment(foldText(text));
  const named = whole.length === 1 && isName({ segments: whole });
  return named
    ? { ...item, parts: [...item.parts, { ...(item.parts[0] as ItemPart), segments: whole, actions: 0 }] }
    : item;
};

/** Inverted index of the words of matters, weighed by rarity; for policies without a lexicon of their own. */
export class OwnIndex {
  readonly items: readonly ItemParts[];
  private readonly table: SegmentTable;
  private readonly parts: Part[] = [];
  private readonly partsOf: number[][] = [];
  private readonly residual: ReadonlySet<MatterRef>;
  private readonly telling: readonly ReadonlySet<number>[];
  constructor(
    private readonly refs: readonly MatterRef[],
    private readonly lexis: Lexis,
    /** The number of each matter's work: sisters say the same words and are no rivals. */
    group: readonly number[],
  ) {
    this.items = refs.map(({ matter, policy }) =>
      withNames(itemParts(matter, policy.field, lexis), matter, lexis),
    );
    this.residual = new Set(refs.filter((_, i) => this.items[i]?.residual === true));
    this.telling = refs.map(({ matter }) => {
      const text = Uint16Array.from(foldText(matter.expanded ?? matter.text), (c) => c.charCodeAt(0));
      return lexis.telling(lexis.find(text, 0, text.length));
    });
    const fields = [...new Set(refs.map((ref) => foldText(ref.policy.field ?? '')))];
    this.table = new SegmentTable(lexis, this.items, group, fields);
    this.items.forEach((item, matter) => {
      for (const part of item.parts) this.addPart(part, matter, 1);
      const cut = item.parts.filter((p) => !isName(p));
      const segments = cut.flatMap((p) => p.segments);
      if (cut.length > 1) this.addPart({ segments, actions: item.actions }, matter, WHOLE);
    });
  }

  private addPart(
    { segments, actions }: Pick<ItemPart, 'segments' | 'actions'>,
    matter: number,
    share: number,
  ): void {
    const ids = [...new Set(segments.map((s) => this.table.idOf(s)))];
    const part = this.parts.length;
    let weight = 0;
    let things = 0;
    for (const id of ids) {
      const worth = this.table.weight[id] as number;
      weight += worth;
      if (this.table.thing[id] === 1) things += worth;
      const list = this.partsOf[id];
      if (list) list.push(part);
      else this.partsOf[id] = [part];
    }
    this.parts.push({ matter, segments: ids, actions, weight, things, share });
  }

  /** Matters that share words with the text, the name's words before the content's; unordered. */
  match(name: OwnText, detail: OwnText | null): readonly OwnMatch[] {
    const found = new Map<number, Found>();
    this.table.collect(name, 1, found);
    if (detail) this.table.collect(detail, DETAIL, found);
    const deeds = name.actions !== 0 ? name.actions : (detail?.actions ?? 0);
    return this.best(found, deeds);
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
      const worth = this.table.weight[id] as number;
      const action = (this.table.segments[id] as Segment).kind === 'action';
      if (!f) unsaid += action ? worth : 0;
      else {
        if (action) deed = true;
        if (this.table.thing[id] === 1) things += f.degree * worth;
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
    const bare = part.share * (part.things > 0 && things === 0 ? BARE : 1);
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
