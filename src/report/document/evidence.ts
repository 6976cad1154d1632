/** 审核取证单: one form per finding, each on a page of its own. */
import type { AuditedRow } from '../../audit/types';
import { message, say } from '../../messages/with-document';
import type { Finding } from '../../rules/types';
import { reasonOf } from '../words';
import type { Block, DocumentModel, DocWords, FormBlock, Part, ReportInput } from './model';
import { dateText, docWords } from './model';
import { amountText, cellsOf, nameOf, openOf, shortened, unitOf } from './rows';

interface Case {
  readonly row: AuditedRow | null;
  readonly finding: Finding;
}

/** 不符 and 待核 that nobody accepted; 提示 asks for no evidence. */
const casesOf = ({ audit }: ReportInput): readonly Case[] => {
  const wanted = (findings: readonly Finding[]): readonly Finding[] =>
    openOf(findings).filter(({ severity }) => severity !== 'info');
  return [
    ...audit.rows.flatMap((row) => wanted(row.findings).map((finding) => ({ row, finding }))),
    ...wanted(audit.findings).map((finding) => ({ row: null, finding })),
  ];
};

const rowFacts = (row: AuditedRow, words: DocWords): readonly string[] => {
  const { texts } = row.row;
  const said = [texts.name?.text, texts.detail?.text, texts.remarks?.text]
    .map((text) => (text ?? '').trim())
    .filter((text) => text !== '');
  return [
    words.t('evidence.words', { words: shortened(said.join('；'), 600) }),
    words.t('evidence.judged', {
      level: words.level(row.result.level),
      reason: reasonOf(row, words.language),
    }),
  ];
};

const clauseTexts = ({ basis }: Finding, words: DocWords): readonly string[] =>
  basis
    ? [`${basis.number ?? ''}${basis.clause}`, shortened(basis.quote, 900)]
    : [words.t('evidence.noClause')];

const form = ({ row, finding }: Case, input: ReportInput, words: DocWords): FormBlock => {
  const label = (id: Parameters<DocWords['t']>[0], ...texts: readonly string[]) => ({
    label: words.t(id),
    texts,
  });
  const place = words.t('evidence.place.of', {
    file: input.audit.file,
    sheet: finding.sheet,
    cells: cellsOf(finding) || words.t('evidence.whole'),
  });
  const title = say(message(`rules.${finding.code}.title`), words.language);
  const texts = row?.row.texts;
  const name = (value: string | null): string => value ?? words.t('sign.blank');
  return {
    kind: 'form',
    lines: [
      label(
        'evidence.matter',
        `${title}（${words.report(`severity.${finding.severity}`).replace(/^\S /, '')}）`,
      ),
      ...(row
        ? [
            label('evidence.unit', unitOf(row, words)),
            label('evidence.project', nameOf(row, words)),
            label('evidence.amount', amountText(row, words)),
            label(
              'evidence.declared',
              words.t('evidence.declared.of', {
                level: texts?.declaredLevel?.text.trim() || words.report('none'),
                payer: texts?.declaredPayer?.text.trim() || words.report('none'),
              }),
            ),
          ]
        : []),
      label('evidence.place', place),
      label('evidence.facts', say(finding.message, words.language), ...(row ? rowFacts(row, words) : [])),
      label('evidence.clause', ...clauseTexts(finding, words)),
      label('evidence.suggestion', say(finding.suggestion, words.language)),
      { ...label('evidence.opinion', words.t('evidence.seal')), room: 4 },
      label(
        'evidence.officers',
        words.t('evidence.signed', {
          by: name(input.by),
          checked: name(input.checked),
        }),
        words.t('evidence.date', { date: dateText(input.date, words) }),
      ),
    ],
  };
};

const sheet = (one: Case, at: number, input: ReportInput, words: DocWords): Part => {
  const { trace } = input;
  const blocks: readonly Block[] = [
    { kind: 'title', text: words.t('evidence.title') },
    {
      kind: 'text',
      text: words.t('evidence.no', { no: String(at + 1).padStart(3, '0') }),
      align: 'right',
    },
    form(one, input, words),
    {
      kind: 'small',
      text: words.t('evidence.trace', {
        hash: trace.workbook ?? words.t('trace.unknown'),
        version: trace.version,
      }),
    },
    { kind: 'small', text: words.t('remark.disclaimer') },
  ];
  return { landscape: false, blocks };
};

/** One 取证单 for each open 不符 and 待核; one page that says so where there is none. */
export const evidenceModel = (input: ReportInput): DocumentModel => {
  const words = docWords(input.audit, input.language ?? 'zh');
  const parts = casesOf(input).map((one, at) => sheet(one, at, input, words));
  const none: Part = {
    landscape: false,
    blocks: [
      { kind: 'title', text: words.t('evidence.title') },
      { kind: 'text', text: words.t('evidence.none') },
    ],
  };
  return {
    title: words.t('evidence.title'),
    parts: parts.length > 0 ? parts : [none],
    date: input.date,
  };
};
