/** The tables of figures that the report, its annexes and the leader's page share. Amounts in 万元. */
import type { FileAudit, GroupLine } from '../../audit/types';
import { message, say } from '../../messages/with-document';
import { inWan, percentText, wanText } from '../cells';
import { categoryName, leaderFacts } from '../leader';
import { shifted } from '../summary-sheet';
import type { Align, BarsBlock, Block, DocWords, TableBlock } from './model';

/** A money cell of a table: two decimals, nothing where there is none. */
export const moneyCell = (yuan: number): string => {
  if (yuan === 0) return '';
  const [whole, decimals] = inWan(yuan).toFixed(2).split('.');
  return `${(whole ?? '').replace(/\B(?=(\d{3})+$)/g, ',')}.${decimals}`;
};

const rights = (count: number): readonly Align[] => Array<Align>(count).fill('right');

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

export const categoryTable = (audit: FileAudit, words: DocWords): TableBlock => {
  const { rows, columns, values } = leaderFacts(audit).categories;
  const totals = columns.map((_, at) => sum(values.map((line) => line[at] ?? 0)));
  return {
    kind: 'table',
    caption: words.t('caption.categories'),
    head: [
      words.report('head.category'),
      words.report('head.rows'),
      words.report('head.total'),
      ...columns.map(words.level),
    ],
    rows: [
      ...rows.map((row, at) => [
        categoryName(row, words.language),
        String(row.count),
        moneyCell(row.amount),
        ...(values[at] ?? []).map(moneyCell),
      ]),
      [
        words.report('head.total'),
        String(audit.summary.rows),
        moneyCell(audit.summary.amount),
        ...totals.map(moneyCell),
      ],
    ],
    widths: [26, 9, 14, ...columns.map(() => 12)],
    align: ['left', ...rights(columns.length + 2)],
    total: true,
  };
};

export const burdenBlocks = (audit: FileAudit, words: DocWords): readonly Block[] => {
  const { rows, columns, values } = leaderFacts(audit).burden;
  if (rows.length === 0) return [{ kind: 'text', text: words.t('burden.none') }];
  const { down, up } = shifted(audit);
  return [
    {
      kind: 'text',
      text: words.report('down', { down: wanText(down), up: wanText(up) }),
    },
    {
      kind: 'table',
      caption: words.t('caption.burden'),
      head: [words.report('head.due'), ...columns.map(words.level), words.report('head.total')],
      rows: rows.map((due, at) => [
        words.level(due),
        ...(values[at] ?? []).map(moneyCell),
        moneyCell(sum(values[at] ?? [])),
      ]),
      widths: [24, ...columns.map(() => 15), 15],
      align: ['left', ...rights(columns.length + 1)],
    },
  ];
};

export const ratioTable = (audit: FileAudit, words: DocWords): TableBlock => ({
  kind: 'table',
  caption: words.t('caption.ratios'),
  head: ['ratio', 'value', 'part', 'whole', 'measure'].map((id) => words.report(`head.${id}`)),
  rows: leaderFacts(audit).ratios.map(({ id, ratio, money }) => {
    const show = (value: number) => (money ? wanText(value) : String(value));
    return [
      words.report(`ratio.${id}`),
      percentText(ratio.part, ratio.whole),
      show(ratio.part),
      show(ratio.whole),
      words.report(`ratio.${id}.of`),
    ];
  }),
  widths: [20, 10, 11, 11, 48],
  align: ['left', 'right', 'right', 'right', 'left'],
});

export const levelBars = (audit: FileAudit, words: DocWords): BarsBlock => ({
  kind: 'bars',
  caption: words.t('caption.levels'),
  lines: leaderFacts(audit).levels.map(({ level, amount }) => ({
    label: words.level(level),
    value: amount,
    text: wanText(amount),
  })),
});

export const codeTable = (audit: FileAudit, words: DocWords): TableBlock => ({
  kind: 'table',
  caption: words.t('caption.codes'),
  head: ['code', 'severity', 'findings', 'countedRows', 'amount'].map((id) => words.report(`head.${id}`)),
  rows: audit.summary.byCode.map((line) => [
    say(message(`rules.${line.code}.title`), words.language),
    words.report(`severity.${line.severity}`),
    String(line.findings),
    String(line.rows),
    moneyCell(line.amount),
  ]),
  widths: [30, 14, 12, 26, 18],
  align: ['left', 'left', 'right', 'right', 'right'],
});

export const groupTable = (
  caption: 'regions' | 'units',
  lines: readonly GroupLine[],
  words: DocWords,
): TableBlock => ({
  kind: 'table',
  caption: words.t(`caption.${caption}`),
  head: [
    caption === 'units' ? 'unit' : 'region',
    'rows',
    'amount',
    'matching',
    'doubtful',
    'doubtfulAmount',
  ].map((id) => words.report(`head.${id}`)),
  rows: lines.map((line) => [
    line.key || words.report('none'),
    String(line.rows),
    moneyCell(line.amount),
    String(line.matching),
    String(line.doubtful),
    moneyCell(line.doubtfulAmount),
  ]),
  widths: [36, 10, 16, 11, 11, 16],
  align: ['left', ...rights(5)],
});
