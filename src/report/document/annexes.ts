/** 附件: the leader's page, tables, findings, decisions, matters without a row, every row. */
import { findingKey, rowKey } from '../../audit/keys';
import { tablePlace } from '../../decisions/table-place';
import type { AuditedRow, FileAudit } from '../../audit/types';
import { message, say } from '../../messages/with-document';
import type { Finding } from '../../rules/types';
import { leaderFacts } from '../leader';
import { leaderSentence, matterOf, reasonOf } from '../words';
import type { Align, Block, DocWords, Part, ReportInput, TableBlock } from './model';
import { roundsBlocks } from './rounds-annex';
import { amountOf, cellsOf, nameOf, shortened, unitOf } from './rows';
import {
  burdenBlocks,
  categoryTable,
  codeTable,
  groupTable,
  levelBars,
  moneyCell,
  ratioTable,
} from './tables';

/** A document of more rows is none that anyone prints; the workbook has them all. */
const MOST_ROWS = 1500;

const left = (count: number): readonly Align[] => Array<Align>(count).fill('left');

/** A table cut to what can be printed, and the line that says so. */
const limited = (table: TableBlock, words: DocWords): readonly Block[] => {
  const rest = table.rows.length - MOST_ROWS;
  if (table.rows.length === 0) return [{ kind: 'text', text: words.t('annex.none') }];
  if (rest <= 0) return [table];
  return [
    { ...table, rows: table.rows.slice(0, MOST_ROWS) },
    { kind: 'text', text: words.t('annex.more', { most: MOST_ROWS, rest }) },
  ];
};

const doubtTable = (audit: FileAudit, words: DocWords): TableBlock => ({
  kind: 'table',
  caption: words.t('caption.doubts'),
  head: ['name', 'unit', 'amount', 'finding'].map((id) => words.report(`head.${id}`)),
  rows: leaderFacts(audit).doubts.map(({ row, finding, amount }) => [
    nameOf(row, words),
    unitOf(row, words),
    moneyCell(amount),
    say(finding.message, words.language),
  ]),
  widths: [28, 24, 14, 34],
  align: ['left', 'left', 'right', 'left'],
});

const leaderBlocks = ({ audit }: ReportInput, words: DocWords): readonly Block[] => [
  { kind: 'small', text: leaderSentence(audit.summary, words.language) },
  categoryTable(audit, words),
  ...burdenBlocks(audit, words).map((block): Block =>
    block.kind === 'text' ? { kind: 'small', text: block.text } : block,
  ),
  ...(leaderFacts(audit).doubts.length > 0 ? [doubtTable(audit, words)] : []),
  ratioTable(audit, words),
  levelBars(audit, words),
];

const summaryBlocks = ({ audit }: ReportInput, words: DocWords): readonly Block[] => [
  codeTable(audit, words),
  groupTable('regions', audit.summary.byRegion, words),
  groupTable('units', audit.summary.byUnit, words),
];

const basisText = ({ basis }: Finding): string =>
  basis ? shortened(`${basis.number ?? ''}${basis.clause}：${basis.quote}`) : '';

const findingTable = ({ audit }: ReportInput, words: DocWords): TableBlock => {
  const ofRows = audit.rows.flatMap((row) => row.findings.map((finding) => ({ row, finding })));
  const ofTables = audit.findings.map((finding) => ({ row: null, finding }));
  const all: readonly { row: AuditedRow | null; finding: Finding }[] = [...ofRows, ...ofTables];
  return {
    kind: 'table',
    head: ['no', 'severity', 'code', 'unit', 'name', 'amount', 'cell', 'finding', 'suggestion', 'basis'].map(
      (id) => words.report(`head.${id}`),
    ),
    rows: all.map(({ row, finding }, at) => [
      String(at + 1),
      words.report(`severity.${finding.severity}`),
      say(message(`rules.${finding.code}.title`), words.language),
      row ? unitOf(row, words) : '',
      row ? nameOf(row, words) : '',
      row ? moneyCell(amountOf(row) ?? 0) : '',
      `${finding.sheet}${cellsOf(finding)}`,
      say(finding.message, words.language),
      say(finding.suggestion, words.language),
      basisText(finding),
    ]),
    widths: [5, 7, 9, 12, 13, 8, 9, 14, 16, 20],
    align: ['right', 'left', 'left', 'left', 'left', 'right', 'left', 'left', 'left', 'left'],
  };
};

interface Decision {
  readonly item: string;
  readonly what: string;
  readonly reason: string;
  readonly by: string;
}

/** Rows, and findings of tables, by the key their decisions are kept under, as they are named. */
const namesByKey = (audit: FileAudit, words: DocWords): ReadonlyMap<string, string> =>
  new Map([
    ...audit.findings.map((finding): [string, string] => [
      findingKey(finding),
      `${finding.sheet}“${tablePlace(audit, finding).name}”`,
    ]),
    ...audit.rows.map((row): [string, string] => [
      rowKey(row.row),
      `${unitOf(row, words)}“${nameOf(row, words)}”`,
    ]),
  ]);

