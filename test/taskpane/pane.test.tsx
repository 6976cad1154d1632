/** The pane over a host and an engine made for the test: what an officer sees and can do in each state. */
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { FileAudit } from '../../src/audit/types';
import type { AuditEngine, RunControl } from '../../src/taskpane/engine/engine';
import { Pane } from '../../src/taskpane/pane';
import { HostError, type ApplyReport, type Change, type Host, type HostEvent } from '../../src/workbook/host';
import { aPolicy, aSheet, loaded } from '../support/builders';
import { someAudit } from './fixture';

// jsdom has no layout; the lists draw only what is in sight.
beforeAll(() => {
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 600 });
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 320 });
});

const REPORT: ApplyReport = { fills: 3, notes: 2, sheets: 3, skipped: [] };

const aHost = (over: Partial<Host> = {}) => {
  const applied: (readonly Change[])[] = [];
  const revealed: string[] = [];
  let tell: (event: HostEvent) => void = () => undefined;
  const host: Host = {
    kind: 'grid',
    can: {
      notes: true,
      comments: false,
      reveal: true,
      selection: true,
      watch: true,
      charts: true,
      save: false,
    },
    workbookName: async () => '预算.xlsx',
    sheets: async () => [aSheet(), aSheet({ id: 's2', name: '附表', visibility: 'hidden' })],
    read: async (id) => aSheet({ id, values: [['项目名称']] }),
    apply: async (changes) => {
      applied.push(changes);
      return REPORT;
    },
    clear: async () => undefined,
    loadStore: async () => null,
    saveStore: async () => undefined,
    reveal: async (sheetId, area) => void revealed.push(`${sheetId} ${area.top} ${area.left}`),
    selection: async () => ({ sheetId: 's1', areas: [{ top: 3, left: 0, bottom: 3, right: 0 }] }),
    write: async () => [],
    watch: async (listener) => {
      tell = listener;
      return async () => undefined;
    },
    save: async () => new Uint8Array(),
    ...over,
  };
  return { host, applied, revealed, tell: (event: HostEvent) => tell(event) };
};

const anEngine = (
  audit: (control: RunControl) => Promise<FileAudit> = async () => someAudit(),
): AuditEngine => ({
  policies: async () => [loaded(aPolicy())],
  audit: (_input, _options, control) => audit(control),
  dispose: () => undefined,
});

const TONE = { now: () => 'light' as const, watch: () => () => undefined };

const show = (host: Host, engine = anEngine(), opening: 'start' | 'row' = 'start') => {
  render(<Pane host={host} engine={engine} tone={TONE} language="zh" opening={opening} />);
  return userEvent.setup();
};

const run = async (user: ReturnType<typeof userEvent.setup>) => {
  await user.click(await screen.findByRole('button', { name: '一键审核' }));
  await screen.findByRole('tab', { name: '汇总' });
};

const listed = async () => within(await screen.findByRole('listbox')).findAllByRole('option');

test('before: the policy in force, the one button, the sheets it will read', async () => {
  show(aHost().host);
  await screen.findByText('内政办发〔2024〕48号');
  await screen.findByText('将审核 2 张工作表');
  expect(screen.getByText('附表').parentElement?.textContent).toContain('隐藏');
  expect(screen.getByRole('button', { name: '一键审核' })).not.toHaveProperty('disabled', true);
});

test('while it runs: the stage, the rows, and a way out', async () => {
  let control: RunControl | null = null;
  const engine = anEngine(
    (given) =>
      new Promise((_, reject) => {
        control = given;
        given.onProgress({ stage: 'classify', done: 1240, total: 2000, sheet: '项目支出', tables: 2 });
        given.signal.addEventListener('abort', () => reject(new HostError('cancelled')));
      }),
  );
  const user = show(aHost().host, engine);
  await user.click(await screen.findByRole('button', { name: '一键审核' }));
  await screen.findByText('1,240 / 2,000 行');
  expect(screen.getByText('2 张')).not.toBeNull();
  await user.click(screen.getByRole('button', { name: '取消' }));
  await screen.findByText('审核已取消，工作簿没有改动。');
  expect(control!.signal.aborted).toBe(true);
  expect(screen.getByRole('button', { name: '一键审核' })).not.toBeNull();
});

