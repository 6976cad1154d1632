/** The words of a note: what, the clause, what to do, and the machine's tag last. At most four short lines. */
import { message, say, type Language } from '../messages';
import type { AuditedRow } from '../audit/types';
import type { Finding } from '../rules/types';
import { noteTag } from '../workbook/mark-tag';

/** A finding to be told on a cell; `elsewhere` is its row where the cell (a merged unit) stands for several rows. */
export interface Told {
  readonly finding: Finding;
  readonly elsewhere: AuditedRow | null;
}

const LONGEST_LINE = 120;

const short = (line: string): string =>
  line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE - 1)}…` : line;

/** What a finding says, with its row named where the cell does not show it. */
const saying = ({ finding, elsewhere }: Told, language: Language): string => {
  const said = say(finding.message, language);
  if (!elsewhere) return said;
  const name = (elsewhere.row.texts.name?.text ?? '').trim();
  return say(message('marks.of-row', { row: elsewhere.row.row + 1, name, message: said }), language);
};

/** One note for all findings of a cell, the gravest first. */
export const noteText = (told: readonly Told[], language: Language = 'zh'): string => {
  const [first, ...others] = told;
  if (!first) return '';
  const head = say(
    message(`marks.head.${first.finding.severity}`, { message: saying(first, language) }),
    language,
  );
  const more = others.map((other) =>
    say(message('marks.more', { message: saying(other, language) }), language),
  );
  const basis = told.find(({ finding }) => finding.basis)?.finding.basis;
  const lines = [
    short(head + more.join('')),
    basis
      ? short(say(message('marks.basis', { number: basis.number ?? '', clause: basis.clause }), language))
      : '',
    short(say(message('marks.todo', { suggestion: say(first.finding.suggestion, language) }), language)),
    noteTag(told.map(({ finding }) => finding.code)),
  ];
  return lines.filter((line) => line !== '').join('\n');
};
