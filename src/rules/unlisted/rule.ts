import type { JudgedRow, RowRule, RuleContext } from '../types';
import { clauseBasis, nameCell, rowFinding, type Basis } from '../shared/finding';
import { policyOf } from '../shared/tiers';

/** The policy's own sentence on what it does not list, that of the row's nearest matter first. */
const basisOf = (row: JudgedRow, context: RuleContext): Basis | null => {
  const near = policyOf(row.result);
  const policies = [...(near ? [near] : []), ...context.policies.map((loaded) => loaded.policy)];
  for (const policy of policies) {
    const matter = policy.matters.find((one) => one.condition === 'unlisted');
    if (matter) return clauseBasis(policy, matter);
  }
  return null;
};

/** Inside the field, but no listed matter: its level needs 具体确定. */
export const unlisted: RowRule = {
  code: 'unlisted',
  scope: 'row',
  check(row, context) {
    if (row.result.state !== 'unlisted') return [];
    return [
      rowFinding(row, {
        code: 'unlisted',
        severity: 'warning',
        cells: nameCell(row),
        basis: basisOf(row, context),
      }),
    ];
  },
};
