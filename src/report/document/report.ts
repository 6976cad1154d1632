/** The audit report as a model: what it says, in the order of an official document. */
import { annexes } from './annexes';
import { basics, yearOf } from './basics';
import { advice, openMatters, remarks, signatures } from './closing';
import { docWords, Headings, type Block, type DocumentModel, type DocWords, type ReportInput } from './model';
import { overall } from './overall';
import { problems } from './problems';

/** Fields of the policies, each once. */
const fieldText = ({ audit }: ReportInput, words: DocWords): string => {
  const fields = audit.policies.map(({ policy }) => policy.field).filter((field) => field !== null);
  return Array.from(new Set(fields)).join(words.t('and')) || words.t('noField');
};

const titleOf = (input: ReportInput, words: DocWords): string => {
  const year = yearOf(input);
  return words.t('title', {
    year: year === null ? '' : words.t('year', { year }),
    field: fieldText(input, words),
  });
};

/** Amounts in 万元; every figure is the summary's own, so that it equals `--json`. */
export const reportModel = (input: ReportInput): DocumentModel => {
  const words = docWords(input.audit, input.language ?? 'zh');
  const headings = new Headings();
  const title = titleOf(input, words);
  const attached = annexes(input, words);
  const blocks: readonly Block[] = [
    ...(input.number ? [{ kind: 'text', text: input.number, align: 'center' } as const] : []),
    { kind: 'title', text: title },
    ...basics(input, words, headings),
    ...overall(input, words, headings),
    ...problems(input, words, headings),
    ...openMatters(input, words, headings),
    ...advice(input, words, headings),
    ...remarks(input, words, headings),
    ...signatures(
      input,
      words,
      attached.map((annex) => annex.title),
    ),
  ];
  return {
    title,
    date: input.date,
    parts: [{ landscape: false, blocks }, ...attached.map(({ part }) => part)],
  };
};
