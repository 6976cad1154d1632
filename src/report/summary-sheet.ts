/** 汇总表: the sentence for the leader, then the tables of domain.md section 5, on one sheet that prints well. */
import type { FileAudit, GroupLine, Ratio } from '../audit/types';
import type { RowLevel } from '../classify/types';
import { message, say, type Language } from '../messages';
import type { OutputSheet } from '../workbook/host';
import type { Area } from '../workbook/types';
import { cell, headerRow, wanCell, wanText, type OutputRow } from './cells';
import { FRAME_ROWS, frameSheet } from './frame';
import { ROW_LEVELS } from '../classify/row-levels';
import { level, leaderSentence } from './words';
import { gapSections } from './gap-section';
import { noteSentence } from './notes';

const WIDTH = 8;

export interface Section {
  readonly rows: readonly OutputRow[];
  /** Rows of the section whose text, from this column on, spans the sheet: [row, first column]. */
  readonly wide?: readonly (readonly [number, number])[];
}

/** The summary of one file. Amounts in 万元. */
export const summarySheet = (audit: FileAudit, language: Language = 'zh'): OutputSheet => {
  const word = (id: string): string => say(message(`report.${id}`), language);
  const levels = levelTotals(audit, language);
  const sections: Section[] = [
    { rows: [[cell(leaderSentence(audit.summary, language), 'wrap')]], wide: [[0, 0]] },
    categorySection(audit, language, word),
    burdenSection(audit, language, word),
    ratioSection(audit, word),
    codeSection(audit, word),
    groupSection('regions', 'region', audit.summary.byRegion, word),
    groupSection('units', 'unit', audit.summary.byUnit, word),
    ...gapSections(audit, language, word),
    notesSection(audit, language, word),
  ];
  const body: OutputRow[] = [];
  const merges: Area[] = [];
  sections.forEach((section) => {
    const top = FRAME_ROWS + body.length;
    section.wide?.forEach(([row, column]) => merges.push(spanFrom(top + row, column)));
    body.push(...section.rows, []);
  });
  const chartTop = FRAME_ROWS + body.length;
  body.push(...levels);
  return frameSheet(audit, language, {
    role: 'summary',
    widths: [30, 18, 14, 16, 12, 14, 16, 18],
    head: [],
    body,
    landscape: true,
    merges,
    ...(levels.length > 1 ? { chart: levelChart(chartTop, levels.length, word('chart.levels')) } : {}),
  });
};

const spanFrom = (row: number, left: number): Area => ({ top: row, left, bottom: row, right: WIDTH - 1 });

/** A small table the chart is drawn from. */
const levelTotals = (audit: FileAudit, language: Language): OutputRow[] => {
  const word = (id: string): string => say(message(`report.${id}`), language);
  const rows = ROW_LEVELS.map((value): OutputRow | null => {
    const lines = audit.summary.lines.filter((line) => line.level === value);
    if (lines.length === 0) return null;
    const amount = lines.reduce((sum, line) => sum + line.amount, 0);
    return [cell(level(audit, value, language), 'text'), wanCell(amount)];
  }).filter((row): row is OutputRow => row !== null);
  return rows.length === 0 ? [] : [headerRow(word('head.level'), word('head.amount')), ...rows];
};

const levelChart = (top: number, rows: number, title: string): OutputSheet['chart'] => ({
  title,
  categories: { top: top + 1, left: 0, bottom: top + rows - 1, right: 0 },
  series: [{ name: title, values: { top: top + 1, left: 1, bottom: top + rows - 1, right: 1 } }],
  anchor: { top, left: 3, bottom: top + 14, right: WIDTH - 1 },
});

export type Word = (id: string) => string;

const categorySection = (audit: FileAudit, language: Language, word: Word): Section => {
  const { lines, amount: whole, rows: count } = audit.summary;
  const share = (amount: number): number => (whole === 0 ? 0 : amount / whole);
  const head = headerRow(
    ...['category', 'level', 'rows', 'amount', 'share', 'errors', 'warnings'].map((id) => word(`head.${id}`)),
  );
  const rows = lines.map((line): OutputRow => [
    cell(line.category === null ? word('outOfScope') : line.title, 'text'),
    cell(level(audit, line.level, language), 'text'),
    cell(line.rows, 'integer'),
    wanCell(line.amount),
    cell(share(line.amount), 'percent'),
    cell(line.errors, 'integer'),
    cell(line.warnings, 'integer'),
  ]);
  const total: OutputRow = [
    cell(word('head.total'), 'total'),
    cell('', 'total'),
    cell(count, 'total'),
    wanCell(whole),
    cell('', 'total'),
    cell(sum(lines.map((line) => line.errors)), 'total'),
    cell(sum(lines.map((line) => line.warnings)), 'total'),
  ];
  return { rows: [[cell(word('section.categories'), 'title')], head, ...rows, total] };
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, value) => total + value, 0);

