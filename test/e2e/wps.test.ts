/**
 * The built add-in for WPS 表格, from files, over the emulated program: the whole way of the pane, and what the ribbon calls.
 * In today's Chromium, in one of 2020, and in that one robbed of what came after the stated floor.
 */
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { isOurFormula, isOurNote } from '../../src/workbook/mark-tag';
import type { SeenSheet, WorkbookFixture } from '../host-contract/fixture';
import { budgetSheet } from '../host-contract/fixture';
import { launchBrowser } from '../support/e2e-browser';
import { settled } from '../support/e2e-page';
import { launchOldBrowser } from '../support/old-browser';
import { robbedOfWhatCameAfter, WPS_FLOOR } from '../support/floor/newer-members';
import { fixtureOfFile } from '../support/workbook-fixture';
import { wpsPageScript } from '../support/wps-emulation/page-script';
import { openWps, type OpenWps, type WpsWindow } from './wps-page';

jest.setTimeout(120_000);

const SAMPLE = path.join(__dirname, '..', '..', 'samples', 'budget-simple.xlsx');
const NO_OLD_BROWSER =
  'Chromium 88 (npm: chrome-aws-lambda) runs on Linux x64 with libnss3 and libexpat only: not tried here.';

const opened: OpenWps[] = [];
const open = async (...args: Parameters<typeof openWps>): Promise<OpenWps> => {
  const one = await openWps(...args);
  opened.push(one);
  return one;
};
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

let sample: WorkbookFixture;
beforeAll(async () => {
  sample = await fixtureOfFile(SAMPLE);
});

const marksIn = (sheets: readonly SeenSheet[]): { fills: number; notes: number; names: string[] } => ({
  fills: sheets.flatMap(({ rules }) => rules).filter((rule) => isOurFormula(rule.formula)).length,
  notes: sheets.flatMap(({ notes }) => Object.values(notes)).filter(isOurNote).length,
  names: sheets.map(({ name }) => name),
});

const selectedCell = ({ page }: OpenWps): Promise<unknown> =>
  page.evaluate(() => (window as unknown as WpsWindow).pretended.wps.workbook.selection);

/** How many hear of selections in the sheet. */
const listeners = ({ page }: OpenWps): Promise<number> =>
  page.evaluate(
    () => (window as unknown as WpsWindow).pretended.wps.listeners.get('SheetSelectionChange')?.size ?? 0,
  );

interface Engine {
  readonly name: string;
  readonly launch: () => Promise<Browser | null>;
  /** Run in the page before the add-in's scripts. */
  readonly before: readonly string[];
}

const ENGINES: readonly Engine[] = [
  { name: "today's Chromium", launch: launchBrowser, before: [] },
  { name: 'Chromium 88', launch: launchOldBrowser, before: [] },
  {
    name: `Chromium 88 with nothing newer than ${WPS_FLOOR}`,
    launch: launchOldBrowser,
    before: [robbedOfWhatCameAfter(WPS_FLOOR)],
  },
];

