/** Text on its way into a cell: a program reads entries as if typed, and makes formulas, numbers and dates of some. */

/** Text that no program takes for anything else: begins with a letter or an ideograph and holds no digit or sign of one. */
const PLAIN = /^[A-Za-z\u3400-\u9fff\uf900-\ufaff【《（「][^0-9０-９:/%]*$/;

const WORD_VALUES = /^(true|false|真|假)$/i;

/** The entry that leaves exactly `text` in a cell of General format; a leading apostrophe says text and is not shown. */
export const textEntry = (text: string): string =>
  text === '' ? '' : PLAIN.test(text) && !WORD_VALUES.test(text) ? text : `'${text}`;

/** The entry for a text where a cell of ours is written: always said to be text. */
export const ownTextEntry = (text: string): string => (text === '' ? '' : `'${text}`);
