/** Elements of a small XML part with their byte positions, so that an edit is a splice and nothing else moves. */
import { decodeRange } from './text';
import { CDATA, EOF, OPEN, TEXT, XmlTokens } from './tokens';

export interface XmlElement {
  readonly bytes: Uint8Array;
  readonly part: string;
  readonly prefix: string;
  readonly name: string;
  /** `<` of the start tag. */
  readonly start: number;
  /** Behind `>` of the start tag. */
  readonly openEnd: number;
  /** `<` of the end tag; `openEnd` where the element is `<x/>`. */
  readonly closeStart: number;
  /** Behind the element. */
  readonly end: number;
  readonly empty: boolean;
}

const elementAt = (tokens: XmlTokens): XmlElement => {
  const { bytes, part, start, end: openEnd, empty } = tokens;
  const prefix = tokens.prefix();
  const name = tokens.local();
  tokens.skip();
  const closeStart = empty ? openEnd : tokens.start;
  return { bytes, part, prefix, name, start, openEnd, closeStart, end: tokens.end, empty };
};

/** The root element; HostError `damaged` where there is none or it does not end, `unsafe-xml` for a DOCTYPE. */
export const rootElement = (bytes: Uint8Array, part: string): XmlElement => {
  const tokens = new XmlTokens(bytes, 0, bytes.length, part);
  for (let kind = tokens.next(); kind !== EOF; kind = tokens.next()) {
    if (kind === OPEN) return elementAt(tokens);
  }
  return tokens.fail('no root element');
};

/** Direct children, in order. */
export const childrenOf = (parent: XmlElement): XmlElement[] => {
  const children: XmlElement[] = [];
  if (parent.empty) return children;
  const tokens = new XmlTokens(parent.bytes, parent.openEnd, parent.closeStart, parent.part);
  for (let kind = tokens.next(); kind !== EOF; kind = tokens.next()) {
    if (kind === OPEN) children.push(elementAt(tokens));
  }
  return children;
};

export const childrenNamed = (parent: XmlElement, name: string): XmlElement[] =>
  childrenOf(parent).filter((child) => child.name === name);

export const childNamed = (parent: XmlElement, name: string): XmlElement | null =>
  childrenOf(parent).find((child) => child.name === name) ?? null;

/** All descendants of a name, in document order; none inside another of that name. One pass, however deep. */
export const descendantsNamed = (parent: XmlElement, name: string): XmlElement[] => {
  const found: XmlElement[] = [];
  if (parent.empty) return found;
  const tokens = new XmlTokens(parent.bytes, parent.openEnd, parent.closeStart, parent.part);
  for (let kind = tokens.next(); kind !== EOF; kind = tokens.next()) {
    if (kind === OPEN && tokens.isNamed(name)) found.push(elementAt(tokens));
  }
  return found;
};

/** Where an attribute's value stands. */
export interface AttrSpan {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

export const attrsOf = (element: XmlElement): AttrSpan[] => {
  const tokens = new XmlTokens(element.bytes, element.start, element.openEnd, element.part);
  tokens.next();
  const attrs: AttrSpan[] = [];
  while (tokens.nextAttr()) {
    const name = decodeRange(element.bytes, tokens.attrNameStart, tokens.attrNameEnd);
    attrs.push({ name, value: tokens.value(), start: tokens.valueStart, end: tokens.valueEnd });
  }
  return attrs;
};

export const attrSpan = (element: XmlElement, name: string): AttrSpan | null =>
  attrsOf(element).find((attr) => attr.name === name) ?? null;

export const attr = (element: XmlElement, name: string): string | null =>
  attrSpan(element, name)?.value ?? null;

/** An attribute by local name under any prefix, e.g. `r:id`. */
export const prefixedAttr = (element: XmlElement, local: string): string | null =>
  attrsOf(element).find((span) => span.name.endsWith(`:${local}`))?.value ?? null;

/** All text inside, CDATA included. */
export const textOf = (element: XmlElement): string => {
  let text = '';
  const tokens = new XmlTokens(element.bytes, element.openEnd, element.closeStart, element.part);
  for (let kind = tokens.next(); kind !== EOF; kind = tokens.next()) {
    if (kind === TEXT) text += decodeRange(element.bytes, tokens.start, tokens.end);
    else if (kind === CDATA) text += decodeRange(element.bytes, tokens.start + 9, tokens.end - 3, true);
  }
  return text;
};

/** The namespace bound to the element's own prefix, as declared on the element itself. */
export const namespaceOf = (element: XmlElement): string =>
  attr(element, element.prefix ? `xmlns:${element.prefix}` : 'xmlns') ?? '';

export const isTrue = (value: string | null): boolean => value === '1' || value === 'true' || value === 'on';
