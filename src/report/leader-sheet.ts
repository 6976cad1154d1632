/** 领导参阅页: the audit on one A4 page. Amounts in 万元. */
import type { FileAudit } from '../audit/types';
import { message, say, type Language } from '../messages';
import type { OutputCell, OutputSheet } from '../workbook/host';
import type { Area } from '../workbook/types';
import { cell, headerRow, wanCell, type OutputRow } from './cells';
import { FRAME_ROWS, frameSheet } from './frame';
import { categoryName, leaderFacts, type LeaderFacts } from './leader';
import { leaderSentence, level } from './words';

const WIDTH = 8;
/** Rows of the page that the chart takes. */
const CHART_ROWS = 12;

interface Page {
  readonly rows: OutputRow[];
  readonly merges: Area[];
}

/** A row of which one cell spans further columns. */
const span = (page: Page, cells: OutputRow, from: number, to = WIDTH - 1): void => {
  const row = FRAME_ROWS + page.rows.length;
  page.rows.push(cells);
  if (to > from) page.merges.push({ top: row, left: from, bottom: row, right: to });
};

const blank = (count: number): null[] => Array<null>(count).fill(null);

type Word = (id: string) => string;

const addCategories = (page: Page, facts: LeaderFacts, audit: FileAudit, language: Language, word: Word) => {
  const { rows, columns, values } = facts.categories;
  span(page, [cell(word('leader.categories'), 'title')], 0);
  page.rows.push(
    headerRow(
      word('head.category'),
      word('head.rows'),
      word('head.total'),
      ...columns.map((one) => level(audit, one, language)),
    ),
  );
  rows.forEach((row, at) =>
    page.rows.push([
      cell(categoryName(row, language), 'wrap'),
      cell(row.count, 'integer'),
      wanCell(row.amount),
      ...(values[at] ?? []).map((value): OutputCell => (value === 0 ? cell('', 'text') : wanCell(value))),
    ]),
  );
  page.rows.push([
    cell(word('head.total'), 'total'),
    cell(audit.summary.rows, 'total'),
    wanCell(audit.summary.amount, 'total'),
    ...columns.map((_, at) =>
      wanCell(
        values.reduce((sum, line) => sum + (line[at] ?? 0), 0),
        'total',
      ),
    ),
  ]);
};

const addBurden = (page: Page, facts: LeaderFacts, audit: FileAudit, language: Language, word: Word) => {
  const { rows, columns, values } = facts.burden;
  span(page, [cell(word('leader.burden'), 'title')], 0);
  if (rows.length === 0) {
    span(page, [cell(word('leader.noBurden'), 'note')], 0);
    return;
  }
  page.rows.push(headerRow(word('head.due'), ...columns.map((one) => level(audit, one, language))));
  rows.forEach((due, at) =>
    page.rows.push([
      cell(level(audit, due, language), 'text'),
      ...(values[at] ?? []).map((value): OutputCell => (value === 0 ? cell('', 'text') : wanCell(value))),
    ]),
  );
};

const addDoubts = (page: Page, facts: LeaderFacts, language: Language, word: Word) => {
  span(page, [cell(word('leader.doubts'), 'title')], 0);
  if (facts.doubts.length === 0) {
    span(page, [cell(word('none'), 'note')], 0);
    return;
  }
  const head = ['name', 'amount', 'unit', 'finding'].map((id) => cell(word(`head.${id}`), 'header'));
  const lines: OutputRow[] = facts.doubts.map(({ row, finding, amount }) => [
    cell((row.row.texts.name?.text ?? '').trim(), 'wrap'),
    wanCell(amount),
    cell((row.row.texts.unit?.text ?? '').trim(), 'wrap'),
    cell(say(finding.message, language), 'wrap'),
  ]);
  [head, ...lines].forEach(([name, amount, unit, finding]) => {
    const row = FRAME_ROWS + page.rows.length;
    page.merges.push({ top: row, left: 2, bottom: row, right: 3 });
    span(page, [name ?? null, amount ?? null, unit ?? null, null, finding ?? null], 4);
  });
};

const addRatios = (page: Page, facts: LeaderFacts, word: Word) => {
  span(page, [cell(word('leader.ratios'), 'title')], 0);
  const titles = ['ratio', 'value', 'part', 'whole', 'measure'].map((id) =>
    cell(word(`head.${id}`), 'header'),
  );
  span(page, titles, 4);
  facts.ratios.forEach(({ id, ratio, money }) => {
    const show = (value: number) => (money ? wanCell(value) : cell(value, 'integer'));
    span(
      page,
      [
        cell(word(`ratio.${id}`), 'text'),
        ratio.whole === 0 ? cell('—', 'text') : cell(ratio.part / ratio.whole, 'percent'),
        show(ratio.part),
        show(ratio.whole),
        cell(word(`ratio.${id}.of`), 'text'),
      ],
      4,
    );
  });
};

/** The figures of the chart at the left, the chart beside them. */
const addChart = (page: Page, facts: LeaderFacts, audit: FileAudit, language: Language, word: Word) => {
  const title = word('chart.levels');
  const top = FRAME_ROWS + page.rows.length;
  page.rows.push(headerRow(word('head.level'), word('head.amount')));
  facts.levels.forEach((one) =>
    page.rows.push([cell(level(audit, one.level, language), 'text'), wanCell(one.amount)]),
  );
  const last = top + facts.levels.length;
  while (FRAME_ROWS + page.rows.length < top + CHART_ROWS) page.rows.push([]);
  if (facts.levels.length === 0) return undefined;
  return {
    title,
    categories: { top: top + 1, left: 0, bottom: last, right: 0 },
    series: [{ name: title, values: { top: top + 1, left: 1, bottom: last, right: 1 } }],
    anchor: { top, left: 3, bottom: top + CHART_ROWS - 1, right: WIDTH - 1 },
  };
};

/** One page of the audit for a leader, printed on one A4 sheet. */
export const leaderSheet = (audit: FileAudit, language: Language = 'zh'): OutputSheet => {
  const word: Word = (id) => say(message(`report.${id}`), language);
  const facts = leaderFacts(audit);
  const page: Page = { rows: [], merges: [] };
  span(page, [cell(leaderSentence(audit.summary, language), 'wrap')], 0);
  addCategories(page, facts, audit, language, word);
  addBurden(page, facts, audit, language, word);
  addDoubts(page, facts, language, word);
  addRatios(page, facts, word);
  page.rows.push(blank(1));
  const chart = addChart(page, facts, audit, language, word);
  const sheet = frameSheet(audit, language, {
    role: 'leader',
    widths: [30, 14, 14, 14, 13, 13, 13, 13],
    head: [],
    body: page.rows,
    landscape: false,
    merges: page.merges,
    ...(chart ? { chart } : {}),
  });
  return { ...sheet, onePage: true };
};
