/** A way through the pane, state by state: the same for tests, which judge each, and for pictures. */
import type { Page } from 'playwright-core';
import type { Upload } from './workbooks';

export interface State {
  /** Of its picture too. */
  readonly name: string;
  readonly reach: (page: Page) => Promise<unknown>;
}

export interface Walk {
  readonly name: string;
  /** The page, and whether office.js is the emulated Excel's. */
  readonly where: 'workbench' | 'excel';
  readonly states: readonly State[];
}

export const pane = (page: Page) => page.locator('.sq-pane');
export const button = (page: Page, name: string | RegExp) =>
  pane(page).getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
export const tab = (page: Page, name: string) => pane(page).getByRole('tab', { name });
export const options = (page: Page) => pane(page).getByRole('listbox').getByRole('option');
export const said = (page: Page, text: string | RegExp) => pane(page).getByText(text).first().waitFor();

export const audit = async (page: Page): Promise<void> => {
  await button(page, '一键审核').click();
  await tab(page, '汇总').waitFor();
};

export const openFile = async (page: Page, file: Upload): Promise<void> => {
  await page.locator('.wb-bar input[type=file]').setInputFiles(file);
  await page.locator('.wb-bar__name', { hasText: file.name }).waitFor();
  await button(page, '一键审核').waitFor();
};

export const scrollTo = (page: Page, top: number): Promise<unknown> =>
  page
    .locator('.sq-scroll')
    .first()
    .evaluate((box, to) => box.scrollTo(0, to), top);

/** Leaves what lies over the list. */
export const back = (page: Page): Promise<void> => page.keyboard.press('Escape');
