/** Shared strings: rich text joined, phonetic hints left out. */
import { HostError } from '../../workbook/host';
import { CDATA, CLOSE, EOF, OPEN, TEXT, XmlTokens } from './xml/tokens';
import { decodeRange } from './xml/text';

/** Text of the `<t>` elements up to the end of the element just opened (`si`, `is` or `text`), `<rPh>` excluded. */
export const readRichText = (tokens: XmlTokens): string => {
  let text = '';
  if (tokens.empty) return text;
  let inside = false;
  for (let depth = 1; depth > 0;) {
    const kind = tokens.next();
    if (kind === OPEN) {
      if (tokens.isNamed('rPh')) tokens.skip();
      else if (!tokens.empty) {
        inside = tokens.isNamed('t');
        depth++;
      }
    } else if (kind === CLOSE) {
      inside = false;
      depth--;
    } else if (kind === TEXT && inside) text += decodeRange(tokens.bytes, tokens.start, tokens.end);
    else if (kind === CDATA && inside)
      text += decodeRange(tokens.bytes, tokens.start + 9, tokens.end - 3, true);
    else if (kind === EOF) tokens.fail('unclosed text');
  }
  return text;
};

/** A workbook of a million rows has fewer texts that differ. */
const MOST_STRINGS = 5_000_000;

/** The texts in their order; HostError `damaged`, `unsafe-xml`, `too-big`. */
export const readSharedStrings = (bytes: Uint8Array, part: string): string[] => {
  const strings: string[] = [];
  const tokens = new XmlTokens(bytes, 0, bytes.length, part);
  let depth = 0;
  for (let kind = tokens.next(); kind !== EOF; kind = tokens.next()) {
    if (kind === OPEN) {
      if (depth === 1 && tokens.isNamed('si')) {
        if (strings.length >= MOST_STRINGS) throw new HostError('too-big', { part }, 'shared strings');
        strings.push(readRichText(tokens));
      } else if (!tokens.empty) depth++;
    } else if (kind === CLOSE) depth--;
  }
  if (depth !== 0) tokens.fail('shared strings end early');
  return strings;
};
