/** Every state of the pane that an officer can come to. */
import type { Page } from 'playwright-core';
import { bigWorkbook } from '../e2e-big-workbook';
import type { PretendedExcel } from '../excel-emulation/page';
import { audit, back, button, openFile, options, pane, said, scrollTo, tab, type Walk } from './walk';
import { earlierBook, formulaBook, noWorkbook, protectedBook, rightBook, withoutTable } from './workbooks';

const chooseCode = async (page: Page, code: string): Promise<void> => {
  await button(page, '筛选').click();
  const all = button(page, /^显示全部/);
  if ((await all.count()) > 0) await all.first().click();
  await button(page, new RegExp(`^${code}，`)).click();
  await button(page, '筛选（1）').click();
};

const formReason = (page: Page) => pane(page).getByRole('textbox', { name: /理由/ });

const usual: Walk = {
  name: 'the usual way',
  where: 'workbench',
  states: [
    { name: 'start', reach: (page) => button(page, '一键审核').waitFor() },
    { name: 'policy', reach: (page) => page.locator('.sq-policy--open').click() },
    {
      name: 'summary',
      reach: async (page) => {
        await page.locator('.sq-policy--open').click();
        await audit(page);
      },
    },
    { name: 'summary-more', reach: (page) => scrollTo(page, 520) },
    {
      name: 'findings',
      reach: async (page) => {
        await scrollTo(page, 0);
        await tab(page, '疑点').click();
        await options(page).first().waitFor();
      },
    },
    { name: 'facets', reach: (page) => button(page, '筛选').click() },
    {
      name: 'by-kind',
      reach: async (page) => {
        await button(page, '筛选').click();
        await pane(page).getByRole('combobox', { name: '排列' }).selectOption('code');
      },
    },
    {
      name: 'nothing-found',
      reach: async (page) => {
        await pane(page).getByRole('combobox', { name: '排列' }).selectOption('row');
        await page.locator('.sq-search input').fill('没有这样的项目');
        await said(page, '没有符合条件的疑点。');
      },
    },
    {
      name: 'rows',
      reach: async (page) => {
        await button(page, '清除筛选').click();
        await tab(page, '逐行').click();
        await options(page).first().waitFor();
      },
    },
    {
      name: 'card',
      reach: async (page) => {
        await tab(page, '疑点').click();
        await options(page).first().click();
        await page.locator('.sq-card').waitFor();
      },
    },
  ],
};

const deciding: Walk = {
  name: 'deciding',
  where: 'workbench',
  states: [
    {
      name: 'adopt',
      reach: async (page) => {
        await audit(page);
        await tab(page, '疑点').click();
        await chooseCode(page, '事权级次不符');
        await options(page).first().click();
        await button(page, '采纳建议').first().click();
        await button(page, '写入 1 处').waitFor();
      },
    },
    {
      name: 'adopted',
      reach: async (page) => {
        await button(page, '写入 1 处').click();
        await said(page, '已写入 1 个单元格。');
      },
    },
    { name: 'verdict', reach: (page) => button(page, '改判').click() },
    {
      name: 'verdict-without-reason',
      reach: async (page) => {
        await button(page, /^认定 \d+ 行$/).click();
        await said(page, '请写明理由，以备查核。');
      },
    },
    {
      name: 'decided',
      reach: async (page) => {
        await formReason(page).fill('厅务会议定');
        await button(page, /^认定 \d+ 行$/).click();
        await said(page, /已改判，/);
      },
    },
    {
      name: 'bulk',
      reach: async (page) => {
        await button(page, '返回列表').click();
        await button(page, '批量处理').click();
      },
    },
    { name: 'bulk-accept', reach: (page) => button(page, /^接受（\d+ 条）/).click() },
    {
      name: 'history',
      reach: async (page) => {
        await button(page, '取消').click();
        await button(page, '历史').click();
        await pane(page)
          .getByRole('list', { name: /处理记录/ })
          .waitFor();
      },
    },
    {
      name: 'marked',
      reach: async (page) => {
        await back(page);
        await scrollTo(page, 0);
        await button(page, '标记').click();
        await said(page, /^已着色/);
      },
    },
  ],
};

const pagesAside: Walk = {
  name: 'pages of their own',
  where: 'workbench',
  states: [
    {
      name: 'settings',
      reach: async (page) => {
        await button(page, '设置').click();
        await page.locator('.sq-mapping').first().waitFor();
      },
    },
    {
      name: 'columns',
      reach: (page) =>
        page
          .locator('.sq-mapping')
          .first()
          .evaluate((one) => one.scrollIntoView()),
    },
    {
      name: 'help',
      reach: async (page) => {
        await back(page);
        await button(page, '帮助').click();
        await page.locator('.sq-help__body').waitFor();
      },
    },
    {
      name: 'help-rule',
      reach: async (page) => {
        await page.locator('.sq-rulehelp > summary').first().click();
        await page.locator('.sq-rulehelp[open]').evaluate((one) => one.scrollIntoView());
      },
    },
    {
      name: 'help-english',
      reach: async (page) => {
        await button(page, 'English').click();
        await pane(page).getByRole('heading', { name: 'How to use it' }).waitFor();
        await page.locator('.sq-help__body').evaluate((box) => box.scrollTo(0, 0));
      },
    },
    {
      name: 'help-english-rule',
      reach: (page) => page.locator('.sq-rulehelp[open]').evaluate((one) => one.scrollIntoView()),
    },
  ],
};

