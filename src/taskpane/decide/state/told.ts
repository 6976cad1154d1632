/** Steps of the history as sentences. */
import type { HistoryEntry } from '../../../decisions/history';
import { cellAddress } from '../../../workbook/address';
import type { DecideWords } from '../words';

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

/** 2026-01-02 11:04 in the officer's own time; by hand, since embedded browsers differ in toLocaleString. '' for none. */
export const timeText = (at: string | null): string => {
  const time = at === null ? NaN : Date.parse(at);
  if (Number.isNaN(time)) return '';
  const date = new Date(time);
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
};

const adoptText = ({ writes }: HistoryEntry, { t }: DecideWords): string => {
  const [first] = writes;
  if (!first) return t('decide.adopt.none');
  const cell = cellAddress(first.row, first.column);
  if (writes.length > 1)
    return t('decide.history.adopt.many', { count: writes.length, sheet: first.sheet, cell });
  const before = first.before || t('decide.adopt.empty');
  return t('decide.history.adopt', { sheet: first.sheet, cell, before, after: first.after });
};

const decideText = (entry: HistoryEntry, { t, words }: DecideWords): string => {
  const { subject, rows, precedents } = entry;
  const works = precedents.added.length;
  const level = precedents.added[0]?.level ?? 'undetermined';
  return works > 1
    ? t('decide.history.decide.many', { subject, works, rows })
    : t('decide.history.decide', { subject, level: words.level(level), rows });
};

/** What a step did, in one line. */
export const stepText = (entry: HistoryEntry, words: DecideWords): string => {
  const { subject, rows, accepted, precedents } = entry;
  switch (entry.kind) {
    case 'decide':
      return decideText(entry, words);
    case 'accept':
      return words.t('decide.history.accept', { subject, count: accepted.added.length });
    case 'restore':
      return words.t('decide.history.restore', { subject, rows });
    case 'adopt':
      return adoptText(entry, words);
    case 'import':
      return words.t('decide.history.import', {
        subject,
        count: precedents.added.length + accepted.added.length,
      });
  }
};
