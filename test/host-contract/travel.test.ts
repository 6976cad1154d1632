/** Marks travel: what one host has written is known, marked again and cleared by each other. */
import type { Change, Host } from '../../src/workbook/host';
import { fill, note, sheet, shownFills, text } from './changes';
import { makeExcelWithNotes, makeFile, makeWps } from './factories';
import {
  budgetSheet,
  type HostUnderTest,
  type MakeHost,
  type SeenSheet,
  type WorkbookFixture,
} from './fixture';
import { idOf } from './reading';

const USERS: WorkbookFixture = {
  sheets: [
    {
      ...budgetSheet('项目', 8),
      notes: { B5: '用户的批注' },
      rules: [{ areas: 'B5:B12', formula: '$C5="盟市级"', color: '#0000FF' }],
    },
    { name: '说明', cells: { A1: '填表说明' } },
  ],
};

const HOSTS: readonly (readonly [string, MakeHost])[] = [
  ['Excel', makeExcelWithNotes()],
  ['WPS', makeWps()],
  ['a file', makeFile()],
];

const PAIRS = HOSTS.flatMap(([from, make]) =>
  HOSTS.map(([to, makeOther]) => [from, to, make, makeOther] as const),
);

/** A workbook as it lies between two programs: saved by one, opened by the other. */
const saved = (sheets: readonly SeenSheet[]): WorkbookFixture => ({
  sheets: sheets.map((seen) => ({
    name: seen.name,
    visibility: seen.visibility,
    cells: Object.fromEntries(
      Object.entries(seen.cells).map(([address, value]) => {
        const formula = seen.formulas[address];
        return [address, formula === undefined ? value : { value, formula }];
      }),
    ),
    merges: seen.merges,
    hiddenRows: seen.hiddenRows,
    notes: seen.notes,
    rules: seen.rules,
  })),
});

const changesFor = (id: string): Change[] => [
  sheet('summary', '审核汇总', [[text('级次')], [text('=盟市')]]),
  fill(id, ['C6', 'C8', 'C9'], '专利导航项目2'),
  fill(id, ['D7', 'E7'], '专利导航项目3', 'warning'),
  note(id, 'C6'),
  note(id, 'D7', '另一条'),
];

const mark = async (host: Host): Promise<void> => {
  await host.apply(changesFor(await idOf(host, '项目')));
};

const fills = async (made: HostUnderTest): Promise<Record<string, string>> =>
  shownFills((await made.see())[0] as SeenSheet);

const SHOWN = { C6: 'error', D7: 'warning', E7: 'warning' };

describe.each(PAIRS)('marked in %s, opened in %s', (_, __, make, makeOther) => {
  const carried = async (): Promise<HostUnderTest> => {
    const made = await make(USERS);
    await mark(made.host);
    await made.host.saveStore('{"决定":"采纳"}');
    return makeOther(saved(await made.see()));
  };

  it('is known by its tags', async () => {
    const opened = await carried();
    expect((await opened.host.sheets()).map(({ ours }) => ours)).toEqual([null, null, 'summary', 'store']);
    expect(await opened.host.loadStore()).toBe('{"决定":"采纳"}');
    expect(await fills(opened)).toEqual(SHOWN);
  });

  it('is marked again without piling up', async () => {
    const opened = await carried();
    const names = (await opened.see()).map(({ name }) => name).sort();
    await mark(opened.host);
    const once = await opened.see();
    expect(await fills(opened)).toEqual(SHOWN);
    expect(Object.keys(once[0]?.notes ?? {})).toEqual(['B5', 'C6', 'D7']);
    expect(once.map(({ name }) => name).sort()).toEqual(names);
    await mark(opened.host);
    expect(await opened.see()).toEqual(once);
  });

  it('is cleared to what it was', async () => {
    const plain = await makeOther(saved(await (await make(USERS)).see()));
    const opened = await carried();
    await opened.host.clear('everything');
    expect(await opened.see()).toEqual(await plain.see());
  });
});

describe('rows sorted by someone without the tool', () => {
  it.each(HOSTS.map(([name, make]) => [name, make] as const))(
    'bear no strange mark from %s',
    async (_, make) => {
      const made = await make(USERS);
      await mark(made.host);
      const [seen] = await made.see();
      if (!seen) throw new Error('no sheet');
      // A sort moves what cells hold and leaves rules where they are.
      const names = Object.keys(seen.cells).filter(
        (address) => /^B\d+$/.test(address) && Number(address.slice(1)) > 4,
      );
      const turned = names.map((address) => seen.cells[address]).reverse();
      const cells = {
        ...seen.cells,
        ...Object.fromEntries(names.map((address, i) => [address, turned[i] ?? null])),
      };
      for (const address of Object.keys(shownFills({ ...seen, cells })))
        expect(['专利导航项目2', '专利导航项目3']).toContain(cells[`B${address.slice(1)}`]);
    },
  );
});
