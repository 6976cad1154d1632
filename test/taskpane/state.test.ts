/** What the pane keeps, filters, quotes and highlights. */
import fc from 'fast-check';
import type { Evidence } from '../../src/classify/types';
import { applyFacets, facetValues, findingIndex, rowIndex } from '../../src/taskpane/state/facets';
import { FACETS, NO_FILTER, picked, togglePick, type Picks } from '../../src/taskpane/state/filter';
import { faultOf, faultWords } from '../../src/taskpane/state/fault';
import { cut, quotedFields, shorten } from '../../src/taskpane/state/highlight';
import { INITIAL, type Action, type PaneState } from '../../src/taskpane/state/model';
import { wan2 } from '../../src/taskpane/state/numbers';
import { reduce } from '../../src/taskpane/state/reducer';
import { resultsOf } from '../../src/taskpane/state/results';
import { findingStops, placeOf } from '../../src/taskpane/state/subjects';
import { quoteClause } from '../../src/taskpane/state/clause';
import { wordsOf } from '../../src/taskpane/state/words';
import { backgroundTone } from '../../src/taskpane/theme/theme-source';
import { HostError } from '../../src/workbook/host';
import { aMatter, aPolicy, aRow, columnOf, loaded } from '../support/builders';
import { aFinding, someAudit } from './fixture';

const after = (...actions: readonly Action[]): PaneState => actions.reduce(reduce, INITIAL);
const results = resultsOf(someAudit());
const done: Action = { type: 'run-done', results, notice: null };

describe('results', () => {
  test('findings stand in sheet order, the gravest of a row first, table findings at their row', () => {
    expect(results.items.map((item) => [item.address, item.finding.code])).toEqual([
      ['E3', 'level-mismatch'],
      ['J3', 'funding-mismatch'],
      ['B4', 'unlisted'],
      ['G6', 'sum-mismatch'],
    ]);
  });

  test('accepted findings are listed but not counted', () => {
    const audit = someAudit();
    const [row, ...others] = audit.rows;
    const accepted = row!.findings.map((finding) => ({ ...finding, accepted: { reason: '已核', by: null } }));
    const changed = resultsOf({ ...audit, rows: [{ ...row!, findings: accepted }, ...others] });
    expect(changed.items).toHaveLength(results.items.length);
    expect(changed.counts).toEqual({ error: 1, warning: 1, info: 0 });
  });

  test('a row of several findings is one card, a table finding one of its own', () => {
    expect(findingStops(results.items).map((stop) => stop.subject)).toEqual([
      { kind: 'row', index: 0 },
      { kind: 'row', index: 1 },
      { kind: 'item', index: 0 },
    ]);
  });
});

describe('facets', () => {
  const index = findingIndex(results, () => '');
  const codes = (picks: Picks, query = '') =>
    applyFacets(index, { picks, query: '' }, query).shown.map((at) => results.items[at]!.finding.code);

  test('values of one facet add up, facets and words narrow one another', () => {
    expect(codes({})).toHaveLength(4);
    expect(codes({ severity: ['warning'] })).toEqual(['funding-mismatch', 'unlisted']);
    expect(codes({ severity: ['warning'], code: ['unlisted'] })).toEqual(['unlisted']);
    expect(codes({ code: ['unlisted', 'sum-mismatch'] })).toEqual(['unlisted', 'sum-mismatch']);
    expect(codes({}, '导航 自治区')).toEqual(['level-mismatch', 'funding-mismatch']);
    expect(codes({}, '没有这个词')).toEqual([]);
  });

  test('a count is what its value would show under the choice made in the other facets', () => {
    const { counts } = applyFacets(index, { picks: { severity: ['warning'] }, query: '' }, '');
    expect(Object.fromEntries(counts.severity)).toEqual({ error: 2, warning: 2 });
    expect(Object.fromEntries(counts.code)).toEqual({ 'funding-mismatch': 1, unlisted: 1 });
    expect(Object.fromEntries(counts.level)).toEqual({ province: 1, undetermined: 1 });
  });

  test('whatever is chosen, a value chosen alone shows as many as it said', () => {
    const values = facetValues(index);
    const someFacet = fc.constantFrom(...FACETS);
    const somePicks = fc.dictionary(someFacet, fc.array(fc.nat(5), { maxLength: 2 }), { maxKeys: 3 });
    fc.assert(
      fc.property(somePicks, someFacet, (raw, facet) => {
        const picks = Object.fromEntries(
          Object.entries(raw).map(([name, chosen]) => [
            name,
            chosen.flatMap((at) => values[name as typeof facet][at] ?? []),
          ]),
        ) as Picks;
        const { counts } = applyFacets(index, { picks, query: '' }, '');
        values[facet].forEach((value) => {
          const only = applyFacets(index, { picks: { ...picks, [facet]: [value] }, query: '' }, '');
          expect(only.shown).toHaveLength(counts[facet].get(value) ?? 0);
        });
      }),
      { numRuns: 200 },
    );
  });

  test('rows are found by name and unit, and narrowed by what their findings are', () => {
    const rows = rowIndex(results);
    expect(applyFacets(rows, NO_FILTER, '').shown).toEqual([0, 1, 2]);
    expect(applyFacets(rows, NO_FILTER, '维修').shown).toEqual([2]);
    expect(applyFacets(rows, { picks: { severity: ['warning'] }, query: '' }, '').shown).toEqual([0, 1]);
    expect(applyFacets(rows, { picks: { state: ['open'] }, query: '' }, '').shown).toEqual([0, 1]);
  });

  test('a value is chosen and taken off', () => {
    const on = togglePick(NO_FILTER, 'code', 'unlisted');
    expect(picked(on, 'code')).toEqual(['unlisted']);
    expect(togglePick(on, 'code', 'unlisted')).toEqual(NO_FILTER);
  });
});

