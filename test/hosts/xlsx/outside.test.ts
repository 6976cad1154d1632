import { strFromU8, unzipSync } from 'fflate';
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
});
