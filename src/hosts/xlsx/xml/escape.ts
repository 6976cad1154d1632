/** Text on its way into XML. */

// eslint-disable-next-line no-control-regex
const NO_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const hex = (char: string): string => `_x${`000${char.charCodeAt(0).toString(16).toUpperCase()}`.slice(-4)}_`;

// eslint-disable-next-line no-control-regex
const SPECIAL = /[&<>_\u0000-\u001f\ufffe\uffff]/;

const markup = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Text of a cell, note or name: what XML cannot hold is written `_x000B_`, and what looks like that is escaped. */
export const cellText = (text: string): string =>
  SPECIAL.test(text)
    ? markup(
        text
          .replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
          .replace(NO_XML, hex)
          .replace(/\r/g, '_x000D_'),
      )
    : text;

/** Text of a formula and of chart labels. */
export const plainText = (text: string): string => markup(text.replace(NO_XML, ''));

// eslint-disable-next-line no-control-regex
const SPECIAL_IN_ATTRIBUTE = /[&<>"\u0000-\u001f\ufffe\uffff]/;

export const attrText = (text: string): string =>
  SPECIAL_IN_ATTRIBUTE.test(text)
    ? markup(text.replace(NO_XML, ''))
        .replace(/"/g, '&quot;')
        .replace(/[\t\n\r]/g, (char) => `&#${char.charCodeAt(0)};`)
    : text;