describe('settled findings', () => {
  const write = {
    sheet: '项目支出',
    row: 9,
    column: columnOf('declaredLevel'),
    target: 'declaredLevel' as const,
    name: '新能源产业专利导航',
    before: '自治区级',
    after: '盟市级',
    code: 'level-mismatch' as const,
    severity: 'error' as const,
  };

  test('a written cell is found by what stands there, wherever its row has gone', () => {
    const adopted = resultsOf(someAudit(), [write]);
    expect(adopted.items.filter(({ state }) => state === 'adopted').map(({ address }) => address)).toEqual([
      'E3',
    ]);
    expect(adopted.counts).toEqual(results.counts);
    expect(adopted.settled).toBe(1);
    expect(resultsOf(someAudit(), [{ ...write, after: '别的' }]).settled).toBe(0);
  });

  test('what a decision settled is listed, but not counted', () => {
    const audit = someAudit();
    const [row, ...others] = audit.rows;
    const settled = resultsOf({
      ...audit,
      rows: [{ ...row!, findings: [], settled: row!.findings }, ...others],
    });
    expect(settled.items.filter(({ state }) => state === 'decided')).toHaveLength(2);
    expect(settled.counts).toEqual({ error: 1, warning: 1, info: 0 });
  });

  test('grouped by kind a row has several stops: the one it was opened from counts', () => {
    const subject = { kind: 'row', index: 0 } as const;
    const stops = [0, 3].map((at) => ({ subject, at, sheetId: 's1', cell: { row: 2, column: 0 } }));
    expect(placeOf(stops, subject, 3)).toBe(1);
    expect(placeOf(stops, subject, 9)).toBe(0);
    expect(placeOf(stops, { kind: 'row', index: 5 }, 0)).toBe(-1);
  });
});

describe('reducer', () => {
  test('the first result shows the summary; a further audit stays where the officer is', () => {
    expect(after(done).tab).toBe('summary');
    expect(after(done, { type: 'tab', tab: 'rows' }, { type: 'run-started' }, done).tab).toBe('rows');
  });

  test('results stay on screen while an audit runs, fails or is cancelled', () => {
    const fault = { kind: 'fault', fault: faultOf(new HostError('editing')) } as const;
    const state = after(done, { type: 'run-started' }, { type: 'run-ended', notice: fault });
    expect(state.results).toBe(results);
    expect(state.notice).toBe(fault);
  });

  test('a report that comes after the end changes nothing', () => {
    const ended = after({ type: 'run-started' }, { type: 'run-ended', notice: null });
    expect(reduce(ended, { type: 'run-progress', now: { stage: 'read', done: 9 } })).toBe(ended);
  });

  test('a severity switches on and off and leads to the findings', () => {
    const on = after(done, { type: 'severity', severity: 'error' });
    expect(on.tab).toBe('findings');
    expect(picked(on.filter, 'severity')).toEqual(['error']);
    expect(reduce(on, { type: 'severity', severity: 'error' }).filter).toEqual(NO_FILTER);
  });

  test('other decisions change the results and leave the officer where they are', () => {
    const there = after(done, { type: 'tab', tab: 'rows' }, { type: 'sheet-selected', rowIndex: 1 });
    const decided = reduce(there, { type: 'redecided', results: resultsOf(someAudit()), notice: null });
    expect(decided).toMatchObject({ tab: 'rows', card: { kind: 'row', index: 1 } });
    expect(decided.results).not.toBe(results);
  });

  test('marks that stand in the workbook fall behind a decision', () => {
    const redecided: Action = { type: 'redecided', results: resultsOf(someAudit()), notice: null };
    expect(after(done, redecided).live.marks).toBe('none');
    expect(after(done, { type: 'live-marks', marks: 'current' }, redecided).live.marks).toBe('behind');
  });

  test('a row chosen in the sheet opens its card, but not over the summary', () => {
    const choose: Action = { type: 'sheet-selected', rowIndex: 1 };
    expect(after(done, choose).card).toBeNull();
    expect(after(done, { type: 'tab', tab: 'rows' }, choose).card).toEqual({ kind: 'row', index: 1 });
  });
});

