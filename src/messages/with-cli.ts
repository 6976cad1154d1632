/** The message table with the sentences of the command line. */
import { cliEn } from './cli.en';
import { cliZh } from './cli.zh';
import { addMessages } from './with-check';

addMessages({ zh: cliZh, en: cliEn });

export * from './with-check';
