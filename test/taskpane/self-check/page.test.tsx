/** The self-check as an officer meets it: from the pane, in words, to be copied. */
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { AuditEngine } from '../../../src/taskpane/engine/engine';
import { Pane, type Opening } from '../../../src/taskpane/pane';
import type { Host } from '../../../src/workbook/host';
import { aPolicy, aSheet, loaded } from '../../support/builders';

const engine: AuditEngine = {
  policies: async () => [loaded(aPolicy())],
  audit: () => Promise.reject(new Error('no audit here')),
  dispose: () => undefined,
};
const tone = { now: () => 'light' as const, watch: () => () => undefined };
const refuse = () => Promise.reject(new Error('not to be called'));

/** A workbook with something in it: nothing may be written there. */
const host: Host = {
  kind: 'grid',
  can: {
    notes: false,
    comments: false,
    reveal: false,
    selection: false,
    watch: false,
    charts: false,
    save: false,
  },
  workbookName: async () => '机密.xlsx',
  sheets: async () => [aSheet({ name: '机密' })],
  read: async (id) => aSheet({ id, values: [['机密']] }),
  loadStore: async () => null,
  watch: async () => async () => undefined,
  apply: refuse,
  clear: refuse,
  saveStore: refuse,
  reveal: refuse,
  selection: refuse,
  write: refuse,
  save: refuse,
};

const show = (opening: Opening = 'start') =>
  render(<Pane host={host} engine={engine} tone={tone} language="zh" opening={opening} />);

const result = async () => ((await screen.findByLabelText(/^自检结果/)) as HTMLTextAreaElement).value;

test('stands behind the line that names the policies, and leads back', async () => {
  show();
  await waitFor(() => expect(document.querySelector('.sq-policy--open')).toBeTruthy());
  await userEvent.click(document.querySelector('.sq-policy--open') as Element);
  await userEvent.click(await screen.findByRole('button', { name: '自检' }));
  expect(await result()).toContain('[正常] 能读取工作簿：1 张表');
  await userEvent.click(screen.getByRole('button', { name: '返回' }));
  expect(await screen.findByRole('button', { name: '一键审核' })).toBeTruthy();
});

test('opens by the address; a workbook with something in it is not tried; nothing of it is copied', async () => {
  show('check');
  expect(await result()).toContain('[说明] 没有批注接口');
  await userEvent.click(screen.getByRole('button', { name: '试一遍' }));
  await screen.findByText(/^没有试/);
  expect(await result()).toContain('[说明] 没有试');
  expect(await result()).not.toContain('机密');
  await userEvent.click(screen.getByRole('button', { name: '复制' }));
  expect(await screen.findByText(/^已复制|^请选中/)).toBeTruthy();
});
