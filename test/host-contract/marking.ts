/** Marks: made, made again, and taken away, with everything else left as it was. */
import { columnLetters } from '../../src/workbook/address';
import type { Change } from '../../src/workbook/host';
import { ERROR_FILL, fill, note, shownFills } from './changes';
import {
  budgetSheet,
  type HostUnderTest,
  type MakeHost,
  type SeenSheet,
  type WorkbookFixture,
} from './fixture';
import { idOf } from './reading';

const USER_RULE = { areas: 'D5:D9', formula: 'D5>5', color: '#00FF00' };

const USERS: WorkbookFixture = {
  sheets: [
    {
      ...budgetSheet('项目', 6),
      notes: { B5: '用户的批注' },
      rules: [USER_RULE, { areas: 'B5:B10', formula: '$C5="盟市级"', color: '#0000FF' }],
    },
    { name: '说明', cells: { A1: '填表说明' } },
  ],
};

interface Made extends HostUnderTest {
  readonly id: string;
}

const open = async (makeHost: MakeHost, fixture = USERS): Promise<Made> => {
  const made = await makeHost(fixture);
  return { ...made, id: await idOf(made.host, '项目') };
};

const sheetNamed = async (made: HostUnderTest, name: string): Promise<SeenSheet> => {
  const found = (await made.see()).find((sheet) => sheet.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
};

const marks = (id: string): Change[] => [
  fill(id, ['C6', 'C8'], '专利导航项目2'),
  fill(id, ['C7'], '专利导航项目3', 'warning'),
  note(id, 'C6'),
];

export const describeMarking = (makeHost: MakeHost): void => {
  it('shows a fill on the rows that bear its name, and only there', async () => {
    const made = await open(makeHost);
    const report = await made.host.apply([fill(made.id, ['C6', 'D7', 'C8'], '专利导航项目2')]);
    expect(report).toMatchObject({ fills: 1, notes: 0, sheets: 0, skipped: [] });
    const seen = await sheetNamed(made, '项目');
    expect(shownFills(seen)).toEqual({ C6: 'error' });
    expect(seen.rules.find((rule) => rule.formula.includes('shiquan'))?.color).toBe(ERROR_FILL);
  });

  it('shares one rule among rows of one name, wherever they stand', async () => {
    const rows = Object.fromEntries(
      Array.from({ length: 30 }, (_, i) => [`B${i + 1}`, i % 3 === 0 ? '宣传' : `其他${i}`]),
    );
    const made = await open(makeHost, { sheets: [{ name: '项目', cells: rows }] });
    const wanted = Array.from({ length: 10 }, (_, i) => `C${3 * i + 1}`);
    await made.host.apply([fill(made.id, wanted, '宣传')]);
    expect(Object.keys(shownFills(await sheetNamed(made, '项目'))).sort()).toEqual([...wanted].sort());
  });

  it('marks two thousand scattered cells', async () => {
    const cells: Record<string, string> = {};
    const wanted: string[] = [];
    for (let row = 1; row <= 4_000; row += 2) {
      cells[`B${row}`] = '同名';
      wanted.push(`${columnLetters(2 + (row % 5))}${row}`);
    }
    const made = await open(makeHost, { sheets: [{ name: '项目', cells }] });
    await made.host.apply([fill(made.id, wanted, '同名')]);
    expect(Object.keys(shownFills(await sheetNamed(made, '项目'))).sort()).toEqual([...wanted].sort());
  });

  it("comes before the user's rules and leaves them in their order", async () => {
    const made = await open(makeHost);
    const before = (await sheetNamed(made, '项目')).rules;
    await made.host.apply(marks(made.id));
    const { rules } = await sheetNamed(made, '项目');
    const users = rules.filter((rule) => !rule.formula.includes('shiquan'));
    expect(users).toEqual(before);
    expect(rules.slice(-users.length)).toEqual(users);
  });

  it('keeps the order of fills as their priority', async () => {
    const made = await open(makeHost);
    await made.host.apply([
      fill(made.id, ['C6'], '专利导航项目2', 'error'),
      fill(made.id, ['C6'], '专利导航项目2', 'info'),
    ]);
    expect(shownFills(await sheetNamed(made, '项目'))).toEqual({ C6: 'error' });
  });

  it('writes notes where it can, and says where it cannot', async () => {
    const made = await open(makeHost);
    const wish = note(made.id, 'C6');
    const report = await made.host.apply([wish]);
    const { notes } = await sheetNamed(made, '项目');
    if (made.host.can.notes) {
      expect(report).toMatchObject({ notes: 1, skipped: [] });
      expect(notes).toEqual({ B5: '用户的批注', C6: wish.text });
    } else {
      expect(report.skipped).toEqual([{ change: wish, reason: 'no-notes' }]);
      expect(notes).toEqual({ B5: '用户的批注' });
    }
  });

  it("leaves a user's note alone", async () => {
    const made = await open(makeHost);
    const report = await made.host.apply([note(made.id, 'B5')]);
    const reason = made.host.can.notes ? 'has-note' : 'no-notes';
    expect(report.skipped.map((skipped) => skipped.reason)).toEqual([reason]);
    expect((await sheetNamed(made, '项目')).notes).toEqual({ B5: '用户的批注' });
  });

  it('marks again without piling up', async () => {
    const made = await open(makeHost);
    await made.host.apply(marks(made.id));
    const once = await made.see();
    await made.host.apply(marks(made.id));
    await made.host.apply(marks(made.id));
    expect(await made.see()).toEqual(once);
  });

  it('replaces earlier marks by others', async () => {
    const made = await open(makeHost);
    await made.host.apply(marks(made.id));
    await made.host.apply([fill(made.id, ['C9'], '专利导航项目5'), note(made.id, 'C9')]);
    const seen = await sheetNamed(made, '项目');
    expect(shownFills(seen)).toEqual({ C9: 'error' });
    expect(Object.keys(seen.notes)).toEqual(made.host.can.notes ? ['B5', 'C9'] : ['B5']);
  });

  it('gives a note that stays its new words', async () => {
    const made = await open(makeHost);
    await made.host.apply([note(made.id, 'C6', '旧')]);
    const fresh = note(made.id, 'C6', '新');
    await made.host.apply([fresh]);
    if (made.host.can.notes) expect((await sheetNamed(made, '项目')).notes['C6']).toBe(fresh.text);
  });

  it('clears to what was there before', async () => {
    const made = await open(makeHost);
    const before = await made.see();
    await made.host.apply(marks(made.id));
    expect(await made.see()).not.toEqual(before);
    await made.host.clear('marks');
    expect(await made.see()).toEqual(before);
    await made.host.clear('marks');
    expect(await made.see()).toEqual(before);
  });

  it('reports a protected sheet and leaves it alone', async () => {
    const locked: WorkbookFixture = {
      sheets: [{ ...budgetSheet('项目', 3), protected: true }, budgetSheet('另表', 2)],
    };
    const made = await open(makeHost, locked);
    const other = await idOf(made.host, '另表');
    const before = await sheetNamed(made, '项目');
    const changes = [...marks(made.id), fill(other, ['C5'], '专利导航项目1')];
    const report = await made.host.apply(changes);
    const reasons = report.skipped.map((skipped) => skipped.reason);
    expect(new Set(reasons)).toEqual(new Set(['protected']));
    expect(report.skipped.map((skipped) => skipped.change)).toEqual(changes.slice(0, 3));
    expect(await sheetNamed(made, '项目')).toEqual(before);
    expect(shownFills(await sheetNamed(made, '另表'))).toEqual({ C5: 'error' });
  });

  it('reports a sheet that is gone', async () => {
    const made = await open(makeHost);
    const before = await made.see();
    const wish = fill('{no such sheet}', ['A1'], '甲');
    expect((await made.host.apply([wish])).skipped).toEqual([{ change: wish, reason: 'sheet-gone' }]);
    expect(await made.see()).toEqual(before);
  });

  it('refuses marks it could not find again, before the first is made', async () => {
    const made = await open(makeHost);
    const before = await made.see();
    const untagged = { ...fill(made.id, ['C7'], '甲'), formula: '1=1' };
    await expect(made.host.apply([fill(made.id, ['C6'], '专利导航项目2'), untagged])).rejects.toMatchObject({
      name: 'HostError',
    });
    expect(await made.see()).toEqual(before);
  });

  it('marks hidden and filtered rows without showing them', async () => {
    const made = await open(makeHost, { sheets: [{ ...budgetSheet('项目', 6), hiddenRows: [5, 6] }] });
    await made.host.apply([fill(made.id, ['C6'], '专利导航项目2')]);
    const seen = await sheetNamed(made, '项目');
    expect(seen.hiddenRows).toEqual([5, 6]);
    expect(shownFills(seen)).toEqual({ C6: 'error' });
  });

  it('marks sheets of odd names and names with quotes in them', async () => {
    const name = '“专利"导航"”项目 & <甲>';
    const made = await makeHost({ sheets: [{ name: "12'3 (甲)", cells: { B2: name, C2: '盟市级' } }] });
    const id = await idOf(made.host, "12'3 (甲)");
    await made.host.apply([fill(id, ['C2'], name)]);
    expect(shownFills((await made.see())[0] as SeenSheet)).toEqual({ C2: 'error' });
  });
};
