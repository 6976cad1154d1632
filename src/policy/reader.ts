import { clauseWords } from './clause';
import { clausesOf, partsOf, sentencesOf } from './cut';
import type { Flow, Range } from './flow';
import { headingLevel, isGeneralTitle, isMainTitle, titleOf } from './headings';
import { findLevel, type LevelWords } from './level';
import type { Section } from './outline';
import { findPayer } from './payer';
import { readPrinciples, type PrincipleDraft } from './principles';
import type { SectionState } from './reading';
import { readSentence } from './sentence';
import { isCatchAll, isReference, isStandard, isUnsettled } from './special-sentences';
import { newStatement, type Statement } from './statement';
import { readTable } from './table';
import { readTiers, type Standpoint } from './tiers';

/** All that was read from a plan, in the order of the document. */
export interface Readings {
  readonly statements: Statement[];
  readonly principles: PrincipleDraft[];
  readonly references: { readonly section: Section; readonly range: Range }[];
  readonly unread: { readonly section: Section; readonly sentence: Range }[];
}

/** What a section inherits from the headings and sentences above it. */
interface Context {
  readonly general: boolean;
  readonly level: LevelWords | null;
  readonly umbrella: Statement | null;
}

type Loose = SectionState['loose'][number];

/** Reads a plan's sections: which sentences assign what, and what headings hand down. */
export class Reader {
  readonly readings: Readings = { statements: [], principles: [], references: [], unread: [] };

  constructor(
    private readonly flow: Flow,
    private readonly standpoint: Standpoint,
  ) {}

  read(root: Section): Readings {
    this.section(root, { general: false, level: null, umbrella: null });
    return this.readings;
  }

  private section(section: Section, above: Context): void {
    const title = titleOf(this.flow, section);
    const own = headingLevel(title, this.standpoint);
    const general = above.general || (section.parent?.parent === null && isGeneralTitle(title));
    const context: Context = { general, level: own ?? above.level, umbrella: above.umbrella };
    const state: SectionState = {
      section,
      flow: this.flow,
      standpoint: this.standpoint,
      statements: [],
      principles: this.readings.principles,
      current: null,
      lead: null,
      loose: [],
      contents: [],
    };
    for (const body of section.bodies) {
      for (const sentence of sentencesOf(this.flow.text, body)) this.sentence(state, sentence, context);
    }
    if (!general) this.table(state);
    const umbrella = this.umbrellaOf(state) ?? context.umbrella;
    if (!general) this.inherit(state, context, own !== null);
    if (!general && own === null) this.checkTitle(state, title);
    this.readings.statements.push(...state.statements);
    for (const child of section.children) this.section(child, { ...context, umbrella });
  }

  private table(state: SectionState): void {
    const { statements, unread } = readTable(this.flow, state.section, this.standpoint);
    state.statements.push(...statements);
    for (const row of unread) this.readings.unread.push({ section: state.section, sentence: row });
  }

  private sentence(state: SectionState, sentence: Range, context: Context): void {
    const { section } = state;
    const text = clauseWords(this.flow, sentence);
    if (context.general) {
      this.readings.principles.push(...readPrinciples(this.flow.text, section, sentence));
      return;
    }
    if (isStandard(text)) {
      this.readings.principles.push({ section, range: sentence, protects: null });
      return;
    }
    if (isUnsettled(text)) {
      if (this.assignsNothing(sentence)) {
        for (const part of partsOf(this.flow.text, sentence)) this.unsettled(state, part);
        return;
      }
    }
    if (!readSentence(state, sentence)) this.readings.unread.push({ section, sentence });
  }

  private assignsNothing(sentence: Range): boolean {
    return (
      findLevel(this.flow.text, sentence, this.standpoint) === null &&
      findPayer(this.flow.text, sentence, this.standpoint) === null
    );
  }

  /** 其他未列事项…具体确定, or a matter that another plan settles. */
  private unsettled(state: SectionState, part: Range): void {
    const text = clauseWords(this.flow, part);
    if (isReference(text) || !isCatchAll(text)) {
      this.readings.references.push({ section: state.section, range: part });
      return;
    }
    const [clause] = clausesOf(this.flow.text, part);
    if (clause === undefined) return;
    const words = clauseWords(this.flow, clause);
    const end = /(?:的财政事权|按照?|根据|依据|由|可|另行|具体|结合|视)/.exec(words.slice(4));
    const start = clause.start + (/^对/.test(words) ? 1 : 0);
    const item = { start, end: end === null ? clause.end : clause.start + 4 + end.index };
    const statement = newStatement(state.section, part, [item]);
    statement.level = { level: 'undetermined', parties: [] };
    statement.payer = 'undetermined';
    statement.condition = 'unlisted';
    state.statements.push(statement);
  }

