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

export const isIn = (chapters: ReadonlySet<Section>, section: Section): boolean => {
  const chapter = chapterOf(section);
  return chapter !== null && chapters.has(chapter);
};

const wordsOf = (flow: Flow, { statement: { section }, item }: Placed): string =>
  [item, ...section.bodies, ...(section.title === null ? [] : [section.title])]
    .map((range) => foldedWords(flow, range))
    .join('\n');

const partsOf = (words: string): readonly string[] =>
  words.split(/、|以及|[和与及]|等(?:事项)?$/).filter((part) => part.length >= 4);

/** Two neighbouring characters of the part that also stand side by side in the words, as a share of all. */
const likeness = (part: string, words: string): number => {
  let found = 0;
  for (let at = 0; at + 1 < part.length; at++) if (words.includes(part.slice(at, at + 2))) found++;
  return found / (part.length - 1);
};

const NEAR = 0.8;

const names = (part: string, words: string): boolean => words.includes(part) || likeness(part, words) >= NEAR;

/**
 * Gives the shares that the second part says to the matters of the first; what it repeats is no matter of its own. What no
 * matter of the first part has words for stays.
 */
export function settleDuties(
  flow: Flow,
  placed: readonly Placed[],
  chapters: ReadonlySet<Section>,
): readonly Matter[] {
  if (chapters.size === 0) return settleRepeats(placed);
  const listed = placed
    .filter(({ statement }) => !isIn(chapters, statement.section))
    .map((one) => ({ matter: one.matter, words: wordsOf(flow, one) }));
  const own = placed.filter(({ matter, statement, item }) => {
    if (!isIn(chapters, statement.section) || matter.condition === 'unlisted') return false;
    if (statement.titled && chapters.has(statement.section)) return false;
    const parts = partsOf(foldedWords(flow, item));
    const meant = listed.filter(
      (one) => one.matter.level === matter.level && parts.some((part) => names(part, one.words)),
    );
    for (const one of meant)
      if (one.matter.shares === null && matter.shares !== null)
        one.matter = { ...one.matter, shares: matter.shares };
    return meant.length === 0;
  });
  const unlisted = placed.filter(
    ({ matter, statement }) => isIn(chapters, statement.section) && matter.condition === 'unlisted',
  );
  return [...listed, ...own, ...unlisted].map(({ matter }) => matter);
}

/** Below the lists of one field 甲由市与县级按3∶7分担 says of an item listed above who pays; its level was said there. */
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
    if (listed === undefined) continue;
    const above = kept.get(listed) as Matter;
    if (above.shares === null && matter.shares !== null)
      kept.set(listed, { ...above, shares: matter.shares });
    kept.delete(one);
  }
  return [...kept.values()];
}
