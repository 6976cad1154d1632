/** .xls and .et: old workbooks by their content, whatever they are called. */
import { utils, write, type BookType, type WorkBook } from '@e965/xlsx';
import { areaAddress } from '../../../src/workbook/address';
import { openXlsx } from '../../../src/hosts/xlsx';
import { changesFor } from '../xlsx/support/changes';
import { open, readSheets } from './reading';

const book = (): WorkBook => {
  const sheet = utils.aoa_to_sheet([
    ['2025年项目支出', null, null],
    ['项目名称', '事权级次', '预算数'],
    ['专利导航', '盟市级', 12.5],
    ['停办', true, null],
  ]);
  sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 2 } }];
  sheet['C4'] = { t: 'e', v: 0x17 };
  sheet['C3'] = { t: 'n', v: 12.5, z: '0.00"万元"' };
  const hidden = utils.aoa_to_sheet([['x']]);
  const made = utils.book_new();
  utils.book_append_sheet(made, sheet, '项目支出');
  utils.book_append_sheet(made, hidden, '字典');
  made.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
  return made;
};

const fileOf = (type: BookType): Uint8Array =>
  new Uint8Array(write(book(), { type: 'array', bookType: type }) as ArrayBuffer);

test.each(['预算.xls', '预算.et', '预算.xlsx'])('under the name %s', async (name) => {
  const host = await open(fileOf('biff8'), name);
  expect(host.convertedFrom).toBe('xls');
  const [sheet, second] = await readSheets(host);
  expect(sheet?.values).toEqual([
    ['2025年项目支出', null, null],
    ['项目名称', '事权级次', '预算数'],
    ['专利导航', '盟市级', 12.5],
    ['停办', true, { error: '#REF!' }],
  ]);
  expect(sheet?.merges.map(areaAddress)).toEqual(['A1:C1']);
  expect(sheet?.columnFormats[2]).toBe('0.00"万元"');
  expect([second?.name, second?.visibility]).toEqual(['字典', 'hidden']);
});

test('what is saved is a new .xlsx that bears marks and can be cleared of them', async () => {
  const host = await open(fileOf('biff8'));
  const clean = await host.save();
  const report = await host.apply(await changesFor(host));
  expect(report.fills).toBeGreaterThan(0);
  const again = openXlsx(await host.save(), '预算.xlsx');
  expect((await again.sheets()).filter(({ ours }) => ours !== null).length).toBeGreaterThan(0);
  await again.clear('everything');
  const cells = async (bytes: Uint8Array) =>
    (await openXlsx(bytes, 'a.xlsx').read((await openXlsx(bytes, 'a.xlsx').sheets())[0]!.id)).values;
  expect(await cells(await again.save())).toEqual(await cells(clean));
});

test('an .xls cut short or made of nothing is refused by name', async () => {
  const whole = fileOf('biff8');
  const container = whole.slice(0, 1200);
  await expect(open(container)).rejects.toMatchObject({ name: 'HostError', where: { file: '预算.xls' } });
  const scrambled = whole.slice();
  for (let at = 600; at < scrambled.length; at += 7) scrambled[at] = (at * 31) % 256;
  await open(scrambled).then(
    (host) => host.sheets(),
    (error: unknown) => expect(error).toMatchObject({ name: 'HostError' }),
  );
});

test('nothing is said on the console', async () => {
  const said: unknown[] = [];
  const { error } = console;
  console.error = (...words: unknown[]) => void said.push(words);
  await open(fileOf('biff5')).then((host) => host.sheets());
  console.error = error;
  expect(said).toEqual([]);
});
