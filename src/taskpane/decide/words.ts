/** Sentences of decisions in the officer's language. */
import { useMemo } from 'react';
import type { Language } from '../../messages';
import '../../messages/with-decide';
import { decideEn } from '../../messages/decide.en';
import { decideZh, type DecideWord } from '../../messages/decide.zh';
import { fill, type MessageArgs } from '../../messages/message';
import { useWords, type Words } from '../state/words';

export interface DecideWords {
  readonly words: Words;
  t(id: DecideWord, args?: MessageArgs): string;
}

const TABLES: Record<Language, Record<DecideWord, string>> = { zh: decideZh, en: decideEn };

export const decideWordsOf = (words: Words): DecideWords => ({
  words,
  t: (id, args = {}) => fill(TABLES[words.language][id], args),
});

export const useDecideWords = (): DecideWords => {
  const words = useWords();
  return useMemo(() => decideWordsOf(words), [words]);
};
