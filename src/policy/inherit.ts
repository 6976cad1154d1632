import { clauseWords } from './clause';
import { dutyLead, isGenericDuty } from './clause-words';
import type { Range } from './flow';
import { headingLevel, titleOf } from './headings';
import type { LevelWords } from './level';
import type { SectionState } from './reading';
import { newStatement, type Statement } from './statement';
import { readTiers } from './tiers';

/** What a section inherits from the headings and sentences above it. */
export interface Context {
  readonly general: boolean;
  readonly level: LevelWords | null;
  readonly umbrella: Statement | null;
}

type Loose = SectionState['loose'][number];

/** Fills in what headings say, and makes items of numbered titles that say nothing themselves. */
export function inherit(state: SectionState, context: Context, isLevelHeading: boolean): void {
  const { section, statements } = state;
  for (const statement of statements) fill(state, statement, context);
  keepContents(state);
  if (section.children.length > 0 || section.mark === null) return;
  if (context.level === null && context.umbrella === null) return;
  const listed = isLevelHeading && state.loose.length + state.contents.length > 0;
  // 甲由市与县按3∶7分担 below a level's list is about items, here or above, and takes nothing from the list.
  const aside = (one: Statement): boolean => listed && one.levelOfHeading && one.payer !== null;
  if (statements.some((one) => one.parent === null && !one.future && !isOwn(state, one) && !aside(one)))
    return;
  for (const { sentence, clauses } of itemsOf(state, context, isLevelHeading)) {
    bequeath(state, context, sentence, clauses);
  }
  statements.sort((a, b) => a.sentence.start - b.sentence.start);
}

/**
 * What a numbered part without assertions of its own gives as items: its sentences below a level heading or a field
 * (2.水路。航道养护，渡口改造。), else its title.
 */
function itemsOf(state: SectionState, context: Context, isLevelHeading: boolean): readonly Loose[] {
  const { section } = state;
  const lists = state.loose.filter(({ clauses }) => names(state, clauses));
  if (isLevelHeading) return lists.length > 0 ? lists : state.contents;
  const title = section.title === null ? null : { sentence: section.title, clauses: [] };
  const parent = section.parent === null ? '' : titleOf(state.flow, section.parent);
  const isField = headingLevel(parent, state.standpoint) !== null;
  const duties = context.level === null || title === null ? null : dutiesOf(state, lists);
  if (title !== null && duties !== null && duties.length < 2) {
    state.contents.push({ sentence: title.sentence, clauses: duties });
    return [title];
  }
  if (context.level !== null && lists.length > 0) return lists;
  if (context.umbrella?.awaitsList === true && lists.some((one) => isList(state, one))) return lists;
  if (isField && state.contents.length > 0) return state.contents;
  if (title !== null) return [title];
  return state.loose.slice(0, 1);
}

/**
 * （1）高速公路。省级承担…的专项规划职责，并承担建设等具体事项的执行实施。: what the duties are about, without who bears them;
 * null where the sentences do not say duties. One object is what the title names.
 */
function dutiesOf({ flow, standpoint }: SectionState, lists: readonly Loose[]): Range[] | null {
  const objects: Range[] = [];
  for (const { clauses } of lists) {
    if (clauses.length === 0 || dutyLead(clauseWords(flow, clauses[0] as Range), standpoint) === 0)
      return null;
    for (const clause of clauses) {
      const start = clause.start + dutyLead(clauseWords(flow, clause), standpoint);
      if (!isGenericDuty(clauseWords(flow, { start, end: clause.end })))
        objects.push({ start, end: clause.end });
    }
  }
  return lists.length === 0 ? null : objects;
}

/** 甲建设；乙管护。 below 下列事项: the title is a field. */
const isList = ({ flow }: SectionState, { sentence, clauses }: Loose): boolean =>
  clauses.length > 1 && clauseWords(flow, sentence).includes(';');

/** What someone should do; not 应急, 需求, 可再生, 重要, 主要. */
const ASKS =
  /^.{0,12}(?:(?:^|[^重主摘纪概])要(?![素求点件道闻塞害地])|应当|应(?![急用对答诊聘届变试征激])|需要|需(?!求)|可以|可(?![再持燃视移靠])|不得)(?=.{2})/;

/** The clauses name work rather than say what someone should do. */
function names(state: SectionState, clauses: readonly Range[]): boolean {
  const [first] = clauses;
  if (first === undefined) return false;
  const words = clauseWords(state.flow, first);
  const tiers = readTiers(words, 0, Math.min(words.length, 40), state.standpoint);
  const after = tiers === null || tiers.hits[0]?.start !== 0 ? words : words.slice(tiers.end);
  // 承担专项规划、政策决策职责 names no object: the title does.
  const duty = /^(?:各?有关)?(?:部门)?(?:主要|具体|统一)?(?:承担|负责)[^、和与]{0,5}[、和与]/.test(after);
  return !duty && !ASKS.test(words) && !/^(?:根据|按照|为了?|通过)/.test(words);
}

/** 包括… under a title says what the title's item is made of. */
function keepContents({ statements, contents }: SectionState): void {
  if (contents.length === 0) return;
  const titled = statements.find((one) => one.titled);
  if (titled !== undefined) titled.includes = contents.flatMap((one) => one.clauses);
}

function bequeath(state: SectionState, context: Context, sentence: Range, clauses: readonly Range[]): void {
  const statement = newStatement(state.section, sentence, clauses, null, clauses.length === 0);
  if (context.level === null) statement.level = context.umbrella?.level ?? null;
  fill(state, statement, context);
  state.statements.push(statement);
  if (statement.titled) keepContents(state);
}

/** Gives a statement what the headings above say and it does not say itself. */
function fill(state: SectionState, statement: Statement, context: Context): void {
  const { umbrella } = context;
  if (statement.level === null && !isOwn(state, statement)) {
    if (context.level !== null) {
      statement.level = context.level;
      statement.levelOfHeading = true;
    } else if (umbrella !== null && (statement.titled || umbrella.level?.level === 'shared'))
      statement.level = umbrella.level;
  }
  if (statement.payer !== null || umbrella === null) return;
  if (umbrella.level !== null && statement.level?.level !== umbrella.level.level) return;
  statement.payer = umbrella.payer;
  statement.payerParties = umbrella.payerParties;
  if (statement.shareClauses.length === 0) statement.shareClauses.push(...umbrella.shareClauses);
  if (statement.support.length === 0) statement.support = umbrella.support;
}

/** 自行, 提高标准: what a tier takes on by itself is its own, whatever the heading says. */
function isOwn(state: SectionState, statement: Statement): boolean {
  if (statement.payer === null || statement.payer === 'shared') return false;
  const text = statement.clauses.map((clause) => clauseWords(state.flow, clause)).join(',');
  return /自行|自主|自愿|额外|提高.{0,12}标准|扩大.{0,12}范围|增加的/.test(text);
}
