import { readLevelPhrase, type LevelWords } from './level';
import { foldedWords, sourceWords, type Flow } from './flow';
import type { Section } from './outline';
import type { Standpoint } from './tiers';
import type { Category } from './types';

const GENERAL =
  /^(?:总则|总体(?:要求|思路|目标|安排)|指导思想|基本原则|主要原则|工作(?:目标|原则|要求|步骤)|改革(?:目标|原则|要求)|目标(?:要求|任务)|(?:保障|配套|推进|落实|组织|实施|监督)(?:措施|保障|实施|落实|机制|步骤|领导|要求)|(?:有关|相关|其他)(?:要求|规定|说明)|实施(?:时间|日期|要求)|(?:时间|进度)安排|职责分工|组织(?:领导|保障|实施)|加强.*|强化.*|附则|附件|本(?:实施)?(?:方案|办法|意见|通知).*|政策依据|抓好落实|施行(?:时间|日期)|生效.*)/;
const MAIN =
  /^(?:主要|改革|划分|具体|重点|基本)(?:内容|任务|事项|措施)$|事权.{0,4}支出责任.{0,2}(?:的)?(?:具体)?划分|划分(?:内容|事项|方案|情况|范围)|^(?:财政)?事权(?:的)?划分|^各级财政事权|^(?:改革|划分)的?(?:主要)?内容|^(?:明确|合理)?划分(?:各级)?(?:财政)?(?:事权|支出责任)$|^支出责任(?:的)?划分/;

const HEADING =
  /^(?:属于|确认为|确定为|明确为|划为|由)?(.{0,40}?)(?:承担|负责|实施|所属)?(?:的)?(?:财政)?(?:事权|支出责任)(?:(?:和|与|及)支出责任)?(?:的)?(?:事项|范围|清单|部分|划分)?(?:主要|具体)?(?:包括|包含|涵盖|有|为|如下)?(?:\(.*\))?$/;

/** 总体要求, 保障措施 and the like: they hold no matters. */
export const isGeneralTitle = (title: string): boolean => GENERAL.test(title);

export const isMainTitle = (title: string): boolean => MAIN.test(title);

/** The level a heading gives what stands under it, e.g. （二）自治区与盟市共同财政事权; null for other headings. */
export function headingLevel(title: string, standpoint: Standpoint): LevelWords | null {
  const match = HEADING.exec(title);
  if (match === null) return null;
  const phrase = match[1] as string;
  if (/隶属关系/.test(phrase)) return { level: 'by-affiliation', parties: [] };
  return phrase === '' ? null : readLevelPhrase(phrase, standpoint);
}

/** 政策制定（省级财政事权）: a title that names its level in brackets. */
export function bracketLevel(title: string, standpoint: Standpoint): LevelWords | null {
  const match = /\(([^()]{1,24}事权)\)$/.exec(title);
  return match === null ? null : headingLevel(match[1] as string, standpoint);
}

/** A heading by level, also one that takes more than one kind together (按照隶属关系划分的财政事权及其他事项). */
const speaksOfLevel = (title: string, standpoint: Standpoint): boolean =>
  headingLevel(title, standpoint) !== null ||
  /隶属关系.{0,12}事权|事权.{0,4}(?:其[他它]|未列).{0,6}$/.test(title);

const LEADING =
  /^(?:属于)?([^,。;:]{2,40}?事权)(?:事项)?(?:的)?(?:主要|具体)?(?:包括|包含|涵盖|有|为|是)[:]?|^(?:属于)?([^,。;:]{2,40}?事权)(?:事项)?:/;

/** 省级财政事权包括：… at the head of a sentence: the level of the items that follow. */
export function leadingLevel(
  text: string,
  standpoint: Standpoint,
): { words: LevelWords; length: number } | null {
  const match = LEADING.exec(text);
  if (match === null) return null;
  const words = headingLevel((match[1] ?? match[2]) as string, standpoint);
  return words === null ? null : { words, length: match[0].length };
}

export const titleOf = (flow: Flow, section: Section): string =>
  section.title === null ? '' : foldedWords(flow, section.title);

/** The plan's fields: which section belongs to which category, by the heading, never by the level. */
export interface Categories {
  readonly list: readonly Category[];
  readonly of: ReadonlyMap<Section, Category>;
}

/** An untitled number among titled ones (（五）其他未列事项，按照…) goes by its first words. */
function firstWords(flow: Flow, section: Section): string {
  const [body] = section.bodies;
  if (body === undefined) return '';
  const words = foldedWords(flow, body).split(/[,。;:]/, 1)[0] as string;
  return sourceWords(flow, { start: body.start, end: body.start + Math.min(words.length, 30) });
}

/**
 * Finds the categories: headings below 主要内容, or the plan's first headings where it has no such chapter. `used` are the
 * sections in which something was read: a chapter of background is no field.
 */
export function findCategories(
  flow: Flow,
  root: Section,
  standpoint: Standpoint,
  fallback: string,
  used: ReadonlySet<Section>,
): Categories {
  const list: Category[] = [];
  const of = new Map<Section, Category>();
  const byTitle = new Map<string, Category>();
  const add = (section: Section, title: string): void => {
    const found = byTitle.get(title) ?? { ordinal: list.length + 1, title, clause: section.clause };
    if (found.ordinal > list.length) list.push(found);
    byTitle.set(title, found);
    of.set(section, found);
  };
  const display = (section: Section): string =>
    section.title === null ? fallback : sourceWords(flow, section.title).replace(/[\s\u3000]/g, '');
  const descend = (section: Section, ofLevel: boolean): void => {
    const children = section.children.filter((child) => used.has(child));
    const titled = children.filter((child) => child.title !== null);
    const bare = titled.filter((child) => child.children.length === 0 && child.bodies.length === 0);
    const leaves =
      ofLevel &&
      (bare.length * 2 >= titled.length ||
        (titled.length < children.length && titled.every((child) => child.children.length === 0)));
    if (leaves || titled.length === 0 || titled.length < children.length / 2) {
      add(section, display(section));
      return;
    }
    for (const child of children) {
      if (child.title === null) add(child, firstWords(flow, child));
      else if (!speaksOfLevel(titleOf(flow, child), standpoint)) add(child, display(child));
      else descend(child, true);
    }
  };
  const chapters = root.children.filter((one) => used.has(one) && !isGeneralTitle(titleOf(flow, one)));
  const [sole] = chapters;
  const soleMain =
    chapters.length === 1 && sole !== undefined && sole.children.some((one) => one.title !== null);
  for (const chapter of chapters) {
    const title = titleOf(flow, chapter);
    const ofLevel = headingLevel(title, standpoint) !== null;
    if (isMainTitle(title) || ofLevel || soleMain) descend(chapter, ofLevel);
    else add(chapter, display(chapter));
  }
  if (list.length === 0) add(root, fallback);
  return { list, of };
}
