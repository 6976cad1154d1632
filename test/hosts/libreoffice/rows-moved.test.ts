/**
 * Rows sorted, inserted and deleted in a marked workbook by another program: no mark stands on a row that it does not
 * belong to, and the workbook can be audited and cleared as any other.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { auditWorkbook } from '../../../src/audit/pipeline';
import type { FileAudit } from '../../../src/audit/types';
import { openXlsx, type XlsxHost } from '../../../src/hosts/xlsx';
import { EMPTY_STORE } from '../../../src/decisions/store';
import { optionsOf } from '../../../src/cli/audit-file';
import { marksOf } from '../../../src/marks/marks';
import { outputSheets } from '../../../src/report/sheets';
import { isOurFormula, isOurNote } from '../../../src/workbook/mark-tag';
import { readSheets } from '../../../src/workbook/read-sheets';
import type { SeenSheet } from '../../host-contract/fixture';
import { shownFills } from '../../host-contract/changes';
import { builtinPolicies } from '../../../src/policy/builtin';
import { seeXlsx } from '../../support/see-xlsx';
import { describeWithPython, openWorkshop, type Workshop } from './soffice';

jest.setTimeout(300_000);

const SAMPLE = path.join(__dirname, '..', '..', '..', 'samples', 'budget-simple.xlsx');

const audited = async (host: XlsxHost): Promise<FileAudit> =>
  auditWorkbook(
    { file: 'a.xlsx', sheets: await readSheets(host) },
    optionsOf(EMPTY_STORE, builtinPolicies()),
  );

const mark = async (host: XlsxHost): Promise<void> => {
  const audit = await audited(host);
  const sheets = outputSheets(audit).map((sheet) => ({ kind: 'sheet' as const, sheet }));
  await host.apply([...marksOf(audit).changes, ...sheets]);
};

/** See `move-rows.py`. */
const DEEDS = ['sorted', 'inserted', 'deleted', 'shifted', 'copied'] as const;
type Deed = (typeof DEEDS)[number];

/** The words by which a row is known: unit, name, content. */
const rowOf = ({ cells }: SeenSheet, row: string): string =>
  ['B', 'C', 'D'].map((column) => String(cells[`${column}${row}`] ?? '')).join('|');

/** `E|error|<row>` for each cell that shows a fill. */
const fillsByRow = (seen: SeenSheet): string[] =>
  Object.entries(shownFills(seen)).map(
    ([at, severity]) => `${at.replace(/\d/g, '')}|${severity}|${rowOf(seen, at.replace(/\D/g, ''))}`,
  );

const ourNotes = (seen: SeenSheet): string[] =>
  Object.entries(seen.notes)
    .filter(([, text]) => isOurNote(text))
    .map(([at, text]) => `${at.replace(/\d/g, '')}|${rowOf(seen, at.replace(/\D/g, ''))}|${text}`);

const first = (bytes: Uint8Array): SeenSheet => seeXlsx(bytes)[0] as SeenSheet;

describeWithPython('a marked workbook whose rows another program has moved', () => {
  let shop: Workshop;
  let marked: SeenSheet;
  beforeAll(async () => {
    shop = openWorkshop();
    const host = openXlsx(new Uint8Array(readFileSync(SAMPLE)), 'a.xlsx');
    await mark(host);
    const bytes = await host.save();
    marked = first(bytes);
    writeFileSync(path.join(shop.folder, 'marked.xlsx'), bytes);
    writeFileSync(path.join(shop.folder, 'plain.xlsx'), readFileSync(SAMPLE));
    shop.python('move-rows.py', 'marked', 'plain');
  });
  afterAll(() => shop.close());

  const result = (deed: Deed, name: 'marked' | 'plain'): Uint8Array =>
    new Uint8Array(readFileSync(path.join(shop.folder, `${deed}-${name}.xlsx`)));

  it.each(DEEDS)('%s: each fill that still shows is its own row’s', (deed) => {
    const before = new Set(fillsByRow(marked));
    const after = fillsByRow(first(result(deed, 'marked')));
    expect(after.filter((fill) => !before.has(fill))).toEqual([]);
    // A sort leaves hardly a row in its place: there a mark is gone rather than on another's.
    if (deed !== 'sorted') expect(after.length).toBeGreaterThan(0);
    expect(first(result(deed, 'plain')).cells).not.toEqual(first(new Uint8Array(readFileSync(SAMPLE))).cells);
  });

  it.each(DEEDS)('%s: each note is its own row’s', (deed) => {
    const before = new Set(ourNotes(marked));
    expect(ourNotes(first(result(deed, 'marked'))).filter((note) => !before.has(note))).toEqual([]);
  });

  it.each(DEEDS)(
    '%s: audited again, its marks are those of a workbook that was never marked',
    async (deed) => {
      const again = openXlsx(result(deed, 'marked'), 'a.xlsx');
      const fresh = openXlsx(result(deed, 'plain'), 'a.xlsx');
      await mark(again);
      await mark(fresh);
      const [one, other] = [first(await again.save()), first(await fresh.save())];
      expect(fillsByRow(one).sort()).toEqual(fillsByRow(other).sort());
      expect(ourNotes(one).sort()).toEqual(ourNotes(other).sort());
    },
  );

  it.each(DEEDS)('%s: one clearing leaves nothing of ours', async (deed) => {
    const host = openXlsx(result(deed, 'marked'), 'a.xlsx');
    await host.clear('everything');
    const seen = seeXlsx(await host.save());
    const plain = seeXlsx(result(deed, 'plain'));
    expect(seen.map(({ name }) => name)).toEqual(plain.map(({ name }) => name));
    expect(seen.flatMap(({ rules }) => rules).filter(({ formula }) => isOurFormula(formula))).toEqual([]);
    expect(seen[0]?.cells).toEqual(plain[0]?.cells);
    expect(seen[0]?.notes).toEqual(plain[0]?.notes);
  });
});
