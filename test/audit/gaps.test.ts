import { gapsOf, mergeGaps } from '../../src/audit/summary-gaps';
import { auditFileAt } from './read-sample';

describe('有事权无预算', () => {
  it('is every listed matter that no row was matched to, beside category × level', async () => {
    const audit = await auditFileAt('samples/budget-simple.xlsx');
    const { gaps } = audit.summary;
    const named = new Set(
      audit.rows.flatMap(({ result }) =>
        (result.refs ?? (result.ref ? [result.ref] : [])).map(({ matter }) => matter.id),
      ),
    );
    const listed = audit.policies.flatMap(({ policy }) =>
      policy.matters.filter(({ condition }) => condition !== 'unlisted'),
    );
    expect(gaps?.lines.map(({ matter }) => matter)).toEqual(
      listed.filter(({ id }) => !named.has(id)).map(({ id }) => id),
    );
    const total = (key: 'matters' | 'without') =>
      (gaps?.coverage ?? []).reduce((sum, line) => sum + line[key], 0);
    expect(total('matters')).toBe(listed.length);
    expect(total('without')).toBe(gaps?.lines.length);
  });

  it('of several workbooks is what none of them has', async () => {
    const { policies, rows } = await auditFileAt('samples/budget-simple.xlsx');
    const all = gapsOf([], policies);
    const some = gapsOf(rows, policies);
    expect(mergeGaps([all, some])).toEqual(some);
    expect(mergeGaps([some, undefined])).toBeUndefined();
    expect(mergeGaps([])).toBeUndefined();
  });
});
