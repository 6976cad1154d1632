/** The parts tables play: found by title, headers and projects, corrected by the officer, and what then counts. */
import fc from 'fast-check';
import { auditSteps, auditWorkbook } from '../../src/audit/pipeline';
import { AuditMemory } from '../../src/audit/memory';
import { redecide } from '../../src/audit/redecide';
import { TOOLS } from '../../src/audit/tools';
import type { AuditOptions, FileAudit } from '../../src/audit/types';
import { planHandover } from '../../src/decisions/handover-take';
import { EMPTY_STORE, mergeStores, StoreError, storeFrom } from '../../src/decisions/store';
import { openXlsx } from '../../src/hosts/xlsx';
import { fileJson, resultJson } from '../../src/report/json';
import { sideOfAudit, sideOfResult } from '../../src/rounds/side';
import type { RoundRow } from '../../src/rounds/types';
import { readSheets } from '../../src/workbook/read-sheets';
import type { SheetData, TableSettings } from '../../src/workbook/types';
import { OFFICE_BOOK, bookOf, type SheetRows } from './role-books';
import { DEFAULTS } from './read-sample';

const sheetsOf = (bytes: Uint8Array): Promise<readonly SheetData[]> => readSheets(openXlsx(bytes, 'a.xlsx'));

const auditOf = async (sheets: SheetRows, table: TableSettings = {}): Promise<FileAudit> => {
  const options: AuditOptions = { ...DEFAULTS, table };
  return auditWorkbook({ file: 'a.xlsx', sheets: await sheetsOf(bookOf(sheets)) }, options);
};

const rolesOf = (audit: FileAudit) =>
  Object.fromEntries(audit.tables.map(({ sheet, role = 'projects' }) => [sheet, role]));

const codes = (audit: FileAudit): string[] => audit.notes.map(({ code }) => code);

const { projects, goals, purchases, transfers, list } = OFFICE_BOOK;

describe('the parts of tables', () => {
  it('are told by title, headers and projects; only the main one counts', async () => {
    const audit = await auditOf({
      '项目支出05-1': projects,
      '绩效目标05-2': goals,
      政府采购06: purchases,
      分配表: transfers,
      Sheet5: list,
    });
    expect(rolesOf(audit)).toEqual({
      '项目支出05-1': 'projects',
      '绩效目标05-2': 'performance',
      政府采购06: 'procurement',
      分配表: 'transfer',
      Sheet5: 'reference',
    });
    expect(audit.rows.filter(({ row }) => row.sheet === 'Sheet5')).toEqual([]);
    expect(audit.summary).toMatchObject({ rows: 4, amount: 2_900_000 });
    expect(codes(audit)).toEqual(
      expect.arrayContaining(['role-performance', 'role-procurement', 'role-transfer', 'role-reference']),
    );
  });

  it('are told without any word in title or sheet by several headers of goals', async () => {
    const audit = await auditOf({ Sheet1: projects.slice(2), Sheet2: goals.slice(2) });
    expect(rolesOf(audit)).toEqual({ Sheet1: 'projects', Sheet2: 'performance' });
    expect(audit.rows.flatMap(({ findings }) => findings.map(({ code }) => code))).not.toContain('duplicate');
  });

  it('do not take a table of other projects for evidence, whatever its title', async () => {
    const others = goals.map((row, at) =>
      at < 3
        ? row
        : row.map((value, column) =>
            column === 1 ? `29990000${at}` : column === 2 ? `另一项目${at}` : value,
          ),
    );
    const audit = await auditOf({ 项目支出: projects, 盟市绩效目标: others });
    expect(rolesOf(audit)['盟市绩效目标']).toBe('projects');
  });

  it('leave the only table the main one', async () => {
    const audit = await auditOf({ 绩效目标: goals });
    expect(rolesOf(audit)).toEqual({ 绩效目标: 'projects' });
    expect(audit.summary.rows).toBe(4);
    const two = await auditOf({ 绩效目标: goals, 政府采购: purchases });
    expect(rolesOf(two)).toEqual({ 绩效目标: 'projects', 政府采购: 'procurement' });
  });

  it('are what the officer says', async () => {
    const sheets = { 项目支出: projects, 绩效目标: goals, 明细: list };
    const counted = await auditOf(sheets, { roles: { 绩效目标: 'projects', 明细: 'projects' } });
    expect(rolesOf(counted)).toEqual({ 项目支出: 'projects', 绩效目标: 'projects', 明细: 'projects' });
    expect(counted.rows.some(({ uncounted }) => uncounted === 'evidence')).toBe(false);
    const other = await auditOf(sheets, { roles: { 项目支出: 'reference' } });
    expect(other.rows.some(({ row }) => row.sheet === '项目支出')).toBe(false);
  });
});

