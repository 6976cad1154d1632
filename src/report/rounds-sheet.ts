/** 两轮对比 as a sheet of ours. Amounts in 万元. */
import type { FileAudit } from '../audit/types';
import { message, say, type Language } from '../messages';
import type { OutputSheet } from '../workbook/host';
import type { Area } from '../workbook/types';
import type { Comparison } from '../rounds/types';
import { cell, headerRow, wanCell, type OutputRow } from './cells';
import { FRAME_ROWS, frameSheet } from './frame';
import { changedGroups, findingLine, groupLine, roundsSentence } from './rounds';

const WIDTHS = [12, 16, 24, 30, 30, 14, 14];

const unitRows = (comparison: Comparison, word: (id: string) => string): readonly OutputRow[] => [
  headerRow(
    ...['unit', 'rate', 'mended', 'open', 'gone', 'accepted', 'added'].map((id) => word(`head.${id}`)),
  ),
  ...[...comparison.units, comparison.total].map((line, at): OutputRow => {
    const last = at === comparison.units.length;
    const whole = line.mended + line.open;
    return [
      cell(last ? word('total') : line.unit || word('noUnit'), last ? 'total' : 'wrap'),
      whole === 0 ? cell('—', 'text') : cell(line.mended / whole, 'percent'),
      ...[line.mended, line.open, line.gone, line.accepted, line.added].map((value) =>
        cell(value, 'integer'),
      ),
    ];
  }),
];

const findingRows = (
  comparison: Comparison,
  word: (id: string) => string,
  language: Language,
): readonly OutputRow[] => [
  headerRow(...['state', 'code', 'unit', 'name', 'finding'].map((id) => word(`head.${id}`))),
  ...comparison.findings.map((one): OutputRow => {
    const { state, code, unit, name, message: text } = findingLine(one, language);
    return [
      cell(state, 'text'),
      cell(code, 'text'),
      ...[unit, name, text].map((value) => cell(value, 'wrap')),
    ];
  }),
];

const groupRows = (
  comparison: Comparison,
  word: (id: string) => string,
  language: Language,
): readonly OutputRow[] => [
  headerRow(...['state', 'by', 'unit', 'old', 'new', 'before', 'after'].map((id) => word(`head.${id}`))),
  ...changedGroups(comparison).map((group): OutputRow => {
    const line = groupLine(group, language);
    const money = (value: number | null) => (value === null ? cell('', 'text') : wanCell(value));
    return [
      cell(line.state, 'text'),
      cell(line.by, 'text'),
      ...[line.unit, line.old, line.new].map((value) => cell(value, 'wrap')),
      money(group.amountBefore),
      money(group.amountAfter),
    ];
  }),
];

export const roundsSheet = (
  audit: FileAudit,
  comparison: Comparison,
  language: Language = 'zh',
): OutputSheet => {
  const word = (id: string): string => say(message(`rounds.${id}`), language);
  const body: OutputRow[] = [];
  const merges: Area[] = [];
  const wide = (text: string, style: 'wrap' | 'note' | 'title'): void => {
    const row = FRAME_ROWS + body.length;
    merges.push({ top: row, left: 0, bottom: row, right: WIDTHS.length - 1 });
    body.push([cell(text, style)]);
  };
  wide(roundsSentence(comparison, language), 'wrap');
  wide(word('rate.note'), 'note');
  comparison.notes.forEach((note) => wide(say(note, language), 'note'));
  wide(word('caption.units'), 'title');
  body.push(...unitRows(comparison, word), []);
  wide(word('caption.findings'), 'title');
  body.push(...findingRows(comparison, word, language), []);
  wide(word('caption.rows'), 'title');
  body.push(...groupRows(comparison, word, language));
  return frameSheet(audit, language, {
    role: 'rounds',
    widths: WIDTHS,
    head: [],
    body,
    landscape: true,
    merges,
  });
};
