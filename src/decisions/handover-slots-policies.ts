/** Policy documents, their use and an office's words as things that can be handed over. */
import type { Lexicon } from '../classify/lexicon';
import type { Language } from '../messages';
import { canonical, without, type Slot } from './handover-slot';
import { handoverWord } from './handover-words';
import { mergeLexicons } from './policies-lexicons';
import { NO_POLICIES, type KeptDocument } from './policies-types';
import type { AuditStore } from './store';

const documentSlot = (document: KeptDocument, language: Language): Slot => ({
  part: 'policies',
  key: document.sha256,
  text: document.body,
  items: document.corrections.map(canonical),
  subject: document.name,
  shown: handoverWord('handover.shown.document', { corrections: document.corrections.length }, language),
  put: (store) => {
    const kept = store.policies ?? NO_POLICIES;
    const documents = without(kept.documents, ({ sha256 }) => sha256 === document.sha256);
    return { ...store, policies: { ...kept, documents: [...documents, document] } };
  },
});

const policySlots = ({ policies }: AuditStore, language: Language): readonly Slot[] => [
  ...(policies?.documents ?? []).map((one) => documentSlot(one, language)),
  ...Object.entries(policies?.used ?? {}).map(([plan, used]): Slot => ({
    part: 'policies',
    key: `used ${plan}`,
    text: String(used),
    subject: plan,
    shown: handoverWord(used ? 'handover.shown.used' : 'handover.shown.unused', {}, language),
    put: (store) => {
      const kept = store.policies ?? NO_POLICIES;
      return { ...store, policies: { ...kept, used: { ...kept.used, [plan]: used } } };
    },
  })),
];

const LISTS = ['works', 'unlisted'] as const;

const lexiconItems = (lexicon: Lexicon): readonly string[] => {
  const { field, works, unlisted, ...rest } = lexicon;
  const { words = [], ...others } = field ?? { words: [] };
  const lists = { works, unlisted };
  return [
    canonical({ ...rest, field: others }),
    ...words,
    ...LISTS.flatMap((name) =>
      (lists[name] ?? []).flatMap(({ strong = [], ...one }) => [
        `${name} ${canonical(one)}`,
        ...strong.map((word) => `${name} ${one.id} ${word}`),
      ]),
    ),
  ];
};

const wordSlots = ({ lexicons }: AuditStore, language: Language): readonly Slot[] =>
  (lexicons ?? []).map((lexicon): Slot => {
    const items = lexiconItems(lexicon);
    return {
      part: 'words',
      key: lexicon.id,
      text: '',
      items,
      subject: lexicon.title,
      shown: handoverWord('handover.shown.words', { words: items.length - 1 }, language),
      put: (store) => ({ ...store, lexicons: mergeLexicons(store.lexicons, [lexicon]) ?? [] }),
    };
  });

export const knowledgeSlots = [policySlots, wordSlots] as const;
