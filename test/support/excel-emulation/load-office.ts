/** Loads Microsoft's own Excel host file into a context of Node's `vm`; for tests in Node only. */
import { readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import type { OfficeSeam } from './emulated-excel';

const HOST_FILE = '@microsoft/office-js/dist/excel-web-16.00.debug.js';

export interface LoadedOffice {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension & OfficeSeam;
}

const element = (): Record<string, unknown> => ({
  style: {},
  setAttribute: () => undefined,
  getAttribute: () => null,
  appendChild: () => undefined,
  addEventListener: () => undefined,
});

const storage = (): Record<string, unknown> => {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  };
};

// A timer that the library leaves behind must not keep the test process alive.
const timer = (act: () => void, ms?: number): NodeJS.Timeout => setTimeout(act, ms).unref();

const page = (): Record<string, unknown> => {
  const location = {
    href: 'https://localhost/',
    search: '',
    hash: '',
    protocol: 'https:',
    host: 'localhost',
  };
  const window: Record<string, unknown> = {
    console,
    setTimeout: timer,
    clearTimeout,
    setInterval,
    clearInterval,
    performance,
    postMessage: () => undefined,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    external: {},
    navigator: { userAgent: 'test', language: 'zh-cn' },
    location,
    sessionStorage: storage(),
    localStorage: storage(),
    document: {
      createElement: element,
      getElementsByTagName: () => [element()],
      getElementById: () => null,
      addEventListener: () => undefined,
      head: element(),
      body: element(),
      cookie: '',
      location,
      readyState: 'complete',
    },
  };
  for (const name of ['window', 'self', 'top', 'parent']) window[name] = window;
  return window;
};

let script: Script | null = null;

/** A fresh copy of the library; its proxies, errors and counts are its own. */
export const loadOffice = (): LoadedOffice => {
  script ??= new Script(readFileSync(require.resolve(HOST_FILE), 'utf8'), { filename: HOST_FILE });
  const window = page();
  script.runInContext(createContext(window));
  return window as unknown as LoadedOffice;
};
