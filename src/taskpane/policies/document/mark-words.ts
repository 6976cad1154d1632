/** How a mark is called: its short tag in the text, and what a screen reader says. */
import type { Mark, MatterMark } from '../state/marks';
import type { PolicyWords } from '../state/words';

const matterLabel = ({ matter, plan }: MatterMark, { t, level }: PolicyWords): string => {
  const { region } = plan.loaded.policy;
  const args = {
    level: level(matter.level, region),
    payer: level(matter.payer, region),
    item: matter.expanded ?? matter.text,
  };
  const label = t(matter.level === matter.payer ? 'policies.doc.matter' : 'policies.doc.matter.payer', args);
  return matter.correctedBy === undefined ? label : t('policies.doc.matter.changed', { label });
};

export const markLabel = (mark: Mark, words: PolicyWords): string => {
  if (mark.kind === 'matter') return matterLabel(mark, words);
  if (mark.kind === 'unread') return words.t('policies.doc.unread.label', { text: mark.unread.text });
  return words.t(`policies.doc.${mark.kind}`);
};

/** The words that stand behind a mark in the text, so that colour never speaks alone. */
export const markTag = (mark: Mark, { t, level }: PolicyWords): string => {
  if (mark.kind === 'unread') return t(mark.settled ? 'policies.doc.unread.settled' : 'policies.doc.unread');
  if (mark.kind !== 'matter') return t(`policies.doc.${mark.kind}`);
  const { matter, plan } = mark;
  const { region } = plan.loaded.policy;
  return [
    level(matter.level, region),
    ...(matter.payer === matter.level
      ? []
      : [t('policies.doc.payer', { payer: level(matter.payer, region) })]),
    ...(matter.correctedBy === undefined ? [] : [t('policies.doc.changed')]),
  ].join('·');
};

/** Class of a mark: the level of a matter, or what else it is. */
export const markClass = (mark: Mark): string => {
  if (mark.kind === 'matter') return `sq-lv--${mark.matter.level}`;
  return mark.kind === 'unread' && mark.settled ? 'sq-lv--settled' : `sq-lv--${mark.kind}`;
};
