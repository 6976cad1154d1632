/** The message table with the sentences of the self-check. */
import { checkEn } from './check.en';
import { checkZh } from './check.zh';
import { addMessages } from './index';

addMessages({ zh: checkZh, en: checkEn });

export * from './index';
