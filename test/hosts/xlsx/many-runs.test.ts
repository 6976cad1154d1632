/** The optimiser of Node 20 has hung on scanners after some warm runs: every parser runs often in one process. */
import { openXlsx, sniffFile } from '../../../src/hosts/xlsx';
import { changesFor } from './support/changes';
import { nastyVariants } from './support/nasty-workbook';
import { sheetOf, simpleWorkbook } from './support/simple-workbook';
import { watchdog, type Watchdog } from '../../support/watchdog';

const RUNS = 25;

let dog: Watchdog;
beforeAll(() => (dog = watchdog(60_000)));
afterAll(() => dog.end());

const large = (): Uint8Array => {
  const strings = Array.from(
    { length: 3000 },
    (_, i) => `<si><r><t>项目</t></r><r><t>第${i}号 &amp;</t></r></si>`,
  ).join('');
  const rows = Array.from({ length: 4000 }, (_, i) => {
    const cells = Array.from(
      { length: 8 },
      (__, c) => `<c r="${'ABCDEFGH'[c]}${i + 1}" s="0" t="s"><v>${(i + c) % 3000}</v></c>`,
    );
    return `<row r="${i + 1}">${cells.join('')}<c r="I${i + 1}"><v>${i / 8}</v></c></row>`;
  });
  return simpleWorkbook([sheetOf(rows.join(''))], { strings });
};

it(`reads a large sheet ${RUNS} times`, async () => {
  const bytes = large();
  for (let run = 0; run < RUNS; run++) {
    dog.beat();
    const { values } = await openXlsx(bytes, 'a.xlsx').read('1');
    expect([values.length, values[3999]![8]]).toEqual([4000, 3999 / 8]);
  }
}, 60_000);

it(`marks and clears every spelling ${RUNS} times`, async () => {
  const variants = Object.values(nastyVariants());
  for (let run = 0; run < RUNS; run++) {
    dog.beat();
    const bytes = variants[run % variants.length]!;
    const host = openXlsx(bytes, 'a.xlsx');
    await host.apply(await changesFor(host));
    const again = openXlsx(await host.save(), 'a.xlsx');
    for (const sheet of await again.sheets()) await again.look(sheet.id);
    await again.clear('everything');
    await again.write([{ sheetId: '4', row: run, column: 1, before: null, after: '甲' }]);
    expect(sniffFile(await again.save())).toBe('xlsx');
  }
}, 60_000);
