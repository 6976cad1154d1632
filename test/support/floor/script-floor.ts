/**
 * What a built script uses that came after a Chromium version: globals, members of built-ins, methods by their names.
 * A method that the script itself defines under such a name is taken for its own: what stands before the dot is not known.
 */
import { parse, type AnyNode, type MemberExpression } from 'acorn';
import { LANGUAGE, membersOf, PAGE, sinceGlobal } from './compat-data';

export interface Late {
  /** `Object.fromEntries`, `.replaceAll()`, `WeakRef`. */
  readonly name: string;
  readonly version: number;
}

/** Method name → the version of its oldest home; homes of the language count before those of the page. */
const methods = (): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  const language = Object.values(LANGUAGE).flatMap((home) => membersOf(home));
  const names = new Set(language.map(([name]) => name));
  const page = Object.values(PAGE).flatMap((home) => membersOf(home));
  for (const [name, version] of [...language, ...page.filter(([one]) => !names.has(one))])
    found.set(name, Math.min(version, found.get(name) ?? version));
  return found;
};

const METHODS = methods();

const nameOf = (node: MemberExpression): string | null =>
  !node.computed && node.property.type === 'Identifier' ? node.property.name : null;

const GLOBAL_OBJECTS = new Set(['window', 'self', 'globalThis']);

const memberVersion = (object: string, name: string): Late | null => {
  if (GLOBAL_OBJECTS.has(object)) return { name, version: sinceGlobal(name) ?? 0 };
  const home = LANGUAGE[object] ?? PAGE[object];
  const version = membersOf(home).find(([one]) => one === name)?.[1];
  return version === undefined ? null : { name: `${object}.${name}`, version };
};

/** A member of a built-in by that built-in's name. */
const staticMember = (node: AnyNode): Late | null =>
  node.type === 'MemberExpression' && node.object.type === 'Identifier'
    ? memberVersion(node.object.name, nameOf(node) ?? '')
    : null;

const calledMethod = (node: AnyNode): Late | null => {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return null;
  if (staticMember(node.callee)) return null;
  const name = nameOf(node.callee) ?? '';
  const version = METHODS.get(name);
  return version === undefined ? null : { name: `.${name}()`, version };
};

/** Names that stand for themselves: members, keys and labels do not. */
const isPlainName = (parent: AnyNode | null, key: string): boolean => {
  if (parent?.type === 'MemberExpression') return key === 'object' || parent.computed;
  if (parent?.type === 'Property' || parent?.type === 'MethodDefinition')
    return key === 'value' || parent.computed;
  return true;
};

type Report = (late: Late) => void;

const look = (node: AnyNode, parent: AnyNode | null, key: string, report: Report): void => {
  for (const late of [lateGrammar(node), staticMember(node), calledMethod(node)]) if (late) report(late);
  // Shorter names are a minifier's.
  if (node.type === 'Identifier' && node.name.length > 3 && isPlainName(parent, key)) {
    const version = sinceGlobal(node.name);
    if (version !== null) report({ name: node.name, version });
  }
};

const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && typeof (value as AnyNode).type === 'string';

type Visit = (node: AnyNode, parent: AnyNode | null, key: string) => void;

const walk = (root: AnyNode, visit: Visit): void => {
  const open: [AnyNode, AnyNode | null, string][] = [[root, null, '']];
  for (let next = open.pop(); next; next = open.pop()) {
    const [node, parent, key] = next;
    visit(node, parent, key);
    for (const [name, value] of Object.entries(node))
      for (const child of Array.isArray(value) ? value : [value])
        if (isNode(child)) open.push([child, node, name]);
  }
};

/** Grammar younger than 2018; `import()` is older than its year in every Chromium. */
const lateGrammar = (node: AnyNode): Late | null => {
  if (node.type === 'ChainExpression') return { name: '?.', version: 80 };
  if (node.type === 'LogicalExpression' && node.operator === '??') return { name: '??', version: 80 };
  return null;
};

const FUNCTIONS = /^(Arrow)?FunctionExpression$/;

/** The name of a method that this node gives to an object or class. */
const definedName = (node: AnyNode): string | null => {
  if (node.type !== 'MethodDefinition' && node.type !== 'Property') return null;
  const isMethod = node.value !== null && FUNCTIONS.test(node.value.type);
  return isMethod && !node.computed && node.key.type === 'Identifier' ? node.key.name : null;
};

/** Throws where the script's grammar is newer than ECMAScript 2020. */
export const lateInScript = (source: string, floor: number): readonly Late[] => {
  const found = new Map<string, number>();
  const own = new Set<string>();
  const report: Report = ({ name, version }) => {
    if (version > floor) found.set(name, version);
  };
  walk(parse(source, { ecmaVersion: 2020, sourceType: 'script' }), (node, parent, key) => {
    look(node, parent, key, report);
    const defined = definedName(node);
    if (defined !== null) own.add(`.${defined}()`);
  });
  return [...found]
    .filter(([name]) => !own.has(name))
    .map(([name, version]) => ({ name, version }))
    .sort((a, b) => b.version - a.version);
};
