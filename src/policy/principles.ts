import { clausesOf } from './cut';
import type { Range } from './flow';
import type { Section } from './outline';
import type { Tier } from './types';

/** A document-wide constraint with the tier it protects. */
export interface PrincipleDraft {
  readonly section: Section;
  readonly range: Range;
  readonly protects: Tier | null;
}

const ASSIGNS =
  /由.{1,30}(?:承担|负担|分担)|(?:承担|负担|履行).{0,12}支出责任(?!划分)|财政事权.{0,6}(?:上移|下移|上划)|支出责任.{0,6}(?:上移|下移|上划|转嫁)/;
const SPARES =
  /(?:避免|不得|不应|防止|严禁|减轻|减少|不能|杜绝|禁止).{0,30}(?:支出责任|支出|负担|资金|配套|经费|事权)/;

const PROTECTED: readonly (readonly [RegExp, Tier])[] = [
  [/旗县|县\(|县级|区县|县区|基层|县市|乡镇|苏木/, 'county'],
  [/市县|盟市|市级|市\(州|下级|地方|各市/, 'prefecture'],
];

/** Clauses of a general sentence that say who pays, or who is to be spared. */
export function readPrinciples(text: string, section: Section, sentence: Range): PrincipleDraft[] {
  const found: PrincipleDraft[] = [];
  for (const clause of clausesOf(text, sentence)) {
    const words = text.slice(clause.start, clause.end);
    const spares = SPARES.test(words);
    if (!spares && (!ASSIGNS.test(words) || /谁的?/.test(words))) continue;
    const hit = spares ? PROTECTED.find(([form]) => form.test(words)) : undefined;
    found.push({ section, range: clause, protects: hit === undefined ? null : hit[1] });
  }
  return found;
}