const decisionsOf = ({ audit, store }: ReportInput, words: DocWords): readonly Decision[] => {
  const names = namesByKey(audit, words);
  const named = (key: string): string => names.get(key) ?? '';
  const title = (code: string): string => say(message(`rules.${code}.title`), words.language);
  const accepted = store.accepted
    .filter(({ rowKey: key }) => names.has(key))
    .map((one) => ({
      item: named(one.rowKey),
      what: words.t('decision.accepted', { code: title(one.code) }),
      reason: one.reason,
      by: [one.by ?? '', one.at?.slice(0, 10) ?? ''].filter(Boolean).join(' '),
    }));
  const decided = audit.rows
    .filter(({ result }) => result.decidedBy === 'precedent')
    .map((row) => {
      const found = store.precedents.find(
        (one) => one.workKey === row.result.workKey && one.unitTier === row.result.unit.tier,
      );
      return {
        item: `${unitOf(row, words)}“${nameOf(row, words)}”`,
        what: words.t('decision.level', { level: words.level(row.result.level) }),
        reason: found?.reason ?? '',
        by: [found?.by ?? '', found?.at?.slice(0, 10) ?? ''].filter(Boolean).join(' '),
      };
    });
  const replies = (store.replies ?? [])
    .filter(({ rowKey: key }) => names.has(key))
    .map((one) => ({
      item: named(one.rowKey),
      what: words.t('decision.reply', { code: title(one.code) }),
      reason: [
        ...(one.reply ? [words.t('decision.unit', { reply: one.reply })] : []),
        ...(one.outcome ? [words.t('decision.outcome', { outcome: one.outcome })] : []),
      ].join('\n'),
      by: one.unit,
    }));
  return [...accepted, ...decided, ...replies];
};

const decisionTable = (input: ReportInput, words: DocWords): TableBlock => ({
  kind: 'table',
  head: [
    words.report('head.no'),
    words.t('head.item'),
    words.t('head.decision'),
    words.t('head.reason'),
    words.t('head.by'),
  ],
  rows: decisionsOf(input, words).map(({ item, what, reason, by }, at) => [
    String(at + 1),
    item,
    what,
    shortened(reason),
    by,
  ]),
  widths: [6, 30, 24, 28, 12],
  align: ['right', ...left(4)],
});

const gapTable = ({ audit }: ReportInput, words: DocWords): TableBlock => ({
  kind: 'table',
  head: ['no', 'category', 'level', 'clause', 'matter'].map((id) => words.report(`head.${id}`)),
  rows: (audit.summary.gaps?.lines ?? []).map((line, at) => [
    String(at + 1),
    line.title,
    words.level(line.level),
    line.clause,
    line.text,
  ]),
  widths: [7, 22, 11, 14, 46],
  align: ['right', ...left(4)],
});

const rowTable = ({ audit }: ReportInput, words: DocWords): TableBlock => ({
  kind: 'table',
  head: [
    'no',
    'sheet',
    'row',
    'unit',
    'name',
    'amount',
    'declared',
    'level',
    'payer',
    'matter',
    'clause',
    'reason',
    'status',
  ].map((id) => words.report(`head.${id}`)),
  rows: audit.rows.map((row, at) => {
    const matter = matterOf(row);
    const { level, payer, status } = row.result;
    return [
      String(at + 1),
      row.row.sheet,
      String(row.row.row + 1),
      unitOf(row, words),
      nameOf(row, words),
      moneyCell(amountOf(row) ?? 0),
      shortened(row.row.texts.declaredLevel?.text.trim() ?? '', 40),
      words.level(level),
      payer ? words.level(payer) : '',
      shortened(matter.text, 160),
      matter.clause,
      reasonOf(row, words.language),
      words.report(`status.${status}`) + (row.uncounted ? words.report('uncounted') : ''),
    ];
  }),
  widths: [5, 9, 5, 12, 14, 8, 7, 7, 7, 14, 10, 14, 7],
  align: ['right', 'left', 'right', 'left', 'left', 'right', ...left(7)],
});

export interface Annex {
  readonly title: string;
  readonly part: Part;
}

/** All annexes in order, each with the number it has on its first line. */
export const annexes = (input: ReportInput, words: DocWords): readonly Annex[] => {
  const { comparison } = input;
  const made: readonly (readonly [string, boolean, readonly Block[]])[] = [
    [words.t('annex.leader'), false, leaderBlocks(input, words)],
    [words.t('annex.summary'), false, summaryBlocks(input, words)],
    [words.t('annex.findings'), true, limited(findingTable(input, words), words)],
    [words.t('annex.decisions'), false, limited(decisionTable(input, words), words)],
    [words.t('annex.gaps'), false, limited(gapTable(input, words), words)],
    ...(comparison ? [[words.t('annex.rounds'), true, roundsBlocks(comparison, words)] as const] : []),
    [words.t('annex.rows'), true, limited(rowTable(input, words), words)],
  ];
  return made.map(([title, landscape, blocks], at) => ({
    title,
    part: {
      landscape,
      // The leader's page is one page.
      compact: at === 0,
      blocks: [
        { kind: 'annex', text: words.t('annex.no', { no: at + 1 }) },
        { kind: 'title', text: title },
        ...blocks,
      ],
    },
  }));
};
