/** 交付 in the pane: what is handed out, what is read back, and what is refused with its reason. */
import { screen, waitFor, within } from '@testing-library/react';
import { strToU8 } from 'fflate';
import { parseStore } from '../../../src/decisions/store';
import { openXlsx } from '../../../src/hosts/xlsx';
import { sha256Of } from '../../../src/taskpane/deliver/own-file';
import { HostError } from '../../../src/workbook/host';
import { earlierRound, laterRound } from '../../rounds/two-rounds';
import {
  audit,
  button,
  catchDownloads,
  choose,
  documentText,
  goDeliver,
  lastHanded,
  openPane,
  section,
  sha256,
  type Opened,
} from './support';

jest.setTimeout(60_000);
beforeAll(catchDownloads);

const audited = async (...args: Parameters<typeof openPane>): Promise<Opened> => {
  const opened = await openPane(...args);
  await audit(opened);
  await goDeliver(opened);
  return opened;
};

const reportText = async ({ user }: Opened): Promise<string> => {
  await user.click(await button('审核报告', '下载审核报告'));
  return documentText((await lastHanded(/^审核报告_/)).bytes);
};

const BOOK = laterRound();

describe('the trace of the report', () => {
  it('names the workbook’s SHA-256 where the host keeps the file', async () => {
    const text = await reportText(await audited(BOOK, '二上.xlsx'));
    expect(text).toContain(`的 SHA-256：${sha256(BOOK)}`);
    expect(text).not.toContain('副本计算');
  });

  it('says so where the workbook was changed since it was opened or saved', async () => {
    const text = await reportText(await audited(BOOK, '二上.xlsx', { onDisk: false }));
    expect(text.includes('副本计算')).toBe(true);
  });

  it('says so where it is of a copy that the program made', async () => {
    const text = await reportText(
      await audited(BOOK, '二上.xlsx', { noFile: true, ownFile: async () => BOOK }),
    );
    expect(text).toContain(`的 SHA-256：${sha256(BOOK)}（按表格程序当时给出的副本计算`);
  });

  it('says 未取得 where the program gives no file, or fails to', async () => {
    expect(await reportText(await audited(BOOK, '二上.xlsx', { noFile: true }))).toContain('SHA-256：未取得');
  });

  it('says 未取得 where the program fails to give it', async () => {
    const ownFile = () => Promise.reject(new HostError('host-failed'));
    const text = await reportText(await audited(BOOK, '二上.xlsx', { noFile: true, ownFile }));
    expect(text).toContain('SHA-256：未取得');
  });

  it('is the same with the browser’s help and without', async () => {
    for (const size of [0, 1, 55, 56, 63, 64, 65, 131_071, 131_072, 300_000]) {
      const bytes = Uint8Array.from({ length: size }, (_, at) => (at * 31 + size) & 255);
      const helped = {
        digest: async () => Uint8Array.from(Buffer.from(sha256(bytes), 'hex')).buffer,
      } as unknown as SubtleCrypto;
      expect(await sha256Of(bytes, undefined)).toBe(sha256(bytes));
      expect(await sha256Of(bytes, helped)).toBe(sha256(bytes));
    }
  });
});

describe('对外版', () => {
  it('is made of the copy the program gives, and bears nothing of ours', async () => {
    const host = openXlsx(BOOK, '二上.xlsx');
    await host.saveStore(JSON.stringify({ format: 1, table: { year: 2025 } }));
    const kept = await host.save();
    const opened = await openPane(kept, '二上.xlsx', { noFile: true, ownFile: async () => kept });
    await goDeliver(opened);
    await opened.user.click(await button('对外版', '另存对外版'));
    const { bytes } = await lastHanded(/^对外版_二上\.xlsx$/);
    expect(await openXlsx(bytes, 'a.xlsx').loadStore()).toBeNull();
    expect(await opened.host.loadStore()).not.toBeNull();
  });

  it('says what to do where the program gives no file', async () => {
    await goDeliver(await openPane(BOOK, '二上.xlsx', { noFile: true }));
    expect((await section('对外版')).textContent).toContain('请保存后用网页工作台打开');
  });
});

