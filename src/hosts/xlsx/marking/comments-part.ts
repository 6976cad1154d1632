/** The comments part of a sheet: which cells have notes, and ours added and taken out. */
import { type NoteChange } from '../../../workbook/host';
import { isOurNote } from '../../../workbook/mark-tag';
import { cellAddress } from '../../../workbook/address';
import { parseCell } from '../address';
import { NEW_PART } from '../package/flavour';
import { readRichText } from '../shared-strings';
import { appendedRange, appendTo, cutAppended, newList } from '../xml/appended';
import { attr, childNamed, childrenNamed, childrenOf, rootElement, type XmlElement } from '../xml/element';
import { cellText } from '../xml/escape';
import { COMMENTS_ORDER, positionFor } from '../xml/schema-order';
import { Splice } from '../xml/splice';
import { OPEN, XmlTokens } from '../xml/tokens';

export const AUTHOR = '事权审核';

const NEW_MARK = '<!--shiquan:new-->';

export interface Comment {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly ours: boolean;
  readonly element: XmlElement;
}

/** A comment whose address cannot be read. */
const NOWHERE = { row: -1, column: -1 };

const textOfComment = (comment: XmlElement): string => {
  const text = childNamed(comment, 'text');
  if (!text) return '';
  const tokens = new XmlTokens(text.bytes, text.start, text.end, text.part);
  return tokens.next() === OPEN ? readRichText(tokens) : '';
};

export const readComments = (bytes: Uint8Array, part: string): Comment[] => {
  const list = childNamed(rootElement(bytes, part), 'commentList');
  return (list ? childrenNamed(list, 'comment') : []).map((element) => {
    const { row, column } = parseCell(attr(element, 'ref')) ?? NOWHERE;
    const text = textOfComment(element);
    return { row, column, text, ours: isOurNote(text), element };
  });
};

/** The namespace is said on the element itself where the part's own elements bear a prefix. */
const commentXml = (note: NoteChange, author: number, namespace: string): string =>
  `<comment${namespace} ref="${cellAddress(note.row, note.column)}" authorId="${author}"><text><r><rPr><sz val="9"/><color indexed="81"/>` +
  `<rFont val="宋体"/><charset val="134"/></rPr><t xml:space="preserve">${cellText(note.text)}</t></r></text></comment>`;

/** A part of our notes alone, in pieces. */
export function* newComments(notes: readonly NoteChange[]): Generator<string> {
  yield (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${NEW_PART.main}">${NEW_MARK}` +
    `<authors><author>${AUTHOR}</author></authors><commentList>`
  );
  for (const note of notes) yield commentXml(note, 0, '');
  yield '</commentList></comments>';
}

/** The part with our notes behind the user's. */
export const withComments = (bytes: Uint8Array, part: string, notes: readonly NoteChange[]): Uint8Array => {
  const root = rootElement(bytes, part);
  const splice = new Splice(bytes);
  const namespace = root.prefix ? ` xmlns="${attr(root, `xmlns:${root.prefix}`) ?? ''}"` : '';
  const append = (name: string, elements: readonly string[]): void => {
    const list = childNamed(root, name);
    if (list) appendTo(splice, list, elements);
    else
      splice.insert(positionFor(root, childrenOf(root), COMMENTS_ORDER, name), newList(root, name, elements));
  };
  const authors = childNamed(root, 'authors');
  const author = authors ? childrenOf(authors).length : 0;
  append('authors', [`<author${namespace}>${AUTHOR}</author>`]);
  append(
    'commentList',
    notes.map((note) => commentXml(note, author, namespace)),
  );
  return splice.apply();
};

/** `gone`: the part has nothing but our notes and may leave; `resaved`: another program has written it since. */
export interface Cleared {
  readonly bytes: Uint8Array;
  readonly gone: boolean;
  readonly resaved: boolean;
  /** Cells of the notes taken out, as `row:column`. */
  readonly cells: ReadonlySet<string>;
}

const cutList = (splice: Splice, list: XmlElement, comments: readonly Comment[]): boolean => {
  const ours = comments.filter((comment) => comment.ours);
  const range = appendedRange(list);
  const exact =
    range !== null &&
    range.count === ours.length &&
    comments.slice(range.first).every((comment) => comment.ours);
  if (exact) return cutAppended(splice, list);
  ours.forEach(({ element }) => splice.remove(element.start, element.end));
  return false;
};

/** The part without our notes, or null where it has none. */
export const withoutComments = (bytes: Uint8Array, part: string): Cleared | null => {
  const comments = readComments(bytes, part);
  const ours = comments.filter((comment) => comment.ours);
  if (ours.length === 0) return null;
  const root = rootElement(bytes, part);
  const splice = new Splice(bytes);
  const list = childNamed(root, 'commentList');
  const exact = list !== null && cutList(splice, list, comments);
  const authors = childNamed(root, 'authors');
  if (exact && authors) cutAppended(splice, authors);
  const text = new TextDecoder().decode(bytes);
  const resaved = text.indexOf('<!--shiquan:') < 0;
  const gone = ours.length === comments.length && (resaved || text.indexOf(NEW_MARK) >= 0);
  const cells = new Set(ours.map(({ row, column }) => `${row}:${column}`));
  return { bytes: splice.apply(), gone, resaved, cells };
};
