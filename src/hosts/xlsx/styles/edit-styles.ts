/** Formats of ours at the end of the lists in the styles part, and their cutting. */
import { CONTENT_TYPES, type Flavour, NEW_PART } from '../package/flavour';
import {
  addPart,
  addRelationship,
  freePartName,
  removePart,
  removeRelationship,
} from '../package/edit-package';
import { type OpcPackage } from '../package/package';
import { relationshipsOf } from '../package/rels';
import { appendedRange, appendTo, cutAppended, newList } from '../xml/appended';
import { attr, childrenOf, rootElement, type XmlElement } from '../xml/element';
import { positionFor, STYLES_ORDER } from '../xml/schema-order';
import { Splice } from '../xml/splice';

/** Lists that we append to. */
export type StyleList = 'numFmts' | 'fonts' | 'fills' | 'borders' | 'cellXfs' | 'dxfs';

export const STYLE_LISTS: readonly StyleList[] = ['numFmts', 'fonts', 'fills', 'borders', 'cellXfs', 'dxfs'];

export type NewStyles = Readonly<Partial<Record<StyleList, readonly string[]>>>;

const NEW_MARK = '<!--shiquan:new-->';

const BLANK_STYLES =
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${NEW_PART.main}">${NEW_MARK}` +
  '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

export const createStyles = (pack: OpcPackage, workbook: string, flavour: Flavour): string => {
  const part = pack.has('xl/styles.xml') ? freePartName(pack, 'xl/styles', 'xml') : 'xl/styles.xml';
  addPart(pack, part, CONTENT_TYPES.styles, BLANK_STYLES);
  addRelationship(pack, workbook, `${flavour.relationships}/styles`, part);
  return part;
};

export const listOf = (root: XmlElement, name: string): XmlElement | null =>
  childrenOf(root).find((child) => child.name === name && child.prefix === root.prefix) ?? null;

const lengthOf = (root: XmlElement, name: string): number => {
  const list = listOf(root, name);
  return list ? childrenOf(list).length : 0;
};

/** What an empty list needs first: index 0 is how cells without a format look. */
const DEFAULTS: Readonly<Record<StyleList, readonly string[]>> = {
  numFmts: [],
  fonts: ['<font><sz val="11"/><name val="宋体"/></font>'],
  fills: [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  dxfs: [],
};

/** Index that the first element appended to a list will have. */
export const baseOf = (root: XmlElement, name: StyleList): number =>
  lengthOf(root, name) || DEFAULTS[name].length;

const elementsFor = (root: XmlElement, name: StyleList, added: readonly string[]): readonly string[] => {
  const all = lengthOf(root, name) === 0 ? DEFAULTS[name].concat(added) : added;
  if (root.prefix === '') return all;
  const namespace = attr(root, `xmlns:${root.prefix}`) ?? '';
  return all.map((element) => element.replace(/^<\w+/, (tag) => `${tag} xmlns="${namespace}"`));
};

/** Appends to the lists. Ids of what is appended start at `baseOf` before. */
export const appendStyles = (pack: OpcPackage, part: string, styles: NewStyles): void => {
  const root = rootElement(pack.get(part), part);
  const children = childrenOf(root);
  const splice = new Splice(root.bytes);
  for (const name of STYLE_LISTS) {
    const added = styles[name];
    if (!added || added.length === 0) continue;
    const elements = elementsFor(root, name, added);
    const list = listOf(root, name);
    if (list) appendTo(splice, list, elements);
    else {
      const at = positionFor(root, children, STYLES_ORDER, name);
      splice.insert(at, newList(root, name, elements, ` count="${elements.length}"`));
    }
  }
  pack.set(part, splice.apply());
};

/** First index of what we appended to a list, or null where nothing of ours can be told. */
export const firstAppended = (root: XmlElement, name: StyleList): number | null => {
  const list = listOf(root, name);
  return (list && appendedRange(list)?.first) ?? null;
};

/** Cuts what we appended to these lists, or the whole part where it is ours. */
export const cutStyles = (
  pack: OpcPackage,
  workbook: string,
  part: string,
  lists: readonly StyleList[],
): void => {
  const root = rootElement(pack.get(part), part);
  if (new TextDecoder().decode(root.bytes).indexOf(NEW_MARK) >= 0) {
    const relation = relationshipsOf(pack, workbook).find((rel) => rel.type === 'styles');
    if (relation) removeRelationship(pack, workbook, relation.id);
    return removePart(pack, part);
  }
  const splice = new Splice(root.bytes);
  for (const name of lists) {
    const list = listOf(root, name);
    if (list) cutAppended(splice, list);
  }
  if (!splice.isEmpty) pack.set(part, splice.apply());
};
