/**
 * Elements appended to a list of the user's (styles, authors, names), so that they can be cut again from the file alone.
 * A comment before them says how many they are and what the list was: `<!--shiquan:2-->` (it had an end tag),
 * `<!--shiquan:2 empty-->` (it was `<x/>`), `<!--shiquan:2 new-->` (it was not there).
 * Another program that saves the file drops the comment; what was appended is then its own to keep.
 */
import { attrSpan, childrenOf, type XmlElement } from './element';
import { type Splice } from './splice';
import { decodeRange } from './text';
import { EOF, OPEN, OTHER, XmlTokens } from './tokens';

const MARK = /^<!--shiquan:([0-9]+)( empty| new)?-->$/;

interface Appended {
  readonly at: number;
  readonly count: number;
  readonly was: 'filled' | 'empty' | 'new';
}

const mark = (count: number, was: Appended['was']): string =>
  `<!--shiquan:${count}${was === 'filled' ? '' : ` ${was}`}-->`;

const tagName = (like: XmlElement, local: string): string =>
  like.prefix ? `${like.prefix}:${local}` : local;

const changeCount = (splice: Splice, list: XmlElement, by: number): void => {
  const count = attrSpan(list, 'count');
  if (!count || !/^(0|[1-9][0-9]*)$/.test(count.value)) return;
  splice.replace(count.start, count.end, String(Number(count.value) + by));
};

/** Appends elements to a list that exists. */
export const appendTo = (splice: Splice, list: XmlElement, elements: readonly string[]): void => {
  changeCount(splice, list, elements.length);
  const content = elements.join('');
  if (!list.empty) splice.insert(list.closeStart, mark(elements.length, 'filled') + content);
  else {
    splice.remove(list.openEnd - 2, list.openEnd - 1);
    const close = `</${tagName(list, list.name)}>`;
    splice.insert(list.openEnd, mark(elements.length, 'empty') + content + close);
  }
};

/** A new list as text, to be inserted where the schema wants it. `like` lends its prefix. */
export const newList = (like: XmlElement, name: string, elements: readonly string[], attrs = ''): string => {
  const tag = tagName(like, name);
  return `<${tag}${attrs}>${mark(elements.length, 'new')}${elements.join('')}</${tag}>`;
};

const findMark = (list: XmlElement): Appended | null => {
  const tokens = new XmlTokens(list.bytes, list.openEnd, list.closeStart, list.part);
  for (let kind = tokens.next(); kind !== EOF; kind = tokens.next()) {
    if (kind === OPEN) tokens.skip();
    if (kind !== OTHER) continue;
    const match = MARK.exec(decodeRange(list.bytes, tokens.start, tokens.end));
    if (!match) continue;
    return { at: tokens.start, count: Number(match[1]), was: whatItWas(match[2]) };
  }
  return null;
};

const whatItWas = (word: string | undefined): Appended['was'] =>
  word === ' empty' ? 'empty' : word === ' new' ? 'new' : 'filled';

/** Position in the list of the first appended element and how many there are, or null where none can be told. */
export const appendedRange = (
  list: XmlElement,
): { readonly first: number; readonly count: number } | null => {
  if (list.empty) return null;
  const found = findMark(list);
  if (!found) return null;
  const children = childrenOf(list);
  const first = children.filter((child) => child.start < found.at).length;
  return first + found.count === children.length ? { first, count: found.count } : null;
};

/** Cuts what was appended; true where it was found. */
export const cutAppended = (splice: Splice, list: XmlElement): boolean => {
  const found = appendedRange(list) && findMark(list);
  if (!found) return false;
  if (found.was === 'new') {
    splice.remove(list.start, list.end);
    return true;
  }
  changeCount(splice, list, -found.count);
  if (found.was === 'filled') splice.remove(found.at, list.closeStart);
  else {
    splice.insert(list.openEnd - 1, '/');
    splice.remove(list.openEnd, list.end);
  }
  return true;
};
