/** Our sheets in the workbook part: entries at the end, print titles, and everything taken back again. */
import { type SheetVisibility } from '../../../workbook/types';
import { type Flavour } from '../package/flavour';
import { type OpcPackage } from '../package/package';
import { appendedRange, appendTo, cutAppended, newList } from '../xml/appended';
import {
  attr,
  attrSpan,
  childNamed,
  childrenNamed,
  childrenOf,
  prefixedAttr,
  rootElement,
  type XmlElement,
} from '../xml/element';
import { attrText, plainText } from '../xml/escape';
import { positionFor, WORKBOOK_ORDER } from '../xml/schema-order';
import { Splice } from '../xml/splice';

export interface NewEntry {
  readonly name: string;
  readonly relId: string;
  readonly visibility: SheetVisibility;
  /** What `Print_Titles` means, e.g. `'汇总'!$2:$5`, or null. */
  readonly printTitles: string | null;
}

const rootOf = (pack: OpcPackage, part: string): XmlElement => rootElement(pack.get(part), part);

const prefixed = (root: XmlElement, name: string): string => (root.prefix ? `${root.prefix}:${name}` : name);

const entries = (root: XmlElement): XmlElement[] => {
  const list = childNamed(root, 'sheets');
  return list ? childrenNamed(list, 'sheet') : [];
};

const definedNames = (root: XmlElement): XmlElement[] => {
  const list = childNamed(root, 'definedNames');
  return list ? childrenNamed(list, 'definedName') : [];
};

const entryXml = (root: XmlElement, entry: NewEntry, sheetId: number, flavour: Flavour): string => {
  const state = entry.visibility === 'visible' ? '' : ` state="${entry.visibility}"`;
  return (
    `<${prefixed(root, 'sheet')} name="${attrText(entry.name)}" sheetId="${sheetId}"${state} ` +
    `xmlns:r="${flavour.relationships}" r:id="${entry.relId}"/>`
  );
};

const nameXml = (root: XmlElement, meaning: string, index: number): string => {
  const tag = prefixed(root, 'definedName');
  return `<${tag} name="_xlnm.Print_Titles" localSheetId="${index}">${plainText(meaning)}</${tag}>`;
};

const addNames = (splice: Splice, root: XmlElement, names: readonly string[]): void => {
  if (names.length === 0) return;
  const list = childNamed(root, 'definedNames');
  if (list) appendTo(splice, list, names);
  else {
    const at = positionFor(root, childrenOf(root), WORKBOOK_ORDER, 'definedNames');
    splice.insert(at, newList(root, 'definedNames', names));
  }
};

/** Appends sheets behind the user's, so that every `localSheetId` of theirs stays right. */
export const addEntries = (
  pack: OpcPackage,
  part: string,
  added: readonly NewEntry[],
  flavour: Flavour,
): void => {
  const root = rootOf(pack, part);
  const list = childNamed(root, 'sheets')!;
  const known = entries(root);
  const splice = new Splice(root.bytes);
  const highest = known.reduce((most, entry) => Math.max(most, Number(attr(entry, 'sheetId')) || 0), 0);
  const elements = added.map((entry, i) => entryXml(root, entry, highest + 1 + i, flavour));
  splice.insert(list.closeStart, elements.join(''));
  const names = added.map((entry, i) =>
    entry.printTitles === null ? '' : nameXml(root, entry.printTitles, known.length + i),
  );
  addNames(
    splice,
    root,
    names.filter((name) => name !== ''),
  );
  pack.set(part, splice.apply());
};

/** Sheets taken out, by their old position. */
class Removed {
  constructor(private readonly indexes: readonly number[]) {}
  has(index: number): boolean {
    return this.indexes.includes(index);
  }
  after(index: number): number {
    return index - this.indexes.filter((gone) => gone < index).length;
  }
}

const localIndex = (name: XmlElement): number => Number(attr(name, 'localSheetId') ?? -1);

/** Cuts the names of sheets that leave, exactly where they are just those that we appended; renumbers the others. */
const removeNames = (splice: Splice, root: XmlElement, removed: Removed): void => {
  const list = childNamed(root, 'definedNames');
  if (!list) return;
  const names = definedNames(root);
  const leaving = names.filter((name) => removed.has(localIndex(name)));
  const range = appendedRange(list);
  const exact =
    range !== null &&
    range.count === leaving.length &&
    names.slice(range.first).every((name) => removed.has(localIndex(name)));
  if (exact) cutAppended(splice, list);
  else if (leaving.length > 0 && leaving.length === names.length) splice.remove(list.start, list.end);
  else leaving.forEach((name) => splice.remove(name.start, name.end));
  for (const name of names) {
    const local = attrSpan(name, 'localSheetId');
    if (!local || removed.has(localIndex(name))) continue;
    const moved = removed.after(localIndex(name));
    if (moved !== localIndex(name)) splice.replace(local.start, local.end, String(moved));
  }
};

/** The window may have been left on a sheet of ours. */
const moveActiveTab = (splice: Splice, root: XmlElement, removed: Removed, firstLeft: number): void => {
  const views = childNamed(root, 'bookViews');
  for (const view of views ? childrenOf(views) : []) {
    for (const name of ['activeTab', 'firstSheet']) {
      const span = attrSpan(view, name);
      if (!span) continue;
      const index = Number(span.value);
      const moved = removed.has(index) ? firstLeft : removed.after(index);
      if (moved !== index) splice.replace(span.start, span.end, String(moved));
    }
  }
};

/** Takes the entries with these relationship ids out. */
export const removeEntries = (pack: OpcPackage, part: string, relIds: readonly string[]): void => {
  const root = rootOf(pack, part);
  const known = entries(root);
  const indexes = known.map((_, i) => i).filter((i) => relIds.includes(prefixedAttr(known[i]!, 'id') ?? ''));
  if (indexes.length === 0) return;
  const removed = new Removed(indexes);
  const splice = new Splice(root.bytes);
  indexes.forEach((i) => splice.remove(known[i]!.start, known[i]!.end));
  removeNames(splice, root, removed);
  const left = known.findIndex(
    (entry, i) => !removed.has(i) && (attr(entry, 'state') ?? 'visible') === 'visible',
  );
  moveActiveTab(splice, root, removed, Math.max(0, removed.after(left)));
  pack.set(part, splice.apply());
};
