import type { Matter, Policy, Share } from '../../../src/policy/types';

/** A labelled matter; `alt` are acceptable cuts, `accept` further values that count as right. */
export interface GoldMatter {
  readonly category: number;
  readonly text: string;
  readonly level: string;
  readonly payer: string;
  readonly condition: string | null;
  readonly shares: readonly Share[] | null;
  readonly alt?: readonly (readonly string[])[];
  readonly accept?: Readonly<Record<string, readonly (string | number | null)[]>>;
}

export interface Gold {
  readonly tiers: readonly string[];
  readonly issued: string | null;
  readonly effective: string | null;
  readonly accept?: { readonly tiers?: readonly (readonly string[])[] };
  readonly categories: readonly { readonly ordinal: number; readonly title: string }[];
  readonly matters: readonly GoldMatter[];
  readonly optional?: readonly { readonly text: string }[];
}

const normal = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}%]/gu, '')
    .replace(/等(?:事项|工作)?$/, '');

/** A band's regions, with or without the name of the band (第一档包括甲县, 甲县为一档, 甲县). */
const regions = (label: string): string => {
  const words = normal(label);
  const bare = words
    .replace(/^第?[一二三四五六][档类](?:地区)?(?:包括|为|是)?/, '')
    .replace(/为第?[一二三四五六][档类]$/, '');
  return bare === '' ? words : bare;
};

const shareWords = (shares: readonly Share[] | null): string =>
  JSON.stringify(
    (shares ?? []).map((one) => [Object.entries(one.tiers).sort(), regions(one.for ?? '')]).sort(),
  );

/** The gold's units in the cut that the result has; its first cut where none fits. */
function units(gold: Gold, texts: ReadonlySet<string>): { text: string; gold: GoldMatter }[] {
  return gold.matters.flatMap((one) => {
    const cuts = one.alt ?? [[one.text]];
    const cut =
      cuts.find((parts) => parts.every((part) => texts.has(normal(part)))) ?? (cuts[0] as readonly string[]);
    return cut.map((text) => ({ text, gold: one }));
  });
}

function differences(gold: GoldMatter, got: Matter): string[] {
  const right = (key: 'level' | 'payer' | 'category'): boolean =>
    got[key] === gold[key] || (gold.accept?.[key] ?? []).includes(got[key]);
  const wrong = (['level', 'payer', 'category'] as const)
    .filter((key) => !right(key))
    .map((key) => `${key} ${got[key]}`);
  if (got.condition !== gold.condition) wrong.push(`condition ${got.condition}`);
  if (shareWords(got.shares) !== shareWords(gold.shares)) wrong.push(`shares ${shareWords(got.shares)}`);
  return wrong;
}

/** Every difference between compiled plans and their labels, in words; empty where they agree. */
export function compare(policies: readonly Policy[], gold: Gold): string[] {
  const left = policies.flatMap((policy) => policy.matters);
  const found: string[] = [];
  for (const unit of units(gold, new Set(left.map((matter) => normal(matter.text))))) {
    const same = left.filter((matter) => normal(matter.text) === normal(unit.text));
    const best = same.find((matter) => differences(unit.gold, matter).length === 0) ?? same[0];
    if (best === undefined) {
      found.push(`missed ${unit.text}`);
      continue;
    }
    left.splice(left.indexOf(best), 1);
    const wrong = differences(unit.gold, best);
    if (wrong.length > 0) found.push(`${unit.text}: ${wrong.join(', ')}`);
  }
  const optional = new Set((gold.optional ?? []).map((one) => normal(one.text)));
  for (const matter of left) if (!optional.has(normal(matter.text))) found.push(`extra ${matter.text}`);
  return [...found, ...frameDifferences(policies, gold)];
}

function frameDifferences(policies: readonly Policy[], gold: Gold): string[] {
  const tiers = [gold.tiers, ...(gold.accept?.tiers ?? [])].map((one) =>
    one.filter((tier) => tier !== 'local').join(),
  );
  return policies.flatMap((policy) => [
    ...(policy.issued === gold.issued ? [] : [`issued ${policy.issued}`]),
    ...(policy.effective === gold.effective ? [] : [`effective ${policy.effective}`]),
    ...(tiers.includes(policy.tiers.join()) ? [] : [`tiers ${policy.tiers.join()}`]),
  ]);
}
