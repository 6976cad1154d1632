/** XML as a stream of elements with local names. */
import { SaxesParser } from 'saxes';
import { HostError } from '../../workbook/host';

export interface XmlEvents {
  /** Attributes by their local names, the first where two share one, and by their full names. */
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(text: string): void;
}

/** Characters handed over at once. */
const SLICE = 1 << 16;

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

const localNames = (attributes: Readonly<Record<string, string>>): Record<string, string> => {
  const found: Record<string, string> = {};
  for (const name of Object.keys(attributes)) {
    const value = attributes[name] ?? '';
    found[name] = value;
    if (!(local(name) in found)) found[local(name)] = value;
  }
  return found;
};

/** HostError `unsafe-xml` for a DOCTYPE, `damaged` where the XML is not well-formed. */
export const readXml = (text: string, events: XmlEvents): void => {
  // Templates leave lines before the prolog.
  const xml = text.replace(/^\s+/, '');
  const parser = new SaxesParser();
  parser.on('doctype', () => {
    throw new HostError('unsafe-xml', {}, 'DOCTYPE');
  });
  parser.on('error', (error) => {
    throw new HostError('damaged', {}, error.message);
  });
  parser.on('opentag', (tag) =>
    events.open(local(tag.name), localNames(tag.attributes as Record<string, string>)),
  );
  parser.on('closetag', (tag) => events.close(local(tag.name)));
  parser.on('text', (text) => events.text(text));
  parser.on('cdata', (text) => events.text(text));
  for (let at = 0; at < xml.length; at += SLICE) parser.write(xml.slice(at, at + SLICE));
  parser.close();
};
