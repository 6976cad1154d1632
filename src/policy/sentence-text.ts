import * as words from './clause-words';
import type { Range } from './flow';
import { leadingLevel } from './headings';
import { make, type Reading } from './reading';

/** Reads a clause that names no level and no payer: an item, the contents of one, or words that only lead on. */
export function readText(reading: Reading, clause: Range, text: string): void {
  const lead = leadingLevel(text, reading.state.standpoint);
  if (lead !== null && reading.lead !== null && reading.pending.length > 0) {
    reading.understood = true;
    make(reading);
  }
  if (lead !== null && reading.pending.length === 0) {
    reading.lead = lead.words;
    if (lead.length < text.length)
      reading.pending.push({ start: clause.start + lead.length, end: clause.end });
    return;
  }
  if (words.isAffiliation(text) || words.isMarker(text) || words.isMoney(text)) return;
  if (words.announcesShares(text) || words.refersToShares(text) || words.isMaximClause(text)) return;
  if (words.INCLUDES.test(text)) {
    const lead = (words.INCLUDES.exec(text) as RegExpExecArray)[0].length;
    const content = { start: clause.start + lead, end: clause.end };
    reading.listing = reading.pending.length > 0 || reading.state.section.title !== null;
    if (!reading.listing) reading.pending.push(content);
    else if (reading.pending.length > 0) reading.includes.push(content);
    else reading.state.contents.push({ sentence: reading.sentence, clauses: [content] });
    return;
  }
  if (reading.listing) {
    if (reading.includes.length > 0) {
      reading.includes.push(clause);
      return;
    }
    const { contents } = reading.state;
    const last = contents[contents.length - 1];
    if (last !== undefined && last.sentence === reading.sentence) last.clauses.push(clause);
    return;
  }
  if (reading.pending.length > 0 && words.describes(text, reading.state.standpoint)) return;
  if (reading.state.section.title !== null && words.setsStandard(text, reading.state.standpoint)) return;
  reading.pending.push(clause);
}
