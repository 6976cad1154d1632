import type { Browser, BrowserContext, LaunchOptions } from 'playwright-core';

export function addChineseFont(context: BrowserContext): Promise<void>;
export function launchBrowser(): Promise<Browser>;
export function prepareBrowser(): Promise<LaunchOptions | null>;
