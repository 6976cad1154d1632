/** The files of the built add-in for WPS 表格: what WPS asks of them, and what the oldest engine understands. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { launchBrowser } from '../support/e2e-browser';
import { WPS_FLOOR } from '../support/floor/newer-members';
import { lateInScript } from '../support/floor/script-floor';
import { lateInStyle } from '../support/floor/style-floor';
import { parseXml, type Element } from '../support/xml-tree';
import { budgetSheet } from '../host-contract/fixture';
import { wpsPageScript } from '../support/wps-emulation/page-script';
import { openWps } from './wps-page';

jest.setTimeout(120_000);

const root = path.join(__dirname, '..', '..');
const folder = path.join(root, 'dist', 'wps');
const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
const filesIn = (name: string, end: string): string[] =>
  readdirSync(path.join(folder, name))
    .filter((file) => file.endsWith(end))
    .map((file) => `${name}/${file}`);

/** All but the reader of .pdf: it is given bytes, and its requests for addresses meet `connect-src 'none'`. */
const scripts = (): string[] => filesIn('js', '.js').filter((file) => file !== 'js/pdf.js');

const elements = (element: Element): Element[] => [
  element,
  ...element.content.flatMap((one) => (typeof one === 'string' ? [] : elements(one))),
];

describe('what WPS asks of an add-in', () => {
  const ribbon = parseXml(read('ribbon.xml'));

  test('the ribbon begins with <customUI and has the tab and its buttons', () => {
    expect(read('ribbon.xml').startsWith('<customUI')).toBe(true);
    const labels = (name: string) =>
      elements(ribbon)
        .filter((one) => one.name === name)
        .map((one) => one.attributes['label']);
    expect(labels('tab')).toEqual(['事权审核']);
    expect(labels('button')).toEqual(['一键审核', '本行定性依据', '清除标记', '打开面板']);
  });

  test('every function and picture that the ribbon names is there', () => {
    const script = read('js/main.js');
    const wired = elements(ribbon).flatMap(({ attributes }) =>
      Object.entries(attributes).flatMap(([name, value]) => (/^(on|get)[A-Z]/.test(name) ? [value] : [])),
    );
    expect(new Set(wired)).toEqual(
      new Set(['OnAddinLoad', 'OnAction', 'GetImage', 'OnGetEnabled', 'OnGetVisible']),
    );
    wired.forEach((name) => expect(script).toContain(name));
    for (const picture of script.match(/icons\/[\w-]+\.png/g) ?? [])
      expect(existsSync(path.join(folder, picture))).toBe(true);
  });

  test('manifest and package name one add-in for 表格', () => {
    const name = elements(parseXml(read('manifest.xml'))).find((one) => one.name === 'Name');
    const version = (JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string })
      .version;
    expect(JSON.parse(read('package.json'))).toEqual({ name: name?.content[0], addonType: 'et', version });
    expect(String(name?.content[0])).toMatch(/^[a-z-]+$/);
  });

  test.each(['index.html', 'ui/taskpane.html'])(
    '%s runs from a file: classic scripts, relative addresses',
    (page) => {
      const html = read(page);
      expect(html).not.toMatch(/type="?module/);
      expect(html).not.toMatch(/office\.js/i);
      const addresses = Array.from(
        html.matchAll(/(?:src|href)="?([^\s">]+)/g),
        ([, address]) => address ?? '',
      );
      expect(addresses.length).toBeGreaterThan(0);
      for (const address of addresses.filter((one) => one !== 'data:,')) {
        expect(address).not.toMatch(/^(\/|[a-z]+:)/);
        expect(existsSync(path.join(folder, path.dirname(page), address))).toBe(true);
      }
    },
  );

  test('no script asks for a file or names a machine', () => {
    const asking = /\bfetch\(|XMLHttpRequest|EventSource\(|WebSocket\(|sendBeacon|file:\/\/\//;
    // A name that the reader of other formats gives to parts of a kind of file it writes; it is never asked for.
    const asks = (text: string): boolean => asking.test(text.replace('"file:///C:/SheetJS/"', '""'));
    const found = scripts().filter((file) => asks(read(file)) || read(file).includes(root));
    expect(found).toEqual([]);
  });
});

/**
 * Used although younger than the floor, each with what makes it harmless. Methods of our own and of libraries that bear the
 * name of a younger one of the language are among them: a call does not say whose it is.
 */
const BORNE_SCRIPT: Readonly<Record<string, string>> = {
  globalThis: 'wps-older.ts',
  WeakRef: 'wps-older.ts',
  '.deref()': 'wps-older.ts',
  'Object.fromEntries': 'wps-older.ts',
  'Promise.allSettled': 'wps-older.ts',
  '.matchAll()': 'wps-older.ts',
  queueMicrotask: 'React asks first whether it is there',
  setImmediate: 'React asks first whether it is there',
  reportError: 'React asks first whether it is there',
  navigation: 'React asks first whether it is there',
  Animation: 'view transitions of React, which we do not use',
  '.startViewTransition()': 'view transitions of React, which we do not use',
  '.skipTransition()': 'view transitions of React, which we do not use',
  '.getAnimations()': 'view transitions of React, which we do not use',
  '.getKeyframes()': 'view transitions of React, which we do not use',
  '.setKeyframes()': 'view transitions of React, which we do not use',
  '.getTiming()': 'view transitions of React, which we do not use',
  '.encodeInto()': 'asked for before it is used',
  '.use()': "React's own",
  '.createContext()': "React's own",
  '.getSize()': "the virtual list's own",
  '.dispatch()': "the pane's own",
  '.run()': "the pane's own",
  '.pause()': "streams of the .docx writer's own",
  '.destroy()': "the .pdf reader's own",
};

const BORNE_STYLE: Readonly<Record<string, string>> = {
  'scrollbar-width': 'the usual scroll bar',
  'scrollbar-width: thin': 'the usual scroll bar',
  'text-wrap': 'lines break where they do',
  'text-wrap: balance': 'lines break where they do',
  'box-decoration-break': 'a quotation over two lines is drawn as one box cut in two',
  'box-decoration-break: clone': 'a quotation over two lines is drawn as one box cut in two',
  'accent-color': 'ticks and radio buttons in the browser’s own colour',
  'text-underline-offset': 'the line stands where the font puts it',
  outline: 'older ones draw it without rounded corners',
  'align-self: start': 'flex-start by another name; stretched',
  '@media (forced-colors)': 'Windows high contrast came with it',
  'forced-color-adjust': 'Windows high contrast came with it',
  'forced-color-adjust: none': 'Windows high contrast came with it',
  'forced-color-adjust: auto': 'Windows high contrast came with it',
  ':focus-visible': 'rules of its own; the browser draws its ring',
  'gap in a flex box':
    'margins in its place, see scripts/lower-css.js; between words of controls it is missing',
  'overflow-wrap: anywhere': 'long words break at the edge only',
  '@media (prefers-reduced-motion)': 'the setting is not known to the engine',
  appearance: 'beside it stands the prefixed one',
  'max()': 'the line under a text field: shown by the border',
};

describe(`what Chromium ${WPS_FLOOR} understands`, () => {
  test.each(scripts())('%s: grammar of 2018, nothing younger but what is borne', (file) => {
    const late = lateInScript(read(file), WPS_FLOOR);
    expect(late.filter(({ name }) => !(name in BORNE_SCRIPT))).toEqual([]);
  });

  test.each(filesIn('css', '.css'))('%s: nothing younger but what is borne', (file) => {
    const late = lateInStyle(read(file), WPS_FLOOR);
    expect(late.filter(({ name }) => !(name in BORNE_STYLE))).toEqual([]);
  });

  test('the style that controls write into the page: the same', async () => {
    const browser = await launchBrowser();
    const listen = `window.written = []; { const insert = CSSStyleSheet.prototype.insertRule;
      CSSStyleSheet.prototype.insertRule = function (rule, ...at) { window.written.push(rule); return insert.call(this, rule, ...at); }; }`;
    const script = await wpsPageScript({ sheets: [budgetSheet('项目', 6)] });
    const { pane, page } = await openWps(browser, 'ui/taskpane.html?view=run', [script, listen]);
    await pane.says('本次审核项目');
    await pane.press('疑点');
    await pane.pressFirstLine();
    await pane.says('返回列表');
    const css = await page.evaluate(() => (window as unknown as { written: string[] }).written.join('\n'));
    await browser.close();
    expect(css.length).toBeGreaterThan(10_000);
    const late = lateInStyle(css, WPS_FLOOR);
    expect(late.filter(({ name }) => !(name in BORNE_STYLE))).toEqual([]);
  });

  test('the lint sees what is too young', () => {
    const script =
      'const a = Object.hasOwn(b, c); b.replaceAll("x", "y"); structuredClone(a); new ResizeObserver(a);';
    expect(lateInScript(script, WPS_FLOOR).map(({ name }) => name)).toEqual([
      'structuredClone',
      'Object.hasOwn',
      '.replaceAll()',
    ]);
    expect(
      lateInScript('a?.b ?? c', WPS_FLOOR)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['?.', '??']);
    expect(() => lateInScript('class A { b = 1 }', WPS_FLOOR)).toThrow();
    const style = '.a:has(b) { inset: 0 } @container (width > 1px) { .b { display: flex; gap: 1px } }';
    expect(lateInStyle(style, WPS_FLOOR).map(({ name }) => name)).toEqual(
      expect.arrayContaining([':has', '@container', 'inset', 'gap in a flex box']),
    );
  });
});
