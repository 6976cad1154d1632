/** Sentences of 交付 in the officer's language. They come with its page, not with the pane. */
import { useMemo } from 'react';
import type { Language } from '../../messages';
import { deliverEn } from '../../messages/deliver.en';
import { deliverZh, type DeliverWord } from '../../messages/deliver.zh';
import { fill, type MessageArgs } from '../../messages/message';
import { useWords, type Words } from '../state/words';

export interface DeliverWords {
  readonly words: Words;
  t(id: DeliverWord, args?: MessageArgs): string;
}

const TABLES: Record<Language, Record<DeliverWord, string>> = { zh: deliverZh, en: deliverEn };

export const deliverWordsOf = (words: Words): DeliverWords => ({
  words,
  t: (id, args = {}) => fill(TABLES[words.language][id], args),
});

export const useDeliverWords = (): DeliverWords => {
  const words = useWords();
  return useMemo(() => deliverWordsOf(words), [words]);
};
