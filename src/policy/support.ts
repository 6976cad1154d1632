import type { Range } from './flow';
import { readTiers, type Party, type Standpoint } from './tiers';

const GIVES = /(?:转移支付|补助|奖补|补贴|支持|奖励|资助|以奖代补)/;
const MANNER =
  /^(?:(?:根据|按照?|结合|统筹|适当|可|视情|酌情|原则上|根据需要)[^,。;]{0,30}?)?(?:财政)?(?:通过|给予|予以|安排|对|统筹|适当|视|按|(?:实行|采取|采用)[^,。;]{0,8}(?:补助|奖补|补贴))/;

/** A 财政通过转移支付给予支持: the tiers that help (省、市级财政), or null. They never make a matter shared. */
export function readSupport(text: string, clause: Range, standpoint: Standpoint): readonly Party[] | null {
  const words = text.slice(clause.start, clause.end);
  if (!GIVES.test(words) || /承担|负担|分担/.test(words)) return null;
  const lead = /^(?:其中|同时|并|由|对.{1,20}?,?)?/.exec(words);
  const at = clause.start + (lead === null ? 0 : lead[0].length);
  const found =
    readTiers(text, at, clause.end, standpoint) ?? readTiers(text, clause.start, clause.end, standpoint);
  if (found === null || found.joint || found.parties.length === 0 || found.parties.length > 3) return null;
  return MANNER.test(text.slice(found.end, clause.end)) ? found.parties : null;
}

/** 通过…给予支持 without its tier: the clause before named it. */
export const givesSupport = (words: string): boolean =>
  GIVES.test(words) && /^(?:通过|给予|予以|适当|酌情|统筹)/.test(words) && !/承担|负担|分担/.test(words);

/** The one tier a clause begins with, or null. */
export function actorOf(words: string, standpoint: Standpoint): Party | null {
  const found = readTiers(words, 0, words.length, standpoint);
  return found !== null && found.parties.length === 1 && found.hits.length === 1
    ? (found.parties[0] as Party)
    : null;
}
