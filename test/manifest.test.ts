/** The manifest as Office reads it: elements in order, https only, strings within limits, every resource defined and used. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { child, children, parseXml, textOf, type Element } from './support/xml-tree';

const root = path.join(__dirname, '..');
const manifest = parseXml(readFileSync(path.join(root, 'manifest.xml'), 'utf8'));
const elements = (element: Element): Element[] =>
  element.content.filter((one): one is Element => typeof one === 'object');
const names = (element: Element | null): string[] =>
  element ? elements(element).map((one) => one.name.replace(/^.*:/, '')) : [];
const all = (element: Element): Element[] => [element, ...elements(element).flatMap(all)];
const named = (name: string): Element[] =>
  all(manifest).filter((one) => one.name.replace(/^.*:/, '') === name);

const overrides = child(manifest, 'VersionOverrides');
const resources = child(overrides, 'Resources');
const resource = (group: string, item: string): Element[] => children(child(resources, group), item);

/** Order of the schema (task pane add-ins, version 1.1). */
const ORDER = [
  'Id',
  'AlternateId',
  'Version',
  'ProviderName',
  'DefaultLocale',
  'DisplayName',
  'Description',
  'IconUrl',
  'HighResolutionIconUrl',
  'SupportUrl',
  'AppDomains',
  'Hosts',
  'Requirements',
  'DefaultSettings',
  'Permissions',
  'VersionOverrides',
];
const REQUIRED = ORDER.filter((name) => !['AlternateId', 'SupportUrl', 'AppDomains'].includes(name));

const isInOrder = (found: readonly string[], order: readonly string[]): boolean => {
  const places = found.map((name) => order.indexOf(name));
  return places.every((place, index) => place >= 0 && (index === 0 || place >= (places[index - 1] ?? 0)));
};

/** Width and height as a PNG says them. */
const sizeOf = (file: string): number[] => {
  const bytes = readFileSync(file);
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};

describe('manifest.xml', () => {
  it('has its elements, in the order of the schema', () => {
    expect(manifest.attributes['xsi:type']).toBe('TaskPaneApp');
    expect(isInOrder(names(manifest), ORDER)).toBe(true);
    expect(REQUIRED.filter((name) => !names(manifest).includes(name))).toEqual([]);
  });

  it('is named by a GUID and a version of four numbers', () => {
    expect(textOf(child(manifest, 'Id'))).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(textOf(child(manifest, 'Version'))).toMatch(/^\d+(\.\d+){3}$/);
  });

  it('is for workbooks of ExcelApi 1.14, reads and writes, and speaks Chinese first', () => {
    expect(children(child(manifest, 'Hosts'), 'Host').map((host) => host.attributes['Name'])).toEqual([
      'Workbook',
    ]);
    const set = child(child(child(manifest, 'Requirements'), 'Sets'), 'Set');
    expect(set?.attributes).toMatchObject({ Name: 'ExcelApi', MinVersion: '1.14' });
    expect(textOf(child(manifest, 'Permissions'))).toBe('ReadWriteDocument');
    expect(textOf(child(manifest, 'DefaultLocale'))).toBe('zh-CN');
    for (const text of [
      ...named('DisplayName'),
      ...resource('ShortStrings', 'String'),
      ...resource('LongStrings', 'String'),
    ])
      expect(children(text, 'Override').map((one) => one.attributes['Locale'])).toEqual(['en-US']);
  });

  it('loads everything by https from one place', () => {
    const urls = all(manifest)
      .flatMap((one) => [one.attributes['DefaultValue'] ?? '', one.attributes['Value'] ?? ''])
      .filter((value) => /^\w+:\/\//.test(value));
    expect(urls.length).toBeGreaterThan(6);
    expect(urls.filter((url) => !url.startsWith('https://localhost:3000/'))).toEqual([]);
    expect(children(child(manifest, 'AppDomains'), 'AppDomain').map(textOf)).toEqual([
      'https://localhost:3000',
    ]);
  });

  it('keeps its texts within what Office shows', () => {
    const values = (list: readonly Element[]): string[] =>
      list
        .flatMap((one) => [one, ...children(one, 'Override')])
        .map((one) => one.attributes['DefaultValue'] ?? one.attributes['Value'] ?? '');
    const within = (list: readonly string[], limit: number): void =>
      expect(list.filter((text) => text.length === 0 || text.length > limit)).toEqual([]);
    within(values(children(manifest, 'DisplayName')), 125);
    within(values(children(manifest, 'Description')), 250);
    within([textOf(child(manifest, 'ProviderName'))], 125);
    within(values(resource('ShortStrings', 'String')), 125);
    within(values(resource('LongStrings', 'String')), 250);
  });

  it('defines every resource it uses, and uses every one', () => {
    const defined = ['Images', 'Urls', 'ShortStrings', 'LongStrings'].flatMap((group) =>
      elements(child(resources, group) as Element).map((one) => one.attributes['id'] ?? ''),
    );
    const used = all(overrides as Element).flatMap((one) => one.attributes['resid'] ?? []);
    expect(new Set(defined).size).toBe(defined.length);
    expect([...new Set(used)].sort()).toEqual([...defined].sort());
    expect(defined.filter((id) => id.length > 32)).toEqual([]);
  });

  it('puts its parts where the schema wants them', () => {
    expect(names(overrides)).toEqual(['Description', 'Hosts', 'Resources']);
    expect(names(resources)).toEqual(['Images', 'Urls', 'ShortStrings', 'LongStrings']);
    expect(names(named('DesktopFormFactor')[0] ?? null)).toEqual([
      'FunctionFile',
      'ExtensionPoint',
      'ExtensionPoint',
    ]);
    expect(names(named('CustomTab')[0] ?? null)).toEqual(['Group', 'Label']);
    expect(names(named('Group')[0] ?? null)).toEqual(['Label', 'Icon', 'Control', 'Control', 'Control']);
    for (const control of named('Control'))
      expect(names(control)).toEqual(['Label', 'Supertip', 'Icon', 'Action']);
    for (const icon of named('Icon'))
      expect(elements(icon).map((image) => image.attributes['size'])).toEqual(['16', '32', '80']);
    const ids = [...named('Control'), ...named('Group'), ...named('CustomTab')].map(
      (one) => one.attributes['id'],
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('offers the audit, clearing and the pane on the ribbon, and the reasons of a row in the cell menu', () => {
    const deeds = named('Control').map((control) => {
      const action = child(control, 'Action');
      return [
        control.attributes['id'],
        action?.attributes['xsi:type'],
        textOf(child(action, 'FunctionName')),
      ];
    });
    expect(deeds).toEqual([
      ['Shiquan.Audit', 'ExecuteFunction', 'auditWorkbook'],
      ['Shiquan.Clear', 'ExecuteFunction', 'clearMarks'],
      ['Shiquan.Pane', 'ShowTaskpane', ''],
      ['Shiquan.Row', 'ShowTaskpane', ''],
    ]);
    expect(named('OfficeMenu').map((menu) => menu.attributes['id'])).toEqual(['ContextMenuCell']);
  });

  it('has its icons, each of its size', () => {
    const icons = all(manifest)
      .map((one) => /\/icons\/(icon(?:-\w+)?-(\d+)\.png)$/.exec(one.attributes['DefaultValue'] ?? ''))
      .filter((match): match is RegExpExecArray => match !== null);
    expect(new Set(icons.map((icon) => icon[2]))).toEqual(new Set(['16', '32', '64', '80']));
    for (const [, file, size] of icons)
      expect(sizeOf(path.join(root, 'assets', 'icons', file ?? ''))).toEqual([Number(size), Number(size)]);
  });
});
