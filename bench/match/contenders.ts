/** Ways to find a row's matter: ours, the libraries, and the floor that no way gets below. */
import { AhoCorasick } from '@monyone/aho-corasick';
import { Document } from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { createClassifier } from '../../src/classify/classifier';
import type { RowText } from '../../src/classify/types';
import { builtinPolicies } from '../../src/policy/builtin';
import type { Matter } from '../../src/policy/types';

/** Finds a row's matter by its id; null for none. */
export type Find = (row: RowText) => string | null;

export interface Contender {
  readonly id: string;
  readonly title: string;
  /** The most rows it is given: the slow ones show their pace on fewer. */
  readonly most: number;
  /** False for floors, which find nothing. */
  readonly finds: boolean;
  prepare(): Find;
}

const matters = (): readonly Matter[] => builtinPolicies().flatMap(({ policy }) => policy.matters);

const textOf = (row: RowText): string => `${row.name}${row.detail ?? ''}`;

/** Chinese has no spaces: pairs of characters are the words. */
const bigrams = (text: string): string[] => {
  const found: string[] = [];
  for (let at = 0; at + 1 < text.length; at++) found.push(text.slice(at, at + 2));
  return found;
};

let sink = 0;

/** One FNV-1a pass over the characters of the row: reading them costs this much. */
const hashPass: Find = (row) => {
  let hash = 0x811c9dc5;
  for (const text of [row.name, row.unit ?? '', row.detail ?? '']) {
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  sink ^= hash;
  return null;
};

const ours = (): Find => {
  const classifier = createClassifier(builtinPolicies());
  return (row) => {
    const { ref, refs } = classifier.classify(row, {});
    return (ref ?? refs?.[0])?.matter.id ?? null;
  };
};

const miniSearch = (): Find => {
  const index = new MiniSearch({ fields: ['text'], tokenize: bigrams, idField: 'id' });
  index.addAll(matters().map(({ id, text }) => ({ id, text })));
  return (row) => (index.search(textOf(row))[0]?.id as string | undefined) ?? null;
};

const flexSearch = (): Find => {
  const index = new Document({
    document: { id: 'id', index: [{ field: 'text', tokenize: 'strict', encode: bigrams }] },
  });
  matters().forEach(({ id, text }) => index.add({ id, text }));
  return (row) => {
    const [field] = index.search(textOf(row), { limit: 1, suggest: true });
    return (field?.result[0] as string | undefined) ?? null;
  };
};

const fuse = (): Find => {
  const index = new Fuse(matters(), {
    keys: ['text'],
    ignoreLocation: true,
    includeScore: true,
    threshold: 0.8,
  });
  return (row) => index.search(row.name, { limit: 1 })[0]?.item.id ?? null;
};

const SEPARATOR = /[、，和与及的]/;

/** The parts of a matter's text are the words to look for; the longest found decides. */
const ahoCorasick = (): Find => {
  const matterOf = new Map<string, string>();
  matters().forEach(({ id, text }) =>
    text
      .split(SEPARATOR)
      .filter((part) => part.length >= 2)
      .forEach((part) => matterOf.set(part, id)),
  );
  const automaton = new AhoCorasick(Array.from(matterOf.keys()));
  return (row) => {
    let best = '';
    for (const { keyword } of automaton.matchInText(textOf(row)))
      if (keyword.length > best.length) best = keyword;
    return matterOf.get(best) ?? null;
  };
};

export const CONTENDERS: readonly Contender[] = [
  { id: 'hash', title: 'FNV hash pass (floor)', most: Infinity, finds: false, prepare: () => hashPass },
  { id: 'ours', title: '事权审核 classify', most: Infinity, finds: true, prepare: ours },
  { id: 'aho-corasick', title: '@monyone/aho-corasick', most: 100_000, finds: true, prepare: ahoCorasick },
  { id: 'flexsearch', title: 'FlexSearch, bigrams', most: 20_000, finds: true, prepare: flexSearch },
  { id: 'minisearch', title: 'MiniSearch, bigrams', most: 10_000, finds: true, prepare: miniSearch },
  { id: 'fuse', title: 'Fuse.js', most: 500, finds: true, prepare: fuse },
];

/** Keeps the floor's work from being optimised away. */
export const sunk = (): number => sink;
