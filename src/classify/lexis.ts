import { buildAutomaton, HitBuffer, type Automaton } from './automaton';
import type { FieldLexicon, SetWeight, WordSet } from './field-lexicon';
import { foldText } from './fold';

/** What a word is to a comparison: a thing, a kind of action, a word of scope, a word of every budget. */
export type WordKind = 'object' | 'action' | 'scope' | 'dull';

/** A piece of an item: a known word, or a run of characters that no word covers (`word` -1). */
export interface Segment {
  readonly text: string;
  readonly word: number;
  readonly kind: WordKind | 'run';
  readonly from: number;
}

const SCOPE =
  '国家 国家级 中央 全国 全国性 全省 省级 省属 省管 省定 全区性 自治区级 自治区 市级 市属 市管 全市 县级 县属 地方 区域性 各地区 各地 市县 本地区 市域 市域内 县域 盟市 旗县 其他 其余 各市县 盟级 全盟 旗县级 本级 所属 直属 区域 国务院 各级';

/** The words by which items and rows are compared: sets of one meaning, kinds of action. Built once; read-only. */
export class Lexis {
  readonly words: readonly string[];
  readonly kinds: readonly WordKind[];
  /** Sets a word stands in. */
  readonly concepts: readonly (readonly number[])[];
  /** Kinds of action of a word, as bits. */
  readonly actions: readonly number[];
  readonly subsidy: number;
  /** Sets that are only slight, and those that tell items apart. */
  readonly weights: readonly SetWeight[];
  /** Of each set of a kind, the word that names the kind; empty for other sets. */
  private readonly kindNames: readonly string[];
  private readonly automaton: Automaton;
  private readonly hits = new HitBuffer();

  constructor(lexicon: FieldLexicon, more: readonly (readonly string[])[], dull: readonly string[]) {
    const table = new WordTable();
    const sets: readonly WordSet[] = [
      ...lexicon.fields.flatMap((f) => f.sets),
      ...more.map((words) => ({ words, weight: 'plain' as const })),
    ];
    sets.forEach((set, id) => {
      for (const word of set.words) table.add(word, 'object').concepts.add(id);
    });
    this.weights = sets.map((set) => set.weight);
    this.kindNames = sets.map((set) => (set.weight === 'kind' ? foldText(set.words[0] ?? '') : ''));
    [...lexicon.actions.values()].forEach((words, bit) => {
      for (const word of words) table.add(word, 'action').actions |= 1 << bit;
    });
    for (const word of SCOPE.split(' ')) table.add(word, 'scope');
    for (const word of dull) table.add(word, 'dull');
    this.words = table.words;
    // What is done is told apart from what it is done to, also where a set holds the word.
    this.kinds = table.entries.map((e) => (e.actions !== 0 ? 'action' : e.kind));
    this.concepts = table.entries.map((e) => [...e.concepts]);
    this.actions = table.entries.map((e) => e.actions);
    this.subsidy = 1 << [...lexicon.actions.keys()].indexOf('subsidy');
    this.automaton = buildAutomaton(this.words);
  }

  /** Whether an item's word stands for the whole set: of a kind only its name does (a row's 医院 is a 医疗卫生机构). */
  standsFor(word: number, concept: number): boolean {
    return this.weights[concept] !== 'kind' || this.kindNames[concept] === this.words[word];
  }

  /** All words in `codes[from..to)`, in order of their ends; the buffer is reused by the next call. */
  find(codes: Uint16Array, from: number, to: number): HitBuffer {
    this.hits.clear();
    this.automaton.scan(codes, from, to, this.hits);
    return this.hits;
  }

  /** Sets that tell items apart, of the words found. */
  telling(hits: HitBuffer): ReadonlySet<number> {
    const sets = new Set<number>();
    for (let h = 0; h < hits.count; h++) {
      for (const c of this.concepts[hits.word[h] as number] as readonly number[])
        if (this.weights[c] === 'telling') sets.add(c);
    }
    return sets;
  }

  /** Cuts folded text into the longest words from the left, and the runs between them. */
  segment(text: string): readonly Segment[] {
    const codes = Uint16Array.from(text, (c) => c.charCodeAt(0));
    const hits = this.find(codes, 0, codes.length);
    const best = new Int32Array(codes.length).fill(-1);
    for (let h = 0; h < hits.count; h++) {
      const from = hits.from[h] as number;
      const known = best[from] as number;
      if (known < 0 || (hits.to[h] as number) > (hits.to[known] as number)) best[from] = h;
    }
    const out: Segment[] = [];
    let run = 0;
    const flush = (to: number): void => {
      if (to > run) out.push({ text: text.slice(run, to), word: -1, kind: 'run', from: run });
    };
    for (let at = 0; at < codes.length;) {
      const h = best[at] as number;
      if (h < 0) {
        at += 1;
        continue;
      }
      flush(at);
      const word = hits.word[h] as number;
      out.push({ text: this.words[word] as string, word, kind: this.kinds[word] as WordKind, from: at });
      at = hits.to[h] as number;
      run = at;
    }
    flush(codes.length);
    return out;
  }
}

interface Entry {
  kind: WordKind;
  actions: number;
  readonly concepts: Set<number>;
}

class WordTable {
  readonly words: string[] = [];
  readonly entries: Entry[] = [];
  private readonly ids = new Map<string, number>();

  /** The entry of a word; the first kind given stays. */
  add(word: string, kind: WordKind): Entry {
    const text = foldText(word);
    const known = this.ids.get(text);
    if (known !== undefined) return this.entries[known] as Entry;
    const entry: Entry = { kind, actions: 0, concepts: new Set() };
    this.ids.set(text, this.words.length);
    this.words.push(text);
    this.entries.push(entry);
    return entry;
  }
}
