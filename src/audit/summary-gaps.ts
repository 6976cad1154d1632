/** 有事权无预算: what a policy assigns and no row of the workbook describes, beside category × level. */
import type { LoadedPolicy, Matter, Policy } from '../policy/types';
import type { AuditedRow, CoverageLine, GapLine, Gaps } from './types';

const keyOf = (policy: Policy, matter: Matter): string => `${policy.id}\n${matter.id}`;

/** Matters that a row was matched to; a row that names several counts for each. */
const namedBy = (rows: readonly AuditedRow[]): ReadonlySet<string> => {
  const named = new Set<string>();
  rows.forEach(({ result }) => {
    (result.refs ?? (result.ref ? [result.ref] : [])).forEach((ref) =>
      named.add(keyOf(ref.policy, ref.matter)),
    );
  });
  return named;
};

const titleOf = (policy: Policy, category: number): string =>
  policy.categories.find((one) => one.ordinal === category)?.title ?? '';

const lineOf = (policy: Policy, matter: Matter): GapLine => ({
  policy: policy.id,
  category: matter.category,
  title: titleOf(policy, matter.category),
  level: matter.level,
  payer: matter.payer,
  matter: matter.id,
  clause: matter.clause,
  text: matter.expanded ?? matter.text,
});

/** Category × level: how many matters the policy has, and how many of them no row describes. */
const coverageOf = (all: readonly GapLine[], missing: ReadonlySet<GapLine>): readonly CoverageLine[] => {
  const lines = new Map<string, CoverageLine>();
  all.forEach((one) => {
    const key = `${one.policy}\n${one.category}\n${one.level}`;
    const { policy, category, title, level } = one;
    const line = lines.get(key) ?? { policy, category, title, level, matters: 0, without: 0 };
    lines.set(key, {
      ...line,
      matters: line.matters + 1,
      without: line.without + (missing.has(one) ? 1 : 0),
    });
  });
  return Array.from(lines.values());
};

/**
 * Every matter but what is unlisted (未列事项 is nothing to budget for), in the policies' own order. Rows are those of
 * the whole audit, also the ones for review.
 */
export const gapsOf = (rows: readonly AuditedRow[], policies: readonly LoadedPolicy[]): Gaps => {
  const named = namedBy(rows);
  const missing = new Set<GapLine>();
  const all = policies.flatMap(({ policy }) =>
    policy.matters
      .filter(({ condition }) => condition !== 'unlisted')
      .map((matter) => {
        const line = lineOf(policy, matter);
        if (!named.has(keyOf(policy, matter))) missing.add(line);
        return line;
      }),
  );
  return { lines: all.filter((line) => missing.has(line)), coverage: coverageOf(all, missing) };
};

/** Several workbooks as one: without a row where no workbook has one; undefined where one of them does not tell. */
export const mergeGaps = (all: readonly (Gaps | undefined)[]): Gaps | undefined => {
  const told = all.filter((one): one is Gaps => one !== undefined);
  const [first] = told;
  if (!first || told.length < all.length) return undefined;
  const idOf = (line: GapLine): string => `${line.policy}\n${line.matter}`;
  const sets = told.map(({ lines }) => new Set(lines.map(idOf)));
  const lines = first.lines.filter((line) => sets.every((set) => set.has(idOf(line))));
  const coverage = first.coverage.map((line) => ({
    ...line,
    without: lines.filter(
      (one) => one.policy === line.policy && one.category === line.category && one.level === line.level,
    ).length,
  }));
  return { lines, coverage };
};