describe('highlight', () => {
  const evidence = (from: number, to: number, kind: Evidence['kind'] = 'matter'): Evidence => ({
    kind,
    field: 'name',
    from,
    to,
    text: '',
  });

  test('pieces put together are the text, whatever the evidence', () => {
    const spans = fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 6 });
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), spans, (text, pairs) => {
        const marks = pairs
          .map(([a, b]) => evidence(Math.min(a, b), Math.max(a, b)))
          .filter((mark) => mark.to <= text.length && mark.from < mark.to);
        expect(
          cut(text, marks)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
      { numRuns: 200 },
    );
  });

  test('a long text is shortened around its evidence, which stays whole', () => {
    const text = `${'甲'.repeat(100)}专利导航${'乙'.repeat(100)}`;
    const pieces = shorten(cut(text, [evidence(100, 104)]));
    expect(pieces.map((piece) => piece.text.length)).toEqual([23, 4, 23]);
    expect(pieces[1]).toEqual({ text: '专利导航', kind: 'matter' });
  });

  test('evidence of a title, which has no cell in the row, is quoted by itself', () => {
    const row = aRow({ texts: { name: '专利导航' } });
    const [quoted] = quotedFields(row, [{ kind: 'unit', field: 'title', text: '自治区', from: 0, to: 3 }]);
    expect(quoted).toEqual({ field: 'title', pieces: [{ text: '自治区', kind: 'unit' }] });
  });
});

test('the clause is quoted from the document, the item within its sentence', () => {
  const text = '将甲事项，乙\n事项，确认为自治区级财政事权。';
  const matter = aMatter({ text: '乙事项', span: [5, 9], sentence: [0, text.length] });
  const policy = aPolicy({ matters: [matter] });
  expect(quoteClause({ policy, matter }, [loaded(policy, text)])).toEqual({
    number: '内政办发〔2024〕48号',
    title: policy.title,
    clause: '一、（三）',
    before: '将甲事项，',
    item: '乙事项',
    after: '，确认为自治区级财政事权。',
  });
});

test('money is shown in 万元, grouped, with two decimals', () => {
  expect(wan2(12_345_678_900)).toBe('1,234,567.89');
  expect(wan2(0)).toBe('0.00');
  expect(wan2(-5_000)).toBe('-0.50');
});

describe('faults', () => {
  const zh = wordsOf('zh', '内蒙古自治区');
  const en = wordsOf('en', '内蒙古自治区');
  const codes = [
    'not-a-workbook',
    'empty-file',
    'encrypted',
    'signed',
    'xls',
    'damaged',
    'unsafe-xml',
    'too-big',
    'no-sheet',
    'sheet-gone',
    'protected',
    'editing',
    'changed-since',
    'unsupported',
    'host-failed',
  ] as const;

  test.each(codes)('%s says what happened and what to do in both languages', (code) => {
    const fault = faultOf(new HostError(code, { file: '预算.xlsx', sheet: '表1', cell: 'C7' }, 'x'));
    for (const words of [zh, en]) {
      const { what, text } = faultWords(fault, words);
      expect(what.length).toBeGreaterThan(3);
      expect(text.length).toBeGreaterThan(10);
      expect(text).not.toMatch(/\{\w+\}|host\./);
    }
  });

  test('an error nobody foresaw is named, not hidden', () => {
    const { text } = faultWords(faultOf(new TypeError('x is not a function')), zh);
    expect(text).toContain('TypeError: x is not a function');
  });
});

test('a dark background is told from a light one, and no colour from either', () => {
  expect(backgroundTone('#1F1F1F')).toBe('dark');
  expect(backgroundTone('#FFFFFF')).toBe('light');
  expect(backgroundTone(undefined)).toBeNull();
});

test('findings of a row without a place are listed all the same', () => {
  const audit = someAudit();
  const placeless = { ...aFinding('not-in-force', 'info', 0, 0), cells: [] };
  expect(resultsOf({ ...audit, findings: [placeless] }).items[0]?.address).toBe('');
});
