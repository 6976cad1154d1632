/**
 * The built pane and the ribbon's commands in Excel: Microsoft's own library on the page, the emulated workbook behind it.
 * The whole way from the first sight of the pane to a workbook that is what it was.
 */
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { isOurFormula } from '../../src/workbook/mark-tag';
import type { WorkbookFixture } from '../host-contract/fixture';
import { settled, startPages, type OpenPage, type Pages } from '../support/e2e-page';
import type { PretendedExcel } from '../support/excel-emulation/page';
import { excelPageScript } from '../support/excel-emulation/page-script';
import { fixtureOfFile } from '../support/workbook-fixture';
import { PlainPane } from './plain-page';

jest.setTimeout(120_000);

interface ExcelWindow {
  readonly pretended: PretendedExcel;
}

interface Picture {
  readonly sheets: readonly {
    readonly name: string;
    readonly rules: readonly { readonly formula: string }[];
  }[];
}

const SAMPLE = path.join(__dirname, '..', '..', 'samples', 'budget-simple.xlsx');

let pages: Pages;
let sample: WorkbookFixture;
beforeAll(async () => {
  pages = await startPages();
  sample = await fixtureOfFile(SAMPLE);
});
afterAll(() => pages.close());

const opened: OpenPage[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

/** The page in its Excel: office.js is the library over the emulated workbook. */
const openInExcel = async (address: string, fixture = sample, language = 'zh-CN'): Promise<OpenPage> => {
  const body = await excelPageScript(fixture, language);
  const serveOffice = (context: BrowserContext) =>
    context
      .route('**/office/office.js', (route) =>
        route.fulfill({ body, contentType: 'text/javascript; charset=utf-8' }),
      )
      .then(() => undefined);
  const one = await pages.open(address, { viewport: { width: 340, height: 700 } }, serveOffice);
  opened.push(one);
  return one;
};

const see = async (page: Page): Promise<Picture> =>
  JSON.parse(await page.evaluate(() => (window as unknown as ExcelWindow).pretended.see())) as Picture;

const ourRules = ({ sheets }: Picture): number =>
  sheets.flatMap(({ rules }) => rules).filter(({ formula }) => isOurFormula(formula)).length;

const names = ({ sheets }: Picture): string[] => sheets.map(({ name }) => name);

describe('the pane', () => {
  test('一键审核, findings, a click, marks, clearing; the workbook is what it was', async () => {
    const { page, foreign, complaints } = await openInExcel('taskpane.html');
    const pane = new PlainPane(page);
    const original = await see(page);
    await pane.press('一键审核');
    expect(await pane.says('本次审核项目')).toMatch(/本次审核项目\d+个/);

    await pane.press('疑点');
    await pane.pressFirstLine();
    expect(await pane.says('返回列表')).toContain('内政办发〔2024〕48号');
    const selection = () =>
      page.evaluate(() => (window as unknown as ExcelWindow).pretended.excel.workbook.selection);
    expect(await settled(selection, Boolean)).toBeTruthy();

    await pane.press('返回列表');
    await pane.press('标记');
    await pane.says('已着色');
    const marked = await see(page);
    expect(ourRules(marked)).toBeGreaterThan(0);
    expect(names(marked)).toHaveLength(names(original).length + 4);

    await pane.press('清除标记');
    await pane.says('标记和写入的表已清除');
    expect(await see(page)).toEqual(original);
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('a row selected in the sheet shows its card', async () => {
    const { page } = await openInExcel('taskpane.html');
    const pane = new PlainPane(page);
    await pane.press('一键审核');
    await pane.says('本次审核项目');
    await pane.press('逐行');
    await pane.says('条');
    const select = () =>
      page.evaluate(() => {
        const { excel } = (window as unknown as ExcelWindow).pretended;
        const sheet = excel.workbook.sheets[0];
        if (sheet) excel.userSelects(sheet.id, [{ top: 9, left: 1, bottom: 9, right: 1 }]);
      });
    const shown = await settled(
      async () => {
        await select();
        return pane.text();
      },
      (text) => text.includes('返回列表'),
    );
    expect(shown).toContain('返回列表');
  });

  test('本行定性依据 opens at the selected row', async () => {
    const { page, foreign } = await openInExcel('taskpane.html?view=row');
    const pane = new PlainPane(page);
    expect(await pane.says('项目')).not.toContain('没有连接到 Excel');
    await settled(
      () => page.evaluate(() => document.querySelectorAll('[role="option"]').length),
      (count) => count > 0,
    );
    expect(await pane.text()).toMatch(/逐行/);
    expect(foreign).toEqual([]);
  });

  test('while a cell is being edited the pane says what to do; afterwards it goes on by itself', async () => {
    const { page } = await openInExcel('taskpane.html');
    const pane = new PlainPane(page);
    await pane.says('内政办发');
    await pane.says('将审核');
    const edit = (editing: boolean) =>
      page.evaluate((on) => {
        (window as unknown as ExcelWindow).pretended.excel.executor.editing = on;
      }, editing);
    await edit(true);
    await pane.press('一键审核');
    expect(await pane.says('正在编辑')).toContain('按 Enter 或 Esc');
    await edit(false);
    expect(await pane.says('本次审核项目')).toMatch(/本次审核项目\d+个/);
    expect(await pane.text()).not.toContain('正在编辑');

    await edit(true);
    await pane.press('标记');
    expect(await pane.says('正在编辑')).toContain('自动继续');
    await edit(false);
    await pane.says('已着色');
  });

  test('an audit that waits for a cell to be left can be cancelled', async () => {
    const { page } = await openInExcel('taskpane.html');
    const pane = new PlainPane(page);
    await pane.says('内政办发');
    await pane.says('将审核');
    await page.evaluate(() => {
      (window as unknown as ExcelWindow).pretended.excel.executor.editing = true;
    });
    await pane.press('一键审核');
    await pane.says('正在编辑');
    await pane.press('取消');
    expect(await pane.says('审核已取消')).toContain('工作簿没有改动');
  });
});

describe('the ribbon', () => {
  /** Presses a button of the ribbon and waits until Excel may take the next. */
  const press = (page: Page, name: string): Promise<void> =>
    page.evaluate(
      (wanted) =>
        new Promise<void>((resolve, reject) => {
          const command = (window as unknown as ExcelWindow).pretended.commands.get(wanted);
          if (!command) reject(new Error(`no command ${wanted}`));
          else command({ completed: resolve });
        }),
      name,
    );

  test('一键审核 audits, marks and adds the sheets; 清除标记 takes all of it', async () => {
    const { page, foreign, complaints } = await openInExcel('commands.html');
    const original = await see(page);
    await press(page, 'auditWorkbook');
    const marked = await see(page);
    expect(ourRules(marked)).toBeGreaterThan(0);
    expect(names(marked)).toHaveLength(names(original).length + 4);
    await press(page, 'auditWorkbook');
    expect(names(await see(page))).toEqual(names(marked));
    await press(page, 'clearMarks');
    expect(await see(page)).toEqual(original);
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('without a budget table a dialog of the add-in says so', async () => {
    const { page } = await openInExcel('commands.html', { sheets: [{ name: '空', cells: { A1: '说明' } }] });
    await page.evaluate(() => {
      Object.assign(Office.context.ui, {
        displayDialogAsync: (address: string) => Object.assign(window, { dialog: address }),
      });
    });
    await press(page, 'auditWorkbook');
    const address = await page.evaluate(() => (window as unknown as { dialog?: string }).dialog ?? '');
    expect(address).toMatch(/\/taskpane\.html#fault=no-table&/);
  });
});
