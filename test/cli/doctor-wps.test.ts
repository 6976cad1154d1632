import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wpsLines, wpsPlaces } from '../../src/cli/doctor-wps';

const folder = mkdtempSync(join(tmpdir(), 'doctor-'));
afterAll(() => rmSync(folder, { recursive: true }));

const LISTED = '<jsplugins><jspluginonline name="shiquan-audit-wps" type="et"/></jsplugins>';

/** What the doctor says of a WPS that keeps these files. */
const saysOf = (files: Readonly<Record<string, string>>): string[] => {
  rmSync(join(folder, 'jsaddons'), { recursive: true, force: true });
  mkdirSync(join(folder, 'jsaddons'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'jsaddons', name), text);
  const places = { addins: join(folder, 'jsaddons'), oem: [join(folder, 'jsaddons', 'oem.ini')] };
  return wpsLines(places).map(({ state, what }) => `${state} ${what.id.slice('check.wps.'.length)}`);
};

describe('what WPS keeps of the add-in', () => {
  it('nothing, where there is no WPS', () =>
    expect(wpsLines({ addins: join(folder, 'none'), oem: [] }).map(({ what }) => what.id)).toEqual([
      'check.wps.none',
    ]));

  it('not listed', () => expect(saysOf({ 'publish.xml': '<jsplugins/>' })).toEqual(['missing unlisted']));
  it('listed', () => expect(saysOf({ 'publish.xml': LISTED })).toEqual(['good listed']));

  it('listed offline, its folder there, of another version, or not at all', () => {
    const entry = '<jsplugin name="shiquan-audit-wps" type="et" url="" version="1.0.0" enable="enable"/>';
    const says = (made: string | null): string[] => {
      const lines = saysOf({ 'publish.xml': `<jsplugins>${entry}</jsplugins>` });
      if (!made) return lines;
      mkdirSync(join(folder, 'jsaddons', made));
      const places = { addins: join(folder, 'jsaddons'), oem: [] };
      return wpsLines(places).map(({ state, what }) => `${state} ${what.id.slice('check.wps.'.length)}`);
    };
    expect(says('shiquan-audit-wps_1.0.0')).toEqual(['good listed']);
    expect(says('shiquan-audit-wps_0.9.0')).toEqual(['good listed', 'missing no-folder']);
    expect(says(null)).toEqual(['good listed', 'missing no-folder']);
  });

  it('listed offline to be fetched from a site: WPS makes the folder itself', () => {
    const entry = '<jsplugin name="shiquan-audit-wps" type="et" url="https://a/b.7z" version="1.0.0"/>';
    expect(saysOf({ 'publish.xml': entry })).toEqual(['good listed']);
  });

  it.each([
    ['by name', { 'shiquan-audit-wps': { enable: true, isload: false } }],
    ['in a list', [{ name: 'shiquan-audit-wps', isload: 'false' }]],
    ['deep within', { et: { 'shiquan-audit-wps': { auth: { enable: false } } } }],
  ])('not trusted, %s', (_, authaddin) =>
    expect(saysOf({ 'publish.xml': LISTED, 'authaddin.json': JSON.stringify(authaddin) })).toEqual([
      'good listed',
      'missing untrusted',
    ]),
  );

  it('trusted, whatever another add-in is', () => {
    const authaddin = { 'shiquan-audit-wps': { isload: true }, other: { isload: false } };
    expect(saysOf({ 'publish.xml': LISTED, 'authaddin.json': JSON.stringify(authaddin) })).toEqual([
      'good listed',
      'good trusted',
    ]);
  });

  it('blocked', () =>
    expect(saysOf({ 'publish.xml': LISTED, 'jsaddinblockhost.ini': '' })).toEqual([
      'good listed',
      'missing blocked',
    ]));

  it('given out centrally, with the switch off and on', () => {
    const server = '[Server]\nJSPluginsServer=https://intranet.example/shiquan/jsplugins.xml\n';
    expect(saysOf({ 'publish.xml': LISTED, 'oem.ini': server })).toContain('missing switch-off');
    expect(saysOf({ 'publish.xml': LISTED, 'oem.ini': `[Support]\nJsApiPlugin=true\n${server}` })).toContain(
      'good switch-on',
    );
  });
});

it('its places are those of the system', () => {
  expect(wpsPlaces('linux', { HOME: '/home/a' }).addins).toBe('/home/a/.local/share/Kingsoft/wps/jsaddons');
  expect(wpsPlaces('win32', { APPDATA: 'C:\\a' }).addins).toContain('jsaddons');
  expect(wpsPlaces('linux', {}).addins).toBeNull();
});
