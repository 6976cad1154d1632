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

/** Where programs write who made, saved, commented or holds a file, and the folder it was saved in. */
const EDITS: readonly (readonly [part: RegExp, edit: Edit])[] = [
  [/^docProps\/core\.xml$/i, emptied('creator', 'lastModifiedBy')],
  [/^docProps\/app\.xml$/i, emptied('Manager', 'Company')],
  [/^xl\/comments\d*\.xml$|^xl\/comments\/[^/]+\.xml$/i, emptied('author')],
  [/^xl\/persons\/[^/]+\.xml$/i, blanked('displayName', 'userId')],
  [
    /^xl\/workbook\.xml$/i,
    (xml) => blanked('userName')(xml).replace(/(<x15ac:absPath\s[^>]*url=")[^"]*"/g, '$1"'),
  ],
  [/^xl\/revisions\/[^/]+\.xml$/i, blanked('userName')],
];

/** Edits the package; texts of the user's own notes stay, without their authors. */
export const withoutPeople = (pack: OpcPackage): void => {
  pack.names().forEach((name) => {
    const found = EDITS.find(([part]) => part.test(name));
    if (!found) return;
    const before = fromUtf8(pack.get(name));
    const after = found[1](before);
    if (after !== before) pack.set(name, utf8(after));
  });
};
