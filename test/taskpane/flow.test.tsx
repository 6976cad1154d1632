/** The pane follows edits, audits a part, and does again what failed; over a host and an engine made for the test. */
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { AuditInput, FileAudit } from '../../src/audit/types';
import type { AuditEngine } from '../../src/taskpane/engine/engine';
import type { LiveChange } from '../../src/taskpane/live/change';
import { noteWritten } from '../../src/taskpane/live/written';
import { Pane } from '../../src/taskpane/pane';
import { HostError, type Host, type HostEvent } from '../../src/workbook/host';
import { aPolicy, aSheet, loaded } from '../support/builders';
import { aFinding, someAudit } from './fixture';

beforeAll(() => {
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 600 });
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 320 });
});

const TONE = { now: () => 'light' as const, watch: () => () => undefined };
const CELL = { top: 2, left: 1, bottom: 2, right: 1 };

const setUp = (over: Partial<Host> = {}, result: Partial<FileAudit> = {}) => {
  const listeners = new Set<(event: HostEvent) => void>();
  const inputs: AuditInput[] = [];
  const changes: LiveChange[] = [];
  const read: string[] = [];
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
    sheets: async () => [
      aSheet(),
      aSheet({ id: 's2', name: '附表' }),
      aSheet({ id: 's3', name: '汇总', ours: 'summary' }),
    ],
    read: async (id) => {
      read.push(id);
      return aSheet({ id, values: [['项目名称'], ['甲'], ['乙']], hiddenRows: [1] });
    },
    apply: async () => ({ fills: 1, notes: 1, sheets: 0, skipped: [] }),
    clear: async () => undefined,
    loadStore: async () => null,
    saveStore: async () => undefined,
    reveal: async () => undefined,
    selection: async () => ({ sheetId: 's2', areas: [{ top: 3, left: 0, bottom: 5, right: 0 }] }),
    write: async () => [],
    watch: async (listener) => {
      listeners.add(listener);
      return async () => void listeners.delete(listener);
    },
    save: async () => new Uint8Array(),
    ...over,
  };
  const engine: AuditEngine = {
    policies: async () => [loaded(aPolicy())],
    audit: async (input) => {
      inputs.push(input);
      return someAudit({ ...(input.scope ? { partial: true } : {}), ...result });
    },
    update: async (change) => {
      changes.push(change);
      return someAudit({ findings: [] });
    },
    dispose: () => undefined,
  };
  render(<Pane host={host} engine={engine} tone={TONE} language="zh" opening="start" />);
  const tell = (event: HostEvent) => listeners.forEach((listener) => listener(event));
  return { host, user: userEvent.setup(), inputs, changes, read, tell };
};

const run = async (user: ReturnType<typeof userEvent.setup>) => {
  await user.click(await screen.findByRole('button', { name: '一键审核' }));
  await screen.findByRole('tab', { name: '汇总' });
};

const edit = (sheetId: string): HostEvent => ({ kind: 'edit', sheetId, area: CELL });

test('edits close together are judged once, and only their sheet is read', async () => {
  const { user, tell, changes, read } = setUp();
  await run(user);
  read.length = 0;
  act(() => {
    tell(edit('s1'));
    tell(edit('s1'));
    tell({ kind: 'select', sheetId: 's1', area: CELL });
  });
  await screen.findByText('已按改动更新');
  expect(read).toEqual(['s1']);
  expect(changes).toHaveLength(1);
  expect(changes[0]?.order).toEqual(['s1', 's2', 's3']);
});

test('a sheet that the pane has written to is read with the next edit: no host tells of it', async () => {
  const { user, host, tell, changes } = setUp();
  await run(user);
  noteWritten(host, ['s2']);
  act(() => tell(edit('s1')));
  await screen.findByText('已按改动更新');
  expect(changes[0]?.sheets.map(({ id }) => id).sort()).toEqual(['s1', 's2']);
});

test('Ctrl+Enter audits, and audits anew', async () => {
  const { user, inputs } = setUp();
  await screen.findByRole('button', { name: '一键审核' });
  await user.keyboard('{Tab}{Control>}{Enter}{/Control}');
  await screen.findByRole('tab', { name: '汇总' });
  expect(inputs).toHaveLength(1);
  screen.getByRole('tab', { name: /^疑点/ }).focus();
  await user.keyboard('{Control>}{Enter}{/Control}');
  await screen.findByRole('tab', { name: '汇总' });
  expect(inputs).toHaveLength(2);
});

test('an edit on a sheet of ours is none', async () => {
  const { user, tell, changes } = setUp();
  await run(user);
  act(() => tell(edit('s3')));
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(changes).toEqual([]);
});

test('switched off, nothing follows', async () => {
  const { user, tell, changes } = setUp();
  await run(user);
  await user.click(screen.getByRole('checkbox', { name: '随编辑即时重审' }));
  act(() => tell(edit('s1')));
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(changes).toEqual([]);
});

test.each([
  ['sheet', undefined],
  ['selection', [[3, 5]]],
  [
    'visible',
    [
      [0, 0],
      [2, 2],
    ],
  ],
])('scope %s: one sheet is read, its rows are named, the others are told', async (scope, rows) => {
  const { user, inputs } = setUp();
  await user.selectOptions(await screen.findByLabelText('审核范围'), scope);
  await run(user);
  expect(inputs[0]?.sheets.map(({ id }) => id)).toEqual(['s2']);
  expect(inputs[0]?.scope).toEqual({ unread: ['项目支出'], ...(rows ? { rows } : {}) });
  expect(screen.getByText('本次只审核了一部分。')).not.toBeNull();
});

test('nothing selected: said so', async () => {
  const { user, inputs } = setUp({ selection: async () => null });
  await user.selectOptions(await screen.findByLabelText('审核范围'), 'sheet');
  await user.click(screen.getByRole('button', { name: '一键审核' }));
  expect((await screen.findByRole('alert')).textContent).toContain('没有选中单元格');
  expect(inputs).toEqual([]);
});

test('marking that failed is done again by 重试, and the results stay', async () => {
  let fails = true;
  const { user, inputs } = setUp({
    apply: async () => {
      if (fails) throw new HostError('protected', { sheet: '项目支出' });
      return { fills: 1, notes: 1, sheets: 0, skipped: [] };
    },
  });
  await run(user);
  await user.click(screen.getByRole('button', { name: '标记' }));
  const alert = await screen.findByRole('alert');
  expect(screen.getByRole('tab', { name: '汇总' })).not.toBeNull();
  fails = false;
  await user.click(within(alert).getByRole('button', { name: '重试' }));
  await screen.findByText(/^已着色/);
  expect(inputs).toHaveLength(1);
});

test('a policy not in force for a table is said above the figures', async () => {
  const { user } = setUp({}, { findings: [aFinding('not-in-force', 'info', 0, 0)] });
  await run(user);
  expect(screen.getByText(/政策在本预算年度尚未生效/)).not.toBeNull();
});
