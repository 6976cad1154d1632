/** Sentences of the pane in the officer's language, and levels as the policy's region calls them. */
import { createContext, useContext } from 'react';
import type { RowLevel } from '../../classify/types';
import { levelWord, say, type Language, type MessageRef } from '../../messages';
import { fill, type MessageArgs } from '../../messages/message';
import { paneEn } from '../../messages/pane.en';
import { paneZh, type PaneWord as OwnWord } from '../../messages/pane.zh';
import { setupEn } from '../../messages/setup.en';
import { setupZh } from '../../messages/setup.zh';

export type PaneWord = OwnWord | keyof typeof setupZh;

export interface Words {
  readonly language: Language;
  /** A sentence of the pane. */
  t(id: PaneWord, args?: MessageArgs): string;
  /** A sentence of another room. */
  say(ref: MessageRef): string;
  level(level: RowLevel): string;
}

const TABLES: Record<Language, Record<PaneWord, string>> = {
  zh: { ...paneZh, ...setupZh },
  en: { ...paneEn, ...setupEn },
};

/** True for the id of a sentence of the pane. */
export const isPaneWord = (id: string): id is PaneWord => id in TABLES.zh;

/** `region` is that of the policy in force: it decides between 盟市 and 市级. */
export const wordsOf = (language: Language, region: string | null): Words => ({
  language,
  t: (id, args = {}) => fill(TABLES[language][id], args),
  say: (ref) => say(ref, language),
  level: (level) => levelWord(level, region, language),
});

export const WordsContext = createContext<Words>(wordsOf('zh', null));

export const useWords = (): Words => useContext(WordsContext);
