import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openXlsx } from '../../../src/hosts/xlsx';
import { sheetTag } from '../../../src/workbook/mark-tag';

const bytes = new Uint8Array(readFileSync(join(__dirname, '../../samples/rich.xlsm')));

const marked = async () => {
  const host = openXlsx(bytes, 'rich.xlsm');
  const [info] = await host.sheets();
  await host.apply([
    { kind: 'note', sheetId: info!.id, row: 40, column: 20, text: '内部意见\n[shiquan:unlisted]' },
    {
      kind: 'sheet',
      sheet: {
        role: 'summary',
        name: '汇总',
        visibility: 'visible',
        widths: [20],
        rows: [[{ value: sheetTag('summary'), style: 'tag' }]],
        merges: [],
        frozenRows: 0,
        repeatRows: null,
        landscape: false,
      },
    },
  ]);
  await host.saveStore('{"format":1}');
  return host;
};

const texts = (file: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(file)).map(([name, part]) => [name, strFromU8(part, true)]));

describe('对外版', () => {
  it('has nothing of ours and no names of people', async () => {
    const host = await marked();
    await host.clearForOutside();
    const parts = texts(await host.save());
    const all = Object.values(parts).join('');
    expect(all).not.toContain('shiquan');
    expect(await host.loadStore()).toBeNull();
    Object.entries(parts).forEach(([name, xml]) => {
      if (/core\.xml$/.test(name)) expect(xml).not.toMatch(/<(?:dc:creator|cp:lastModifiedBy)>[^<]/);
      if (/comments\d*\.xml$/.test(name)) expect(xml).not.toMatch(/<author>[^<]/);
      if (/persons\//.test(name)) expect(xml).not.toMatch(/displayName="[^"]/);
    });
  });

  it('keeps every other part as it was', async () => {
    const host = await marked();
    await host.clearForOutside();
    const [before, after] = [texts(bytes), texts(await host.save())];
    expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
    const changed = Object.keys(before).filter((name) => before[name] !== after[name]);
    changed.forEach((name) =>
      expect(name).toMatch(/docProps\/(?:core|app)|comments|persons|xl\/workbook\.xml$/),
    );
  });

  it('has the names of nobody who made, saved, holds, followed or commented it', async () => {
    const person = '王小明';
    const parts = { ...unzipSync(bytes) };
    const put = (name: string, xml: string) => (parts[name] = strToU8(xml));
    const read = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
    put(
      'docProps/core.xml',
      `<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>预算</dc:title><dc:creator>${person}</dc:creator><cp:lastModifiedBy>${person}</cp:lastModifiedBy></cp:coreProperties>`,
    );
    put(
      'docProps/app.xml',
      `<Properties xmlns="p"><Manager>${person}</Manager><Company>${person}的单位</Company><TotalTime>3</TotalTime></Properties>`,
    );
    put(
      'xl/comments9.xml',
      `<comments xmlns="m"><authors><author>${person}</author></authors><commentList><comment ref="A1" authorId="0"><text><r><rPr><b/></rPr><t>${person}:</t></r><r><t xml:space="preserve">\n请核</t></r></text></comment><comment ref="A2" authorId="0"><text><t>${person}:\n请补文号</t></text></comment></commentList></comments>`,
    );
    put(
      'xl/persons/person.xml',
      `<personList><person displayName="${person}" userId="S::${person}" id="{1}"/></personList>`,
    );
    put('xl/revisions/revisionHeaders.xml', `<headers><header guid="{1}" userName="${person}"/></headers>`);
    put(
      'xl/revisions/userNames.xml',
      `<users count="1"><userInfo guid="{1}" name="${person}" id="-1"/></users>`,
    );
    put(
      'customXml/item9.xml',
      `<p:properties xmlns:p="p"><UserInfo><DisplayName>${person}</DisplayName><AccountId>7</AccountId></UserInfo></p:properties>`,
    );
    put(
      'xl/workbook.xml',
      read('xl/workbook.xml').replace(
        /(<(?:\w+:)?sheets>)/,
        `<fileSharing userName="${person}" readOnlyRecommended="1"/>$1`,
      ),
    );
    const host = openXlsx(zipSync(parts), 'rich.xlsm');
    await host.saveStore(JSON.stringify({ format: 1, accepted: [] }));
    await host.clearForOutside();
    const after = texts(await host.save());
    const holding = (needle: string) =>
      Object.keys(after).filter((name) => strFromU8(strToU8(after[name] ?? '', true)).includes(needle));
    expect(holding(person)).toEqual([]);
    expect(holding('shiquan')).toEqual([]);
    expect(holding('请核')).toEqual(['xl/comments9.xml']);
    expect(strFromU8(strToU8(after['xl/comments9.xml'] ?? '', true))).toContain(
      '<text><t>请补文号</t></text>',
    );
    expect(holding('预算')).toContain('docProps/core.xml');
    expect(after['xl/workbook.xml']).toContain('readOnlyRecommended');
    const names = (xml = '') => xml.match(/<(?:\w+:)?definedName[^>]*>/g) ?? [];
    expect(names(after['xl/workbook.xml'])).toEqual(names(texts(bytes)['xl/workbook.xml']));
  });
});
