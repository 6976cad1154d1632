/** Decisions in the pane over a real audit of a sample, in a workbook held in memory: what an officer sees, does, and takes back. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { auditWorkbook } from '../../../src/audit/pipeline';
import { parseStore } from '../../../src/decisions/store';
import { openXlsx } from '../../../src/hosts/xlsx';
import { builtinPolicies } from '../../../src/policy/builtin';
import type { AuditEngine } from '../../../src/taskpane/engine/engine';
import { bytesOfFile } from '../../../src/taskpane/policies/state/save-file';
import { Pane } from '../../../src/taskpane/pane';
import { HostError, type CellWrite, type Change, type Host } from '../../../src/workbook/host';

jest.setTimeout(120_000);

// jsdom has no layout; the lists draw only what is in sight.
beforeAll(() => {
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 600 });
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 320 });
});

const POLICIES = builtinPolicies();
const SLOW = { timeout: 30_000 };

const engine: AuditEngine = {
  policies: async () => POLICIES,
  audit: async (input, options) => auditWorkbook(input, { policies: POLICIES, ...options }),
  dispose: () => undefined,
};

const TONE = { now: () => 'light' as const, watch: () => () => undefined };

const openBook = (over: Partial<Host>) => {
  const bytes = new Uint8Array(readFileSync(join(__dirname, '../../../samples/budget-bureau.xlsx')));
  const file = openXlsx(bytes, 'budget-bureau.xlsx');
  const applied: (readonly Change[])[] = [];
  const host = new Proxy(file, {
    get: (target, name: keyof Host) => {
      if (name === 'apply' && !over.apply) {
        return async (changes: readonly Change[]) => {
          applied.push(changes);
          return { fills: 1, notes: 1, sheets: 3, skipped: [] };
        };
      }
      const value: unknown = over[name] ?? target[name];
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return { host, applied };
};

const begin = async (over: Partial<Host> = {}) => {
  const { host, applied } = openBook(over);
  render(<Pane host={host} engine={engine} tone={TONE} language="zh" />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: '一键审核' }, SLOW));
  await user.click(await screen.findByRole('tab', { name: /^疑点/ }, SLOW));
  return { host, applied, user };
};

const openCount = (): number =>
  screen
    .getAllByRole('button', { name: /^只看/ })
    .reduce((sum, button) => sum + Number(/(\d+) 条/.exec(button.getAttribute('aria-label') ?? '')?.[1]), 0);

const openFirst = async (user: ReturnType<typeof userEvent.setup>, code: string) => {
  await user.click(screen.getByRole('button', { name: '筛选' }));
  const [all] = screen.queryAllByRole('button', { name: /^显示全部/ });
  if (all) await user.click(all);
  await user.click(screen.getByRole('button', { name: new RegExp(`^${code}，`) }));
  const list = await screen.findByRole('listbox');
  const [first] = await within(list).findAllByRole('option', {}, SLOW);
  await user.click(first!);
  return screen.findByRole('region', { name: '项目认定' });
};

test('采纳建议 shows cell, old and new, writes on confirmation, and Ctrl+Z brings the cell back', async () => {
  const { host, user } = await begin();
  const before = openCount();
  const card = await openFirst(user, '事权级次不符');
  await user.click(within(card).getAllByRole('button', { name: '采纳建议' })[0]!);
  const confirm = await within(card).findByRole('button', { name: '写入 1 处' }, SLOW);
  const cells = within(within(card).getByRole('form', { name: '采纳建议' })).getAllByRole('cell');
  const [old, now] = cells.map((cell) => cell.textContent);
  expect(old).not.toBe(now);
  await user.click(confirm);
  await screen.findByText('已写入 1 个单元格。', {}, SLOW);
  expect(openCount()).toBeLessThan(before);
  const kept = parseStore((await host.loadStore())!);
  expect(kept.history?.[0]).toMatchObject({ kind: 'adopt', writes: [{ before: old, after: now }] });
  await user.keyboard('{Control>}z{/Control}');
  await screen.findByText(/已撤销采纳，单元格恢复原来的内容/, {}, SLOW);
  expect(openCount()).toBe(before);
});

test('接受 needs a reason, settles the finding, and can be restored', async () => {
  const { host, user } = await begin();
  const before = openCount();
  const card = await openFirst(user, '承担单位层级不符');
  const block = () =>
    within(card)
      .getByRole('heading', { name: /承担单位层级不符/ })
      .closest('section')!;
  await user.click(within(block()).getByRole('button', { name: '接受' }));
  await user.click(within(block()).getByRole('button', { name: '接受 1 条' }));
  within(block()).getByText('请写明理由，以备查核。');
  await user.type(within(block()).getByRole('textbox', { name: /理由/ }), '已有委托书');
  await user.type(within(block()).getByRole('textbox', { name: /署名/ }), '张三');
  await user.click(within(block()).getByRole('button', { name: '接受 1 条' }));
  await screen.findByText('已接受 1 条疑点。', {}, SLOW);
  expect(openCount()).toBe(before - 1);
  within(block()).getByText('已有委托书 · 张三');
  expect(parseStore((await host.loadStore())!).accepted).toMatchObject([
    { reason: '已有委托书', by: '张三' },
  ]);
  await user.click(within(block()).getByRole('button', { name: '恢复' }));
  await user.click(await within(block()).findByRole('button', { name: '恢复' }));
  await screen.findByText(/已恢复系统判断/, {}, SLOW);
  expect(openCount()).toBe(before);
});

test('Escape leaves a form, and the card only after that', async () => {
  const { user } = await begin();
  const card = await openFirst(user, '未列事项');
  await user.click(within(card).getByRole('button', { name: '改判' }));
  within(card).getByRole('form', { name: '改判' });
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('form')).toBeNull();
  screen.getByRole('region', { name: '项目认定' });
});

test('改判 reaches the rows of the same work, shows what the audit had said, marks follow', async () => {
  const { host, applied, user } = await begin();
  await user.click(screen.getByRole('button', { name: '标记' }));
  await screen.findByText(/已着色 1 处/, {}, SLOW);
  const card = await openFirst(user, '未列事项');
  await user.click(within(card).getByRole('button', { name: '改判' }));
  const form = within(card).getByRole('form', { name: '改判' });
  await user.type(within(form).getByRole('textbox', { name: '对应事项' }), '专利 导航');
  const matters = within(form).getByRole('group', { name: '政策文件中的事项' });
  await user.click(within(matters).getAllByRole('radio')[0]!);
  await user.selectOptions(within(form).getByRole('combobox', { name: '级次' }), 'prefecture');
  await user.type(within(form).getByRole('textbox', { name: /理由/ }), '厅务会议定');
  await user.click(within(form).getByRole('button', { name: /^认定 \d+ 行$/ }));
  await screen.findByText(/已改判，\d+ 行按此认定。/, {}, SLOW);
  within(card).getByText('已改判：盟市');
  within(card).getByText('系统原判断');
  within(card).getByText('厅务会议定');
  await waitFor(() => expect(applied).toHaveLength(2), SLOW);
  expect(parseStore((await host.loadStore())!).precedents).toMatchObject([{ level: 'prefecture' }]);
  await user.click(screen.getByRole('button', { name: '撤销' }));
  await screen.findByText(/已撤销对/, {}, SLOW);
  expect(within(card).queryByText('已改判：盟市')).toBeNull();
  await waitFor(() => expect(applied).toHaveLength(3), SLOW);
});

test('in bulk the number is said before it happens; the history takes back any step', async () => {
  const { user } = await begin();
  const before = openCount();
  await user.click(screen.getByRole('button', { name: '筛选' }));
  await user.click(screen.getByRole('button', { name: /^领域分类不符，\d+ 条/ }));
  await user.click(screen.getByRole('button', { name: '批量处理' }));
  const way = await screen.findByRole('button', { name: /^接受（\d+ 条）/ });
  const count = Number(/\d+/.exec(way.textContent ?? '')![0]);
  expect(count).toBeLessThan(before);
  await user.click(way);
  await user.type(screen.getByRole('textbox', { name: /理由/ }), '口径不同');
  await user.click(screen.getByRole('button', { name: `接受 ${count} 条` }));
  await screen.findByText(`已接受 ${count} 条疑点。`, {}, SLOW);
  expect(openCount()).toBe(before - count);
  await user.click(screen.getByRole('button', { name: '历史' }));
  const steps = await screen.findByRole('list', { name: /处理记录/ });
  within(steps).getByText('口径不同');
  within(steps).getByText(/未署名/);
  await user.click(within(steps).getByRole('button', { name: /^撤销：/ }));
  await screen.findByText('已撤销', { selector: '.sq-tag' }, SLOW);
  expect(openCount()).toBe(before);
});

test('facets count under one another; by kind each kind is headed once', async () => {
  const { user } = await begin();
  await user.click(screen.getByRole('button', { name: '筛选' }));
  await user.click(screen.getByRole('button', { name: /^待核，/ }));
  screen.getByRole('button', { name: '事权级次不符，0 条' });
  screen.getByRole('button', { name: '去掉条件：程度 待核' });
  await user.selectOptions(screen.getByRole('combobox', { name: '排列' }), 'code');
  expect(document.querySelectorAll('.sq-list__sheet').length).toBeGreaterThan(0);
  await user.click(screen.getByRole('button', { name: '清除筛选' }));
  expect(screen.queryByRole('button', { name: /^去掉条件/ })).toBeNull();
});

test('复制依据 falls back where the clipboard is refused, and then shows the text', async () => {
  const { user } = await begin();
  const card = await openFirst(user, '事权级次不符');
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: () => Promise.reject(new Error('refused')) },
  });
  const copied: string[] = [];
  document.execCommand = () => copied.push((document.activeElement as HTMLTextAreaElement).value) > 0;
  await user.click(within(card).getAllByRole('button', { name: '复制依据' })[0]!);
  await within(card).findByText('已复制');
  expect(copied[0]).toMatch(/^依据《.+》（内政办发〔2024〕48号）/);
  document.execCommand = () => false;
  await user.click(within(card).getAllByRole('button', { name: '复制依据' })[0]!);
  expect((await within(card).findByRole<HTMLTextAreaElement>('textbox', { name: '依据' })).value).toBe(
    copied[0],
  );
});

test('decisions that contradict each other are shown with both, and one is chosen', async () => {
  const { host, user } = await begin();
  const card = await openFirst(user, '未列事项');
  await user.click(within(card).getByRole('button', { name: '改判' }));
  const form = within(card).getByRole('form', { name: '改判' });
  await user.selectOptions(within(form).getByRole('combobox', { name: '级次' }), 'prefecture');
  await user.type(within(form).getByRole('textbox', { name: /理由/ }), '本级意见');
  await user.click(within(form).getByRole('button', { name: /^认定/ }));
  await screen.findByText(/已改判，\d+ 行/, {}, SLOW);
  const own = parseStore((await host.loadStore())!).precedents[0]!;
  const other = { ...own, level: 'province', reason: '上级意见' };
  const file = new File([JSON.stringify({ format: 1, precedents: [other] })], '认定.json');
  await user.keyboard('{Escape}');
  await user.click(screen.getByRole('button', { name: '历史' }));
  await user.upload(document.querySelector<HTMLInputElement>('input[type=file]')!, file);
  await screen.findByText('认定互相矛盾（1）', {}, SLOW);
  screen.getAllByText('本级意见');
  await user.click(screen.getByRole('button', { name: /采用：自治区，上级意见/ }));
  await waitFor(() => expect(screen.queryByText(/认定互相矛盾/)).toBeNull(), SLOW);
  expect(parseStore((await host.loadStore())!).precedents).toMatchObject([{ reason: '上级意见' }]);
  await user.upload(
    document.querySelector<HTMLInputElement>('input[type=file]')!,
    new File(['nothing'], '坏.json'),
  );
  await screen.findByText(/“坏.json”不是导出的认定记录/);
});

const acceptFirst = async (user: ReturnType<typeof userEvent.setup>) => {
  const card = await openFirst(user, '承担单位层级不符');
  await user.click(within(card).getAllByRole('button', { name: '接受' })[0]!);
  await user.type(within(card).getByRole('textbox', { name: /理由/ }), '已有委托书');
  await user.click(within(card).getByRole('button', { name: '接受 1 条' }));
  await screen.findByText('已接受 1 条疑点。', {}, SLOW);
  return card;
};

test('where the workbook takes no further sheet, decisions hold while the pane is open and are offered as a file', async () => {
  const saved: Blob[] = [];
  URL.createObjectURL = (blob: Blob) => `blob:${saved.push(blob)}`;
  URL.revokeObjectURL = () => undefined;
  const { user } = await begin({
    saveStore: () => Promise.reject(new HostError('protected', {}, 'workbook structure')),
  });
  const before = openCount();
  const card = await acceptFirst(user);
  expect(openCount()).toBe(before - 1);
  within(card).getByText(/工作簿结构受保护，1 条认定存不进工作簿/);
  await user.click(within(card).getByRole('button', { name: '导出认定' }));
  within(card).getByText(/含改判 0 条、接受 1 条/);
  const text = new TextDecoder().decode(await bytesOfFile(saved[0]!));
  expect(parseStore(text).accepted).toMatchObject([{ reason: '已有委托书' }]);
  await user.keyboard('{Escape}');
  await user.click(screen.getByRole('button', { name: '重新审核' }));
  await screen.findByText(/1 条认定存不进工作簿/, {}, SLOW);
  expect(openCount()).toBe(before - 1);
});

test('marks that could not bring their sheets offer the decisions as a file', async () => {
  const { user } = await begin({
    apply: async (changes) => ({
      fills: 1,
      notes: 1,
      sheets: 0,
      skipped: [{ change: changes[0]!, reason: 'structure-protected' }],
    }),
  });
  await acceptFirst(user);
  await user.keyboard('{Escape}');
  expect(screen.queryByText(/另行保存/)).toBeNull();
  await user.click(screen.getByRole('button', { name: '标记' }));
  await screen.findByText('工作簿结构受保护，可把 1 条认定导出为文件，另行保存。', {}, SLOW);
});

test('a formula is written over only once the officer has ticked so, and undo brings it back', async () => {
  const written: CellWrite[] = [];
  const can = { ...openBook({}).host.can, formulas: true };
  const { host, user } = await begin({
    can,
    write: async (writes) => {
      const [first] = writes;
      if (!first?.overFormula && first?.formula === undefined)
        throw new HostError('unsupported', { sheet: '表', cell: 'F7' }, 'the cell holds a formula');
      written.push(...writes);
      return writes.map((one) => ({ ...one, before: one.after, after: one.before, formula: '=B2&"级"' }));
    },
  });
  const card = await openFirst(user, '事权级次不符');
  await user.click(within(card).getAllByRole('button', { name: '采纳建议' })[0]!);
  await user.click(await within(card).findByRole('button', { name: '写入 1 处' }, SLOW));
  const tick = await within(card).findByRole('checkbox', { name: /公式一并改为文字/ }, SLOW);
  expect(written).toEqual([]);
  await user.click(tick);
  await user.click(within(card).getByRole('button', { name: '写入 1 处' }));
  await screen.findByText('已写入 1 个单元格。', {}, SLOW);
  expect(written).toMatchObject([{ overFormula: true }]);
  const entry = parseStore((await host.loadStore())!).history?.[0];
  expect(entry?.writes).toMatchObject([{ formula: '=B2&"级"' }]);
});
