/** Whatever the workbook and whatever is marked: cleared, it equals itself; and no user's note is ever touched. */
import fc from 'fast-check';
import type { Change } from '../../src/workbook/host';
import type { CellValue } from '../../src/workbook/types';
import { addressOf, cellArea } from '../support/excel-emulation/model/a1';
import { fill, note, sheet, shownFills, text } from './changes';
import { makeExcelWithNotes, makeFile, makeWps } from './factories';
import type { CellFixture, MakeHost, SeenSheet, SheetFixture, WorkbookFixture } from './fixture';

const ROWS = 12;
const COLUMNS = 5;

const words = fc.oneof(
  fc.constantFrom('专利导航', '宣传', '“引号"项目', '=1+1', '0012', '合计', ' 空格 ', '#N/A'),
  fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 12 }),
);

const values: fc.Arbitrary<CellValue | CellFixture> = fc.oneof(
  { weight: 4, arbitrary: words },
  { weight: 2, arbitrary: fc.integer({ min: -1_000, max: 1_000_000 }) },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.constantFrom({ error: '#REF!' }, { error: '#DIV/0!' }) },
  { weight: 1, arbitrary: fc.constant({ value: 3, formula: '=1+2' }) },
);

const place = fc.tuple(fc.integer({ min: 0, max: ROWS - 1 }), fc.integer({ min: 0, max: COLUMNS - 1 }));
const address = place.map(([row, column]) => addressOf(cellArea(row, column)));

const sheetOf = (name: string, locked: boolean): fc.Arbitrary<SheetFixture> =>
  fc.record({
    name: fc.constant(name),
    visibility: fc.constant('visible' as const),
    protected: locked ? fc.constant(true as const) : fc.constant(undefined),
    cells: fc.dictionary(address, values, { maxKeys: 30 }),
    merges: fc.constantFrom<readonly string[]>([], ['H1:J1'], ['H2:H5', 'I7:J8']),
    hiddenRows: fc.constantFrom<readonly number[]>([], [3], [3, 4, 9]),
    notes: fc.dictionary(address, fc.constantFrom('用户', '另一条\n两行'), { maxKeys: 4 }),
    rules: fc.constantFrom<NonNullable<SheetFixture['rules']>>(
      [],
      [{ areas: 'A1:C9', formula: 'A1>5', color: '#00FF00' }],
    ),
  });

const workbooks: fc.Arbitrary<WorkbookFixture> = fc
  .tuple(
    fc.constantFrom('项目', "12'3", 'A1', '（一）&<预算>'),
    fc.boolean(),
    fc.constantFrom('visible', 'hidden', 'veryHidden' as const),
  )
  .chain(([name, locked, visibility]) =>
    fc
      .tuple(sheetOf(name, false), sheetOf('另表', locked))
      .map(([one, two]) => ({ sheets: [one, { ...two, visibility: visibility as 'visible' }] })),
  );

interface Wish {
  readonly sheet: 0 | 1;
  readonly at: string;
  readonly withNote: boolean;
}

const wishes = fc.array(
  fc.record({ sheet: fc.constantFrom(0 as const, 1 as const), at: address, withNote: fc.boolean() }),
  { maxLength: 12 },
);

const nameIn = (fixture: SheetFixture | undefined, row: string): string => {
  const cell = fixture?.cells?.[`B${row}`];
  return typeof cell === 'string' && cell !== '' ? cell : '无名';
};

const changesFor = (fixture: WorkbookFixture, ids: readonly string[], list: readonly Wish[]): Change[] => [
  sheet('findings', '疑点', [[text('甲')]]),
  ...list.flatMap(({ sheet: index, at, withNote }) => {
    const id = ids[index] ?? '';
    const mark = fill(id, [at], nameIn(fixture.sheets[index], at.replace(/\D/g, '')));
    return withNote ? [mark, note(id, at)] : [mark];
  }),
];

const userNotes = (seen: readonly SeenSheet[]): Record<string, string>[] =>
  seen.map(({ notes }) =>
    Object.fromEntries(Object.entries(notes).filter(([, words_]) => !words_.includes('shiquan'))),
  );

const holds = async (make: MakeHost, fixture: WorkbookFixture, list: readonly Wish[]): Promise<void> => {
  const { host, see } = await make(fixture);
  const before = await see();
  const ids = (await host.sheets()).map(({ id }) => id);
  await host.apply(changesFor(fixture, ids, list));
  const marked = await see();
  expect(marked.slice(0, 2).map(({ cells, merges, hiddenRows }) => ({ cells, merges, hiddenRows }))).toEqual(
    before.map(({ cells, merges, hiddenRows }) => ({ cells, merges, hiddenRows })),
  );
  expect(userNotes(marked.slice(0, 2))).toEqual(userNotes(before));
  marked.slice(0, 2).forEach((seen, index) => {
    const wanted = new Set(list.filter((wish) => wish.sheet === index).map(({ at }) => at));
    for (const at of Object.keys(shownFills(seen))) expect(wanted.has(at)).toBe(true);
  });
  await host.clear('marks');
  expect(await see()).toEqual(before);
};

describe.each([
  ['Excel', makeExcelWithNotes(), 60],
  ['WPS', makeWps(), 60],
  ['a file', makeFile(), 40],
] as const)('random workbooks in %s', (_, make, runs) => {
  it('equal themselves once marked and cleared', async () => {
    await fc.assert(
      fc.asyncProperty(workbooks, wishes, (fixture, list) => holds(make, fixture, list)),
      { numRuns: runs },
    );
  }, 60_000);
});
