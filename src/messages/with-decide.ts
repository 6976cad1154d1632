/** The message table with the sentences of decisions in the pane. */
import { decideEn } from './decide.en';
import { decideZh } from './decide.zh';
import { addMessages } from './index';

addMessages({ zh: decideZh, en: decideEn });

export * from './index';
