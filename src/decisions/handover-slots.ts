/** A store as single things that can be taken over. */
import { levelWord, message, say, type Language } from '../messages';
import { without, type Slot } from './handover-slot';
import { knowledgeSlots } from './handover-slots-policies';
import { tableSlots } from './handover-slots-table';
import { handoverWord } from './handover-words';
import { acceptedIdentity, precedentIdentity, workIdentity } from './history';
import type { AuditStore } from './store';

const precedentSlots = ({ precedents }: AuditStore, language: Language): readonly Slot[] => {
  const groups = new Map<string, (typeof precedents)[number][]>();
  precedents.forEach((one) => groups.set(workIdentity(one), [...(groups.get(workIdentity(one)) ?? []), one]));
  return Array.from(groups, ([key, group]): Slot => ({
    part: 'precedents',
    key,
    text: Array.from(new Set(group.map(precedentIdentity)))
      .sort()
      .join('\n'),
    subject: group[0]?.workKey ?? '',
    shown: group
      .map(({ level, reason }) => levelWord(level, null, language) + (reason ? `（${reason}）` : ''))
      .join('；'),
    put: (store) => ({
      ...store,
      precedents: [...without(store.precedents, (one) => workIdentity(one) === key), ...group],
    }),
  }));
};

/** Two who accept the same finding agree, whatever their reasons. */
const acceptedSlots = ({ accepted }: AuditStore, language: Language): readonly Slot[] =>
  accepted.map((one): Slot => ({
    part: 'accepted',
    key: acceptedIdentity(one),
    text: '',
    subject: say(message(`rules.${one.code}.title`), language),
    shown: one.reason,
    put: (store) => ({
      ...store,
      accepted: [...without(store.accepted, (two) => acceptedIdentity(two) === acceptedIdentity(one)), one],
    }),
  }));

const replySlots = ({ replies }: AuditStore, language: Language): readonly Slot[] =>
  (replies ?? []).map((one): Slot => {
    const key = acceptedIdentity(one);
    const rule = say(message(`rules.${one.code}.title`), language);
    return {
      part: 'replies',
      key,
      text: `${one.reply.trim()}\n${one.outcome.trim()}`,
      subject: handoverWord('handover.subject.reply', { unit: one.unit, rule }, language),
      shown: [one.reply, one.outcome].filter(Boolean).join('；'),
      put: (store) => ({
        ...store,
        replies: [...without(store.replies ?? [], (two) => acceptedIdentity(two) === key), one],
      }),
    };
  });

/** Everything of a store but its history, in the order of `HANDOVER_PARTS`. */
export const slotsOf = (store: AuditStore, language: Language): readonly Slot[] =>
  [precedentSlots, acceptedSlots, ...tableSlots, ...knowledgeSlots, replySlots].flatMap((part) =>
    part(store, language),
  );
