/** Feedback workbooks: one a unit, filled in by people who sort, delete and write where they should not. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { feedbackOf, type FeedbackItem, type UnitFeedback } from '../../src/decisions/feedback-items';
import { readFeedback, type FeedbackReading } from '../../src/decisions/feedback';
import { EMPTY_STORE, mergeStores, parseStore, storeText, type UnitReply } from '../../src/decisions/store';
import { findingKey } from '../../src/audit/keys';
import { tablePlace } from '../../src/decisions/table-place';
import { message, say } from '../../src/messages';
import { openAnyWorkbook } from '../../src/hosts/open-workbook';
import { feedbackBooks, type FeedbackBook } from '../../src/report/feedback-book';
import type { CellValue, SheetData } from '../../src/workbook/types';
import { auditFileAt } from '../audit/read-sample';
import { describeWithPython, openWorkshop, type Workshop } from '../hosts/libreoffice/soffice';

const REPLY = 10;
const OUTCOME = 11;
const KEY = 12;
const FIRST = 4;

let units: readonly UnitFeedback[];
let books: readonly FeedbackBook[];
let items: readonly FeedbackItem[];
let unit: UnitFeedback;
let book: FeedbackBook;

beforeAll(async () => {
  const audit = await auditFileAt('samples/budget-bureau.xlsx');
  units = feedbackOf(audit);
  books = feedbackBooks(audit, units);
  items = units.flatMap((one) => one.items);
  const most = units.reduce(
    (best, one, at) => (one.items.length > (units[best]?.items.length ?? 0) ? at : best),
    0,
  );
  unit = units[most] as UnitFeedback;
  book = books[most] as FeedbackBook;
});

const sheetOf = async (bytes: Uint8Array, file = 'a.xlsx'): Promise<SheetData> => {
  const host = await openAnyWorkbook(bytes, file);
  return host.read((await host.sheets())[0]?.id ?? '');
};

type Grid = CellValue[][];

/** The book's cells with what `fill` makes of its rows below the header; `fill` may change, sort and drop them. */
const filled = async (fill: (rows: Grid) => Grid, name = '反馈表'): Promise<SheetData> => {
  const sheet = await sheetOf(book.bytes);
  const values = sheet.values.map((cells) => [...cells, ...Array<CellValue>(16 - cells.length).fill(null)]);
  return { ...sheet, name, values: [...values.slice(0, FIRST), ...fill(values.slice(FIRST))] };
};

const answered = (rows: Grid): Grid =>
  rows.map((cells, at) =>
    cells.map((value, column) => (column === REPLY ? `说明${at}` : column === OUTCOME ? '已整改' : value)),
  );

const read = (sheet: SheetData, kept: readonly UnitReply[] = [], replace = false): FeedbackReading =>
  readFeedback([{ file: 'a.xlsx', sheets: [sheet] }], items, kept, { at: '2025-11-24', replace });

const reasons = (reading: FeedbackReading): string[] => reading.unmatched.map(({ reason }) => reason);

describe('the workbooks', () => {
  it('are one a unit, with every open 不符 and 待核 once and blank columns to fill in', async () => {
    expect(new Set(books.map(({ file }) => file)).size).toBe(units.length);
    const sheet = await sheetOf(book.bytes);
    expect(sheet.ours).toBe('feedback');
    const rows = sheet.values.slice(FIRST);
    expect(rows).toHaveLength(unit.items.length);
    expect(rows.map((cells) => cells[KEY])).toEqual(unit.items.map(({ key }) => key));
    rows.forEach((cells) => expect([cells[REPLY] ?? null, cells[OUTCOME] ?? null]).toEqual([null, null]));
  });

  it('are the same bytes for the same audit', async () => {
    const again = feedbackBooks(await auditFileAt('samples/budget-bureau.xlsx'), units);
    again.forEach((one, at) =>
      expect(Buffer.from(one.bytes).equals(Buffer.from(books[at]!.bytes))).toBe(true),
    );
  });
});

