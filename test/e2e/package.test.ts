/** The archive as its receiver gets it: the same bytes each time, whole, explained, and working from itself alone. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { makeRelease, type Release } from '../../scripts/package';
import { filesUnder } from '../../scripts/package/files';
import { hasNginx, startNginx, tryRelease, unpack } from '../../scripts/try-release';
import { launchBrowser } from '../support/e2e-browser';
import { excelPageScript } from '../support/excel-emulation/page-script';
import { fixtureOfFile } from '../support/workbook-fixture';
import { PlainPane } from './plain-page';

jest.setTimeout(300_000);

const URL = 'https://intranet.example/shiquan/';
const place = mkdtempSync(join(tmpdir(), 'shiquan-package-'));
const make = (out: string, built: boolean): Release =>
  makeRelease({ url: URL, out: join(place, out), built });

let release: Release;
beforeAll(() => {
  release = make('one', false);
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

const read = (name: string): string => readFileSync(join(release.folder, name), 'utf8');

test('the same files give the same bytes', () => {
  const again = make('two', true);
  expect(again.sha256).toBe(release.sha256);
});

test('what IT, the security office and officers look for is there, and nothing that runs by itself', () => {
  const names = filesUnder(release.folder);
  const wanted = ['site/taskpane.html', 'site/workbench.html', 'site/wps/ribbon.xml', 'site/jsplugins.xml']
    .concat([
      'site/publish.html',
      'manifest.xml',
      'cli/shiquan.js',
      'server/nginx-site.conf',
      'sbom.cdx.json',
    ])
    .concat(['THIRD-PARTY-LICENCES.txt', 'SHA256SUMS', 'FILES.zh-CN.md', 'ADDRESSES.zh-CN.md'])
    .concat(['docs/install-excel.zh-CN.md', 'docs/install-wps.zh-CN.md', 'docs/guide.zh-CN.md']);
  expect(wanted.filter((name) => !names.includes(name))).toEqual([]);
  expect(names.filter((name) => /\.(exe|dll|msi|bat|ps1|vbs|jar|scr)$/i.test(name))).toEqual([]);
  expect(names.filter((name) => /\.map$|built\.txt$|packages\.json$/.test(name))).toEqual([]);
  if (!release.packed) process.stderr.write('no 7z on this machine: the offline .7z for WPS was not tried\n');
  expect(existsSync(join(release.folder, 'site/wps-offline/shiquan-audit-wps.7z'))).toBe(release.packed);
});

test('no file holds the folder it was built in', () => {
  const text = filesUnder(release.folder).filter((name) => /\.(js|html|css|xml|json|md|txt)$/.test(name));
  const here = join(__dirname, '..', '..');
  expect(text.filter((name) => read(name).includes(here))).toEqual([]);
});

test('of office.js there are the files needed, as Microsoft made them', () => {
  const office = filesUnder(join(release.folder, 'site', 'office'));
  expect(office).toContain('office.js');
  expect(office.length).toBeLessThan(10);
  const theirs = join(__dirname, '..', '..', 'node_modules', '@microsoft', 'office-js', 'dist');
  for (const name of office)
    expect(
      readFileSync(join(release.folder, 'site', 'office', name)).equals(readFileSync(join(theirs, name))),
    ).toBe(true);
});

test('pictures of the documents are in the archive', () => {
  for (const name of filesUnder(join(release.folder, 'docs')).filter((one) => one.endsWith('.md')))
    for (const [, picture = ''] of read(`docs/${name}`).matchAll(/!\[[^\]]*\]\(([^)]+)\)/g))
      expect(existsSync(join(release.folder, 'docs', picture))).toBe(true);
});

test('from the archive alone: nginx serves pane and workbench, the disk serves the workbench, Node runs the command line', async () => {
  const found = await tryRelease(release.archive);
  expect(found.damaged).toEqual([]);
  expect(found.disk.said).toMatch(/^本次审核项目120个/);
  expect(found.disk.complaints).toEqual([]);
  expect(found.cli.rows).toBeGreaterThan(30);
  if (!found.nginx) {
    process.stderr.write('nginx is not installed: serving was not tried\n');
    return;
  }
  expect(found.nginx.workbench).toEqual(found.disk);
  expect(found.nginx.pane).toContain('没有连接到 Excel');
  expect(found.nginx.headers).toMatchObject({
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringContaining("default-src 'none'; script-src 'self'") as string,
  });
});

const auditInPane = async (browser: Browser, address: string): Promise<string> => {
  const sample = await fixtureOfFile(join(release.folder, 'samples', 'budget-simple.xlsx'));
  const page = await browser.newPage();
  const body = await excelPageScript(sample, 'zh-CN');
  await page.route('**/office/office.js', (route) =>
    route.fulfill({ body, contentType: 'text/javascript; charset=utf-8' }),
  );
  await page.goto(address);
  const pane = new PlainPane(page);
  await pane.press('一键审核');
  return pane.says('本次审核项目');
};

test('the pane audits in an emulated Excel, served by nginx under its headers', async () => {
  if (!hasNginx()) {
    process.stderr.write('nginx is not installed: the pane was not tried\n');
    return;
  }
  const folder = unpack(release.archive);
  const server = await startNginx(folder);
  const browser = await launchBrowser();
  try {
    expect(await auditInPane(browser, `${server.url}taskpane.html`)).toMatch(/本次审核项目\d+个/);
  } finally {
    await browser.close();
    await server.close();
    rmSync(dirname(folder), { recursive: true, force: true });
  }
});
