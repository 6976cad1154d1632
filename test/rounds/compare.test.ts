import fc from 'fast-check';
import { auditWorkbook } from '../../src/audit/pipeline';
import { openXlsx } from '../../src/hosts/xlsx';
import { fileJson, resultJson } from '../../src/report/json';
import { comparisonJson } from '../../src/report/rounds-json';
import { roundsSheet } from '../../src/report/rounds-sheet';
import { roundsSentence } from '../../src/report/rounds';
import { compareRounds } from '../../src/rounds/compare';
import { RoundsError, sideOfAudit, sideOfResult } from '../../src/rounds/side';
import type { Comparison, RoundRow, RoundSide } from '../../src/rounds/types';
import { sameUnit } from '../../src/audit/same-unit';
import { likeness, nameKey } from '../../src/rounds/words';
import { readSheets } from '../../src/workbook/read-sheets';
import { DEFAULTS } from '../audit/read-sample';
import { earlierRound, laterRound } from './two-rounds';

const auditOf = async (bytes: Uint8Array, file: string) =>
  auditWorkbook({ file, sheets: await readSheets(openXlsx(bytes, file)) }, DEFAULTS);

const groupsOf = (comparison: Comparison) =>
  comparison.groups.map(({ state, by, old, new: fresh, amountBefore, amountAfter }) => ({
    state,
    by,
    old: old.map(({ name }) => name),
    new: fresh.map(({ name }) => name),
    before: amountBefore,
    after: amountAfter,
  }));

describe('two rounds, made with every kind of change', () => {
  let comparison: Comparison;
  let old: Awaited<ReturnType<typeof auditOf>>;
  let fresh: Awaited<ReturnType<typeof auditOf>>;

  beforeAll(async () => {
    old = await auditOf(earlierRound(), '一上.xlsx');
    fresh = await auditOf(laterRound(), '二上.xlsx');
    comparison = compareRounds(sideOfAudit(old), sideOfAudit(fresh));
  });

  const group = (name: string) => groupsOf(comparison).find((one) => [...one.new, ...one.old].includes(name));

  it('finds rows by code, though sheet, order, name, unit name and money unit changed', () => {
    expect(group('全区专利导航项目')).toMatchObject({
      state: 'changed',
      by: 'code',
      before: 1_200_000,
      after: 1_000_000,
    });
    expect(group('知识产权数据中心运行维护')).toMatchObject({
      state: 'changed',
      by: 'code',
      old: ['全区知识产权信息化平台运维'],
      before: 800_000,
      after: 800_000,
    });
    expect(group('全区商标品牌指导站建设')).toMatchObject({ state: 'same', by: 'code' });
  });

  it('finds rows without a code by name and unit; a like name with a near amount is 疑似', () => {
    expect(group('2026年本市专利导航项目')).toMatchObject({
      state: 'same',
      by: 'name',
      old: ['本市专利导航经费'],
    });
    expect(group('本市地理标志运用促进工程')).toMatchObject({
      state: 'changed',
      by: 'likely',
      old: ['本市地理标志运用促进'],
      before: 220_000,
      after: 210_000,
    });
  });

  it('lists what was split and what was merged', () => {
    const split = group('本市知识产权维权援助');
    expect(split).toMatchObject({
      state: 'split',
      old: ['本市知识产权宣传培训及维权援助经费'],
      before: 500_000,
      after: 500_000,
    });
    expect(split?.new.slice().sort()).toEqual(['本市知识产权宣传培训', '本市知识产权维权援助'].sort());
    const merged = group('本市知识产权公共服务网点和窗口建设运行');
    expect(merged).toMatchObject({ state: 'merged', before: 200_000, after: 200_000 });
    expect(merged?.old).toHaveLength(2);
  });

  it('lists rows that are new and rows that are gone', () => {
    expect(group('本市知识产权执法检查')).toMatchObject({ state: 'new', old: [], before: null });
    expect(group('本市专利开放许可推广')).toMatchObject({ state: 'gone', new: [], after: null });
    expect(comparison.groups.filter(({ state }) => state === 'new')).toHaveLength(1);
    expect(comparison.groups.filter(({ state }) => state === 'gone')).toHaveLength(1);
  });

  it('says of each finding whether it is new, open, mended or gone with its row', () => {
    const states = (name: string) =>
      comparison.findings
        .filter(({ old: before, new: now }) =>
          [before, now].some((at) => at !== null && 'name' in at && at.name === name),
        )
        .map(({ state, code }) => `${state} ${code}`);
    expect(states('全区专利导航项目')).toContain('open level-mismatch');
    expect(states('全区商标品牌指导站建设')).toContain('mended level-mismatch');
    expect(states('2026年本市专利导航项目')).toContain('mended level-mismatch');
    expect(states('本市地理标志运用促进工程')).toContain('open level-mismatch');
    expect(states('本市专利开放许可推广')).toContain('gone level-mismatch');
    expect(states('本市知识产权执法检查')).toContain('new level-mismatch');
  });

  it('gives 整改率 by unit over what is mended or still open, and sums that agree', () => {
    const baotou = comparison.units.find(({ unit }) => unit === '包头市市场监督管理局');
    expect(baotou).toMatchObject({ open: 1, gone: 0 });
    const sum = (key: 'mended' | 'open' | 'gone' | 'accepted' | 'added'): number =>
      comparison.units.reduce((total, line) => total + line[key], 0);
    (['mended', 'open', 'gone', 'accepted', 'added'] as const).forEach((key) =>
      expect(sum(key)).toBe(comparison.total[key]),
    );
    expect(comparison.findings).toHaveLength(
      sum('mended') + sum('open') + sum('gone') + sum('accepted') + sum('added'),
    );
  });

  it('is the same against the earlier result file as against the earlier workbook', () => {
    const trace = { workbook: null, policies: [], version: '', settings: {} };
    const written: unknown = JSON.parse(JSON.stringify(resultJson([fileJson(old, trace)], old.policies)));
    const again = compareRounds(sideOfResult(written, '一上.json'), sideOfAudit(fresh));
    expect(comparisonJson(again)).toEqual(comparisonJson(comparison));
  });

  it('stands on a sheet with the sentence, 整改率, findings and rows', () => {
    const texts = roundsSheet(fresh, comparison).rows.flatMap((cells) =>
      cells.map((one) => String(one?.value ?? '')),
    );
    expect(texts).toContain(roundsSentence(comparison));
    ['拆分', '合并', '新增', '取消', '疑似', '已改', '未改'].forEach((word) => expect(texts).toContain(word));
  });
});

