import { cutAt } from './cut';
import type { Flow, Range } from './flow';
import type { Parts } from './share-figures';
import { readTiers, type Party, type Standpoint } from './tiers';

/** A band of a list that goes with a list of figures: 对一类、二类地区，省级分别分担80%、60%. */
export interface ListedBand {
  readonly label: Range;
  readonly parts: Parts;
}

const FIGURES = /(?:\d{1,3}(?:\.\d{1,2})?%[、和,]?){2,}/;
const LISTS = [
  /对([^,。;:对]{2,80}?)(?=,|按|给予|补助|分担|承担|负担|分别)/,
  /分((?:[东中西]部?、?){2,3}部?地区)/,
];

/** The parts of 一类、二类和三类地区. */
function namesOf(flow: Flow, range: Range): Range[] {
  return cutAt(flow.text, range, (char) => '、和与'.includes(char));
}

/** The one tier that the passage names outside the list. */
function payerOf(words: string, standpoint: Standpoint): Party | null {
  const found = new Set<Party>();
  for (let at = 0; at < words.length; at++) {
    const phrase = readTiers(words, at, words.length, standpoint);
    if (phrase === null || phrase.hits[0]?.start !== at) continue;
    for (const party of phrase.parties) found.add(party);
    at = phrase.end - 1;
  }
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

/** Reads a passage that gives several regions and, in the same order, one tier's figures; null where it is none. */
export function readListed(flow: Flow, passage: Range, standpoint: Standpoint): ListedBand[] | null {
  const words = flow.text.slice(passage.start, passage.end);
  if (words.length > 200 || !/分别/.test(words)) return null;
  const run = FIGURES.exec(words);
  if (run === null) return null;
  const figures = (run[0].match(/\d{1,3}(?:\.\d{1,2})?(?=%)/g) ?? []).map(Number);
  for (const form of LISTS) {
    const list = form.exec(words);
    if (list === null) continue;
    const start = passage.start + list.index + 1;
    const names = namesOf(flow, { start, end: start + (list[1] as string).length });
    const others = words.slice(0, list.index) + words.slice(list.index + list[0].length, run.index);
    const payer = payerOf(others, standpoint);
    if (payer === null || names.length !== figures.length) continue;
    return names.map((label, i) => ({ label, parts: { [payer]: figures[i] as number } }));
  }
  return null;
}
