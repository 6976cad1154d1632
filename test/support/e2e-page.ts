/** A page of the product in a real browser, and what it asked for and complained of. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { serve } from '../../scripts/serve';
import { addChineseFont, launchBrowser } from './e2e-browser';

export interface OpenPage {
  readonly page: Page;
  /** Addresses asked for beyond the page's own server. */
  readonly foreign: readonly string[];
  /** Errors of the page and its console. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

export interface Pages {
  readonly url: string;
  /** `prepare` runs before the page is asked for. */
  open(
    path: string,
    options?: Parameters<Browser['newContext']>[0],
    prepare?: (context: BrowserContext) => Promise<void>,
  ): Promise<OpenPage>;
  close(): Promise<void>;
}

/** One browser and one server for a test file. */
export const startPages = async (): Promise<Pages> => {
  const server = await serve({ port: 0 });
  const browser = await launchBrowser();
  return {
    url: server.url,
    open: (path, options, prepare) => openPage(browser, server.url, path, options, prepare),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
};

const openPage = async (
  browser: Browser,
  url: string,
  path: string,
  options: Parameters<Browser['newContext']>[0] = {},
  prepare?: (context: BrowserContext) => Promise<void>,
): Promise<OpenPage> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  await addChineseFont(context);
  await prepare?.(context);
  const page = await context.newPage();
  const foreign: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(url) && !/^(data|blob):/.test(address)) foreign.push(address);
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(`${url}/${path}`);
  return { page, foreign, complaints, close: () => context.close() };
};

const PATIENCE = 10_000;

/** Reads until what is read passes, then returns it; after ten seconds returns what was read last, for the test to judge. */
export const settled = async <T>(read: () => Promise<T>, good: (value: T) => boolean): Promise<T> => {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const value = await read();
    if (good(value) || Date.now() > end) return value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};
