import fc from 'fast-check';
import { summarise } from '../../src/audit/summary';
import { optionsOf } from '../../src/cli/audit-file';
import { digestOf } from '../../src/cli/digest';
import { totalSummary } from '../../src/cli/total-summary';
import { EMPTY_STORE } from '../../src/decisions/store';
import { benchRows } from '../../bench/input/rows';
import { auditOf, bookOf, POLICIES, type Line } from './books';

const LINES: readonly Line[] = Array.from(benchRows(120), ({ text, declared, amount }) => ({
  name: text.name,
  ...(text.unit ? { unit: text.unit } : {}),
  level: declared,
  amount,
}));

const sorted = <T>(values: readonly T[]): readonly string[] =>
  values.map((one) => JSON.stringify(one)).sort();

describe('the total over files', () => {
  it('is the summary of all rows, however they are spread over files', async () => {
    const result = await auditOf('全部.xlsx', bookOf(LINES));
    const { rows } = result.audit;
    const options = optionsOf(EMPTY_STORE, POLICIES);
    const whole = summarise(rows, options);
    fc.assert(
      fc.property(fc.array(fc.nat(4), { minLength: rows.length, maxLength: rows.length }), (places) => {
        const heads = [0, 1, 2, 3, 4].map((place) => {
          const own = rows.filter((_, at) => places[at] === place);
          const audit = { ...result.audit, rows: own, summary: summarise(own, options) };
          return digestOf({ ...result, audit }).head;
        });
        const total = totalSummary(heads, POLICIES);
        expect(total.lines).toEqual(whole.lines);
        expect(total.ratios).toEqual(whole.ratios);
        expect(sorted(total.byRegion)).toEqual(sorted(whole.byRegion));
        expect(sorted(total.byCode)).toEqual(sorted(whole.byCode));
        expect(sorted(total.burden)).toEqual(sorted(whole.burden));
        expect(total.byUnit.map(({ rows: count, amount }) => [count, amount]).sort()).toEqual(
          whole.byUnit.map(({ rows: count, amount }) => [count, amount]).sort(),
        );
        expect(total).toMatchObject({ rows: whole.rows, amount: whole.amount, doubtful: whole.doubtful });
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('knows a unit by its short and its full name', async () => {
    const heads = [];
    for (const unit of ['包头市市场监督管理局', '包头市市监局'])
      heads.push(digestOf(await auditOf('甲.xlsx', bookOf([{ unit, name: '商标执法检查' }]))).head);
    const { byUnit } = totalSummary(heads, POLICIES);
    expect(byUnit.map(({ key, rows }) => [key, rows])).toEqual([['包头市市场监督管理局', 2]]);
  });

  it('is empty over no files', () => {
    expect(totalSummary([], POLICIES)).toMatchObject({ rows: 0, lines: [], byUnit: [] });
  });
});
