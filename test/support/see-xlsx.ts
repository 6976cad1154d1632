/** What stands in a workbook file, looked at without the host under test. */
import { strFromU8, unzipSync } from 'fflate';
import type { SeenRule, SeenSheet } from '../host-contract/fixture';
import type { CellValue, SheetVisibility } from '../../src/workbook/types';
import { parseArea } from './excel-emulation/model/a1';
import { child, children, parseXml, textOf, type Element } from './xml-tree';

type Parts = Readonly<Record<string, Uint8Array>>;

const part = (parts: Parts, name: string): Element | null => {
  const bytes = parts[name];
  return bytes ? parseXml(strFromU8(bytes)) : null;
};

/** Resolves `../comments1.xml` against the folder of a part. */
const resolve = (from: string, target: string): string => {
  if (target.startsWith('/')) return target.slice(1);
  const path = from.split('/').slice(0, -1);
  for (const step of target.split('/'))
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  return path.join('/');
};

const relationsOf = (parts: Parts, name: string): Map<string, { type: string; target: string }> => {
  const at = name.lastIndexOf('/') + 1;
  const root = part(parts, `${name.slice(0, at)}_rels/${name.slice(at)}.rels`);
  return new Map(
    children(root, 'Relationship').map((relation) => [
      relation.attributes['Id'] ?? '',
      { type: relation.attributes['Type'] ?? '', target: resolve(name, relation.attributes['Target'] ?? '') },
    ]),
  );
};

interface Shared {
  readonly parts: Parts;
  readonly strings: readonly string[];
  readonly ruleColors: readonly string[];
}

const ruleColor = (dxf: Element): string => {
  const fill = child(child(dxf, 'fill'), 'patternFill');
  const rgb = child(fill, 'bgColor')?.attributes['rgb'] ?? child(fill, 'fgColor')?.attributes['rgb'] ?? '';
  return `#${rgb.slice(-6)}`;
};

const valueOf = (cell: Element, shared: Shared): CellValue => {
  const type = cell.attributes['t'] ?? 'n';
  if (type === 'inlineStr') return runs(child(cell, 'is'));
  const value = child(cell, 'v');
  if (!value) return null;
  const raw = textOf(value);
  if (type === 's') return shared.strings[Number(raw)] ?? null;
  if (type === 'b') return raw === '1';
  if (type === 'e') return { error: raw };
  return type === 'str' ? raw : Number(raw);
};

/** Plain and rich text without readings. */
const runs = (element: Element | null): string =>
  [...children(element, 't'), ...children(element, 'r').flatMap((run) => children(run, 't'))]
    .map(textOf)
    .join('');

const rulesOf = (root: Element, shared: Shared): SeenRule[] =>
  children(root, 'conditionalFormatting')
    .flatMap((block) =>
      children(block, 'cfRule').map((rule) => ({
        priority: Number(rule.attributes['priority']),
        seen: {
          areas: (block.attributes['sqref'] ?? '').split(/\s+/).join(','),
          formula: textOf(child(rule, 'formula')),
          color: shared.ruleColors[Number(rule.attributes['dxfId'])] ?? '',
        },
      })),
    )
    .sort((a, b) => a.priority - b.priority)
    .map(({ seen }) => seen);

const notesOf = (parts: Parts, name: string): Record<string, string> => {
  const relation = [...relationsOf(parts, name).values()].find(({ type }) => type.endsWith('/comments'));
  const root = relation ? part(parts, relation.target) : null;
  const notes = children(child(root, 'commentList'), 'comment').map(
    (comment) => [comment.attributes['ref'] ?? '', runs(child(comment, 'text'))] as const,
  );
  const order = (address: string): number =>
    (parseArea(address)?.top ?? 0) * 20_000 + (parseArea(address)?.left ?? 0);
  return Object.fromEntries([...notes].sort((a, b) => order(a[0]) - order(b[0])));
};

const seeSheet = (shared: Shared, name: string, label: Pick<SeenSheet, 'name' | 'visibility'>): SeenSheet => {
  const root = part(shared.parts, name);
  if (!root) throw new Error(`no part ${name}`);
  const rows = children(child(root, 'sheetData'), 'row');
  const cells: Record<string, CellValue> = {};
  const formulas: Record<string, string> = {};
  for (const cell of rows.flatMap((row) => children(row, 'c'))) {
    const address = cell.attributes['r'] ?? '';
    const value = valueOf(cell, shared);
    if (value !== null) cells[address] = value;
    const formula = child(cell, 'f');
    if (formula) formulas[address] = `=${textOf(formula)}`;
  }
  const hidden = rows.filter((row) => ['1', 'true'].includes(row.attributes['hidden'] ?? ''));
  return {
    ...label,
    cells,
    formulas,
    merges: children(child(root, 'mergeCells'), 'mergeCell').map((merge) => merge.attributes['ref'] ?? ''),
    hiddenRows: hidden.map((row) => Number(row.attributes['r']) - 1),
    notes: notesOf(shared.parts, name),
    rules: rulesOf(root, shared),
  };
};

export const seeXlsx = (bytes: Uint8Array): SeenSheet[] => {
  const parts = unzipSync(bytes);
  const shared: Shared = {
    parts,
    strings: children(part(parts, 'xl/sharedStrings.xml'), 'si').map(runs),
    ruleColors: children(child(part(parts, 'xl/styles.xml'), 'dxfs'), 'dxf').map(ruleColor),
  };
  const relations = relationsOf(parts, 'xl/workbook.xml');
  return children(child(part(parts, 'xl/workbook.xml'), 'sheets'), 'sheet').map((sheet) => {
    const target = relations.get(sheet.attributes['r:id'] ?? '')?.target ?? '';
    const visibility = (sheet.attributes['state'] ?? 'visible') as SheetVisibility;
    return seeSheet(shared, target, { name: sheet.attributes['name'] ?? '', visibility });
  });
};
