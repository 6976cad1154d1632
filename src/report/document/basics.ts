/** 一、基本情况: range, measure, basis. */
import { countedRows } from '../../audit/counting';
import { isMain } from '../../audit/roles';
import { message, say } from '../../messages/with-document';
import type { BudgetTable } from '../../workbook/types';
import { wanText } from '../cells';
import type { Block, DocWords, Headings, ReportInput } from './model';
import { dateText } from './model';

/** The one budget year of all tables, or null where they say none or several. */
export const yearOf = ({ audit, store }: ReportInput): number | null => {
  const years = new Set(audit.tables.map(({ year }) => year).filter((year) => year !== null));
  if (store.table.year !== undefined) return store.table.year;
  return years.size === 1 ? (Array.from(years)[0] ?? null) : null;
};

const rangeText = ({ audit }: ReportInput, words: DocWords): string => {
  const { summary, tables, file } = audit;
  const counted = countedRows(audit.rows);
  const figures = { file, rows: summary.rows, amount: wanText(summary.amount) };
  if (tables.length === 0) return words.t('range.file', figures);
  const counts = (table: BudgetTable): boolean => isMain(table) || counted.some((row) => row.table === table);
  const mains = tables.filter(counts);
  const list = mains.map((table) =>
    words.t('range.table', {
      sheet: table.sheet,
      first: table.firstRow + 1,
      last: table.lastRow + 1,
      rows: counted.filter((row) => row.table === table).length,
      unit: table.unit,
    }),
  );
  const beside = tables
    .filter((table) => !counts(table))
    .map(
      ({ sheet, role = 'projects' }) =>
        `“${sheet}”（${say(message(`workbook.role.${role}`), words.language)}）`,
    );
  const range = words.t('range', { ...figures, tables: mains.length, list: list.join('；') });
  return beside.length === 0 ? range : `${range}${words.t('range.beside', { list: beside.join('、') })}`;
};

const measureText = (input: ReportInput, words: DocWords): string => {
  const { store } = input;
  const year = yearOf(input);
  return [
    words.t('measure.count'),
    words.t('measure.source'),
    ...(store.amountsBySpending.length > 0
      ? [words.t('measure.spending', { sheets: store.amountsBySpending.map((one) => `“${one}”`).join('、') })]
      : []),
    ...(store.rules.off.length > 0
      ? [
          words.t('measure.off', {
            codes: store.rules.off
              .map((code) => say(message(`rules.${code}.title`), words.language))
              .join('、'),
          }),
        ]
      : []),
    ...(year === null ? [] : [words.t('measure.year', { year })]),
    words.t('measure.unit'),
  ].join('');
};

const basisTexts = ({ audit }: ReportInput, words: DocWords): readonly string[] =>
  audit.policies.map(({ policy }, index) => {
    const dates = policy.issued ? words.t('basis.issued', { issued: dateText(policy.issued, words) }) : '';
    const text = words.t('basis.policy', { number: policy.number ?? '', title: policy.title, dates });
    return `${audit.policies.length > 1 ? `${index + 1}.` : ''}${text}`;
  });

export const basics = (input: ReportInput, words: DocWords, headings: Headings): readonly Block[] => [
  headings.next(1, words.t('h.basics')),
  headings.next(2, words.t('h.range')),
  { kind: 'text', text: rangeText(input, words) },
  headings.next(2, words.t('h.measure')),
  { kind: 'text', text: measureText(input, words) },
  headings.next(2, words.t('h.basis')),
  ...basisTexts(input, words).map((text): Block => ({ kind: 'text', text: `${text}。` })),
];
