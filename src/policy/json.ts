import { PolicyError } from './errors';
import { checkPolicy } from './json-check';
import {
  TIERS,
  type AffiliationRule,
  type Diagnostic,
  type Matter,
  type Policy,
  type Principle,
  type Unread,
} from './types';

/** Fields that are absent are left out, so that two runs give the same bytes. */
const some = <T extends object>(extra: T): Partial<T> =>
  Object.fromEntries(Object.entries(extra).filter(([, value]) => value !== undefined)) as Partial<T>;

const orderedMatter = (matter: Matter): object => ({
  id: matter.id,
  category: matter.category,
  clause: matter.clause,
  text: matter.text,
  span: matter.span,
  expanded: matter.expanded,
  level: matter.level,
  payer: matter.payer,
  condition: matter.condition,
  shares: matter.shares,
  ...some({
    parties: matter.parties,
    support: matter.support,
    performer: matter.performer,
    except: matter.except,
    includes: matter.includes,
    openList: matter.openList,
    future: matter.future,
  }),
  sentence: matter.sentence,
  ...some({ correctedBy: matter.correctedBy }),
});

const orderedRule = (rule: AffiliationRule): object => ({
  clause: rule.clause,
  text: rule.text,
  span: rule.span,
  unitTier: rule.unitTier,
  level: rule.level,
  payer: rule.payer,
});

const orderedPrinciple = (one: Principle): object => ({
  clause: one.clause,
  text: one.text,
  span: one.span,
  ...some({ protects: one.protects }),
});

const orderedDiagnostic = (one: Diagnostic): object => ({
  code: one.code,
  matters: one.matters,
  message: one.message,
});

const orderedUnread = (one: Unread): object => ({ clause: one.clause, text: one.text, span: one.span });

/** 地方 is no tier of the types, but a central document divides between 中央 and 地方: the written form says so. */
const dividesLocal = (policy: Policy): boolean =>
  policy.matters.some(
    (matter) =>
      matter.level === 'local' || matter.payer === 'local' || (matter.parties ?? []).includes('local'),
  );

const orderedPolicy = (policy: Policy): object => ({
  id: policy.id,
  title: policy.title,
  number: policy.number,
  issued: policy.issued,
  effective: policy.effective,
  region: policy.region,
  field: policy.field,
  issuer: policy.issuer,
  tiers: [...policy.tiers, ...(dividesLocal(policy) ? ['local'] : [])],
  categories: policy.categories.map(({ ordinal, title, clause }) => ({ ordinal, title, clause })),
  matters: policy.matters.map(orderedMatter),
  affiliation: policy.affiliation.map(orderedRule),
  principles: policy.principles.map(orderedPrinciple),
  diagnostics: policy.diagnostics.map(orderedDiagnostic),
  unread: policy.unread.map(orderedUnread),
});

/** Writes compiled policies as format 1 of `policy compile --json` (cli.md): fixed key order, one line a field, a final line break. */
export function toJson(policies: readonly Policy[]): string {
  return `${JSON.stringify({ format: 1, policies: policies.map(orderedPolicy) }, null, 1)}\n`;
}

/**
 * Reads what `toJson` wrote; extra fields are allowed and kept. Throws PolicyError `bad-json` with the place of the first
 * fault, `too-big` where it is no policy's size.
 */
export function fromJson(text: string, name = 'JSON'): readonly Policy[] {
  if (text.length > 50_000_000) throw new PolicyError('too-big', name, `${text.length}`);
  let data: unknown;
  try {
    data = JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch (error) {
    throw new PolicyError('bad-json', name, error instanceof Error ? error.message : 'JSON');
  }
  const document = data as { format?: unknown; policies?: unknown };
  if (
    typeof data !== 'object' ||
    data === null ||
    document.format !== 1 ||
    !Array.isArray(document.policies)
  ) {
    throw new PolicyError('bad-json', name, 'format 1');
  }
  return document.policies.map((policy, i) => {
    const fault = checkPolicy(policy, `policies[${i}]`);
    if (fault !== null) throw new PolicyError('bad-json', name, fault);
    const { tiers } = policy as { tiers: readonly string[] };
    return { ...(policy as Policy), tiers: TIERS.filter((tier) => tiers.includes(tier)) };
  });
}
