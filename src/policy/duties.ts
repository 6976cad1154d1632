/** Documents in two parts: 划分财政事权 lists the matters, 划分支出责任 says once more who pays for which of them. */
import { foldedWords, type Flow, type Range } from './flow';
import { isMainTitle, titleOf } from './headings';
import type { Section } from './outline';
import type { Statement } from './statement';
import type { Matter } from './types';

/** A matter with the statement it was read from. */
export interface Placed {
  readonly matter: Matter;
  readonly statement: Statement;
  readonly item: Range;
}

const chapterOf = (section: Section): Section | null => {
  for (let at = section; at.parent !== null; at = at.parent) if (at.parent.parent === null) return at;
  return null;
};

/** The chapters that say who pays for what an earlier chapter lists. */
export function dutyChapters(flow: Flow, root: Section): ReadonlySet<Section> {
  const titles = root.children.map((one) => titleOf(flow, one));
  const listing = titles.findIndex(
    (title) => (/事权/.test(title) || isMainTitle(title)) && !/支出责任/.test(title),
  );
  if (listing < 0) return new Set();
  return new Set(
    root.children.filter(
      (_, i) => i > listing && /支出责任/.test(titles[i] as string) && !/事权/.test(titles[i] as string),
    ),
  );
}

const isIn = (chapters: ReadonlySet<Section>, section: Section): boolean => {
  const chapter = chapterOf(section);
  return chapter !== null && chapters.has(chapter);
};

/** A matter of the first part, with the words a duty may name it by. */
interface Listed {
  matter: Matter;
  readonly item: string;
  /** Title and sentences of its section where that gives this one matter; '' where it gives several. */
  readonly section: string;
}

const sectionWords = (flow: Flow, { title, bodies }: Section): string =>
  [...(title === null ? [] : [title]), ...bodies].map((range) => foldedWords(flow, range)).join('\n');

function listedOf(flow: Flow, placed: readonly Placed[]): readonly Listed[] {
  const counts = new Map<Section, number>();
  for (const { statement } of placed) counts.set(statement.section, (counts.get(statement.section) ?? 0) + 1);
  return placed.map(({ matter, statement: { section }, item }) => ({
    matter,
    item: foldedWords(flow, item),
    section: counts.get(section) === 1 ? sectionWords(flow, section) : '',
  }));
}

/** 甲建桥、乙更新以及丙建设: each part may be about a matter of its own; the words as a whole where none is long enough. */
const partsOf = (words: string): readonly string[] => {
  const parts = words.split(/、|以及|[和与及]|等(?:事项)?$/).filter((part) => part.length >= 4);
  return parts.length === 0 ? [words] : parts;
};

/** Two neighbouring characters of the part that also stand side by side in the words, as a share of all. */
const likeness = (part: string, words: string): number => {
  let found = 0;
  for (let at = 0; at + 1 < part.length; at++) if (words.includes(part.slice(at, at + 2))) found++;
  return part.length < 2 ? 0 : found / (part.length - 1);
};

const NEAR = 0.8;

/** How surely a part of a duty names a listed matter: its very words, a piece of them, its section's words, words like them. */
function nearness(part: string, { item, section }: Listed): number {
  if (item === part) return 4;
  if (part.length < 4) return 0;
  if (item.includes(part)) return 3;
  if (section.includes(part)) return 2;
  return likeness(part, item) >= NEAR ? 1 : 0;
}

/** The listed matters that a part names best; what it names no better than another is not told. */
function meantBy(part: string, among: readonly Listed[]): Listed | null {
  let best: Listed | null = null;
  let most = 0;
  let tied = false;
  for (const one of among) {
    const near = nearness(part, one);
    if (near < most || near === 0) continue;
    tied = near === most;
    best = one;
    most = near;
  }
  return tied ? null : best;
}

const sameShares = (a: Matter, b: Matter): boolean => JSON.stringify(a.shares) === JSON.stringify(b.shares);

/** The duty says nothing against what is listed: the same payer, and no other shares. */
const agrees = (listed: Matter, duty: Matter): boolean =>
  listed.payer === duty.payer && (listed.shares === null || duty.shares === null || sameShares(listed, duty));

/** What a duty adds to a listed matter that does not say it itself. */
const withDuty = (listed: Matter, duty: Matter): Matter => ({
  ...listed,
  shares: listed.shares ?? duty.shares,
  ...(listed.support || !duty.support ? {} : { support: duty.support }),
});

/** Gives a duty to the matters it is about. False where one of its parts names none, or contradicts the one it names. */
function settle(flow: Flow, { matter, item }: Placed, listed: readonly Listed[]): boolean {
  const among = listed.filter((one) => one.matter.level === matter.level);
  const whole = foldedWords(flow, item);
  const exact = among.filter((one) => one.item === whole);
  const meant = exact.length > 0 ? exact : partsOf(whole).map((part) => meantBy(part, among));
  if (meant.some((one) => one === null || !agrees(one.matter, matter))) return false;
  for (const one of meant as readonly Listed[]) one.matter = withDuty(one.matter, matter);
  return true;
}

/**
 * Gives what the second part says to the matters of the first; what it repeats is no matter of its own. What no matter of
 * the first part has words for stays, and so does what contradicts it: the diagnostics show both.
 */
export function settleDuties(
  flow: Flow,
  placed: readonly Placed[],
  chapters: ReadonlySet<Section>,
): readonly Matter[] {
  if (chapters.size === 0) return settleRepeats(placed);
  const inDuty = ({ statement }: Placed): boolean => isIn(chapters, statement.section);
  const listed = listedOf(
    flow,
    placed.filter((one) => !inDuty(one)),
  );
  const own = placed.filter((one) => {
    if (!inDuty(one)) return false;
    if (one.matter.condition === 'unlisted') return true;
    if (one.statement.titled && chapters.has(one.statement.section)) return false;
    return !settle(flow, one, listed);
  });
  return [...listed, ...own].map(({ matter }) => matter);
}

/** Below the lists of one field 甲由市与县级按3∶7分担 says of a shared item listed above who pays; its level was said there. */
function settleRepeats(placed: readonly Placed[]): readonly Matter[] {
  const kept = new Map(placed.map((one) => [one, one.matter]));
  for (const one of placed) {
    const { statement, matter } = one;
    if (!statement.levelOfHeading || statement.payer === null) continue;
    const listed = placed.find(
      (other) =>
        other !== one &&
        other.statement.section !== statement.section &&
        other.statement.section.parent === statement.section.parent &&
        other.matter.text === matter.text,
    );
    const above = listed === undefined ? undefined : kept.get(listed);
    if (listed === undefined || above === undefined || !agrees(above, matter)) continue;
    kept.set(listed, withDuty(above, matter));
    kept.delete(one);
  }
  return [...kept.values()];
}