const burdenSection = (audit: FileAudit, language: Language, word: Word): Section => {
  const { burden } = audit.summary;
  const rank = (value: RowLevel): number => ROW_LEVELS.indexOf(value);
  const inOrder = (values: readonly RowLevel[]): RowLevel[] =>
    Array.from(new Set(values)).sort((a, b) => rank(a) - rank(b));
  const paid = inOrder(burden.map((line) => line.paid));
  const due = inOrder(burden.map((line) => line.due));
  const money = (from: RowLevel, to: RowLevel): number =>
    sum(burden.filter((line) => line.due === from && line.paid === to).map((line) => line.amount));
  const rows = due.map((from): OutputRow => [
    cell(level(audit, from, language), 'text'),
    ...paid.map((to) => wanCell(money(from, to))),
    wanCell(sum(paid.map((to) => money(from, to)))),
  ]);
  const head = headerRow(
    word('head.due'),
    ...paid.map((to) => level(audit, to, language)),
    word('head.total'),
  );
  const { down, up } = shifted(audit);
  const sentence = say(message('report.down', { down: wanText(down), up: wanText(up) }), language);
  return {
    rows: [[cell(word('section.burden'), 'title')], head, ...rows, [cell(sentence, 'note')]],
    wide: [[rows.length + 2, 0]],
  };
};

/** Money below the diagonal (a lower tier pays for a higher one) and above it, in 元. */
export const shifted = (audit: FileAudit): { readonly down: number; readonly up: number } => {
  const order: readonly RowLevel[] = ['central', 'province', 'prefecture', 'county'];
  const rank = (value: RowLevel): number => order.indexOf(value);
  const lines = audit.summary.burden.filter((line) => rank(line.due) >= 0 && rank(line.paid) >= 0);
  return {
    down: sum(lines.filter((line) => rank(line.paid) > rank(line.due)).map((line) => line.amount)),
    up: sum(lines.filter((line) => rank(line.paid) < rank(line.due)).map((line) => line.amount)),
  };
};

const ratioSection = (audit: FileAudit, word: Word): Section => {
  const { ratios } = audit.summary;
  const row = (id: keyof typeof ratios, money: boolean): OutputRow => {
    const ratio: Ratio = ratios[id];
    const show = (value: number) => (money ? wanCell(value) : cell(value, 'integer'));
    return [
      cell(word(`ratio.${id}`), 'text'),
      ratio.whole === 0 ? cell('—', 'text') : cell(ratio.part / ratio.whole, 'percent'),
      show(ratio.part),
      show(ratio.whole),
      cell(word(`ratio.${id}.of`), 'text'),
    ];
  };
  const head = headerRow(...['ratio', 'value', 'part', 'whole', 'measure'].map((id) => word(`head.${id}`)));
  return {
    rows: [
      [cell(word('section.ratios'), 'title')],
      head,
      row('matching', false),
      row('shiftedDown', true),
      row('county', true),
      row('undetermined', false),
    ],
    wide: [1, 2, 3, 4, 5].map((one) => [one, 4]),
  };
};

const codeSection = (audit: FileAudit, word: Word): Section => {
  const head = headerRow(
    ...['code', 'severity', 'findings', 'countedRows', 'amount'].map((id) => word(`head.${id}`)),
  );
  const rows = audit.summary.byCode.map((line): OutputRow => [
    cell(say(message(`rules.${line.code}.title`)), 'text'),
    cell(word(`severity.${line.severity}`), line.severity),
    cell(line.findings, 'integer'),
    cell(line.rows, 'integer'),
    wanCell(line.amount),
  ]);
  return { rows: [[cell(word('section.codes'), 'title')], head, ...rows] };
};

const groupSection = (section: string, column: string, lines: readonly GroupLine[], word: Word): Section => {
  const head = headerRow(
    ...[column, 'rows', 'amount', 'matching', 'doubtful', 'doubtfulAmount'].map((id) => word(`head.${id}`)),
  );
  const rows = lines.map((line): OutputRow => [
    cell(line.key || word('none'), 'text'),
    cell(line.rows, 'integer'),
    wanCell(line.amount),
    cell(line.matching, 'integer'),
    cell(line.doubtful, 'integer'),
    wanCell(line.doubtfulAmount),
  ]);
  return { rows: [[cell(word(`section.${section}`), 'title')], head, ...rows] };
};

const notesSection = (audit: FileAudit, language: Language, word: Word): Section => ({
  rows: [
    [cell(word('section.notes'), 'title')],
    ...(audit.notes.length > 0
      ? audit.notes.map((note): OutputRow => [cell(noteSentence(note, language), 'note')])
      : [[cell(word('none'), 'note')]]),
  ],
  wide: audit.notes.map((_, index) => [index + 1, 0]),
});
