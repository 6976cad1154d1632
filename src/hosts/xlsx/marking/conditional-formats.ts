/** Our fills in a worksheet part: conditional formats in front of the user's, whose priorities move by as many and back. */
import { isOurFormula } from '../../../workbook/mark-tag';
import { areaAddress } from '../../../workbook/address';
import {
  attr,
  type AttrSpan,
  attrSpan,
  childNamed,
  childrenNamed,
  descendantsNamed,
  isTrue,
  textOf,
  type XmlElement,
} from '../xml/element';
import { attrText, plainText } from '../xml/escape';
import { positionFor, WORKSHEET_ORDER } from '../xml/schema-order';
import { Splice } from '../xml/splice';
import { type SheetMap, sheetChild } from '../sheet/sheet-map';
import { type FillRule } from './fill-rules';

const formats = (map: SheetMap): XmlElement[] =>
  map.children.filter((child) => child.name === 'conditionalFormatting');

const isOurs = (rule: XmlElement): boolean => {
  const formula = attr(rule, 'type') === 'expression' ? childNamed(rule, 'formula') : null;
  return formula !== null && isOurFormula(textOf(formula));
};

/** Priorities that can be moved there and back without loss; 0, negative and odd ones stay as they are. */
const movable = (rules: readonly XmlElement[]): AttrSpan[] =>
  rules
    .map((rule) => attrSpan(rule, 'priority'))
    .filter((span): span is AttrSpan => span !== null && /^[1-9][0-9]{0,8}$/.test(span.value));

/** Rules of newer kinds stand in an extension and share the order of priorities. */
const extensionRules = (map: SheetMap): XmlElement[] => {
  const extensions = sheetChild(map, 'extLst');
  return extensions ? descendantsNamed(extensions, 'cfRule') : [];
};

interface Rules {
  readonly ours: XmlElement[];
  readonly theirs: XmlElement[];
}

const rulesOf = (map: SheetMap): Rules => {
  const ours: XmlElement[] = [];
  const theirs = extensionRules(map);
  for (const format of formats(map)) {
    for (const rule of childrenNamed(format, 'cfRule')) (isOurs(rule) ? ours : theirs).push(rule);
  }
  return { ours, theirs };
};

const removeOurs = (map: SheetMap, splice: Splice): void => {
  for (const format of formats(map)) {
    const rules = childrenNamed(format, 'cfRule');
    const ours = rules.filter(isOurs);
    if (ours.length === 0) continue;
    if (ours.length === rules.length) splice.remove(format.start, format.end);
    else ours.forEach((rule) => splice.remove(rule.start, rule.end));
  }
};

/** The worksheet without our fills, or null where it has none. Each priority of the user's goes down by those of ours before it. */
export const withoutFills = (map: SheetMap): Uint8Array | null => {
  const { ours, theirs } = rulesOf(map);
  if (ours.length === 0) return null;
  const splice = new Splice(map.root.bytes);
  removeOurs(map, splice);
  const before = movable(ours).map((span) => Number(span.value));
  for (const span of movable(theirs)) {
    const priority = Number(span.value);
    const down = before.filter((other) => other <= priority).length;
    if (down > 0) splice.replace(span.start, span.end, String(priority - down));
  }
  return splice.apply();
};

/** Rules of a pivot table are known to it by their priority, so where there are any, nothing moves and ours come last. */
const isPivotSheet = (map: SheetMap): boolean => formats(map).some((format) => isTrue(attr(format, 'pivot')));

const tagged = (map: SheetMap, name: string): string =>
  map.root.prefix ? `${map.root.prefix}:${name}` : name;

const formatXml = (map: SheetMap, rule: FillRule, dxfId: number, priority: number): string => {
  const [format, cfRule, formula] = ['conditionalFormatting', 'cfRule', 'formula'].map((name) =>
    tagged(map, name),
  );
  const sqref = attrText(rule.areas.map(areaAddress).join(' '));
  return (
    `<${format} sqref="${sqref}"><${cfRule} type="expression" dxfId="${dxfId}" priority="${priority}">` +
    `<${formula}>${plainText(rule.formula)}</${formula}></${cfRule}></${format}>`
  );
};

/** The worksheet with these fills first; `dxfId` says which differential format has a rule's colour. */
export const withFills = (
  map: SheetMap,
  rules: readonly FillRule[],
  dxfId: (color: string) => number,
): Uint8Array => {
  const splice = new Splice(map.root.bytes);
  const theirs = movable(rulesOf(map).theirs);
  const last = isPivotSheet(map);
  const highest = theirs.reduce((most, span) => Math.max(most, Number(span.value)), 0);
  const at =
    formats(map)[0]?.start ?? positionFor(map.root, map.children, WORKSHEET_ORDER, 'conditionalFormatting');
  const first = last ? highest + 1 : 1;
  splice.insert(at, rules.map((rule, i) => formatXml(map, rule, dxfId(rule.color), first + i)).join(''));
  if (!last) {
    for (const span of theirs)
      splice.replace(span.start, span.end, String(Number(span.value) + rules.length));
  }
  return splice.apply();
};

/** Differential formats that the user's own rules of this sheet name. */
export const theirDxfIds = (map: SheetMap): number[] =>
  rulesOf(map).theirs.map((rule) => Number(attr(rule, 'dxfId') ?? -1));
