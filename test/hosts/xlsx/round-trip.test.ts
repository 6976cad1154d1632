import { openXlsx } from '../../../src/hosts/xlsx';
import { changesFor } from './support/changes';
import { nastyVariants } from './support/nasty-workbook';
import { differences, partsOf } from './support/parts';

const variants = Object.entries(nastyVariants());

/** Parts that a mark has business with. */
const MAY_CHANGE =
  /^(\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml|xl\/worksheets\/.*|xl\/comments.*|xl\/drawings\/vmlDrawing.*)$/;

const marked = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const host = openXlsx(bytes, 'a.xlsm');
  await host.saveStore('{"decisions":["😀"]}');
  await host.apply(await changesFor(host));
  return host.save();
};

describe.each(variants)('a workbook with everything in it (%s)', (_, original) => {
  it('has the same values in every spelling', async () => {
    const host = openXlsx(original, 'a.xlsm');
    const [budget, , , , other] = await host.sheets();
    const data = await host.read(budget!.id);
    expect(data.values.slice(0, 4)).toEqual([
      ['项目', '级次', '金额'],
      ['专利导航', '盟市级', 120],
      ['维权援助', ' 自治区级', 80],
      ['=1+1', '盟市级', 0.5],
    ]);
    expect(data.values[6]).toEqual([null, null, { error: '#DIV/0!' }]);
    expect(data).toMatchObject({ hiddenRows: [2], hiddenColumns: [1], columnFormats: { 2: '0.00"万元"' } });
    expect((await host.read(other!.id)).values).toEqual([
      ['无地址', 2],
      [true, null],
    ]);
  });

  it('loses nothing when marked and changes no part that a mark has no business with', async () => {
    const changed = differences(original, await marked(original));
    const before = partsOf(original);
    expect(changed.filter((name) => name in before && !MAY_CHANGE.test(name))).toEqual([]);
    expect(Object.keys(partsOf(await marked(original))).slice(0, Object.keys(before).length)).toEqual(
      Object.keys(before),
    );
  });

  it('is byte for byte what it was once cleared', async () => {
    const host = openXlsx(await marked(original), 'a.xlsm');
    await host.clear('everything');
    expect(differences(original, await host.save())).toEqual([]);
  });

  it('keeps decisions when only marks are cleared', async () => {
    const host = openXlsx(await marked(original), 'a.xlsm');
    await host.clear('marks');
    expect(await host.loadStore()).toBe('{"decisions":["😀"]}');
    expect((await host.sheets()).map((sheet) => sheet.ours)).toEqual([null, null, null, null, null, 'store']);
  });

  it('marks again without piling up', async () => {
    const once = await marked(original);
    const host = openXlsx(once, 'a.xlsm');
    const report = await host.apply(await changesFor(host));
    expect(differences(once, await host.save())).toEqual([]);
    expect(report.skipped.map(({ reason }) => reason).sort()).toEqual([
      'has-note',
      'has-note',
      'protected',
      'protected',
    ]);
  });
});