describe('evidence', () => {
  it('adds its content to the row of the main table, by code and by name and unit', async () => {
    const bare = await auditOf({ 项目支出: projects });
    const [vague] = bare.rows;
    expect(vague?.result.status).toBe('review');
    const audit = await auditOf({ 项目支出: projects, 绩效目标: goals });
    const [row] = audit.rows;
    expect(row?.result).toMatchObject({ status: 'decided', level: 'province' });
    expect(row?.result.ref?.matter.text).toContain('专利导航');
    const { evidence } = fileJson(audit, { workbook: null, policies: [], version: '', settings: {} })
      .rows[0]!;
    const matter = evidence.find(({ kind }) => kind === 'matter')!;
    expect(matter).toMatchObject({ cell: "'绩效目标'!E4", text: '专利导航' });
    expect(String(goals[3]![4]).slice(matter.from, matter.to)).toBe('专利导航');
    const named = audit.rows.find(({ row: one }) => one.row === 6);
    expect(named?.row.joined?.map(({ text }) => text)).toEqual(['开展维权援助']);
  });

  it('is checked against the main table: projects and amounts that differ are notes', async () => {
    const audit = await auditOf({ 项目支出: projects, 绩效目标: goals, 政府采购: purchases });
    const missing = audit.notes.find(({ code }) => code === 'evidence-missing');
    expect(missing).toMatchObject({ sheet: '绩效目标', args: { count: 1 } });
    expect(missing?.args['rows']).toContain('本市地理标志运用促进');
    const unlike = audit.notes.find(({ code }) => code === 'evidence-amount');
    expect(unlike?.args['rows']).toBe('第6行“全区知识产权信息化平台运维”75，主表“项目支出”第5行80');
    expect(codes(audit)).toContain('evidence-above');
  });

  it('is not found at fault once more for what the main table is found at fault for', async () => {
    const unlisted = projects.map((row, at) =>
      at === 3 ? [...row.slice(0, 2), '专利奖励', ...row.slice(3)] : row,
    );
    const same = goals.map((row, at) =>
      at === 3 ? [...row.slice(0, 2), '专利奖励', row[3]!, '奖励专利', ...row.slice(5)] : row,
    );
    const audit = await auditOf({ 项目支出: unlisted, 绩效目标: same });
    const found = audit.rows.filter(({ findings }) => findings.some(({ code }) => code === 'unlisted'));
    expect(found.map(({ row }) => row.sheet)).toEqual(['项目支出']);
  });
});

describe('补助下级', () => {
  it('stays out of the totals where the lower tiers’ spending stands in the same file', async () => {
    const audit = await auditOf({ 项目支出: projects });
    expect(audit.rows.filter(({ uncounted }) => uncounted === 'transfer').map(({ row }) => row.row)).toEqual([
      5,
    ]);
    expect(audit.summary.amount).toBe(2_900_000);
    expect(audit.notes.find(({ code }) => code === 'transfer-apart')?.args).toEqual({
      count: 1,
      amount: 200,
    });
  });

  it('counts in the file of one office alone, and where the officer says so', async () => {
    const own = projects.filter((row) => row[0] !== '包头市市场监督管理局');
    expect((await auditOf({ 项目支出: own })).summary.amount).toBe(4_000_000);
    const said = await auditOf({ 项目支出: projects }, { roles: { 项目支出: 'projects' } });
    expect(said.summary.amount).toBe(4_900_000);
  });
});

