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

/** Plans of one issuer and region on one field are editions of each other; a plan that does not name both is its own. */
const editionsKey = ({ policy }: LoadedPolicy): string =>
  policy.field === null || policy.region === null
    ? `id ${policy.id}`
    : `${policy.issuer} ${policy.region} ${policy.field}`;

/** One document may hold several plans of a field: together they are one edition. */
interface Edition {
  readonly plans: LoadedPolicy[];
  readonly first: number | null;
}

const matterCount = ({ plans }: Edition): number =>
  plans.reduce((sum, { policy }) => sum + policy.matters.length, 0);

/** A later edition takes the place of an earlier one unless it is much shorter: then it amends single clauses. */
const replaces = (later: Edition, earlier: Edition): boolean =>
  (later.first ?? 0) > (earlier.first ?? 0) && matterCount(later) * 2 >= matterCount(earlier);

const editionsOf = (plans: readonly LoadedPolicy[]): readonly Edition[] =>
  Array.from(
    groups(plans, ({ policy }) => policy.number ?? `id ${policy.id}`),
    (one) => ({ plans: one, first: firstYear((one[0] as LoadedPolicy).policy) }),
  );

const inForce = (plans: readonly LoadedPolicy[], year: number | null): readonly LoadedPolicy[] => {
  const editions = editionsOf(plans);
  if (new Set(editions.map(({ first }) => first)).size < 2) return plans;
  const begun = editions.filter(({ first }) => year === null || first === null || first <= year);
  const earliest = Math.min(...editions.map(({ first }) => first ?? Infinity));
  const kept =
    begun.length === 0
      ? editions.filter(({ first }) => first === earliest)
      : begun.filter((one) => !begun.some((other) => replaces(other, one)));
  return kept.flatMap((edition) => edition.plans);
};

const groups = <T>(all: readonly T[], keyOf: (one: T) => string): readonly T[][] => {
  const found = new Map<string, T[]>();
  all.forEach((one) => {
    const key = keyOf(one);
    const known = found.get(key);
    if (known) known.push(one);
    else found.set(key, [one]);
  });
  return Array.from(found.values());
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
  const kept = new Set(groups(policies, editionsKey).flatMap((plans) => inForce(plans, year)));
  return kept.size === policies.length ? policies : policies.filter((loaded) => kept.has(loaded));
};

/** The unit a row is of, as far as it decides which documents speak to it. */
export interface Addressee {
  readonly tier: Tier | null;
  /** The 盟市 it stands in, null where that is not known. */
  readonly region: string | null;
  /** Its normalised name and the places in it. */
  readonly names: readonly string[];
}

/** 土默特右旗 without 旗: units are written with either. */
const stem = (region: string): string => (region.length > 2 ? region.replace(/[旗县市区]$/, '') : region);

function speaksTo({ policy }: LoadedPolicy, { tier, region, names }: Addressee): boolean {
  if (policy.issuer !== 'prefecture' && policy.issuer !== 'county') return true;
  if (tier === 'central' || tier === 'province') return false;
  if (policy.region === null) return policy.issuer === 'prefecture' || tier !== 'prefecture';
  if (policy.issuer === 'prefecture') return region === null || policy.region === region;
  if (tier === 'prefecture') return false;
  return tier === null || names.some((name) => name.includes(stem(policy.region as string)));
}

/** The documents that speak to a unit: a 盟市's or 旗县's own document governs that place alone. */
export const speakingTo = (policies: readonly LoadedPolicy[], unit: Addressee): readonly LoadedPolicy[] => {
  const kept = policies.filter((loaded) => speaksTo(loaded, unit));
  return kept.length === policies.length ? policies : kept;
};
