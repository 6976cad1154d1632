/** Which of several documents govern a budget year, and in what order they are asked. */
import type { LoadedPolicy, Policy, Tier } from './types';

const NUMBER_YEAR = /[〔[﹝【（(]\s*(\d{4})\s*[〕\]﹞】）)]/;

const yearOf = (date: string | null): number | null => {
  const year = date ? Number(date.slice(0, 4)) : NaN;
  return Number.isInteger(year) && year > 0 ? year : null;
};

/** The year of issue: the text's own date, else the year of its 文号. */
export const issueYear = (policy: Policy): number | null =>
  yearOf(policy.issued) ?? yearOf(NUMBER_YEAR.exec(policy.number ?? '')?.[1] ?? null);

/** The first budget year a policy can be applied to. */
export const firstYear = (policy: Policy): number | null => yearOf(policy.effective) ?? issueYear(policy);

const DEPTH: Readonly<Record<Tier, number>> = { central: 0, province: 1, prefecture: 2, county: 3 };

/** A document that does not name its issuer is taken to stand between the centre and the 盟市. */
const depth = ({ policy }: LoadedPolicy): number => DEPTH[policy.issuer ?? 'province'];

const dateOf = ({ policy }: LoadedPolicy): string =>
  policy.effective ?? policy.issued ?? String(issueYear(policy) ?? '');

/** The most specific document first: the lower issuer, then the later one; else as given. */
export const bySpecificity = (policies: readonly LoadedPolicy[]): readonly LoadedPolicy[] =>
  [...policies].sort(
    (a, b) => depth(b) - depth(a) || (dateOf(a) < dateOf(b) ? 1 : dateOf(a) > dateOf(b) ? -1 : 0),
  );

/** Plans of one issuer and region on one field are editions of each other; without a field, a plan is its own. */
const editionKey = ({ policy }: LoadedPolicy): string =>
  policy.field === null ? `id ${policy.id}` : `${policy.issuer} ${policy.region} ${policy.field}`;

/** A later plan takes the place of an earlier one unless it is much shorter: then it amends single clauses. */
const replaces = (later: LoadedPolicy, earlier: LoadedPolicy): boolean =>
  later.policy.matters.length * 2 >= earlier.policy.matters.length;

const editionsInForce = (editions: readonly LoadedPolicy[], year: number | null): readonly LoadedPolicy[] => {
  const dated = editions.map((loaded) => ({ loaded, first: firstYear(loaded.policy) }));
  if (new Set(dated.map(({ first }) => first)).size < 2) return editions;
  const begun = dated.filter(({ first }) => year === null || first === null || first <= year);
  if (begun.length === 0) {
    const earliest = Math.min(...dated.map(({ first }) => first ?? Infinity));
    return dated.filter(({ first }) => first === earliest).map(({ loaded }) => loaded);
  }
  return begun
    .filter(
      ({ loaded, first }) =>
        !begun.some((other) => (other.first ?? 0) > (first ?? 0) && replaces(other.loaded, loaded)),
    )
    .map(({ loaded }) => loaded);
};

/**
 * The documents that govern a budget year, in the order given: of editions of one plan the latest that had begun by then,
 * and the earliest where none had (the finding `not-in-force` says so). Year null: the latest.
 */
export const inForceIn = (
  policies: readonly LoadedPolicy[],
  year: number | null,
): readonly LoadedPolicy[] => {
  if (policies.length < 2) return policies;
  const editions = new Map<string, LoadedPolicy[]>();
  policies.forEach((loaded) => {
    const key = editionKey(loaded);
    const known = editions.get(key);
    if (known) known.push(loaded);
    else editions.set(key, [loaded]);
  });
  const kept = new Set<LoadedPolicy>();
  editions.forEach((group) => editionsInForce(group, year).forEach((loaded) => kept.add(loaded)));
  return kept.size === policies.length ? policies : policies.filter((loaded) => kept.has(loaded));
};

/**
 * The documents that speak to a unit: a 盟市's or 旗县's own document governs that place alone.
 * `region` is the 盟市 the unit stands in, null where it is not known; `tier` is the unit's.
 */
export const speakingTo = (
  policies: readonly LoadedPolicy[],
  unit: { readonly tier: Tier | null; readonly region: string | null },
): readonly LoadedPolicy[] => {
  const kept = policies.filter(({ policy }) => {
    if (policy.issuer !== 'prefecture' && policy.issuer !== 'county') return true;
    if (unit.tier === 'central' || unit.tier === 'province') return false;
    if (policy.issuer === 'county') return unit.tier !== 'prefecture';
    return unit.region === null || policy.region === null || policy.region === unit.region;
  });
  return kept.length === policies.length ? policies : kept;
};
