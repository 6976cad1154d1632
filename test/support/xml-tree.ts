/** XML as a small tree, prefixes kept. */
import { SaxesParser } from 'saxes';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: (Element | string)[];
}

export const parseXml = (xml: string): Element => {
  const root: Element = { name: '', attributes: {}, content: [] };
  const open: Element[] = [root];
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => {
    const element: Element = {
      name: tag.name,
      attributes: tag.attributes as Record<string, string>,
      content: [],
    };
    open[open.length - 1]?.content.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (text) => void open[open.length - 1]?.content.push(text));
  parser.on('cdata', (text) => void open[open.length - 1]?.content.push(text));
  parser.write(xml).close();
  return root.content.find((one): one is Element => typeof one === 'object') ?? root;
};

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

export const children = (element: Element | null, name: string): Element[] =>
  (element?.content ?? []).filter(
    (one): one is Element => typeof one === 'object' && local(one.name) === name,
  );

export const child = (element: Element | null, name: string): Element | null =>
  children(element, name)[0] ?? null;

export const textOf = (element: Element | null): string =>
  (element?.content ?? []).map((one) => (typeof one === 'string' ? one : textOf(one))).join('');
