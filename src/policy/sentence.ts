import { clauseWords, splitClauses } from './clause';
import type { Flow, Range } from './flow';
import { headingLevel, leadingLevel } from './headings';
import { findLevel, isSurvey, type LevelHit, type LevelWords } from './level';
import type { Section } from './outline';
import { findPayer, SHARE, type PayerHit } from './payer';
import type { PrincipleDraft } from './principles';
import { isBandLabel } from './share-pieces';
import { newStatement, type Statement } from './statement';
import { actorOf, givesSupport, readSupport } from './support';
import type { Party, Standpoint } from './tiers';
import * as words from './clause-words';

/** What a section knows while its sentences are read one after another. */
export interface SectionState {
  readonly section: Section;
  readonly flow: Flow;
  readonly standpoint: Standpoint;
  readonly statements: Statement[];
  readonly principles: PrincipleDraft[];
  /** The statement that a sentence without items goes on with. */
  current: Statement | null;
  /** 省级财政事权。 alone: the level of the sentence that follows. */
  lead: LevelWords | null;
  /** Clauses of sentences that assign nothing: a description, or items that 上述事项 takes up. */
  loose: { readonly sentence: Range; readonly clauses: Range[] }[];
}

/** Reads one sentence: its clauses in order, items gathered until a verb assigns them. */
export class SentenceReader {
  private pending: Range[] = [];
  private stated: Statement | null = null;
  private child = false;
  private listing = false;
  /** 省级财政事权包括：…: the level stands before its items. */
  private lead: LevelWords | null = null;
  private supporter: Party | null = null;
  /** The tier a clause before began with: 市级财政根据…，通过转移支付给予支持. */
  private actor: Party | null = null;
  private understood = false;
  private failed = false;

  constructor(
    private readonly state: SectionState,
    private readonly sentence: Range,
  ) {}

  /** True where the sentence assigned something or holds nothing that assigns. */
  read(): boolean {
    const { flow } = this.state;
    this.lead = this.state.lead;
    this.state.lead = null;
    for (const clause of splitClauses(flow.text, this.sentence)) {
      this.clause(clause);
      if (this.failed) return false;
    }
    this.finish();
    return this.understood || !words.assigns(flow.text.slice(this.sentence.start, this.sentence.end));
  }

  private clause(clause: Range): void {
    const { flow, standpoint } = this.state;
    const text = clauseWords(flow, clause);
    if (/^[将把]/.test(text)) this.startItems();
    if (/^其中/.test(text)) this.child = true;
    const level = findLevel(flow.text, clause, standpoint);
    const rest = level === null ? clause : { start: level.end, end: clause.end };
    if (level !== null) {
      this.level(clause, level);
      if (rest.end > rest.start) this.after(rest);
    } else this.other(clause, text);
  }

  /** What follows the level in one clause without a comma. */
  private after(rest: Range): void {
    const payer = findPayer(this.state.flow.text, rest, this.state.standpoint);
    if (payer !== null && this.stated !== null) this.pay(this.stated, payer, rest);
  }

  private other(clause: Range, text: string): void {
    const { flow, standpoint } = this.state;
    const support = readSupport(flow.text, clause, standpoint) ?? (givesSupport(text) ? this.actor : null);
    this.actor = actorOf(text, standpoint) ?? this.actor;
    if (support !== null && !(words.hasFigures(text) && (this.target()?.payer ?? null) === null)) {
      this.supporter = support;
      return;
    }
    if (words.isSurplus(text)) {
      this.note(clause);
      return;
    }
    if (words.limits(text)) {
      if (words.assigns(text) || words.names(text)) this.note(clause);
      return;
    }
    const payer = findPayer(flow.text, clause, standpoint);
    const bare = payer === null ? headingLevel(text, standpoint) : null;
    if (payer !== null) this.payer(clause, payer);
    else if (bare !== null) this.bareLevel(clause, bare);
    else if (this.isShare(text)) this.share(clause);
    else this.text(clause, text);
  }

  /** 市与区共同财政事权 without a verb: about the title where more follows, else the level of the next sentence. */
  private bareLevel(clause: Range, words: LevelWords): void {
    const alone = clause.start === this.sentence.start && clause.end === this.sentence.end;
    if (alone || this.pending.length > 0 || this.stated !== null) {
      this.state.lead = alone ? words : null;
      return;
    }
    if (this.state.section.title === null) {
      this.lead = words;
      return;
    }
    this.understood = true;
    this.make().level = words;
  }

  private note(clause: Range): void {
    this.understood = true;
    this.state.principles.push({
      section: this.state.section,
      range: clause,
      protects: words.spared(clauseWords(this.state.flow, clause)),
    });
  }

  /** 将 opens a list of its own; what was gathered before it was description. */
  private startItems(): void {
    if (this.pending.length > 0) this.state.loose.push({ sentence: this.sentence, clauses: this.pending });
    this.pending = [];
    this.child = false;
    this.listing = false;
  }

  private target(): Statement | null {
    return this.stated ?? this.state.current;
  }