test('after: counts by severity lead to the findings of that severity', async () => {
  const user = show(aHost().host);
  await run(user);
  await user.click(screen.getByRole('button', { name: '只看不符，2 条' }));
  const list = await screen.findByRole('listbox', { name: '疑点列表' });
  await waitFor(() => expect(within(list).getAllByRole('option')).toHaveLength(2));
  expect(screen.getByRole('button', { name: '只看不符，2 条' }).getAttribute('aria-pressed')).toBe('true');
});

test('a finding goes to its cell and shows its row: clause, what to do', async () => {
  const { host, revealed } = aHost();
  const user = show(host);
  await run(user);
  await user.click(screen.getByRole('tab', { name: /疑点/ }));
  await user.click((await listed())[0]!);
  expect(revealed).toEqual(['s1 2 4']);
  const card = screen.getByRole('region', { name: '项目认定' });
  expect(within(card).getByRole('heading', { level: 2 }).textContent).toBe('新能源产业专利导航');
  expect(card.textContent).toContain('将事权级次改为自治区');
  await user.click(within(card).getByRole('button', { name: '展开全句' }));
  expect(within(card).getByText('结合自治区产业发展开展专利导航', { selector: 'b' })).not.toBeNull();
  expect(card.textContent).toContain('确认为自治区级财政事权。');
});

test('N and P page through the rows, Esc leads back to the list', async () => {
  const { host, revealed } = aHost();
  const user = show(host);
  await run(user);
  await user.click(screen.getByRole('tab', { name: /疑点/ }));
  await user.click((await listed())[0]!);
  await user.keyboard('n');
  expect(screen.getByRole('heading', { level: 2, name: '专利资助' })).not.toBeNull();
  await user.keyboard('n');
  expect(screen.getByRole('heading', { level: 2, name: '项目支出' })).not.toBeNull();
  await user.keyboard('pp');
  expect(screen.getByText('1 / 3')).not.toBeNull();
  expect(revealed).toEqual(['s1 2 4', 's1 3 1', 's1 5 6', 's1 3 1', 's1 2 4']);
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('region', { name: '项目认定' })).toBeNull();
});

test('typing n in the search searches, and pages nothing', async () => {
  const user = show(aHost().host);
  await run(user);
  await user.click(screen.getByRole('tab', { name: /疑点/ }));
  await user.keyboard('/');
  await user.keyboard('nnp');
  expect(screen.getByRole('textbox', { name: '搜索项目、单位、疑点' })).toHaveProperty('value', 'nnp');
  await screen.findByText('没有符合条件的疑点。');
  await user.click(screen.getByRole('button', { name: '清除筛选' }));
  expect(await listed()).not.toHaveLength(0);
});

test('a row chosen in the sheet shows its card', async () => {
  const { host, tell } = aHost();
  const user = show(host);
  await run(user);
  await user.click(screen.getByRole('tab', { name: /逐行/ }));
  await waitFor(() => {
    tell({ kind: 'select', sheetId: 's1', area: { top: 4, left: 2, bottom: 4, right: 2 } });
    expect(screen.getByRole('heading', { level: 2, name: '办公楼维修' })).not.toBeNull();
  });
  expect(screen.getByText('不属于政策文件所列领域，不作判断。')).not.toBeNull();
});

test('marks, with our sheets unless the officer takes them out; notes only where the host has them', async () => {
  const { host, applied } = aHost();
  const user = show(host);
  await run(user);
  await user.click(screen.getByRole('button', { name: '标记' }));
  await screen.findByText('已着色 3 处，批注 2 条，写入 3 张表。');
  expect(applied[0]?.some((change) => change.kind === 'sheet')).toBe(true);
  expect(applied[0]?.some((change) => change.kind === 'note')).toBe(true);
  await user.click(screen.getByRole('checkbox', { name: /同时写入/ }));
  await user.click(screen.getByRole('button', { name: '标记' }));
  await waitFor(() => expect(applied).toHaveLength(2));
  expect(applied[1]?.some((change) => change.kind === 'sheet')).toBe(false);
});

