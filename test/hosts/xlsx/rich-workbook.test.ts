/** A workbook with a part of every kind: nothing is lost, nothing changes that a mark has no business with, and all comes back. */
import { openXlsx } from '../../../src/hosts/xlsx';
import { fillOn, noteOn, summarySheet } from './support/changes';
import { differences, partsOf } from './support/parts';
import { kindsIn, richWorkbook } from './support/rich-workbook';

/** Parts that hold what is marked, and the lists in which our sheets stand. */
const A_MARKS_BUSINESS = [
  '[Content_Types].xml',
  'xl/_rels/workbook.xml.rels',
  'xl/comments1.xml',
  'xl/drawings/vmlDrawing1.vml',
  'xl/styles.xml',
  'xl/workbook.xml',
  'xl/worksheets/sheet1.xml',
];

const original = richWorkbook();

const marked = async (): Promise<Uint8Array> => {
  const host = openXlsx(original, '预算.xlsm');
  await host.saveStore('{"决定":1}');
  const report = await host.apply([
    fillOn('1', [[1, 1]], '专利导航'),
    fillOn('1', [[2, 1]], '维权援助', 'warning'),
    noteOn('1', 0, 1),
    noteOn('1', 1, 1),
    noteOn('1', 2, 2),
    { kind: 'sheet', sheet: summarySheet('事权审核汇总', '预算表') },
  ]);
  expect(report.skipped.map(({ reason }) => reason)).toEqual(['has-note', 'has-note']);
  return host.save();
};

it('holds more than forty kinds of parts', () => {
  expect(kindsIn()).toBeGreaterThan(40);
});

it('loses no part and changes only those that hold a mark', async () => {
  const after = await marked();
  const before = partsOf(original);
  const names = Object.keys(partsOf(after));
  expect(Object.keys(before).filter((name) => !names.includes(name))).toEqual([]);
  expect(
    differences(original, after)
      .filter((name) => name in before)
      .sort(),
  ).toEqual(A_MARKS_BUSINESS);
});

it('keeps the order of the parts', async () => {
  const before = Object.keys(partsOf(original));
  expect(Object.keys(partsOf(await marked())).slice(0, before.length)).toEqual(before);
});

it('equals the original part by part once cleared', async () => {
  const host = openXlsx(await marked(), '预算.xlsm');
  await host.clear('everything');
  const cleared = await host.save();
  expect(Object.keys(partsOf(cleared))).toEqual(Object.keys(partsOf(original)));
  expect(differences(original, cleared)).toEqual([]);
});

it('equals it too after marks were made again, and when only marks are cleared first', async () => {
  const host = openXlsx(await marked(), '预算.xlsm');
  await host.apply([noteOn('1', 3, 2), fillOn('1', [[3, 2]], '合计', 'info')]);
  await host.clear('marks');
  const again = openXlsx(await host.save(), '预算.xlsm');
  await again.clear('everything');
  expect(differences(original, await again.save())).toEqual([]);
});
