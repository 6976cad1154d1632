/** Checks that parsed JSON has the shape of a Policy; each check gives the place of the first fault, or null. */

type Check = (value: unknown, at: string) => string | null;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const text: Check = (value, at) => (typeof value === 'string' && value.length <= 100_000 ? null : at);
const count: Check = (value, at) => (Number.isInteger(value) && (value as number) >= 0 ? null : at);
const flag: Check = (value, at) => (typeof value === 'boolean' ? null : at);
const orNull =
  (check: Check): Check =>
  (value, at) =>
    value === null ? null : check(value, at);
const optional =
  (check: Check): Check =>
  (value, at) =>
    value === undefined ? null : check(value, at);
const oneOf =
  (words: readonly string[]): Check =>
  (value, at) =>
    typeof value === 'string' && words.includes(value) ? null : at;

const list =
  (check: Check): Check =>
  (value, at) => {
    if (!Array.isArray(value)) return at;
    for (let i = 0; i < value.length; i++) {
      const fault = check(value[i], `${at}[${i}]`);
      if (fault !== null) return fault;
    }
    return null;
  };

const record =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value, at) => {
    if (!isObject(value)) return at;
    for (const [key, check] of Object.entries(fields)) {
      const fault = check(value[key], `${at}.${key}`);
      if (fault !== null) return fault;
    }
    return null;
  };

const span: Check = (value, at) => {
  const fault = list(count)(value, at);
  if (fault !== null) return fault;
  const [start, end] = value as number[];
  return (value as number[]).length === 2 && (start as number) <= (end as number) ? null : at;
};

const date: Check = (value, at) =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? null : at;

const TIER = ['central', 'province', 'prefecture', 'county'];
const PARTY = [...TIER, 'local'];
const LEVEL = [...PARTY, 'shared', 'by-affiliation', 'undetermined'];

const percentages: Check = (value, at) => {
  if (!isObject(value)) return at;
  const bad = Object.entries(value).find(
    ([tier, share]) => !PARTY.includes(tier) || typeof share !== 'number' || !(share >= 0 && share <= 100),
  );
  return bad === undefined ? null : `${at}.${bad[0]}`;
};

const matter = record({
  id: text,
  category: count,
  clause: text,
  text,
  span,
  expanded: orNull(text),
  level: oneOf(LEVEL),
  payer: oneOf(LEVEL),
  condition: orNull(oneOf(['by-affiliation', 'residual', 'unlisted'])),
  shares: orNull(list(record({ tiers: percentages, for: orNull(text) }))),
  parties: optional(list(oneOf(PARTY))),
  support: optional(record({ from: oneOf(PARTY), also: optional(list(oneOf(PARTY))) })),
  performer: optional(record({ tier: orNull(oneOf([...PARTY, 'any'])), text, commissioned: flag })),
  except: optional(list(text)),
  includes: optional(list(text)),
  openList: optional(flag),
  future: optional(flag),
  sentence: span,
  correctedBy: optional(text),
});

/** The place of the first fault in a policy read from JSON, null where it is sound. */
export const checkPolicy: Check = record({
  id: text,
  title: text,
  number: orNull(text),
  issued: orNull(date),
  effective: orNull(date),
  region: orNull(text),
  field: orNull(text),
  issuer: orNull(oneOf(TIER)),
  tiers: list(oneOf(PARTY)),
  categories: list(record({ ordinal: count, title: text, clause: text })),
  matters: list(matter),
  affiliation: list(
    record({ clause: text, text, span, unitTier: oneOf(TIER), level: oneOf(TIER), payer: oneOf(TIER) }),
  ),
  principles: list(record({ clause: text, text, span, protects: optional(oneOf(TIER)) })),
  diagnostics: list(record({ code: text, matters: list(text), message: text })),
  unread: list(record({ clause: text, text, span })),
});
