/** Pages of the built add-in for WPS 表格, opened from files, with WPS's globals in them. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { SeenSheet } from '../host-contract/fixture';
import type { PretendedPane, PretendedWps } from '../support/wps-emulation/pretend-wps';
import { PlainPane } from './plain-page';

const folder = path.join(__dirname, '..', '..', 'dist', 'wps');

export interface WpsWindow {
  readonly pretended: PretendedWps;
}

export interface OpenWps {
  readonly page: Page;
  readonly pane: PlainPane;
  /** Addresses that are no file of the add-in. */
  readonly foreign: readonly string[];
  readonly complaints: readonly string[];
  see(): Promise<readonly SeenSheet[]>;
  panes(): Promise<readonly PretendedPane[]>;
  close(): Promise<void>;
}

const isOurs = (address: string): boolean =>
  address.startsWith(pathToFileURL(folder).href) || /^(data|blob):/.test(address);

const watch = (page: Page): { foreign: string[]; complaints: string[] } => {
  const foreign: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    if (!isOurs(request.url())) foreign.push(request.url());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return { foreign, complaints };
};

/** Opens `index.html` or `ui/taskpane.html?…`; `scripts` run in the page before its own. */
export const openWps = async (
  browser: Browser,
  address: string,
  scripts: readonly string[],
): Promise<OpenWps> => {
  const context: BrowserContext = await browser.newContext({ viewport: { width: 340, height: 700 } });
  for (const content of scripts) await context.addInitScript({ content });
  const page = await context.newPage();
  const { foreign, complaints } = watch(page);
  await page.goto(`${pathToFileURL(folder).href}/${address}`);
  const read = async <T>(what: 'see' | 'panes'): Promise<T> => {
    const text = await page.evaluate((wanted) => {
      const { pretended } = window as unknown as WpsWindow;
      return wanted === 'see' ? pretended.see() : JSON.stringify(pretended.panes);
    }, what);
    return JSON.parse(text) as T;
  };
  return {
    page,
    pane: new PlainPane(page),
    foreign,
    complaints,
    see: () => read('see'),
    panes: () => read('panes'),
    close: () => context.close(),
  };
};
