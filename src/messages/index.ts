/**
 * The message table: the rooms' sentences in both languages, and the one function that shows them. What the pane's first page
 * never shows is added by the room that does (`with-*.ts`), so that it is loaded with it.
 */
import { classifyEn } from './classify.en';
import { classifyZh } from './classify.zh';
import { errorsEn } from './errors.en';
import { errorsZh } from './errors.zh';
import { feedbackEn } from './feedback.en';
import { feedbackZh } from './feedback.zh';
import { marksEn } from './marks.en';
import { marksZh } from './marks.zh';
import { paneEn } from './pane.en';
import { paneZh } from './pane.zh';
import { policyEn } from './policy.en';
import { policyZh } from './policy.zh';
import { reportEn } from './report.en';
import { reportZh } from './report.zh';
import { roundsEn } from './rounds.en';
import { roundsZh } from './rounds.zh';
import { rulesEn } from './rules.en';
import { rulesZh } from './rules.zh';
import { setupEn } from './setup.en';
import { setupZh } from './setup.zh';
import { workbookEn } from './workbook.en';
import { workbookZh } from './workbook.zh';
import { wpsEn } from './wps.en';
import { wpsZh } from './wps.zh';
import { fill, type Language, type MessageRef } from './message';

export { message, type Language, type MessageRef } from './message';
export { levelWord } from './tier-words';

const TABLES: Record<Language, Record<string, string>> = {
  zh: {
    ...classifyZh,
    ...errorsZh,
    ...feedbackZh,
    ...marksZh,
    ...paneZh,
    ...policyZh,
    ...reportZh,
    ...roundsZh,
    ...rulesZh,
    ...setupZh,
    ...workbookZh,
    ...wpsZh,
  },
  en: {
    ...classifyEn,
    ...errorsEn,
    ...feedbackEn,
    ...marksEn,
    ...paneEn,
    ...policyEn,
    ...reportEn,
    ...roundsEn,
    ...rulesEn,
    ...setupEn,
    ...workbookEn,
    ...wpsEn,
  },
};

/** Adds a room's sentences to the table. */
export const addMessages = (added: Record<Language, Readonly<Record<string, string>>>): void => {
  Object.assign(TABLES.zh, added.zh);
  Object.assign(TABLES.en, added.en);
};

/** The sentence of a message; an unknown id is shown as itself so that nothing is swallowed. */
export const say = (ref: MessageRef, language: Language = 'zh'): string =>
  fill(TABLES[language][ref.id] ?? ref.id, ref.args);

/** Every id of a language as far as loaded, for the test that holds both tables together. */
export const messageIds = (language: Language): readonly string[] => Object.keys(TABLES[language]);
