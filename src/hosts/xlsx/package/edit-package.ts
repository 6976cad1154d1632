/** Parts that come and go: content type, relationship and the part itself, each taken back exactly as it was put. */
import { utf8 } from '../xml/bytes';
import { attr, childrenNamed, childrenOf, rootElement, type XmlElement } from '../xml/element';
import { attrText } from '../xml/escape';
import { Splice } from '../xml/splice';
import { CONTENT_TYPES } from './flavour';
import { type OpcPackage } from './package';
import { relsPathOf, resolveTarget, targetFrom } from './paths';

const TYPES = '[Content_Types].xml';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
/** Says that the relationships part itself is ours. */
const NEW_RELS = '<!--shiquan:new-->';
/** Says that the root was `<Relationships/>`. */
const EMPTY_RELS = '<!--shiquan:empty-->';

const typesRoot = (pack: OpcPackage): XmlElement => rootElement(pack.get(TYPES), TYPES);

const tag = (root: XmlElement, name: string): string => (root.prefix ? `${root.prefix}:${name}` : name);

const insertLast = (pack: OpcPackage, root: XmlElement, element: string): void => {
  const splice = new Splice(root.bytes);
  if (!root.empty) splice.insert(root.closeStart, element);
  else {
    splice.remove(root.openEnd - 2, root.openEnd - 1);
    splice.insert(root.openEnd, `${EMPTY_RELS}${element}</${tag(root, root.name)}>`);
  }
  pack.set(root.part, splice.apply());
};

const isCovered = (root: XmlElement, part: string, type: string): boolean => {
  const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
  return childrenNamed(root, 'Default').some(
    (item) =>
      (attr(item, 'Extension') ?? '').toLowerCase() === extension && attr(item, 'ContentType') === type,
  );
};

const addContentType = (pack: OpcPackage, part: string, type: string): void => {
  const root = typesRoot(pack);
  if (isCovered(root, part, type)) return;
  const name = attrText(`/${part}`);
  insertLast(pack, root, `<${tag(root, 'Override')} PartName="${name}" ContentType="${type}"/>`);
};

const removeContentType = (pack: OpcPackage, part: string): void => {
  const root = typesRoot(pack);
  const splice = new Splice(root.bytes);
  for (const item of childrenNamed(root, 'Override')) {
    if ((attr(item, 'PartName') ?? '').toLowerCase() === `/${part}`.toLowerCase())
      splice.remove(item.start, item.end);
  }
  if (!splice.isEmpty) pack.set(TYPES, splice.apply());
};

export const addPart = (pack: OpcPackage, part: string, type: string, content: string): void => {
  pack.set(part, utf8(content));
  addContentType(pack, part, type);
};

/** A part whose text comes in pieces. */
export const addLongPart = (pack: OpcPackage, part: string, type: string, texts: Iterable<string>): void => {
  pack.setTexts(part, texts);
  addContentType(pack, part, type);
};

/** Takes a part out with its content type and its own relationships part. */
export const removePart = (pack: OpcPackage, part: string): void => {
  const rels = relsPathOf(part);
  for (const name of pack.has(rels) ? [rels, part] : [part]) {
    pack.remove(name);
    removeContentType(pack, name);
  }
};

/** A name that no part has: `xl/worksheets/sheet{n}.xml` with the first free n. */
export const freePartName = (pack: OpcPackage, stem: string, extension: string): string => {
  for (let n = 1; ; n++) {
    const name = `${stem}${n}.${extension}`;
    if (!pack.has(name)) return name;
  }
};

const freeId = (root: XmlElement): string => {
  const taken = new Set(childrenOf(root).map((item) => attr(item, 'Id')));
  for (let n = 1; ; n++) if (!taken.has(`rIdSq${n}`)) return `rIdSq${n}`;
};

/** Adds a relationship and returns its id. `type` is the full address. */
export const addRelationship = (pack: OpcPackage, source: string, type: string, part: string): string => {
  const path = relsPathOf(source);
  if (!pack.has(path)) {
    const empty = `<Relationships xmlns="${RELATIONSHIPS}">${NEW_RELS}</Relationships>`;
    const prolog = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
    addPart(pack, path, CONTENT_TYPES.relationships, prolog + empty);
  }
  const root = rootElement(pack.get(path), path);
  const id = freeId(root);
  const target = attrText(targetFrom(source, part));
  insertLast(pack, root, `<${tag(root, 'Relationship')} Id="${id}" Type="${type}" Target="${target}"/>`);
  return id;
};

const holdsText = (bytes: Uint8Array, text: string): boolean =>
  new TextDecoder().decode(bytes).indexOf(text) >= 0;

/** Takes a relationship out, and the relationships part with the last one where that part is ours. */
export const removeRelationship = (pack: OpcPackage, source: string, id: string): void => {
  const path = relsPathOf(source);
  if (!pack.has(path)) return;
  const root = rootElement(pack.get(path), path);
  const items = childrenNamed(root, 'Relationship');
  const item = items.find((candidate) => attr(candidate, 'Id') === id);
  if (!item) return;
  if (items.length === 1 && holdsText(root.bytes, NEW_RELS)) return removePart(pack, path);
  const splice = new Splice(root.bytes);
  if (items.length > 1 || !holdsText(root.bytes, EMPTY_RELS)) splice.remove(item.start, item.end);
  else {
    splice.insert(root.openEnd - 1, '/');
    splice.remove(root.openEnd, root.end);
  }
  pack.set(path, splice.apply());
};

/** True where any relationship of the package leads to the part. */
export const isReferenced = (pack: OpcPackage, part: string): boolean =>
  pack
    .names()
    .filter((name) => name.endsWith('.rels'))
    .some((path) => {
      const source = path.replace(/_rels\/([^/]*)\.rels$/, '$1');
      return childrenNamed(rootElement(pack.get(path), path), 'Relationship').some(
        (item) =>
          attr(item, 'TargetMode') !== 'External' &&
          resolveTarget(source, attr(item, 'Target') ?? '').toLowerCase() === part.toLowerCase(),
      );
    });
