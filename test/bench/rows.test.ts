import { benchRows, DISTINCT, USUAL } from '../../bench/input/rows';
import { benchWorkbook } from '../../bench/input/workbook';
import { parseFlags } from '../../bench/flags';
import { median } from '../../bench/results';
import { auditOf } from '../cli/books';

const words = (count: number, options = USUAL): readonly string[] =>
  Array.from(benchRows(count, options), ({ text }) => `${text.name}\n${text.detail ?? ''}`);

describe('rows to measure with', () => {
  it('are the same for the same seed', () => {
    expect(words(200)).toEqual(words(200));
    expect(words(200, { ...USUAL, seed: 1 })).not.toEqual(words(200));
  });

  it('repeat at most a fifth, and none where they are to be distinct', () => {
    const usual = words(20_000);
    expect(1 - new Set(usual).size / usual.length).toBeLessThan(0.2);
    const texts = Array.from(benchRows(20_000, DISTINCT), ({ text }) => JSON.stringify(text));
    expect(new Set(texts).size / texts.length).toBeGreaterThan(0.95);
  });

  it('make a workbook of 12 columns; some 30 % of its rows have findings', async () => {
    const { audit } = await auditOf('甲.xlsx', benchWorkbook(benchRows(1500)));
    expect(audit.rows).toHaveLength(1500);
    expect(audit.tables[0]?.header).toMatchObject({ left: 0, right: 11 });
    const found = audit.rows.filter(({ findings }) => findings.length > 0).length / 1500;
    expect(found).toBeGreaterThan(0.2);
    expect(found).toBeLessThan(0.4);
  });
});

describe('options of the measurements', () => {
  it('have sizes, runs and parts', () => {
    expect(parseFlags(['--sizes', '10,20', '--runs', '3', '--only', 'match'])).toMatchObject({
      sizes: [10, 20],
      runs: 3,
      parts: ['match'],
    });
    expect(parseFlags(['--quick'])).toMatchObject({ runs: 1, out: null });
  });

  it.each([['--sizes', '1x'], ['--only', 'nothing'], ['--runs'], ['--what']])('refuse %s %s', (...args) => {
    expect(() => parseFlags(args)).toThrow(/npm run bench/);
  });

  it('take the middle of the runs', () => {
    expect([median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([2, 2.5]);
  });
});
