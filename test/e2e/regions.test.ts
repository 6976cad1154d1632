/** The grid keeps Tab for itself: F6 is the way from the sheet to the pane and back. */
import { startPages, type OpenPage, type Pages } from '../support/e2e-page';
import * as bench from './bench-page';

jest.setTimeout(120_000);

let pages: Pages;
let open: OpenPage;

beforeAll(async () => {
  pages = await startPages();
});
afterAll(() => pages.close());
beforeEach(async () => {
  open = await pages.open('workbench.html');
});
afterEach(() => open.close());

const focusIsIn = (selector: string): Promise<boolean> =>
  open.page.evaluate(
    (place) => document.querySelector(place)?.contains(document.activeElement) ?? false,
    selector,
  );

test('from the sheet to the audit by keyboard alone, and back', async () => {
  const { page } = open;
  await bench.start(page).waitFor();
  await bench.clickGrid(page, 200, 200);
  expect(await focusIsIn('.wb-pane')).toBe(false);
  await page.keyboard.press('F6');
  expect(await focusIsIn('.wb-pane')).toBe(true);
  for (let tabs = 0; tabs < 12; tabs += 1) {
    if (await bench.start(page).evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await bench.tab(page, '汇总').waitFor();
  await bench.tab(page, '汇总').focus();
  await page.keyboard.press('F6');
  expect(await focusIsIn('#grid')).toBe(true);
});