test('a host without notes is asked for none, and the pane says where the explanation is', async () => {
  const { host, applied } = aHost();
  const user = show({ ...host, can: { ...host.can, notes: false } });
  await run(user);
  await user.click(screen.getByRole('button', { name: '标记' }));
  await screen.findByText(/当前程序不支持批注/);
  expect(applied[0]?.every((change) => change.kind !== 'note')).toBe(true);
});

test('what could not be marked is counted with its reason', async () => {
  const change = { kind: 'note', sheetId: 's1', row: 0, column: 0, text: '' } as const;
  const skipped = [
    { change, reason: 'has-note' },
    { change, reason: 'has-note' },
    { change, reason: 'something-new' },
  ];
  const user = show(aHost({ apply: async () => ({ ...REPORT, skipped }) }).host);
  await run(user);
  await user.click(screen.getByRole('button', { name: '标记' }));
  await screen.findByText(/3 处没有写全：单元格已有批注 2 处、其他原因 1 处。/);
});

test('clearing says what was cleared', async () => {
  const scopes: string[] = [];
  const user = show(aHost({ clear: async (scope) => void scopes.push(scope) }).host);
  await run(user);
  await user.click(screen.getByRole('button', { name: '清除标记' }));
  await screen.findByText(/没有发现本工具写入的标记和表/);
  await user.click(screen.getByRole('button', { name: '标记' }));
  await screen.findByText(/已着色 3 处/);
  await user.click(screen.getByRole('button', { name: '清除标记' }));
  await screen.findByText(/标记和写入的表已清除/);
  expect(scopes).toEqual(['marks', 'marks']);
});

test('a fault says what and what to do, keeps the results, and lets the officer try again', async () => {
  let protect = true;
  const { host } = aHost();
  const read: Host['read'] = (id) => (protect ? Promise.reject(new HostError('editing')) : host.read(id));
  const user = show({ ...host, read });
  await user.click(await screen.findByRole('button', { name: '一键审核' }));
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('请按 Enter 或 Esc 结束编辑');
  protect = false;
  await user.click(within(alert).getByRole('button', { name: '重试' }));
  await screen.findByRole('tab', { name: '汇总' });
  protect = true;
  await user.click(screen.getByRole('button', { name: '重新审核' }));
  await screen.findByRole('alert');
  expect(screen.getByRole('tab', { name: '汇总' })).not.toBeNull();
});

test('no budget table: what was looked at, and what is needed', async () => {
  const engine = anEngine(async () => someAudit({ tables: [], rows: [], findings: [] }));
  const user = show(aHost().host, engine);
  await user.click(await screen.findByRole('button', { name: '一键审核' }));
  await screen.findByRole('heading', { name: '没有找到预算表' });
  expect(screen.getByText('已查看 2 张工作表：项目支出、附表。')).not.toBeNull();
  expect(screen.getByText(/预算表需有“项目名称”/)).not.toBeNull();
});

test('a damaged record in the workbook is reported, and the audit goes on without it', async () => {
  const user = show(aHost({ loadStore: async () => '{' }).host);
  await run(user);
  expect(screen.getByRole('alert').textContent).toContain('本次未采用，也没有改动它');
});

test('opened at a row: audits by itself and shows that row', async () => {
  show(aHost().host, anEngine(), 'row');
  await screen.findByRole('heading', { level: 2, name: '专利资助' });
});

test('the summary tells the diagonal from money at another tier', async () => {
  const user = show(aHost().host);
  await run(user);
  const cell = within(screen.getByRole('group', { name: '应承担与实际承担' })).getByText('30.00');
  expect(cell.className).toContain('down');
  expect(screen.getByRole('img', { name: '自治区 30.00 万元，其中列在其他级次 30.00 万元' })).not.toBeNull();
  await user.click(screen.getByRole('button', { name: /事权级次不符/ }));
  expect(screen.getByRole('tab', { name: /疑点/ }).getAttribute('aria-selected')).toBe('true');
});

test('English is one button away', async () => {
  const user = show(aHost().host);
  await user.click(await screen.findByRole('button', { name: 'English' }));
  await user.click(await screen.findByRole('button', { name: 'Audit now' }));
  await screen.findByRole('tab', { name: /Findings/ });
});
