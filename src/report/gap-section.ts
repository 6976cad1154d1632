/** 有事权无预算 on the summary sheet: how many matters no row describes, by category and level, and which. */
import type { FileAudit } from '../audit/types';
import { levelWord, type Language } from '../messages';
import type { MatterLevel } from '../policy/types';
import { cell, headerRow, type OutputRow } from './cells';
import type { Section, Word } from './summary-sheet';
import { regionOf } from './words';

/** Two tables; nothing where the summary does not tell, or every matter has a row. */
export const gapSections = (audit: FileAudit, language: Language, word: Word): readonly Section[] => {
  const { gaps } = audit.summary;
  if (!gaps) return [];
  const level = (value: MatterLevel): string => levelWord(value, regionOf(audit), language);
  const lacking = gaps.coverage.filter(({ without }) => without > 0);
  const counts = lacking.map((line): OutputRow => [
    cell(line.title, 'text'),
    cell(level(line.level), 'text'),
    cell(line.matters, 'integer'),
    cell(line.without, 'integer'),
  ]);
  const list = gaps.lines.map((line): OutputRow => [
    cell(line.title, 'text'),
    cell(level(line.level), 'text'),
    cell(line.clause, 'text'),
    cell(line.text, 'text'),
  ]);
  const head = headerRow(...['category', 'level', 'matters', 'without'].map((id) => word(`head.${id}`)));
  const listHead = headerRow(...['category', 'level', 'clause', 'matter'].map((id) => word(`head.${id}`)));
  const none: OutputRow[] = [[cell(word('none'), 'note')]];
  return [
    {
      rows: [
        [cell(word('section.gaps'), 'title')],
        [cell(word('gaps.note'), 'note')],
        ...(counts.length > 0 ? [head, ...counts] : none),
      ],
      wide: [[1, 0]],
    },
    ...(list.length > 0
      ? [{ rows: [listHead, ...list], wide: list.map((_, at) => [at + 1, 3] as const) }]
      : []),
  ];
};
