/** The manifest of a site, and what Microsoft's own tool makes of it. Its structure is checked in test/manifest.test.ts. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { manifestFor } from '../../scripts/package/manifest';
import { parseXml, textOf, type Element } from '../support/xml-tree';

const root = join(__dirname, '..', '..');
const text = readFileSync(join(root, 'manifest.xml'), 'utf8');
const URL = 'https://intranet.example/shiquan/';

const every = (element: Element): Element[] => [
  element,
  ...element.content.flatMap((one) => (typeof one === 'string' ? [] : every(one))),
];

const outline = (element: Element): unknown =>
  every(element).map(({ name, attributes }) => [name, Object.keys(attributes)]);

const addresses = (element: Element): string[] =>
  every(element)
    .flatMap(({ attributes }) => [attributes['DefaultValue'] ?? '', attributes['Value'] ?? ''])
    .filter((value) => /^https?:/.test(value));

describe('the manifest of a site', () => {
  const site = parseXml(manifestFor(text, URL));

  it('names nothing but the site it was made for', () => {
    expect(addresses(site).length).toBe(addresses(parseXml(text)).length);
    expect(addresses(site).filter((address) => !address.startsWith(URL))).toEqual([]);
    const domains = every(site).filter(({ name }) => name === 'AppDomain');
    expect(domains.map(textOf)).toEqual(['https://intranet.example']);
    expect(manifestFor(text, URL)).not.toContain('localhost');
  });

  it('is otherwise the same', () => expect(outline(site)).toEqual(outline(parseXml(text))));

  // In a process of its own: the tool needs Node's module loader, which the test runner replaces.
  it('is read by Microsoft’s own tool', () => {
    const folder = mkdtempSync(join(tmpdir(), 'manifest-'));
    const path = join(folder, 'manifest.xml');
    writeFileSync(path, manifestFor(text, URL));
    const script =
      "require('office-addin-manifest').OfficeAddinManifest.readManifestFile(process.argv[1]).then((info) => process.stdout.write(JSON.stringify(info)))";
    const said = execFileSync(process.execPath, ['-e', script, path], { cwd: root, encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect(JSON.parse(said)).toMatchObject({
      id: textOf(every(site).find(({ name }) => name === 'Id') ?? null),
      displayName: '事权审核',
      defaultLocale: 'zh-CN',
      hosts: ['Workbook'],
    });
  });
});