  private text(clause: Range, text: string): void {
    const lead = leadingLevel(text, this.state.standpoint);
    if (lead !== null && this.pending.length === 0) {
      this.lead = lead.words;
      if (lead.length < text.length)
        this.pending.push({ start: clause.start + lead.length, end: clause.end });
      return;
    }
    if (words.isAffiliation(text) || words.isMarker(text) || words.isMoney(text)) return;
    if (words.isBalance(text) || words.announcesShares(text)) return;
    if (words.INCLUDES.test(text)) {
      this.listing = this.pending.length > 0 || this.state.section.title !== null;
      if (this.listing) return;
      const lead = (words.INCLUDES.exec(text) as RegExpExecArray)[0].length;
      this.pending.push({ start: clause.start + lead, end: clause.end });
      return;
    }
    if (this.listing) return;
    if (this.pending.length > 0 && words.describes(text, this.state.standpoint)) return;
    this.pending.push(clause);
  }

  private level(clause: Range, hit: LevelHit): void {
    if (hit.words === null) {
      this.failed = true;
      this.pending = [];
      return;
    }
    this.understood = true;
    if (hit.future && (this.child || this.stated !== null)) {
      const target = this.target();
      if (target !== null) target.future = true;
      this.pending = [];
      return;
    }
    this.gather({ start: clause.start, end: hit.start });
    const statement = this.make();
    if (hit.future) {
      statement.future = true;
      statement.level = statement.level ?? { level: 'undetermined', parties: [] };
      return;
    }
    statement.level = hit.words;
    if (hit.words.level === 'by-affiliation') statement.condition = 'by-affiliation';
  }

  /** Adds what stands before a verb to the list, unless it only leads to the verb or names the money. */
  private gather(range: Range): void {
    if (this.listing) return;
    const kept = words.trimLead(clauseWords(this.state.flow, range), this.pending.length > 0);
    if (kept === null) return;
    const item = { start: range.start + kept.start, end: range.start + kept.end };
    if (headingLevel(clauseWords(this.state.flow, item), this.state.standpoint) === null)
      this.pending.push(item);
  }

  /** The statement for the gathered items: new, or the one that is gone on with where there are none. */
  private make(): Statement {
    const items = this.takeItems();
    const { state } = this;
    if (items.clauses.length === 0 && !items.list) {
      if (this.stated !== null) return this.stated;
      const open = state.current;
      if (open !== null && open.titled && open.section === state.section) return (this.stated = open);
      return this.add(newStatement(state.section, this.sentence, [], null, true), false);
    }
    const parent = this.child ? this.parent() : null;
    const statement = newStatement(state.section, items.sentence, items.clauses, parent);
    statement.awaitsList = items.list;
    return this.add(statement, parent !== null);
  }

  private add(statement: Statement, isChild: boolean): Statement {
    if (this.lead !== null && statement.clauses.length > 0) statement.level = this.lead;
    this.lead = null;
    this.state.statements.push(statement);
    this.stated = statement;
    this.state.loose = [];
    if (!isChild) this.state.current = statement;
    return statement;
  }

  /** 其中 needs what it is part of: the statement before, or the section's title. */
  private parent(): Statement | null {
    const { state } = this;
    if (state.current !== null) return state.current;
    if (state.section.title === null) return null;
    state.current = newStatement(state.section, state.section.title, [], null, true);
    state.statements.push(state.current);
    return state.current;
  }

  /** The gathered clauses; 上述事项 stands for the sentences before, 下列事项 for what follows. */
  private takeItems(): { clauses: Range[]; sentence: Range; list: boolean } {
    const taken = this.pending;
    this.pending = [];
    this.listing = false;
    const only = taken.length === 1 ? clauseWords(this.state.flow, taken[0] as Range) : '';
    if (words.BACK.test(only)) {
      const { loose } = this.state;
      const first = loose[0];
      if (first === undefined) return { clauses: [], sentence: this.sentence, list: false };
      return {
        clauses: loose.flatMap((one) => one.clauses),
        sentence: { start: first.sentence.start, end: this.sentence.end },
        list: false,
      };
    }
    if (words.FORWARD.test(only)) return { clauses: [], sentence: this.sentence, list: true };
    return { clauses: taken, sentence: this.sentence, list: false };
  }

  private payer(clause: Range, hit: PayerHit): void {
    const { flow } = this.state;
    const text = clauseWords(flow, clause);
    if (hit.payer === null) {
      this.failed = true;
      this.pending = [];
      return;
    }
    if (hit.object !== null) {
      this.object(clause, hit);
      return;
    }
    this.understood = true;
    const ofBand = words.hasFigures(text) || (this.child && this.namesRegions(clause, hit));
    if (ofBand && this.isLabelled(clause, hit)) {
      this.share(clause);
      return;
    }
    if (words.isRemainder(text)) {
      const target = this.pending.length > 0 ? this.make() : (this.target() ?? this.titleStatement());
      target?.shareClauses.push(clause);
      if (target !== null && target.level === null && target.payer === null) this.pay(target, hit, clause);
      return;
    }
    this.gather({ start: clause.start, end: hit.start });
    if (this.pending.length === 1 && words.isCondition(clauseWords(flow, this.pending[0] as Range))) {
      this.pending = [];
      this.note(clause);
      return;
    }
    const target = this.pending.length === 0 ? (this.target() ?? this.titleStatement()) : this.makePaid();
    if (target === null) this.failed = true;
    else this.pay(target, hit, clause);
  }

