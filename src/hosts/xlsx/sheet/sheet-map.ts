/** Where the children of a worksheet stand. The cells, nearly all of the part, are leapt over. */
import { findLast } from '../xml/bytes';
import { type XmlElement } from '../xml/element';
import { CLOSE, EOF, OPEN, XmlTokens } from '../xml/tokens';

export interface SheetMap {
  readonly root: XmlElement;
  readonly children: readonly XmlElement[];
}

const EXCLAMATION = 0x21;
const LT = 0x3c;

/** True where a comment or CDATA stands in the range: only a token walk can tell what is inside one. */
const holdsDeclaration = (bytes: Uint8Array, from: number, to: number): boolean => {
  for (
    let at = bytes.indexOf(EXCLAMATION, from);
    at >= 0 && at < to;
    at = bytes.indexOf(EXCLAMATION, at + 1)
  ) {
    if (bytes[at - 1] === LT) return true;
  }
  return false;
};

/** Moves `tokens` from the start tag of sheetData to its end tag, which is looked for from the end of the part. */
const leapOverCells = (tokens: XmlTokens, prefix: string): void => {
  const close = `</${prefix ? `${prefix}:` : ''}sheetData`;
  const at = findLast(tokens.bytes, close, tokens.end);
  if (at < 0) tokens.fail('cells end early');
  if (holdsDeclaration(tokens.bytes, tokens.end, at)) tokens.skip();
  else {
    tokens.seek(at);
    tokens.next();
  }
};

const childAt = (tokens: XmlTokens): XmlElement => {
  const { bytes, part, start, end: openEnd, empty } = tokens;
  const prefix = tokens.prefix();
  const name = tokens.local();
  if (!empty && name === 'sheetData') leapOverCells(tokens, prefix);
  else tokens.skip();
  const closeStart = empty ? openEnd : tokens.start;
  return { bytes, part, prefix, name, start, openEnd, closeStart, end: tokens.end, empty };
};

const rootOpen = (tokens: XmlTokens): XmlElement => {
  for (let kind = tokens.next(); kind !== OPEN; kind = tokens.next()) {
    if (kind === EOF) tokens.fail('no root element');
  }
  const { bytes, part, start, end: openEnd, empty } = tokens;
  const prefix = tokens.prefix();
  return {
    bytes,
    part,
    prefix,
    name: tokens.local(),
    start,
    openEnd,
    closeStart: openEnd,
    end: openEnd,
    empty,
  };
};

/** HostError `damaged` where the part ends early, `unsafe-xml` for a DOCTYPE. */
export const mapSheet = (bytes: Uint8Array, part: string): SheetMap => {
  const tokens = new XmlTokens(bytes, 0, bytes.length, part);
  const root = rootOpen(tokens);
  const children: XmlElement[] = [];
  if (root.empty) return { root, children };
  for (let kind = tokens.next(); kind !== CLOSE; kind = tokens.next()) {
    if (kind === OPEN) children.push(childAt(tokens));
    else if (kind === EOF) tokens.fail('worksheet ends early');
  }
  return { root: { ...root, closeStart: tokens.start, end: tokens.end }, children };
};

export const sheetChild = (map: SheetMap, name: string): XmlElement | null =>
  map.children.find((child) => child.name === name) ?? null;
