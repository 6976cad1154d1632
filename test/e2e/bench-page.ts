/** The workbench as its tests speak of it. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

export const start = (page: Page) => page.getByRole('button', { name: '一键审核' });
export const tab = (page: Page, name: string) => page.getByRole('tab', { name });
export const list = (page: Page, name: string) => page.getByRole('listbox', { name });
export const findings = (page: Page) => list(page, '疑点列表');
export const card = (page: Page) => page.getByRole('region', { name: '项目认定' }).first();
export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Opens with the sample, audits it, and stands on the summary. */
export const audit = async (page: Page): Promise<void> => {
  await start(page).click();
  await tab(page, '汇总').waitFor();
};

/** The address in the grid's name box. */
export const gridAddress = (page: Page): Promise<string> => page.locator('#grid input').first().inputValue();

/** Clicks the sheet at a place within the grid, in pixels. */
export const clickGrid = (page: Page, x: number, y: number): Promise<void> =>
  page.locator('#grid').click({ position: { x, y } });

/** Names on the grid's sheet tabs. */
export const sheetTabs = (page: Page): Promise<string[]> =>
  page.locator('#grid [data-u-comp="slide-tab-item"]').allInnerTexts();

/** Pixels of one colour in the grid as drawn. */
export const pixelsOf = (page: Page, color: readonly [number, number, number]): Promise<number> =>
  page.evaluate(([r, g, b]) => {
    const canvas = Array.from(document.querySelectorAll<HTMLCanvasElement>('#grid canvas')).sort(
      (one, other) => other.width * other.height - one.width * one.height,
    )[0];
    const data = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    let count = 0;
    for (let at = 0; at < data.length; at += 4) {
      if (data[at] === r && data[at + 1] === g && data[at + 2] === b) count += 1;
    }
    return count;
  }, color);

/** Saves the workbook and returns the file's bytes. */
export const savedFile = async (page: Page): Promise<{ name: string; bytes: Uint8Array }> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '另存已标记的工作簿' }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
};
