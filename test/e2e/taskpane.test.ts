/** Excel's pane in a browser that is no Excel: it says so and asks nothing of any other machine. */
import { AxeBuilder } from '@axe-core/playwright';
import { startPages, type Pages } from '../support/e2e-page';

jest.setTimeout(60_000);

let pages: Pages;

beforeAll(async () => {
  pages = await startPages();
});
afterAll(() => pages.close());

test('outside Excel the pane says what is missing and what to do', async () => {
  const { page, foreign, close } = await pages.open('taskpane.html', {
    viewport: { width: 320, height: 600 },
  });
  await page.getByRole('heading', { name: '没有连接到 Excel' }).waitFor();
  await page.getByText('workbench.html').waitFor();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  expect(foreign).toEqual([]);
  await close();
});

test('a failed ribbon command is explained on the page its dialog opens', async () => {
  const address = `taskpane.html#fault=protected&sheet=${encodeURIComponent('项目支出表')}`;
  const { page, close } = await pages.open(address);
  await page.getByText('工作表“项目支出表”受保护').waitFor();
  await close();
});

test('office.js and its parts come from the add-in itself, unmodified', async () => {
  const { page, close } = await pages.open('taskpane.html');
  for (const part of ['office.js', 'excel-win32-16.01.js', 'excel-web-16.00.js', 'zh-cn/office_strings.js']) {
    const response = await page.request.get(`${pages.url}/office/${part}`);
    expect(response.status()).toBe(200);
  }
  await close();
});