describe.each(ENGINES)('in $name', ({ launch, before }) => {
  let browser: Browser | null = null;
  beforeAll(async () => {
    browser = await launch();
    if (!browser) process.stderr.write(`${NO_OLD_BROWSER}\n`);
  });
  afterAll(() => browser?.close());

  const openPane = async (fixture: WorkbookFixture, query = '', more: readonly string[] = []) => {
    const script = await wpsPageScript(fixture, { kept: [['shiquan_pane_et_t1', 1]] });
    return open(browser as Browser, `ui/taskpane.html?pane=t1${query}`, [script, ...before, ...more]);
  };

  test('一键审核, findings, a click, marks, clearing; the workbook is what it was', async () => {
    if (!browser) return;
    const wps = await openPane(sample);
    const original = await wps.see();
    await wps.pane.says('将审核');
    await wps.pane.press('一键审核');
    expect(await wps.pane.says('本次审核项目')).toMatch(/本次审核项目\d+个/);

    await wps.pane.press('疑点');
    await wps.pane.pressFirstLine();
    expect(await wps.pane.says('返回列表')).toContain('内政办发〔2024〕48号');
    expect(await settled(() => selectedCell(wps), Boolean)).not.toBeNull();

    await wps.pane.press('返回列表');
    await wps.pane.press('标记');
    await wps.pane.says('已着色');
    const marked = await settled(wps.see, (sheets) => sheets.length > original.length);
    expect(marksIn(marked).fills).toBeGreaterThan(0);
    expect(marksIn(marked).notes).toBeGreaterThan(0);
    expect(marksIn(marked).names.length).toBe(original.length + 4);

    await wps.pane.press('清除标记');
    await wps.pane.says('标记和写入的表已清除');
    expect(await wps.see()).toEqual(original);
    expect(wps.foreign).toEqual([]);
    expect(wps.complaints).toEqual([]);
  });

  test('a row selected in the sheet shows its card in the pane', async () => {
    if (!browser) return;
    const wps = await openPane({ sheets: [budgetSheet('项目', 6)] }, '&view=run');
    await wps.pane.says('本次审核项目6个');
    await wps.pane.press('疑点');
    await settled(() => listeners(wps), Boolean);
    await wps.page.evaluate(() => (window as unknown as WpsWindow).pretended.select('项目', 7, 1));
    expect(await wps.pane.says('返回列表')).toContain('专利导航项目4');
  });

  test('the audit runs in a worker from memory, and without one in slices, to the same end', async () => {
    if (!browser) return;
    const sentence = async (wps: OpenWps) =>
      /本次审核项目.*/.exec(await wps.pane.says('本次审核项目'))?.[0] ?? 'none';
    const withWorker = await openPane(sample, '&view=run');
    const one = await sentence(withWorker);
    expect(withWorker.page.workers()).toHaveLength(1);
    const without = await openPane(sample, '&view=run', ['delete window.Worker;']);
    expect(await sentence(without)).toBe(one);
    expect(without.page.workers()).toHaveLength(0);
    expect([...withWorker.complaints, ...without.complaints]).toEqual([]);
  });

  test('the pane hides itself, and leaves what another add-in has docked', async () => {
    if (!browser) return;
    const script = await wpsPageScript(sample, { kept: [['shiquan_pane_et_t1', 2]] });
    const make =
      'pretended.wps && window.Application.CreateTaskPane("ui/taskpane.html", "事权审核"); pretended.panes.forEach((pane) => { pane.Visible = true; });';
    const wps = await open(browser, 'ui/taskpane.html?pane=t1', [script, ...before, make]);
    await wps.pane.press('隐藏面板');
    expect((await wps.panes()).map(({ ID, Visible }) => [ID, Visible])).toEqual([
      [1, true],
      [2, false],
    ]);
  });
});

