/** The words of a note: what, the clause, what to do, and the machine's tag last. At most four short lines. */
import { message, say, type Language } from '../messages';
import type { Finding } from '../rules/types';
import { noteTag } from '../workbook/mark-tag';

const LONGEST_LINE = 120;

const short = (line: string): string =>
  line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE - 1)}…` : line;

/** One note for all findings of a cell, the gravest first. */
export const noteText = (findings: readonly Finding[], language: Language = 'zh'): string => {
  const [first, ...others] = findings;
  if (!first) return '';
  const head = say(
    message(`marks.head.${first.severity}`, { message: say(first.message, language) }),
    language,
  );
  const more = others.map((other) =>
    say(message('marks.more', { message: say(other.message, language) }), language),
  );
  const basis = findings.find((finding) => finding.basis)?.basis;
  const lines = [
    short(head + more.join('')),
    basis
      ? short(say(message('marks.basis', { number: basis.number ?? '', clause: basis.clause }), language))
      : '',
    short(say(message('marks.todo', { suggestion: say(first.suggestion, language) }), language)),
    noteTag(findings.map((finding) => finding.code)),
  ];
  return lines.filter((line) => line !== '').join('\n');
};
