/**
 * Aho–Corasick over UTF-16 code units. Root transitions are dense by character class, deeper ones stand in one
 * displacement table, so that thousands of words cost two probes per character and some hundred kilobytes.
 */
export interface Automaton {
  /** Appends every occurrence of every word in `codes[from..to)` to `hits`, ordered by end, longest first. */
  scan(codes: Uint16Array, from: number, to: number, hits: HitBuffer): void;
}

/** Occurrences: word id, start and end (exclusive) in the folded text. */
export class HitBuffer {
  word = new Int32Array(256);
  from = new Int32Array(256);
  to = new Int32Array(256);
  count = 0;

  clear(): void {
    this.count = 0;
  }

  push(word: number, from: number, to: number): void {
    if (this.count === this.word.length) this.grow();
    this.word[this.count] = word;
    this.from[this.count] = from;
    this.to[this.count] = to;
    this.count += 1;
  }

  /** Puts the hits in order of their ends again. */
  sort(): void {
    const order = Array.from({ length: this.count }, (_, i) => i);
    order.sort((a, b) => (this.to[a] as number) - (this.to[b] as number) || a - b);
    const word = order.map((i) => this.word[i] as number);
    const from = order.map((i) => this.from[i] as number);
    const to = order.map((i) => this.to[i] as number);
    this.word.set(word);
    this.from.set(from);
    this.to.set(to);
  }

  private grow(): void {
    const size = this.word.length * 2;
    const copy = (old: Int32Array): Int32Array<ArrayBuffer> => {
      const next = new Int32Array(size);
      next.set(old);
      return next;
    };
    this.word = copy(this.word);
    this.from = copy(this.from);
    this.to = copy(this.to);
  }
}

type Children = Map<number, number>;

interface Trie {
  readonly children: Children[];
  readonly word: number[];
  readonly depth: number[];
}

const childrenOf = (trie: Trie, state: number): Children => trie.children[state] as Children;

const addState = (trie: Trie, parent: number, c: number): number => {
  const state = trie.children.length;
  childrenOf(trie, parent).set(c, state);
  trie.children.push(new Map());
  trie.word.push(-1);
  trie.depth.push((trie.depth[parent] as number) + 1);
  return state;
};

const buildTrie = (words: readonly string[], classOf: Uint16Array): Trie => {
  const trie: Trie = { children: [new Map()], word: [-1], depth: [0] };
  words.forEach((text, id) => {
    let state = 0;
    for (let i = 0; i < text.length; i++) {
      const c = classOf[text.charCodeAt(i)] as number;
      state = childrenOf(trie, state).get(c) ?? addState(trie, state, c);
    }
    trie.word[state] = id;
  });
  return trie;
};

const classesOf = (words: readonly string[]): { classOf: Uint16Array; count: number } => {
  const classOf = new Uint16Array(65536);
  let count = 1;
  for (const text of words) {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (classOf[code] === 0) classOf[code] = count++;
    }
  }
  return { classOf, count };
};

const failTarget = (trie: Trie, fail: Int32Array, up: number, c: number): number => {
  let back = up;
  for (;;) {
    const next = childrenOf(trie, back).get(c);
    if (next !== undefined) return next;
    if (back === 0) return 0;
    back = fail[back] as number;
  }
};

/** Breadth-first failure links, and for each state the nearest state (itself or on its chain) that ends a word. */
const link = (trie: Trie): { fail: Int32Array; output: Int32Array } => {
  const fail = new Int32Array(trie.children.length);
  const output = new Int32Array(trie.children.length);
  const queue = [...childrenOf(trie, 0).values()];
  for (let head = 0; head < queue.length; head++) {
    const state = queue[head] as number;
    const up = fail[state] as number;
    output[state] = (trie.word[state] as number) >= 0 ? state : (output[up] as number);
    for (const [c, child] of childrenOf(trie, state)) {
      fail[child] = failTarget(trie, fail, up, c);
      queue.push(child);
    }
  }
  return { fail, output };
};

interface Displaced {
  readonly base: Int32Array;
  readonly check: Int32Array;
  readonly next: Int32Array;
}

const widest = (trie: Trie): number[] => {
  const width = (state: number): number => childrenOf(trie, state).size;
  const states = trie.children.map((_, state) => state).filter((state) => state > 0 && width(state) > 0);
  return states.sort((a, b) => width(b) - width(a) || a - b);
};

/** First-fit row displacement: `check[base[s] + c] === s` says that `next` there is the child of `s` by class `c`. */
const displace = (trie: Trie, classes: number): Displaced => {
  const base = new Int32Array(trie.children.length);
  const check: number[] = [];
  const next: number[] = [];
  let free = 0;
  for (const state of widest(trie)) {
    const row = childrenOf(trie, state);
    const keys = [...row.keys()];
    while ((check[free] ?? -1) !== -1) free += 1;
    let at = Math.max(0, free - Math.min(...keys));
    while (keys.some((c) => (check[at + c] ?? -1) !== -1)) at += 1;
    while (check.length < at + classes + 1) {
      check.push(-1);
      next.push(0);
    }
    base[state] = at;
    for (const [c, child] of row) {
      check[at + c] = state;
      next[at + c] = child;
    }
  }
  for (let i = 0; i <= classes; i++) check.push(-1);
  return { base, check: Int32Array.from(check), next: Int32Array.from(next) };
};

/** Builds the automaton of `words` (folded, distinct, none empty); the index of a word is its id. */
export const buildAutomaton = (words: readonly string[]): Automaton => {
  const { classOf, count } = classesOf(words);
  const trie = buildTrie(words, classOf);
  const { fail, output } = link(trie);
  const { base, check, next } = displace(trie, count);
  const word = Int32Array.from(trie.word);
  const depth = Int32Array.from(trie.depth);
  const shorter = output.map((_, state) => output[fail[state] as number] as number);
  const root = new Int32Array(count);
  for (const [c, child] of childrenOf(trie, 0)) root[c] = child;

  const step = (state: number, c: number): number => {
    let s = state;
    while (s !== 0) {
      const slot = (base[s] as number) + c;
      if (check[slot] === s) return next[slot] as number;
      s = fail[s] as number;
    }
    return root[c] as number;
  };

  return {
    scan: (codes, from, to, hits) => {
      let state = 0;
      for (let i = from; i < to; i++) {
        const c = classOf[codes[i] as number] as number;
        state = c === 0 ? 0 : step(state, c);
        for (let out = output[state] as number; out !== 0; out = shorter[out] as number) {
          hits.push(word[out] as number, i + 1 - (depth[out] as number), i + 1);
        }
      }
    },
  };
};