it('a decision over again counts as the audit did', async () => {
  const sheets = { 项目支出: projects, 绩效目标: goals, 分配表: transfers };
  const audit = await auditOf(sheets);
  const again = redecide(audit, DEFAULTS);
  expect(again.rows.map(({ uncounted }) => uncounted)).toEqual(audit.rows.map(({ uncounted }) => uncounted));
  expect(again.summary).toEqual(audit.summary);
  expect(new Set(codes(again))).toEqual(new Set(codes(audit)));
});

it('an edit in a table of evidence is followed into the main one, as an audit from the start would say', async () => {
  const before = await sheetsOf(bookOf({ 项目支出: projects, 绩效目标: goals }));
  const edited = goals.map((row, at) =>
    at === 3 ? [...row.slice(0, 4), '开展专利奖励', ...row.slice(5)] : row,
  );
  const changed = await sheetsOf(bookOf({ 项目支出: projects, 绩效目标: edited }));
  const after = [before[0]!, changed[1]!];
  const memory = new AuditMemory();
  const run = (sheets: readonly SheetData[]): FileAudit => {
    const steps = auditSteps({ file: 'a.xlsx', sheets }, DEFAULTS, TOOLS, memory);
    for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
  };
  const first = run(before);
  expect(run(before)).toEqual(first);
  const followed = run(after);
  expect(followed).toEqual(auditWorkbook({ file: 'a.xlsx', sheets: after }, DEFAULTS));
  expect(followed.rows[0]?.row.joined?.[0]?.text).toBe('开展专利奖励');
});

it('two rounds are compared by the main tables, whether audited or read from a result', async () => {
  const audit = await auditOf({ 项目支出: projects, 绩效目标: goals });
  const alone = sideOfAudit(await auditOf({ 项目支出: projects })).rows;
  const names = (rows: readonly RoundRow[]) => rows.map(({ name, amount }) => [name, amount]);
  expect(names(sideOfAudit(audit).rows)).toEqual(names(alone));
  const trace = { workbook: null, policies: [], version: '', settings: {} };
  const result = JSON.parse(JSON.stringify(resultJson([fileJson(audit, trace)], audit.policies))) as unknown;
  expect(names(sideOfResult(result, 'a.json').rows)).toEqual(names(alone));
});

it('the part an officer gave is kept, merged and handed over; one that is none is refused', () => {
  const store = storeFrom({ table: { roles: { 绩效目标: 'projects' } } });
  expect(mergeStores(EMPTY_STORE, store).table.roles).toEqual({ 绩效目标: 'projects' });
  const plan = planHandover(EMPTY_STORE, store, 'zh');
  expect(plan.added).toBe(1);
  expect(() => storeFrom({ table: { roles: { 绩效目标: '别的' } } })).toThrow(StoreError);
});

it('whatever the order of sheets, the same rows count', async () => {
  const names = Object.keys(OFFICE_BOOK) as (keyof typeof OFFICE_BOOK)[];
  const titles = {
    projects: '项目支出',
    goals: '绩效目标',
    purchases: '政府采购',
    transfers: '分配表',
    list: '明细',
  };
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(names, { minLength: names.length }), async (order) => {
      const audit = await auditOf(Object.fromEntries(order.map((name) => [titles[name], OFFICE_BOOK[name]])));
      expect(audit.summary).toMatchObject({ rows: 4, amount: 2_900_000 });
    }),
    { numRuns: 20 },
  );
});
