/** 三、主要问题: each kind with its count, money, typical rows and the clause in its own words. */
import { countedRows } from '../../audit/counting';
import type { AuditedRow, FileAudit } from '../../audit/types';
import { message, say } from '../../messages/with-document';
import { RULE_CODES, type Finding, type RuleCode } from '../../rules/types';
import { wanText } from '../cells';
import type { Block, DocWords, Headings, ReportInput } from './model';
import { amountOf, amountText, cellsOf, nameOf, openOf, placeOf, shortened, unitOf } from './rows';

/** Typical rows shown of a kind. */
const TYPICAL = 3;

interface Case {
  readonly row: AuditedRow;
  readonly finding: Finding;
}

const casesOf = (audit: FileAudit, code: RuleCode): readonly Case[] => {
  const cases: Case[] = [];
  countedRows(audit.rows).forEach((row) => {
    const finding = openOf(row.findings).find((one) => one.code === code);
    if (finding) cases.push({ row, finding });
  });
  // Rows of which it is the first finding stand for the kind before those that have graver ones.
  const first = ({ row }: Case): number => (openOf(row.findings)[0]?.code === code ? 0 : 1);
  return cases.sort((a, b) => first(a) - first(b) || (amountOf(b.row) ?? 0) - (amountOf(a.row) ?? 0));
};

const rowText = ({ row, finding }: Case, words: DocWords): string =>
  words.t('problem.row', {
    unit: unitOf(row, words),
    name: nameOf(row, words),
    place: placeOf(row, words),
    amount: amountText(row, words),
    message: say(finding.message, words.language),
    suggestion: say(finding.suggestion, words.language),
  });

/** Each clause once, in its own words. */
const clauses = (findings: readonly Finding[], words: DocWords): readonly Block[] => {
  const texts = findings.flatMap(({ basis }) =>
    basis && basis.quote
      ? [
          words.t('problem.clause', {
            number: basis.number ?? '',
            clause: basis.clause.replace(/、$/, ''),
            quote: shortened(basis.quote, 1200),
          }),
        ]
      : [],
  );
  return Array.from(new Set(texts)).map((text): Block => ({ kind: 'quote', text }));
};

const headingOf = (code: RuleCode, severity: Finding['severity'], words: DocWords): string =>
  words.t('problem', {
    title: say(message(`rules.${code}.title`), words.language),
    severity: words.report(`severity.${severity}`).replace(/^\S /, ''),
  });

const tableCase = (finding: Finding, words: DocWords): Block => ({
  kind: 'text',
  text: words.t('problem.tableRow', {
    place: `${finding.sheet}${cellsOf(finding)}`,
    message: say(finding.message, words.language),
    suggestion: say(finding.suggestion, words.language),
  }),
});

/** A kind of which only tables have findings. */
const tablesOnly = (
  code: RuleCode,
  findings: readonly Finding[],
  words: DocWords,
  headings: Headings,
): readonly Block[] => [
  headings.next(2, headingOf(code, findings[0]?.severity ?? 'info', words)),
  { kind: 'text', text: words.t('problem.onlyTables', { findings: findings.length }) },
  ...findings.slice(0, TYPICAL).map((finding) => tableCase(finding, words)),
  ...clauses(findings.slice(0, TYPICAL), words),
];

const kind = (audit: FileAudit, code: RuleCode, words: DocWords, headings: Headings): readonly Block[] => {
  const line = audit.summary.byCode.find((one) => one.code === code);
  const ofTables = openOf(audit.findings).filter((one) => one.code === code);
  if (!line) return ofTables.length === 0 ? [] : tablesOnly(code, ofTables, words, headings);
  const typical = casesOf(audit, code).slice(0, TYPICAL);
  const lead = words.t(line.rows === 0 ? 'problem.lead.counted' : 'problem.lead', {
    findings: line.findings,
    rows: line.rows,
    amount: wanText(line.amount),
  });
  return [
    headings.next(2, headingOf(code, line.severity, words)),
    { kind: 'text', text: lead },
    ...typical.map((one): Block => headings.next(3, rowText(one, words))),
    ...(ofTables.length > 0
      ? [
          { kind: 'text', text: words.t('problem.tables', { findings: ofTables.length }) } as const,
          ...ofTables.slice(0, TYPICAL).map((finding) => tableCase(finding, words)),
        ]
      : []),
    ...clauses(
      typical.map(({ finding }) => finding),
      words,
    ),
  ];
};

export const problems = (input: ReportInput, words: DocWords, headings: Headings): readonly Block[] => {
  const head = headings.next(1, words.t('h.problems'));
  const kinds = RULE_CODES.flatMap((code) => kind(input.audit, code, words, headings));
  return [head, ...(kinds.length > 0 ? kinds : [{ kind: 'text', text: words.t('problems.none') } as const])];
};