  private titleStatement(): Statement | null {
    return this.state.section.title === null ? null : this.make();
  }

  private makePaid(): Statement {
    const statement = this.make();
    if (statement.level === null && statement.parent !== null) statement.level = statement.parent.level;
    return statement;
  }

  /** Figures whose clause starts with regions, or that go on with a statement, belong to the shares. */
  private isLabelled(clause: Range, hit: PayerHit): boolean {
    const before = clauseWords(this.state.flow, { start: clause.start, end: hit.start });
    const lead = words.trimLead(before, this.pending.length > 0);
    const labels = this.pending.every((one) => words.isLabel(clauseWords(this.state.flow, one)));
    if (!labels) return false;
    const level = this.target()?.level?.level ?? 'shared';
    if (!this.mayContinue() || (level !== 'shared' && level !== 'by-affiliation')) return false;
    return (
      lead === null ||
      words.isLabel(before.slice(lead.start, lead.end)) ||
      (this.child && lead.end - lead.start <= 4)
    );
  }

  private namesRegions(clause: Range, hit: PayerHit): boolean {
    const before = clauseWords(this.state.flow, { start: clause.start, end: hit.start });
    return words.isLabel(before) && hit.parties.length === 1;
  }

  /** X 承担 Y 支出: Y is the item, a child of the shared statement before it. */
  private object(clause: Range, hit: PayerHit): void {
    const current = this.target();
    const object = hit.object as Range;
    const shares = current?.level?.level === 'shared' || current?.payer === 'shared';
    const asChild = this.child || (hit.money && shares && this.pending.length === 0);
    if (!hit.money && !this.child) {
      this.text(clause, clauseWords(this.state.flow, clause));
      return;
    }
    this.understood = true;
    const parent = asChild ? this.parent() : null;
    const statement = newStatement(this.state.section, this.sentence, [object], parent, false, true);
    if (parent !== null) statement.level = parent.level;
    statement.payer = hit.payer;
    statement.payerParties = hit.parties;
    this.pending = [];
    this.state.statements.push(statement);
    if (parent === null) this.state.current = statement;
  }

  private pay(statement: Statement, hit: PayerHit, clause: Range): void {
    this.understood = true;
    const text = clauseWords(this.state.flow, clause);
    if (words.hasFigures(text)) {
      const figure = /\d{1,3}(?:\.\d+)?%$/.exec(
        clauseWords(this.state.flow, { start: clause.start, end: hit.start }),
      );
      const start = hit.start - (figure === null ? 0 : figure[0].length);
      statement.shareClauses.push({ start, end: clause.end });
      if (statement.level === null && statement.payer === null) statement.payer = 'shared';
      if (hit.parties.length > statement.payerParties.length) statement.payerParties = hit.parties;
      return;
    }
    const general = statement.payer === null || (statement.payer === 'shared' && hit.payer !== 'shared');
    if (!general) return;
    statement.payer = hit.payer;
    statement.payerParties = hit.parties;
  }

  /** Words without items of their own can be about the statement before, or the section's title. */
  private mayContinue(): boolean {
    return this.target() !== null || this.state.section.title !== null || this.pending.length > 0;
  }

  private isShare(text: string): boolean {
    const goesOn = this.pending.every((one) => words.isLabel(clauseWords(this.state.flow, one)));
    return (
      (isBandLabel(text) || SHARE.test(text)) &&
      (goesOn || SHARE.test(text)) &&
      !isSurvey(text) &&
      this.mayContinue()
    );
  }

  private share(clause: Range): void {
    this.understood = true;
    const labels = this.pending.filter((one) => words.isLabel(clauseWords(this.state.flow, one)));
    const items = this.pending.filter((one) => !labels.includes(one));
    this.pending = items;
    const target = items.length > 0 ? this.make() : (this.target() ?? this.titleStatement());
    target?.shareClauses.push(...labels, clause);
    if (target !== null && target.level === null && target.payer === null) target.payer = 'shared';
  }

  /** What was gathered and never assigned: the list a 下列事项 announced, or description. */
  private finish(): void {
    const supported = this.target();
    if (this.supporter !== null && supported !== null) {
      supported.support = this.supporter;
      this.understood = true;
    }
    if (this.pending.length === 0) return;
    if (this.lead !== null) {
      this.understood = true;
      this.make();
      return;
    }
    const current = this.target();
    if (current !== null && current.awaitsList && current.section === this.state.section)
      current.clauses = [...current.clauses, ...this.pending];
    else this.state.loose.push({ sentence: this.sentence, clauses: this.pending });
    this.pending = [];
  }
}
