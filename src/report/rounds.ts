/** Two rounds compared, in words that the sheet, the report and the pane share. */
import { message, say, type Language } from '../messages';
import type { Comparison, FindingChange, RoundRow, RowGroup } from '../rounds/types';
import { percentText } from './cells';

const word = (id: string, language: Language, args = {}): string =>
  say(message(`rounds.${id}`, args), language);

const count = <T>(all: readonly T[], test: (one: T) => boolean): number => all.filter(test).length;

/** One sentence: rows and findings that changed, 整改率 with its denominator. */
export const roundsSentence = (comparison: Comparison, language: Language = 'zh'): string => {
  const { groups, total } = comparison;
  const rows = (state: RowGroup['state']): number => count(groups, (one) => one.state === state);
  const amount = count(groups, (one) => one.old.length > 0 && one.new.length > 0 && amountChanged(one));
  return word('sentence', language, {
    old: comparison.oldFile,
    new: comparison.newFile,
    added: rows('new'),
    gone: rows('gone'),
    amount,
    split: rows('split'),
    merged: rows('merged'),
    findings: total.mended + total.open,
    mended: total.mended,
    open: total.open,
    rate: percentText(total.mended, total.mended + total.open),
    fresh: total.added,
  });
};

export const amountChanged = ({ amountBefore, amountAfter }: RowGroup): boolean =>
  Math.abs((amountBefore ?? 0) - (amountAfter ?? 0)) >= 0.005;

/** Rows worth showing: all but those of which nothing changed and which were surely found. */
export const changedGroups = ({ groups }: Comparison): readonly RowGroup[] =>
  groups.filter(({ state, by }) => state !== 'same' || by === 'likely');

const place = (row: RoundRow): string => `${row.name}（${row.sheet}${row.row}）`;

export interface GroupText {
  readonly state: string;
  readonly by: string;
  readonly unit: string;
  readonly old: string;
  readonly new: string;
}

export const groupLine = (group: RowGroup, language: Language): GroupText => ({
  state: word(`row.${group.state}`, language),
  by: group.by ? word(`by.${group.by}`, language) : '',
  unit: group.new[0]?.unit ?? group.old[0]?.unit ?? '',
  old: group.old.map(place).join('；'),
  new: group.new.map(place).join('；'),
});

export interface FindingText {
  readonly state: string;
  readonly code: string;
  readonly unit: string;
  readonly name: string;
  readonly message: string;
}

export const findingLine = (change: FindingChange, language: Language): FindingText => {
  const at = change.new ?? change.old;
  return {
    state: word(`finding.${change.state}`, language),
    code: say(message(`rules.${change.code}.title`), language),
    unit: change.unit,
    name: at === null ? '' : 'name' in at ? place(at) : `${at.sheet}${at.cell}`,
    message: change.message,
  };
};
