import { findLevel, findPayer, type LevelWords, type PayerHit } from './assertion';
import { clausesOf, partsOf, sentencesOf } from './cut';
import type { Flow, Range } from './flow';
import { headingLevel, isGeneralTitle, titleOf } from './headings';
import type { Section } from './outline';
import { readPrinciples, type PrincipleDraft } from './principles';
import { readSupport } from './support';
import { newStatement, type Statement } from './statement';
import type { Party, Standpoint } from './tiers';

/** A rule sentence under an 按照隶属关系 statement. */
export interface RuleDraft {
  readonly section: Section;
  readonly item: Range;
  readonly unit: Party;
  readonly level: Party;
  readonly payer: Party;
}

/** All that was read from a plan, in the order of the document. */
export interface Readings {
  readonly statements: Statement[];
  readonly rules: RuleDraft[];
  readonly principles: PrincipleDraft[];
  readonly unread: { readonly section: Section; readonly sentence: Range }[];
}

/** What a section inherits from the headings and sentences above it. */
interface Context {
  readonly general: boolean;
  readonly level: LevelWords | null;
  readonly umbrella: Statement | null;
}

const ADJUNCT =
  /^(?:所需|相关|有关|相应|其|上述)?(?:工作|事项|项目|补助|建设|运行|的)*(?:经费|资金|支出责任|支出|费用|投入)*(?:原则上|主要|均|也|一律|统一|按规定|依法|全部)*$/;
const CONNECTIVE =
  /(?:按照?(?:照)?(?:现行)?隶属关系|根据隶属关系|分别|统一|一律|原则上|均|也|一并|依法|继续|总体|具体|整体|可|应|应当)+$/;
const CATCH_ALL =
  /(?:其[他它余].{0,16}(?:未列|未尽|未明确|未划分|未涉及|未纳入|未列明|未包括|没有列)|未(?:列|尽|明确|列入|纳入|列明|涉及)(?:到)?.{0,20}(?:事项|事权|领域|内容))/;
const TO_BE_SETTLED = /(?:确定|明确|划分|研究|界定)/;
const ASSIGNING =
  /(?:确认为|明确为|划为|界定为|确定为).{0,20}事权|(?:由|财政).{1,20}(?:承担|负担|分担).{0,8}(?:支出责任|经费|支出|资金)/;

export class Reader {
  readonly readings: Readings = { statements: [], rules: [], principles: [], unread: [] };

