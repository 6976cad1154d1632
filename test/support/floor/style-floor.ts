/** What a style sheet uses that came after a Chromium version: properties, values, functions, selectors, queries. */
import type { Identifier } from '@mdn/browser-compat-data';
import postcss, { type AtRule, type Declaration, type Rule } from 'postcss';
import { NEVER, PROPERTIES, QUERIES, SELECTORS, since, under, VALUE_TYPES } from './compat-data';
import type { Late } from './script-floor';

type Report = (name: string, version: number) => void;

const versionOf = (tree: Identifier | undefined): number => (tree?.__compat ? since(tree.__compat) : 0);

const functionVersion = (name: string): number => {
  const own = VALUE_TYPES[name];
  if (own?.__compat) return since(own.__compat);
  const nested = Object.values(VALUE_TYPES).map((type) => under(type)[name]);
  return versionOf(nested.find((one) => one?.__compat));
};

const isFlex = (rule: Rule): boolean =>
  rule.some((node) => node.type === 'decl' && node.prop === 'display' && node.value.includes('flex'));

const lookAtDeclaration = (declaration: Declaration, report: Report): void => {
  const { prop, value, parent } = declaration;
  if (prop.startsWith('-')) return;
  const property = PROPERTIES[prop];
  report(prop, property ? versionOf(property) : NEVER);
  for (const word of value.match(/[a-z][a-z-]+/g) ?? [])
    report(`${prop}: ${word}`, versionOf(under(property)[word]));
  for (const [, name] of value.matchAll(/([a-z][a-z-]*)\(/g))
    report(`${name}()`, functionVersion(name ?? ''));
  if (/^((row|column)-)?gap$/.test(prop) && parent?.type === 'rule' && isFlex(parent as Rule))
    report('gap in a flex box', versionOf(under(PROPERTIES['gap'])['flex_context']));
};

const lookAtSelector = ({ selector }: Rule, report: Report): void => {
  for (const name of selector.match(/::?[a-z][a-z-]*/g) ?? [])
    report(name, versionOf(SELECTORS[name.replace(/:/g, '')]));
};

const lookAtQuery = ({ name, params }: AtRule, report: Report): void => {
  const known = QUERIES[name];
  report(`@${name}`, known ? versionOf(known) : NEVER);
  for (const [, feature] of params.matchAll(/\(([a-z-]+)/g))
    report(`@${name} (${feature})`, versionOf(under(known)[feature ?? '']));
};

export const lateInStyle = (css: string, floor: number): readonly Late[] => {
  const found = new Map<string, number>();
  const report: Report = (name, version) => {
    if (version > floor) found.set(name, version);
  };
  postcss.parse(css).walk((node) => {
    if (node.type === 'decl') lookAtDeclaration(node, report);
    if (node.type === 'rule') lookAtSelector(node, report);
    if (node.type === 'atrule') lookAtQuery(node, report);
  });
  return [...found].map(([name, version]) => ({ name, version })).sort((a, b) => b.version - a.version);
};
