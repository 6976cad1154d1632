/** 二、总体情况. */
import { leaderSentence } from '../words';
import type { Block, DocWords, Headings, ReportInput } from './model';
import { burdenBlocks, categoryTable, levelBars, ratioTable } from './tables';

const gapText = ({ audit }: ReportInput, words: DocWords): string | null => {
  const { gaps } = audit.summary;
  if (!gaps) return null;
  if (gaps.lines.length === 0) return words.t('gaps.none');
  const matters = gaps.coverage.reduce((total, line) => total + line.matters, 0);
  return words.t('gaps', { matters, without: gaps.lines.length });
};

export const overall = (input: ReportInput, words: DocWords, headings: Headings): readonly Block[] => {
  const { audit } = input;
  const blocks: Block[] = [headings.next(1, words.t('h.overall'))];
  if (audit.summary.rows === 0) return [...blocks, { kind: 'text', text: words.t('overall.none') }];
  blocks.push(
    { kind: 'text', text: leaderSentence(audit.summary, words.language) },
    headings.next(2, words.t('h.categories')),
    categoryTable(audit, words),
    levelBars(audit, words),
    headings.next(2, words.t('h.burden')),
    ...burdenBlocks(audit, words),
    headings.next(2, words.t('h.ratios')),
    ratioTable(audit, words),
  );
  const gaps = gapText(input, words);
  if (gaps) blocks.push(headings.next(2, words.t('h.gaps')), { kind: 'text', text: gaps });
  return blocks;
};
