import { clauseWords } from './clause';
import { clausesOf, partsOf, sentencesOf } from './cut';
import type { Flow, Range } from './flow';
import { bracketLevel, headingLevel, isGeneralTitle, isMainTitle, titleOf } from './headings';
import { inherit, type Context } from './inherit';
import { findLevel } from './level';
import type { Section } from './outline';
import { findPayer } from './payer';
import { readPrinciples, type PrincipleDraft } from './principles';
import type { SectionState } from './reading';
import { readSentence } from './sentence';
import { isCatchAll, isMaxim, isOfLevel, isReference, isStandard, isUnsettled } from './special-sentences';
import { newStatement, type Statement } from './statement';
import { readTable } from './table';
import type { Standpoint } from './tiers';

/** All that was read from a plan, in the order of the document. */
export interface Readings {
  readonly statements: Statement[];
  readonly principles: PrincipleDraft[];
  readonly references: { readonly section: Section; readonly range: Range }[];
  readonly unread: { readonly section: Section; readonly sentence: Range }[];
}

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
    const level = own ?? bracketLevel(title, this.standpoint) ?? above.level;
    const context: Context = { general, level, umbrella: above.umbrella };
    const state: SectionState = {
      section,
      flow: this.flow,
      standpoint: this.standpoint,
      inherited: context.level,
      statements: [],
      principles: this.readings.principles,
      current: null,
      lead: null,
      loose: [],
      contents: [],
      unread: [],
    };
    for (const body of section.bodies) {
      for (const sentence of sentencesOf(this.flow.text, body)) this.sentence(state, sentence, context);
    }
    for (const part of state.unread) this.readings.unread.push({ section, sentence: part });
    const groups = general ? [] : this.table(state);
    const umbrella = this.umbrellaOf(state) ?? context.umbrella;
    if (!general) inherit(state, context, own !== null);
    if (!general && own === null) this.checkTitle(state, title);
    this.readings.statements.push(...state.statements);
    // A table's fields are parts of the section like numbered ones, once all it hands down itself is read.
    if (section.children.length === 0) section.children.push(...groups);
    for (const child of section.children) this.section(child, { ...context, umbrella });
  }

  private table(state: SectionState): Section[] {
    const { statements, unread, groups } = readTable(this.flow, state.section, this.standpoint);
    state.statements.push(...statements);
    for (const row of unread) this.readings.unread.push({ section: state.section, sentence: row });
    return groups;
  }

  private sentence(state: SectionState, sentence: Range, context: Context): void {
    const { section } = state;
    const text = clauseWords(this.flow, sentence);
    if (context.general) {
      this.readings.principles.push(...readPrinciples(this.flow.text, section, sentence));
      return;
    }
    const maxim =
      isMaxim(text) &&
      clausesOf(this.flow.text, sentence).every(
        (one) => this.assignsNothing(one) || isOfLevel(clauseWords(this.flow, one)),
      );
    if (maxim || isStandard(text)) {
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

  /** A numbered line that speaks of a level or a payer and led to nothing is not passed over. */
  private checkTitle({ section, statements }: SectionState, title: string): void {
    if (section.title === null || section.children.length > 0 || section.bodies.length > 0) return;
    if (statements.length === 0 && /事权|支出责任|承担|负担/.test(title) && !isMainTitle(title)) {
      this.readings.unread.push({ section, sentence: section.title });
    }
  }
}
