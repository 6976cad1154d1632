/** 两轮对比 in the report: 整改率 by unit, findings that changed, rows that changed. */
import { message, say } from '../../messages/with-document';
import type { Comparison } from '../../rounds/types';
import { percentText } from '../cells';
import { changedGroups, findingLine, groupLine, roundsSentence } from '../rounds';
import type { Align, Block, DocWords } from './model';
import { moneyCell } from './tables';

const word = (id: string, words: DocWords): string => say(message(`rounds.${id}`), words.language);

const heads = (ids: readonly string[], words: DocWords): readonly string[] =>
  ids.map((id) => word(`head.${id}`, words));

const left = (count: number): readonly Align[] => Array<Align>(count).fill('left');

export const roundsBlocks = (comparison: Comparison, words: DocWords): readonly Block[] => {
  const groups = changedGroups(comparison);
  return [
    { kind: 'text', text: roundsSentence(comparison, words.language) },
    ...comparison.notes.map((note): Block => ({ kind: 'text', text: say(note, words.language) })),
    {
      kind: 'table',
      caption: word('caption.units', words),
      head: heads(['unit', 'rate', 'mended', 'open', 'gone', 'accepted', 'added'], words),
      rows: [...comparison.units, comparison.total].map((line) => [
        line.unit || word('total', words),
        percentText(line.mended, line.mended + line.open),
        String(line.mended),
        String(line.open),
        String(line.gone),
        String(line.accepted),
        String(line.added),
      ]),
      widths: [34, 12, 11, 11, 12, 11, 11],
      align: ['left', 'right', 'right', 'right', 'right', 'right', 'right'],
      total: true,
    },
    {
      kind: 'table',
      caption: word('caption.findings', words),
      head: heads(['state', 'code', 'unit', 'name', 'finding'], words),
      rows: comparison.findings.map((one) => {
        const line = findingLine(one, words.language);
        return [line.state, line.code, line.unit, line.name, line.message];
      }),
      widths: [10, 16, 22, 24, 28],
      align: left(5),
    },
    ...(groups.length > 0
      ? [
          {
            kind: 'table',
            caption: word('caption.rows', words),
            head: heads(['state', 'by', 'unit', 'old', 'new', 'before', 'after'], words),
            rows: groups.map((group) => {
              const line = groupLine(group, words.language);
              return [
                line.state,
                line.by,
                line.unit,
                line.old,
                line.new,
                moneyCell(group.amountBefore ?? 0),
                moneyCell(group.amountAfter ?? 0),
              ];
            }),
            widths: [9, 9, 16, 22, 22, 11, 11],
            align: ['left', 'left', 'left', 'left', 'left', 'right', 'right'],
          } as const,
        ]
      : []),
  ];
};
