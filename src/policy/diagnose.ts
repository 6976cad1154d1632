import { fill, type MessageArgs } from '../messages/message';
import { policyZh } from '../messages/policy.zh';
import { foldScope } from './scope-words';
import type { Diagnostic, Matter, Principle } from './types';

/** Codes of what an officer should look at before auditing with a policy; each has its sentence `policy.X`. */
export type DiagnosticCode =
  | 'same-item-two-levels'
  | 'duplicate'
  | 'shares-not-100'
  | 'region-in-two-tiers'
  | 'sister-counts-differ'
  | 'payer-not-level'
  | 'item-length'
  | 'reference'
  | 'odd-terms';

const diagnostic = (code: DiagnosticCode, matters: readonly Matter[], args: MessageArgs): Diagnostic => ({
  code,
  matters: matters.map((matter) => matter.id),
  message: fill(policyZh[`policy.${code}`], args),
});

const bare = (text: string): string => text.replace(/[\s\u3000,，、。;；（）()]/g, '');

function byText(matters: readonly Matter[]): Matter[][] {
  const groups = new Map<string, Matter[]>();
  for (const matter of matters) {
    const key = bare(matter.expanded ?? matter.text);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [matter]);
    else group.push(matter);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

function repeated(matters: readonly Matter[]): Diagnostic[] {
  return byText(matters).map((group) => {
    const levels = new Set(group.map((matter) => matter.level));
    const code = levels.size > 1 ? 'same-item-two-levels' : 'duplicate';
    return diagnostic(code, group, { item: (group[0] as Matter).text });
  });
}

function sharesNotWhole(matter: Matter): Diagnostic[] {
  const off = (matter.shares ?? []).find((share) => {
    const sum = Object.values(share.tiers).reduce((total, value) => total + value, 0);
    return Math.abs(sum - 100) > 0.5;
  });
  if (off === undefined) return [];
  const sum = Object.values(off.tiers).reduce((total, value) => total + value, 0);
  return [diagnostic('shares-not-100', [matter], { item: matter.text, sum: Math.round(sum * 100) / 100 })];
}

/** Regions that a band's words list (第一档包括甲市、乙县和丙旗). */
const regionsOf = (words: string): string[] =>
  words
    .replace(/^第.{1,3}[档类](?:地区)?(?:包括|为|是|[:：])?/, '')
    .replace(/[（(].*?[）)]/g, '')
    .split(/[、，,和及与]/)
    .map((one) => one.replace(/(?:等)?\d*个.*$/, '').trim())
    .filter((one) => one.length >= 2);

function regionTwice(matter: Matter): Diagnostic[] {
  const seen = new Set<string>();
  for (const share of matter.shares ?? []) {
    for (const region of new Set(regionsOf(share.for ?? ''))) {
      if (seen.has(region))
        return [diagnostic('region-in-two-tiers', [matter], { item: matter.text, region })];
      seen.add(region);
    }
  }
  return [];
}

/** An item with 、 of which the sister paragraph lists some parts, but not all, as items of their own. */
function sistersDiffer(matters: readonly Matter[]): Diagnostic[] {
  const lists = new Map<string, Set<string>>();
  const key = (matter: Matter, level: string): string => `${matter.category}|${level}`;
  for (const matter of matters) {
    const list = lists.get(key(matter, matter.level)) ?? new Set<string>();
    lists.set(key(matter, matter.level), list.add(foldScope(matter.text)));
  }
  const pairs: Record<string, string> = {
    province: 'prefecture',
    prefecture: 'province',
    county: 'prefecture',
  };
  return matters.flatMap((matter) => {
    const sisters = lists.get(key(matter, pairs[matter.level] ?? ''));
    const parts = matter.text.split('、').map(foldScope);
    if (sisters === undefined || parts.length < 2) return [];
    const found = parts.filter((part) => part.length >= 4 && sisters.has(part)).length;
    if (found === 0 || found === parts.length) return [];
    return [diagnostic('sister-counts-differ', [matter], { item: matter.text })];
  });
}

/** Level and payer part only where the text supports it: children, main payers, commissioned work. */
function payerNotLevel(matter: Matter): Diagnostic[] {
  const { level, payer } = matter;
  if (level === payer || level === 'shared' || matter.performer?.commissioned === true) return [];
  return [diagnostic('payer-not-level', [matter], { item: matter.text })];
}

function oddLength(matter: Matter): Diagnostic[] {
  const { length } = bare(matter.text);
  return length >= 2 && length <= 80
    ? []
    : [diagnostic('item-length', [matter], { item: matter.text, length })];
}

/** Copies that swap the key terms are no source to audit by. */
const ODD_TERMS = /财政事务权|财政事件权|财政权事|支出职责划分|财务事权/;

/** What an officer should look at before auditing with the policy. `references`: matters that another document settles. */
export function diagnose(
  matters: readonly Matter[],
  references: readonly Principle[],
  text: string,
): Diagnostic[] {
  const odd = ODD_TERMS.exec(text);
  return [
    ...repeated(matters),
    ...matters.flatMap(sharesNotWhole),
    ...matters.flatMap(regionTwice),
    ...sistersDiffer(matters),
    ...matters.flatMap(payerNotLevel),
    ...matters.flatMap(oddLength),
    ...references.map((one) => diagnostic('reference', [], { text: one.text })),
    ...(odd === null ? [] : [diagnostic('odd-terms', [], { term: odd[0] })]),
  ];
}