describe('answers', () => {
  it('come back whole from a sheet that was sorted and renamed', async () => {
    const reading = read(await filled((rows) => answered(rows).reverse(), '改了名'));
    expect(reading.taken).toHaveLength(unit.items.length);
    expect(reading.unmatched).toEqual([]);
    const last = unit.items[unit.items.length - 1]!;
    expect(reading.taken.find(({ rowKey, code }) => `${rowKey}-${code}` === last.key)).toMatchObject({
      reply: `说明${unit.items.length - 1}`,
      outcome: '已整改',
      at: '2025-11-24',
    });
  });

  it('of rows that were deleted are simply not there; blank ones are counted', async () => {
    const reading = read(
      await filled((rows) =>
        answered(rows)
          .slice(2)
          .map((cells, at) =>
            at === 0
              ? cells.map((value, column) => (column === REPLY || column === OUTCOME ? null : value))
              : cells,
          ),
      ),
    );
    expect(reading.taken).toHaveLength(unit.items.length - 3);
    expect(reading).toMatchObject({ blank: 1, unmatched: [] });
  });

  it('in a wrong column are listed, not taken', async () => {
    const beside = read(
      await filled((rows) =>
        rows.map((cells, at) => (at === 0 ? [...cells.slice(0, 13), '写在旁边', null, null] : cells)),
      ),
    );
    expect(beside.taken).toEqual([]);
    expect(beside.unmatched).toMatchObject([{ reason: 'wrong-column', text: '写在旁边', row: FIRST + 1 }]);
    const over = read(
      await filled((rows) =>
        rows.map((cells, at) =>
          at === 1 ? cells.map((value, column) => (column === 9 ? '我们的说明' : value)) : cells,
        ),
      ),
    );
    expect(over.unmatched).toMatchObject([{ reason: 'wrong-column', text: '我们的说明' }]);
  });

  it('beside another row’s key are not taken for its finding', async () => {
    const reading = read(
      await filled((rows) => {
        const keys = rows.map((cells) => cells[KEY] ?? null).reverse();
        return answered(rows).map((cells, at) =>
          cells.map((value, column) => (column === KEY ? (keys[at] ?? null) : value)),
        );
      }),
    );
    const moved = reasons(reading).filter((reason) => reason === 'moved').length;
    expect(moved + reading.taken.length).toBe(unit.items.length);
    expect(moved).toBeGreaterThan(0);
  });

  it('without a key are matched by what the row says where that is one finding’s alone', async () => {
    const reading = read(
      await filled((rows) =>
        answered(rows).map((cells) => cells.map((value, column) => (column === KEY ? null : value))),
      ),
    );
    expect(reading.taken.length + reading.unmatched.length).toBe(unit.items.length);
    expect(reading.taken.length).toBeGreaterThan(unit.items.length / 2);
    reading.unmatched.forEach(({ reason }) => expect(reason).toBe('no-key'));
  });

  it('of findings that are no more are listed', () => {
    return filled(answered).then((sheet) => {
      const reading = readFeedback([{ file: 'a.xlsx', sheets: [sheet] }], [], [], {
        at: null,
        replace: false,
      });
      expect(new Set(reasons(reading))).toEqual(new Set(['unknown-key']));
      expect(reading.unmatched).toHaveLength(unit.items.length);
    });
  });

  it('that differ from one another are neither taken; those that differ from what is kept overwrite only when told', async () => {
    const sheet = await filled(answered);
    const other = await filled((rows) =>
      answered(rows).map((cells) => cells.map((value, column) => (column === REPLY ? '另一说法' : value))),
    );
    const twice = readFeedback(
      [
        { file: 'a.xlsx', sheets: [sheet] },
        { file: 'b.xlsx', sheets: [other] },
      ],
      items,
      [],
      { at: null, replace: false },
    );
    expect(twice.taken).toEqual([]);
    expect(new Set(reasons(twice))).toEqual(new Set(['twice']));
    const first = read(sheet);
    expect(read(sheet, first.taken)).toMatchObject({ taken: [], same: unit.items.length });
    const differing = read(other, first.taken);
    expect(differing.taken).toEqual([]);
    expect(differing.unmatched.every(({ reason, kept }) => reason === 'differs' && kept !== undefined)).toBe(
      true,
    );
    expect(read(other, first.taken, true).taken).toHaveLength(unit.items.length);
  });

  it('are kept in the store, in and out as text', async () => {
    const { taken } = read(await filled(answered));
    const store = mergeStores(EMPTY_STORE, { ...EMPTY_STORE, replies: taken });
    expect(parseStore(storeText(store)).replies).toEqual(taken);
  });

  it('from a sheet without headers, or an unrelated one, are refused or ignored', async () => {
    const sheet = await filled(answered);
    const headless = { ...sheet, values: sheet.values.slice(FIRST) };
    expect(reasons(read(headless))).toEqual(['no-header']);
    expect(
      read({
        ...sheet,
        values: [
          ['甲', '乙'],
          [1, 2],
        ],
      }),
    ).toEqual({ taken: [], same: 0, blank: 0, unmatched: [] });
  });

  it('are read twenty times in one process', async () => {
    const sheet = await filled(answered);
    for (let run = 0; run < 20; run++) expect(read(sheet).taken).toHaveLength(unit.items.length);
  });
});

