/** 对外版: names of people taken out of a package whose marks, sheets and store are gone already. */
import { type OpcPackage } from './package/package';
import { fromUtf8, utf8 } from './xml/bytes';

type Edit = (xml: string) => string;

/** The content of these elements, whatever their prefix. */
const emptied =
  (...names: readonly string[]): Edit =>
  (xml) =>
    names.reduce(
      (text, name) =>
        text.replace(
          new RegExp(`(<(?:\\w+:)?${name}(?:\\s[^>]*)?>)[^<]*(</(?:\\w+:)?${name}>)`, 'g'),
          '$1$2',
        ),
      xml,
    );

const blanked =
  (...attributes: readonly string[]): Edit =>
  (xml) =>
    attributes.reduce((text, name) => text.replace(new RegExp(`(\\s${name}=")[^"]*"`, 'g'), '$1"'), xml);

const PATTERN_SIGNS = /[.*+?^${}()|[\]\\]/g;

/** Programs put the author before a note's own words: 张三:, as a piece of text of its own or as the beginning of the first. */
const withoutSignatures: Edit = (xml) => {
  const names = new Set(
    Array.from(xml.matchAll(/<(?:\w+:)?author(?:\s[^>]*)?>([^<]+)</g), ([, name]) => name as string),
  );
  return Array.from(names).reduce((text, name) => {
    const sign = name.replace(PATTERN_SIGNS, '\\$&');
    const piece = new RegExp(`(<(?:\\w+:)?t(?:\\s[^>]*)?>)${sign}[:：](</(?:\\w+:)?t>)`, 'g');
    const first = new RegExp(
      `(<(?:\\w+:)?text(?:\\s[^>]*)?>(?:<(?!(?:\\w+:)?t[\\s>])[^>]*>|\\s)*<(?:\\w+:)?t(?:\\s[^>]*)?>)${sign}[:：](?:\\r?\\n|&#10;)?`,
      'g',
    );
    return text.replace(piece, '$1$2').replace(first, '$1');
  }, xml);
};

/** Where programs write who made, saved, commented or holds a file, and the folder it was saved in. */
const EDITS: readonly (readonly [part: RegExp, edit: Edit])[] = [
  [/^docProps\/core\.xml$/i, emptied('creator', 'lastModifiedBy')],
  [/^docProps\/app\.xml$/i, emptied('Manager', 'Company')],
  [/^xl\/comments\d*\.xml$|^xl\/comments\/[^/]+\.xml$/i, (xml) => emptied('author')(withoutSignatures(xml))],
  [/^xl\/persons\/[^/]+\.xml$/i, blanked('displayName', 'userId')],
  [
    /^xl\/workbook\.xml$/i,
    (xml) => blanked('userName')(xml).replace(/(<x15ac:absPath\s[^>]*url=")[^"]*"/g, '$1"'),
  ],
  [/^xl\/revisions\/userNames\.xml$/i, blanked('name')],
  [/^xl\/revisions\/[^/]+\.xml$/i, blanked('userName')],
  // What document libraries keep of those who wrote and hold a file.
  [/^customXml\/item\d*\.xml$/i, emptied('DisplayName', 'AccountId', 'creator', 'lastModifiedBy', 'author')],
];

/** Edits the package; texts of the user's own notes stay, without their authors' names before them. */
export const withoutPeople = (pack: OpcPackage): void => {
  pack.names().forEach((name) => {
    const found = EDITS.find(([part]) => part.test(name));
    if (!found) return;
    const before = fromUtf8(pack.get(name));
    const after = found[1](before);
    if (after !== before) pack.set(name, utf8(after));
  });
};