const faults: Walk = {
  name: 'faults',
  where: 'workbench',
  states: [
    {
      name: 'unreadable',
      reach: async (page) => {
        await page.locator('.wb-bar input[type=file]').setInputFiles(noWorkbook());
        await page.getByRole('alert').getByText('说明.xlsx').waitFor();
      },
    },
    {
      name: 'no-table',
      reach: async (page) => {
        await page.getByRole('alert').getByRole('button').click();
        await openFile(page, await withoutTable());
        await button(page, '一键审核').click();
        await pane(page).getByRole('heading', { name: '没有找到预算表' }).waitFor();
      },
    },
    {
      name: 'no-findings',
      reach: async (page) => {
        await openFile(page, await rightBook());
        await audit(page);
        await tab(page, '疑点').click();
        await said(page, '没有疑点。');
      },
    },
    {
      name: 'not-in-force',
      reach: async (page) => {
        await openFile(page, await earlierBook());
        await audit(page);
        await tab(page, '疑点').click();
        await chooseCode(page, '政策未生效');
        await options(page).first().click();
        await page.locator('.sq-card').waitFor();
      },
    },
    {
      name: 'over-formula',
      reach: async (page) => {
        await openFile(page, await formulaBook());
        await audit(page);
        await tab(page, '疑点').click();
        await chooseCode(page, '事权级次不符');
        await options(page).first().click();
        await button(page, '采纳建议').first().click();
        await button(page, '写入 1 处').click();
        await said(page, /单元格里是公式/);
      },
    },
    {
      name: 'protected',
      reach: async (page) => {
        await openFile(page, await protectedBook());
        await audit(page);
        await button(page, '标记').click();
        await said(page, /受保护/);
      },
    },
    {
      name: 'protected-adopt',
      reach: async (page) => {
        await tab(page, '疑点').click();
        await chooseCode(page, '事权级次不符');
        await options(page).first().click();
        await button(page, '采纳建议').first().click();
        await button(page, '写入 1 处').click();
        await said(page, '工作表受保护');
      },
    },
    {
      name: 'unsaved',
      reach: async (page) => {
        await page.locator('.wb-bar input[type=file]').setInputFiles(await rightBook());
        await page.getByRole('alertdialog').waitFor();
      },
    },
  ],
};

const running: Walk = {
  name: 'a long audit',
  where: 'workbench',
  states: [
    {
      name: 'running',
      reach: async (page) => {
        const file = { name: '项目支出表.xlsx', mimeType: 'application/octet-stream' };
        await openFile(page, { ...file, buffer: bigWorkbook(50_000) });
        await button(page, '一键审核').click();
        await said(page, /^[1-9][\d,]* \/ 50,000 行$/);
      },
    },
    {
      name: 'cancelled',
      reach: async (page) => {
        // At once: a click that waits for the page to stand still may come after the audit's end.
        await button(page, '取消').dispatchEvent('click');
        await said(page, '审核已取消，工作簿没有改动。');
      },
    },
  ],
};

interface ExcelWindow {
  readonly pretended: PretendedExcel;
}

const editing = (page: Page, on: boolean): Promise<void> =>
  page.evaluate((now) => {
    (window as unknown as ExcelWindow).pretended.excel.executor.editing = now;
  }, on);

const inExcel: Walk = {
  name: 'Excel, without notes',
  where: 'excel',
  states: [
    {
      name: 'editing',
      reach: async (page) => {
        await said(page, '内政办发');
        await said(page, /将审核/);
        await editing(page, true);
        await button(page, '一键审核').click();
        await said(page, /正在编辑/);
      },
    },
    {
      name: 'without-notes',
      reach: async (page) => {
        await editing(page, false);
        await tab(page, '汇总').waitFor();
        await button(page, '标记').click();
        await said(page, /不支持批注/);
      },
    },
    {
      name: 'sheet-gone',
      reach: async (page) => {
        await page.evaluate(() => {
          const { workbook } = (window as unknown as ExcelWindow).pretended.excel;
          workbook.sheets.splice(0, 1);
        });
        await tab(page, '疑点').click();
        await options(page).first().click();
        await said(page, /工作表已不存在/);
      },
    },
  ],
};

export const WALKS: readonly Walk[] = [usual, deciding, pagesAside, faults, running, inExcel];
