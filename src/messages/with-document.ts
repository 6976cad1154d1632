/** The message table with the sentences of the report as a document. */
import { documentEn } from './document.en';
import { documentZh } from './document.zh';
import { addMessages } from './index';

addMessages({ zh: documentZh, en: documentEn });

export * from './index';