  /** A statement about the whole section hands its level down to the numbered items below. */
  private umbrellaOf(state: SectionState): Statement | null {
    if (state.section.children.length === 0) return null;
    const at = state.statements.findIndex((one) => one.clauses.length === 0);
    if (at < 0) return null;
    const [found] = state.statements.splice(at, 1);
    return found ?? null;
  }

  /** Fills in what headings say, and makes items of numbered titles that say nothing themselves. */
  private inherit(state: SectionState, context: Context, isLevelHeading: boolean): void {
    const { section, statements } = state;
    for (const statement of statements) this.fill(statement, context);
    this.keepContents(state);
    if (section.children.length > 0 || section.mark === null) return;
    if (context.level === null && context.umbrella === null) return;
    if (statements.some((one) => one.parent === null)) return;
    for (const { sentence, clauses } of this.itemsOf(state, context, isLevelHeading)) {
      this.bequeath(state, context, sentence, clauses);
    }
  }

  /**
   * What a numbered part without assertions of its own gives as items: its sentences below a level heading or a field
   * (2.水路。航道养护，渡口改造。), else its title.
   */
  private itemsOf(state: SectionState, context: Context, isLevelHeading: boolean): readonly Loose[] {
    const { section } = state;
    const lists = state.loose.filter(({ clauses }) => this.names(clauses));
    if (isLevelHeading) return lists.length > 0 ? lists : state.contents;
    const title = section.title === null ? null : { sentence: section.title, clauses: [] };
    const parent = section.parent === null ? '' : titleOf(this.flow, section.parent);
    const isField = headingLevel(parent, this.standpoint) !== null;
    if (context.level !== null && lists.length > 0) return lists;
    if (isField && state.contents.length > 0) return state.contents;
    if (title !== null) return [title];
    return state.loose.slice(0, 1);
  }

  /** The clauses name work rather than say what someone should do. */
  private names(clauses: readonly Range[]): boolean {
    const [first] = clauses;
    if (first === undefined) return false;
    const words = clauseWords(this.flow, first);
    const tiers = readTiers(words, 0, Math.min(words.length, 40), this.standpoint);
    const after = tiers === null || tiers.hits[0]?.start !== 0 ? '' : words.slice(tiers.end);
    const duty = /^(?:各?有关)?(?:部门)?(?:主要|具体|统一)?(?:承担|负责).*(?:职责|责任|执行|实施)$/.test(
      after,
    );
    return (
      !duty &&
      !/^.{0,12}(?:要(?!素)|应当?|需要?|可以?|不得)(?=.{2})/.test(words) &&
      !/^(?:根据|按照|为了?|通过)/.test(words)
    );
  }

  /** 包括… under a title says what the title's item is made of. */
  private keepContents({ statements, contents }: SectionState): void {
    if (contents.length === 0) return;
    const titled = statements.find((one) => one.titled);
    if (titled !== undefined) titled.includes = contents.flatMap((one) => one.clauses);
  }

  private bequeath(state: SectionState, context: Context, sentence: Range, clauses: readonly Range[]): void {
    const statement = newStatement(state.section, sentence, clauses, null, clauses.length === 0);
    this.fill(statement, context);
    state.statements.push(statement);
    if (statement.titled) this.keepContents(state);
  }

  /** A numbered line that speaks of a level or a payer and led to nothing is not passed over. */
  private checkTitle({ section, statements }: SectionState, title: string): void {
    if (section.title === null || section.children.length > 0 || section.bodies.length > 0) return;
    if (statements.length === 0 && /事权|支出责任|承担|负担/.test(title) && !isMainTitle(title)) {
      this.readings.unread.push({ section, sentence: section.title });
    }
  }

  /** Gives a statement what the headings above say and it does not say itself. */
  private fill(statement: Statement, context: Context): void {
    const { umbrella } = context;
    if (statement.level === null && !this.isOwn(statement)) {
      if (context.level !== null) statement.level = context.level;
      else if (umbrella !== null && statement.titled) statement.level = umbrella.level;
    }
    if (statement.payer !== null || umbrella === null || statement.level === null) return;
    if (statement.level.level !== (umbrella.level?.level ?? statement.level.level)) return;
    statement.payer = umbrella.payer;
    statement.payerParties = umbrella.payerParties;
    if (statement.shareClauses.length === 0) statement.shareClauses.push(...umbrella.shareClauses);
    statement.support = statement.support ?? umbrella.support;
  }

  /** 自行, 提高标准: what a tier takes on by itself is its own, whatever the heading says. */
  private isOwn(statement: Statement): boolean {
    if (statement.payer === null || statement.payer === 'shared') return false;
    const text = statement.clauses.map((clause) => clauseWords(this.flow, clause)).join(',');
    return /自行|自主|自愿|额外|提高.{0,12}标准|扩大.{0,12}范围|增加的/.test(text);
  }
}
