/** Sentences of the policy pages in the officer's language. */
import { useMemo } from 'react';
import { levelWord, type Language } from '../../../messages';
import { fill, type MessageArgs } from '../../../messages/message';
import { policiesEn } from '../../../messages/policies.en';
import { policiesZh, type PoliciesWord } from '../../../messages/policies.zh';
import type { MatterLevel } from '../../../policy/types';
import { useWords, type Words } from '../../state/words';

export interface PolicyWords {
  readonly language: Language;
  readonly words: Words;
  t(id: PoliciesWord, args?: MessageArgs): string;
  /** A level as the policy's own region calls it. */
  level(level: MatterLevel, region: string | null): string;
}

const TABLES: Record<Language, Record<PoliciesWord, string>> = { zh: policiesZh, en: policiesEn };

export const policyWordsOf = (words: Words): PolicyWords => ({
  language: words.language,
  words,
  t: (id, args = {}) => fill(TABLES[words.language][id], args),
  level: (level, region) => levelWord(level, region, words.language),
});

export const usePolicyWords = (): PolicyWords => {
  const words = useWords();
  return useMemo(() => policyWordsOf(words), [words]);
};
