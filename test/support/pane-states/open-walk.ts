/** Opens the page that a walk begins on. */
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import type { OpenPage, Pages } from '../e2e-page';
import { excelPageScript } from '../excel-emulation/page-script';
import { fixtureOfFile } from '../workbook-fixture';
import type { Walk } from './walk';

const SAMPLE = join(__dirname, '..', '..', '..', 'samples', 'budget-simple.xlsx');

/** office.js is the library over an emulated workbook. */
const servingExcel = async (): Promise<(context: BrowserContext) => Promise<void>> => {
  const body = await excelPageScript(await fixtureOfFile(SAMPLE));
  return async (context) => {
    await context.route('**/office/office.js', (route) =>
      route.fulfill({ body, contentType: 'text/javascript; charset=utf-8' }),
    );
  };
};

export const openWalk = async (
  pages: Pages,
  { where }: Walk,
  options: Parameters<Pages['open']>[1],
): Promise<OpenPage> => {
  if (where === 'excel') return pages.open('taskpane.html', options, await servingExcel());
  const open = await pages.open('workbench.html', options);
  await open.page.getByRole('button', { name: '一键审核' }).waitFor();
  return open;
};