describe('what the ribbon calls', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  const openEntry = async (fixture: WorkbookFixture, build: 'properties' | 'functions' = 'properties') =>
    open(browser, 'index.html', [await wpsPageScript(fixture, { build })]);

  /** Calls a function of the entry page as WPS does: by its name, with a control. */
  const call = ({ page }: OpenWps, name: string, id: string): Promise<unknown> =>
    page.evaluate(
      ([wanted, control]) => {
        const found = (window as unknown as Record<string, unknown>)[wanted ?? ''];
        return typeof found === 'function' ? (found as (given: object) => unknown)({ Id: control }) : found;
      },
      [name, id],
    );

  test('every function stands on window and answers at once', async () => {
    const wps = await openEntry(sample);
    expect(await call(wps, 'OnAddinLoad', '')).toBe(true);
    expect(await call(wps, 'OnGetEnabled', 'shiquanAudit')).toBe(true);
    expect(await call(wps, 'OnGetVisible', 'shiquanAudit')).toBe(true);
    expect(await call(wps, 'OnAction', 'unknown')).toBe(true);
    expect(await call(wps, 'GetImage', 'shiquanClear')).toBe('icons/icon-clear-32.png');
  });

  test('一键审核 opens the pane at an audit, and sends an open one there', async () => {
    const wps = await openEntry(sample);
    expect(await call(wps, 'OnAction', 'shiquanAudit')).toBe(true);
    const [, first] = await wps.panes();
    expect(first).toMatchObject({ ID: 2, Visible: true, DockPosition: 2, title: '事权审核' });
    expect(first?.address).toMatch(/^file:.*\/ui\/taskpane\.html\?pane=\w+&view=run$/);
    await wps.page.evaluate(() => {
      const pane = (window as unknown as WpsWindow).pretended.panes[1];
      if (pane) Object.assign(pane, { Visible: false, address: 'elsewhere' });
    });
    await call(wps, 'OnAction', 'shiquanAudit');
    expect(await wps.panes()).toHaveLength(2);
    expect((await wps.panes())[1]).toMatchObject({ Visible: true, address: first?.address });
  });

  test('打开面板 shows and hides, and tells the pane which one it is', async () => {
    const wps = await openEntry(sample);
    await call(wps, 'OnAction', 'shiquanPane');
    const kept = await wps.page.evaluate(() =>
      Array.from((window as unknown as WpsWindow).pretended.storage),
    );
    expect(kept).toEqual([[expect.stringMatching(/^shiquan_pane_et_\w+$/), 2]]);
    await call(wps, 'OnAction', 'shiquanPane');
    expect((await wps.panes()).map(({ Visible }) => Visible)).toEqual([false, false]);
    await call(wps, 'OnAction', 'shiquanPane');
    expect((await wps.panes()).map(({ Visible }) => Visible)).toEqual([false, true]);
  });

  test.each(['properties', 'functions'] as const)(
    '清除标记 takes ours and leaves theirs (%s)',
    async (build) => {
      const ours = '($B5="专利导航项目1")*("shiquan:error"<>"")';
      const sheet = {
        ...budgetSheet('项目', 4),
        notes: { B6: '用户的批注', C5: '【事权审核·不符】应由自治区承担\n[shiquan:level-mismatch]' },
        rules: [
          { areas: 'C5', formula: ours, color: '#F8CBAD' },
          { areas: 'D5:D8', formula: 'D5>100', color: '#FFFF00' },
        ],
      };
      const wps = await openEntry({ sheets: [sheet] }, build);
      await call(wps, 'OnAction', 'shiquanClear');
      const [seen] = await settled(wps.see, ([first]) => first?.rules.length === 1);
      expect(seen?.rules).toEqual([{ areas: 'D5:D8', formula: 'D5>100', color: '#FFFF00' }]);
      expect(seen?.notes).toEqual({ B6: '用户的批注' });
    },
  );

  test('outside WPS the pane says where it belongs', async () => {
    const { pane } = await open(browser, 'ui/taskpane.html', []);
    expect(await pane.says('没有连接到 WPS 表格')).toContain('打开面板');
  });

  test('what fails is told in a dialog of the add-in', async () => {
    const wps = await openEntry(sample);
    await wps.page.evaluate(() => {
      (window as unknown as WpsWindow).pretended.wps.meter.editing = true;
    });
    await call(wps, 'OnAction', 'shiquanClear');
    const dialogs = () => wps.page.evaluate(() => (window as unknown as WpsWindow).pretended.dialogs);
    const [address] = await settled(dialogs, (all) => all.length > 0);
    expect(address).toMatch(/\/ui\/taskpane\.html#fault=editing&/);
    const dialog = await open(browser, `ui/taskpane.html${new URL(address ?? '').hash}`, []);
    expect(await dialog.pane.says('有单元格正在编辑')).toContain('按 Enter 或 Esc');
    expect([...wps.foreign, ...dialog.foreign]).toEqual([]);
  });
});
