import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { notesOf } from '../../scripts/package/release-notes';
import { folderName, offlineList, onlineList, publishData } from '../../scripts/package/wps-forms';
import { child, parseXml } from '../support/xml-tree';

const URL = 'https://intranet.example/shiquan/';
const root = join(__dirname, '..', '..');
const attributesIn = (list: string, name: string) => child(parseXml(list), name)?.attributes;

describe('the forms for WPS', () => {
  it('online: the folder that holds ribbon.xml, fetched at each start', () =>
    expect(attributesIn(onlineList(URL), 'jspluginonline')).toEqual({
      name: 'shiquan-audit-wps',
      type: 'et',
      url: `${URL}wps/`,
      enable: 'true',
    }));

  it('offline: one .7z for each version', () =>
    expect(attributesIn(offlineList(URL, '1.2.3'), 'jsplugin')).toEqual({
      name: 'shiquan-audit-wps',
      type: 'et',
      url: `${URL}wps-offline/shiquan-audit-wps.7z`,
      version: '1.2.3',
      enable: 'true',
    }));

  it('the unpacked folder is named as WPS names it', () =>
    expect(folderName('1.2.3')).toBe('shiquan-audit-wps_1.2.3'));

  it('the install page offers the offline form only where there is one', () => {
    const offers = (data: string) =>
      JSON.parse(data.slice(data.indexOf('['), data.lastIndexOf(']') + 1)) as { online: string }[];
    expect(offers(publishData(URL, '1.0.0', false)).map(({ online }) => online)).toEqual(['true']);
    expect(offers(publishData(URL, '1.0.0', true)).map(({ online }) => online)).toEqual(['true', 'false']);
  });
});

describe('release notes', () => {
  const changelog = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

  it('are there for this version', () => expect(notesOf(changelog, version)).toContain(version));
  it('are asked for', () => expect(() => notesOf(changelog, '99.0.0')).toThrow('99.0.0'));
});