describe('findings of tables', () => {
  const listed = async (path: string) => feedbackOf(await auditFileAt(path));

  it('are asked of the unit whose rows they add up', async () => {
    const audit = await auditFileAt('samples/budget-bureau.xlsx');
    const open = audit.findings.filter(({ severity }) => severity !== 'info');
    expect(open.length).toBeGreaterThan(0);
    open.forEach((finding) => {
      const holders = units.filter(({ items: all }) =>
        all.some(({ rowKey }) => rowKey === findingKey(finding)),
      );
      expect(holders).toHaveLength(1);
      const { rows } = tablePlace(audit, finding);
      const named = new Set(rows.map(({ row }) => row.texts.unit?.text.trim()));
      if (named.size === 1) expect(named).toEqual(new Set([holders[0]?.unit]));
    });
  });

  it('over several units that nobody reports for stand on a list of their own', async () => {
    const all = await listed('samples/budget-messy.xlsx');
    const own = all.filter(({ ofTables }) => ofTables);
    expect(own).toHaveLength(1);
    expect(own[0]?.items.every(({ code }) => code === 'sum-mismatch')).toBe(true);
    const [book] = feedbackBooks(await auditFileAt('samples/budget-messy.xlsx'), own);
    expect(book?.file).toBe('反馈_合计与表间核对.xlsx');
  });

  it('are answered as those of rows are, and the report says so', async () => {
    const audit = await auditFileAt('samples/budget-messy.xlsx');
    const own = feedbackOf(audit).filter(({ ofTables }) => ofTables);
    const sheet = await sheetOf(feedbackBooks(audit, own)[0]!.bytes);
    const values = sheet.values.map((cells, at) =>
      at < FIRST ? cells : [...cells.slice(0, REPLY), '合计已改为公式', '已整改', cells[KEY] ?? null],
    );
    const reading = readFeedback([{ file: 'a.xlsx', sheets: [{ ...sheet, values }] }], own[0]!.items, [], {
      at: null,
      replace: false,
    });
    expect(reading).toMatchObject({ blank: 0, unmatched: [] });
    expect(reading.taken).toHaveLength(own[0]!.items.length);
    expect(reading.taken[0]?.rowKey).toBe(findingKey(own[0]!.items[0]!.finding));
  });
});

describeWithPython('a workbook that LibreOffice filled in, sorted and saved', () => {
  let workshop: Workshop;
  beforeAll(() => {
    workshop = openWorkshop();
    writeFileSync(join(workshop.folder, 'in.xlsx'), book.bytes);
    workshop.python('fill-feedback.py', String(unit.items.length));
  }, 180_000);
  afterAll(() => workshop.close());

  it.each(['xlsx', 'ods', 'xls'])('comes back whole as .%s', async (format) => {
    const file = `filled.${format}`;
    const sheet = await sheetOf(new Uint8Array(readFileSync(join(workshop.folder, file))), file);
    const codes = sheet.values.slice(FIRST).map((cells) => cells[2]);
    expect(codes).not.toEqual(unit.items.map(({ finding }) => say(message(`rules.${finding.code}.title`))));
    const reading = read(sheet);
    expect(reading.unmatched).toEqual([]);
    expect(reading.taken).toHaveLength(unit.items.length);
    reading.taken.forEach(({ rowKey, code, reply }) => {
      const at = unit.items.findIndex(({ key }) => key === `${rowKey}-${code}`);
      expect(reply).toBe(`说明${at}`);
    });
  });
});