  private current: Statement | null = null;

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
    this.current = null;
    const before = this.readings.statements.length;
    for (const body of section.bodies) {
      for (const sentence of sentencesOf(this.flow.text, body)) this.sentence(section, sentence, context);
    }
    const umbrella = this.umbrellaOf(section, before) ?? context.umbrella;
    if (!general && own === null) this.inheritTitle(section, context, before);
    for (const child of section.children) this.section(child, { ...context, umbrella });
  }

  /** A statement about the whole section hands its level down to the numbered items below. */
  private umbrellaOf(section: Section, before: number): Statement | null {
    if (section.children.length === 0) return null;
    const at = this.readings.statements.findIndex((one, i) => i >= before && one.clauses.length === 0);
    if (at < 0) return null;
    const [found] = this.readings.statements.splice(at, 1);
    return found ?? null;
  }

  /** Under a level heading, or below a statement for the whole section, a numbered title is itself the item. */
  private inheritTitle(section: Section, context: Context, before: number): void {
    if (section.children.length > 0 || section.mark === null) return;
    if (context.level === null && context.umbrella === null) return;
    if (this.readings.statements.length > before) return;
    const items = this.itemsOf(section);
    if (items === null) return;
    const statement = newStatement(section, items.sentence, items.clauses);
    this.fill(statement, context);
    this.readings.statements.push(statement);
  }

  private itemsOf(section: Section): { sentence: Range; clauses: Range[] } | null {
    const [body] = section.bodies;
    if (section.title !== null && section.title.end - section.title.start >= 2) {
      if (body === undefined) return { sentence: section.title, clauses: [section.title] };
      const words = this.flow.text.slice(body.start, body.end);
      if (/^(?:主要|具体)?(?:包括|包含|是指|指)/.test(words))
        return { sentence: section.title, clauses: [section.title] };
    }
    if (body === undefined) return null;
    const [sentence] = sentencesOf(this.flow.text, body);
    if (sentence === undefined) return null;
    return {
      sentence,
      clauses: partsOf(this.flow.text, sentence).flatMap((part) => clausesOf(this.flow.text, part)),
    };
  }

  /** Gives a statement what the headings above say and it does not say itself. */
  private fill(statement: Statement, context: Context): void {
    const { umbrella } = context;
    if (statement.level === null && context.level !== null) statement.level = context.level;
    if (statement.level === null && umbrella !== null) statement.level = umbrella.level;
    if (statement.payer === null && umbrella !== null) {
      statement.payer = umbrella.payer;
      statement.payerParties = umbrella.payerParties;
      statement.shares = statement.shares ?? umbrella.shares;
      statement.support = statement.support ?? umbrella.support;
    }
  }

  private sentence(section: Section, sentence: Range, context: Context): void {
    const { text } = this.flow;
    if (context.general) {
      this.readings.principles.push(...readPrinciples(text, section, sentence));
      return;
    }
    if (this.catchAll(section, sentence)) return;
    let pending: Range[] = [];
    let stated: Statement | null = null;
    let child = false;
    for (const part of partsOf(text, sentence)) {
      for (const clause of clausesOf(text, part)) {
        const words = text.slice(clause.start, clause.end);
        if (/^(?:将|把)/.test(words)) pending = [];
        if (/^其中/.test(words)) child = true;
        const level = findLevel(text, clause, this.standpoint);
        const payer = findPayer(
          text,
          level === null ? clause : { start: level.end, end: clause.end },
          this.standpoint,
        );
        if (level !== null) {
          if (level.words === null) {
            this.readings.unread.push({ section, sentence });
            return;
          }
          this.push(pending, { start: clause.start, end: level.start });
          stated = this.state(section, sentence, pending, stated, child);
          this.setLevel(stated, level.words, level.future);
          pending = [];
          if (payer !== null) this.setPayer(stated, payer);
        } else if (payer !== null) {
          if (payer.object !== null) pending.push(payer.object);
          else this.push(pending, { start: clause.start, end: payer.start });
          if (pending.length > 0 || stated === null)
            stated = this.statePayer(section, sentence, pending, context, child);
          if (stated !== null) this.setPayer(stated, payer);
          pending = [];
        } else if (readSupport(text, clause, this.standpoint) !== null) {
          const from = readSupport(text, clause, this.standpoint) as Party;
          const target = stated ?? this.current;
          if (target !== null) target.support = from;
        } else if (!/隶属关系/.test(words)) pending.push(clause);
      }
    }
    if (stated === null && ASSIGNING.test(text.slice(sentence.start, sentence.end))) {
      this.readings.unread.push({ section, sentence });
    }
  }

  /** Adds what stands before a verb in its clause to the list, unless it is only a connective. */
  private push(pending: Range[], range: Range): void {
    let words = this.flow.text.slice(range.start, range.end);
    words = words
      .replace(CONNECTIVE, '')
      .replace(/^(?:其中|上述事项|以上事项|上述|以上|并|同时|原则上)+/, (lead) =>
        lead.length === words.length ? '' : lead,
      );
    if (words === '' || ADJUNCT.test(words)) return;
    pending.push({ start: range.start, end: range.start + words.length });
  }

  /** The statement a level clause makes: about its items, or about the section's title. */
  private state(
    section: Section,
    sentence: Range,
    pending: Range[],
    stated: Statement | null,
    child: boolean,
  ): Statement {
    if (pending.length === 0 && stated !== null) return stated;
    if (
      pending.length === 0 &&
      this.current !== null &&
      this.current.section === section &&
      this.current.clauses.length === 0
    )
      return this.current;
    const parent = child ? this.current : null;
    const statement = newStatement(section, sentence, pending, parent);
    this.readings.statements.push(statement);
    if (!child) this.current = statement;
    return statement;
  }

  private statePayer(
    section: Section,
    sentence: Range,
    pending: Range[],
    context: Context,
    child: boolean,
  ): Statement | null {
    if (pending.length === 0 && this.current !== null) return this.current;
    if (pending.length === 0 && section.title === null) return null;
    const parent = child ? this.current : null;
    const statement = newStatement(section, sentence, pending, parent);
    if (parent !== null) statement.level = parent.level;
    else if (context.level !== null) statement.level = context.level;
    this.readings.statements.push(statement);
    if (!child) this.current = statement;
    return statement;
  }

  private setLevel(statement: Statement, words: LevelWords, future: boolean): void {
    if (future) {
      statement.future = true;
      return;
    }
    statement.level = words;
    if (words.level === 'by-affiliation') statement.condition = 'by-affiliation';
  }

  private setPayer(statement: Statement, payer: PayerHit): void {
    statement.payer = payer.payer;
    statement.payerParties = payer.parties;
  }

  private catchAll(section: Section, sentence: Range): boolean {
    const { text } = this.flow;
    const words = text.slice(sentence.start, sentence.end);
    if (!CATCH_ALL.test(words) || !TO_BE_SETTLED.test(words)) return false;
    if (
      findLevel(text, sentence, this.standpoint) !== null ||
      findPayer(text, sentence, this.standpoint) !== null
    )
      return false;
    const [clause] = clausesOf(text, sentence);
    if (clause === undefined) return false;
    const statement = newStatement(section, sentence, [clause]);
    statement.level = { level: 'undetermined', parties: [] };
    statement.payer = 'undetermined';
    statement.condition = 'unlisted';
    this.readings.statements.push(statement);
    return true;
  }
}