describe('rounds', () => {
  it('are compared, and what is no earlier round is refused while the last comparison goes', async () => {
    await audited(BOOK, '二上.xlsx');
    const rounds = await section('与上一轮对比');
    await choose('选择上一轮文件', [{ name: '一上.xlsx', bytes: earlierRound() }]);
    await within(rounds).findByText(/^“二上\.xlsx”与“一上\.xlsx”对比/, {}, { timeout: 20_000 });
    expect(within(rounds).getByRole('list', { name: '疑点变化' }).children.length).toBeGreaterThan(0);
    for (const [name, text] of [
      ['别的.json', '{"a":1}'],
      ['半截.json', '{"format":1,'],
      ['坏.xlsx', 'PK坏'],
    ] as const) {
      await choose('选择上一轮文件', [{ name, bytes: strToU8(text) }]);
      await waitFor(() => expect(within(rounds).getByRole('alert').textContent).toContain(name));
      expect(within(rounds).queryByRole('list', { name: '疑点变化' })).toBeNull();
    }
  });
});

describe('feedback', () => {
  it('of a unit is handed out, and an unfilled or foreign file takes nothing', async () => {
    const opened = await audited(BOOK, '二上.xlsx');
    const feedback = await section('单位反馈');
    await opened.user.click(within(feedback).getByRole('button', { name: /^下载全部反馈表/ }));
    await lastHanded(/\.zip$/);
    await choose('读入填好的反馈表', [{ name: '别的.xlsx', bytes: earlierRound() }]);
    await within(feedback).findByText(/^读回0条/);
    await choose('读入填好的反馈表', [{ name: '坏.xlsx', bytes: strToU8('不是工作簿') }]);
    await waitFor(() => expect(within(feedback).getByRole('alert').textContent).toContain('坏.xlsx'));
    expect(await opened.host.loadStore()).toBeNull();
  });
});

describe('移交包', () => {
  const keeping = async (store: object): Promise<Uint8Array> => {
    const host = openXlsx(BOOK, '二上.xlsx');
    await host.saveStore(JSON.stringify({ format: 1, ...store }));
    return host.save();
  };

  const packOf = async (): Promise<string> => {
    const opened = await openPane(
      await keeping({ table: { year: 2025, roles: { 表: 'performance' } } }),
      'a.xlsx',
    );
    await goDeliver(opened);
    await opened.user.click(await button('移交包', '下载移交包'));
    const { bytes } = await lastHanded(/\.json$/);
    document.body.innerHTML = '';
    return new TextDecoder().decode(bytes);
  };

  it('is taken over by choice; of another version, altered or cut short it is refused whole', async () => {
    const text = await packOf();
    const opened = await openPane(await keeping({ table: { year: 2026 } }), 'b.xlsx');
    await goDeliver(opened);
    const handover = await section('移交包');
    for (const damaged of [
      text.replace(/"version": 1/, '"version": 9'),
      text.replace('2025', '2020'),
      text.slice(0, text.length / 2),
      '{}',
    ]) {
      expect(damaged).not.toBe(text);
      await choose('读入移交包', [{ name: '坏.json', bytes: strToU8(damaged) }]);
      await waitFor(() => expect(within(handover).getByRole('alert').textContent).toContain('坏.json'));
    }
    expect(parseStore((await opened.host.loadStore()) ?? '{}').table).toEqual({ year: 2026 });
    await choose('读入移交包', [{ name: '包.json', bytes: strToU8(text) }]);
    await within(handover).findByText(/可并入1项.*不一致1项/);
    await opened.user.click(within(handover).getByRole('button', { name: '并入' }));
    await within(handover).findByText(/已并入1项，换用0项/);
    expect(parseStore((await opened.host.loadStore()) ?? '{}').table).toMatchObject({
      year: 2026,
      roles: { 表: 'performance' },
    });
  });
});

test('before an audit only what needs none is offered', async () => {
  await goDeliver(await openPane(BOOK, '二上.xlsx'));
  expect(screen.queryByRole('region', { name: '审核报告' })).toBeNull();
  expect(screen.getByText(/^报告、对比和反馈依据审核结果/)).toBeTruthy();
});