const row = (over: Partial<RoundRow>): RoundRow => ({
  sheet: '项目支出',
  row: 1,
  code: null,
  name: '项目',
  unit: '甲市乙局',
  amount: 100,
  level: 'prefecture',
  findings: [],
  ...over,
});

const side = (rows: readonly RoundRow[]): RoundSide => ({
  file: 'f',
  rows,
  tableFindings: [],
  policies: ['p'],
});

describe('matching', () => {
  it('does not join projects that only share a code given anew', () => {
    const { groups } = compareRounds(
      side([row({ code: '0001', name: '道路养护', unit: '甲市交通局', amount: 900 })]),
      side([row({ code: '0001', name: '博物馆展陈', unit: '乙市文旅局', amount: 100 })]),
    );
    expect(groups.map(({ state }) => state).sort()).toEqual(['gone', 'new']);
  });

  it('does not join the same name of two units', () => {
    const { groups } = compareRounds(
      side([row({ name: '执法检查', unit: '甲市市场监督管理局' })]),
      side([row({ name: '执法检查', unit: '丙县文化和旅游局', amount: 77 })]),
    );
    expect(groups.map(({ state }) => state).sort()).toEqual(['gone', 'new']);
  });

  it('keeps every row of both rounds in exactly one group, whatever the order', () => {
    const rows = fc.array(
      fc.record({
        code: fc.constantFrom(null, 'A1', 'A2', 'B7'),
        name: fc.constantFrom('专利导航', '专利导航及宣传', '宣传', '执法', '2025年执法经费', ''),
        unit: fc.constantFrom(null, '甲市乙局', '丙省甲市乙局', '丁县戊局'),
        amount: fc.constantFrom(null, 0, 40, 60, 100, 104),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(rows, rows, (a, b) => {
        const [old, fresh] = [a, b].map((all) => all.map((one, at) => row({ ...one, row: at + 1 })));
        const { groups } = compareRounds(side(old ?? []), side(fresh ?? []));
        expect(groups.flatMap((group) => group.old)).toHaveLength(a.length);
        expect(new Set(groups.flatMap((group) => group.old)).size).toBe(a.length);
        expect(groups.flatMap((group) => group.new)).toHaveLength(b.length);
        expect(new Set(groups.flatMap((group) => group.new)).size).toBe(b.length);
      }),
      { numRuns: 200 },
    );
  });

  it('finds nothing changed between a round and itself, in any order', () => {
    const rows = fc.uniqueArray(fc.constantFrom('专利导航', '商标注册', '执法检查', '维权援助', '数据登记'), {
      minLength: 1,
    });
    fc.assert(
      fc.property(rows, (names) => {
        const made = names.map((name, at) => row({ name, row: at + 1, amount: 10 * (at + 1) }));
        const { groups } = compareRounds(side(made), side([...made].reverse()));
        expect(groups.every(({ state }) => state === 'same')).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

describe('words', () => {
  it('sets year, number of the document and padding aside', () => {
    expect(nameKey('2025年专利导航项目经费')).toBe(nameKey('专利导航 专项资金'));
    expect(nameKey('专利导航（内财预〔2024〕12号）')).toBe(nameKey('专利导航'));
    expect(nameKey('项目')).toBe('项目');
  });

  it('takes short and full name of a unit for one, and no more', () => {
    expect(sameUnit('内蒙古自治区知识产权局', '自治区知识产权局')).toBe(true);
    expect(sameUnit('包头市市场监督管理局', '赤峰市市场监督管理局')).toBe(false);
    expect(likeness('专利导航', '专利导航')).toBe(1);
  });
});

it('refuses what is no result of an audit, naming it', () => {
  [null, {}, { format: 2, files: [] }, { format: 1, files: [{}] }, []].forEach((value) =>
    expect(() => sideOfResult(value, '旧.json')).toThrow(RoundsError),
  );
});
