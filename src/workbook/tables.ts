/** Finds the budget tables of a sheet and reads their rows. */
import { buildLayout, type Draft } from './build-layout';
import { forcedBlock, namedBlock } from './column-settings';
import type { Refusal } from './refusal';
import { areaAddress, columnLetters } from './address';
import { beginsAnew, gapAbove, gapStart, isSameHeader } from './gap';
import { gridOf, type Grid } from './grid';
import { findHeaders, type HeaderBlock } from './header-find';
import type { Layout } from './layout';
import { columnList, LOOKED_FOR_NAME, note, rowList } from './notes';
import { readTable, type PageBreak } from './read-table';
import { squeeze } from './text';
import type { BudgetTable, SheetData, TableHead, TableSettings, WorkbookNote } from './types';

export interface FoundTables {
  readonly tables: readonly BudgetTable[];
  readonly notes: readonly WorkbookNote[];
}

/** Tables that share a header block: one, or several side by side. */
interface Open {
  readonly block: HeaderBlock;
  readonly drafts: readonly Draft[];
  readonly pages: PageBreak[];
}

const isDraft = (result: Draft | Refusal): result is Draft => 'layout' in result;

class Search {
  readonly tables: BudgetTable[] = [];
  readonly notes: WorkbookNote[] = [];
  private open: Open | null = null;
  private before: Layout | null = null;
  /** First row not yet part of a table. */
  private from: number;
  private taken = 0;

  constructor(
    private readonly grid: Grid,
    private readonly settings: TableSettings,
  ) {
    this.from = grid.top;
  }

  run(): void {
    const named = namedBlock(this.grid, this.settings);
    const found = named ? [] : findHeaders(this.grid);
    const forced = named ?? (found.length === 0 ? forcedBlock(this.grid, this.settings) : null);
    const blocks = forced ? [forced] : found;
    blocks.forEach((block, i) => this.take(block, blocks[i + 1]));
    this.close(this.grid.bottom);
  }

  private take(block: HeaderBlock, next: HeaderBlock | undefined): void {
    const start = gapStart(this.grid, block.top, this.from);
    const above = gapAbove(this.grid, start, block.top);
    if (
      this.open &&
      isSameHeader(this.open.block, block) &&
      !beginsAnew(this.open.drafts[0]!.layout.above, above)
    ) {
      this.open.pages.push({ top: start, block });
      this.from = block.bottom + 1;
      return;
    }
    const to = next ? next.top - 1 : this.grid.bottom;
    const context = { grid: this.grid, settings: this.settings, to, above, before: this.before };
    const results = block.segments.map((segment) => {
      const result = buildLayout({ ...context, key: this.nextKey() }, block, segment);
      if (isDraft(result)) this.taken += 1;
      return result;
    });
    const drafts = results.filter(isDraft);
    if (drafts.length > 0) {
      this.close(start - 1);
      this.open = { block, drafts, pages: [] };
      this.before = drafts[0]!.layout;
      this.from = block.bottom + 1;
    } else {
      this.refuse(results[0] as Refusal, block, start);
    }
  }

  /** A sheet's first table goes by the sheet's name: what was kept before there could be several stays true. */
  private nextKey(): string {
    const { name } = this.grid.sheet;
    return this.taken === 0 ? name : `${name}#${this.taken + 1}`;
  }

  /** A header that heads no budget table ends the one before, unless it is only a row that looks like a header. */
  private refuse(refusal: Refusal, block: HeaderBlock, start: number): void {
    if (refusal.why === 'no-budget') {
      if (!this.open) this.from = block.bottom + 1;
      return;
    }
    this.close(start - 1);
    this.from = block.bottom + 1;
    const header = areaAddress(block);
    this.notes.push(
      refusal.why === 'no-name'
        ? note(this.grid.sheet, 'no-name-column', { header, looked: LOOKED_FOR_NAME })
        : note(this.grid.sheet, 'statement-sheet', { kind: refusal.kind }),
    );
  }

  private close(to: number): void {
    const open = this.open;
    this.open = null;
    if (!open) return;
    open.drafts.forEach((draft) => {
      const read = readTable(draft.layout, to, open.pages);
      if (!read) return;
      const table = { ...read, key: draft.key, heads: headsOf(draft) };
      this.tables.push(table);
      this.describe(table, draft);
    });
  }

  private describe(table: BudgetTable, draft: Draft): void {
    const { sheet } = this.grid;
    const { map, header } = table;
    if (map.unknown.length > 0) {
      const headers = map.unknown
        .slice(0, 12)
        .map((one) => squeeze(one.header))
        .join('、');
      this.notes.push(
        note(sheet, 'unknown-column', { columns: columnList(map.unknown.map((one) => one.column)), headers }),
      );
    }
    if (table.unitFrom === 'assumed' && !this.settings.moneyUnit && draft.layout.amounts.length > 0) {
      this.notes.push(note(sheet, 'unit-assumed', { header: areaAddress(header), unit: table.unit }));
    }
    const amount = map.columns.amount;
    if (amount !== undefined && draft.amounts.passedOver.length > 0) this.noteChoice(draft, amount);
    if (map.payerIsBooking) {
      const column = map.columns.declaredPayer!;
      this.notes.push(
        note(sheet, 'booked-payer', { column: columnLetters(column), header: headOf(draft, column) }),
      );
    }
    draft.unused.forEach((setting) => this.notes.push(note(sheet, 'column-setting', { setting })));
  }

  private noteChoice(draft: Draft, amount: number): void {
    const others = draft.amounts.passedOver
      .slice(0, 8)
      .map((fact) => `${columnLetters(fact.column)} ${squeeze(fact.path.join('/'))}`)
      .join('、');
    this.notes.push(
      note(this.grid.sheet, 'amount-choice', {
        column: columnLetters(amount),
        chosen: headOf(draft, amount),
        others,
      }),
    );
  }
}

const headsOf = (draft: Draft): readonly TableHead[] =>
  draft.facts
    .filter(({ path }) => path.length > 0)
    .map(({ column, path }) => ({ column, text: squeeze(path.join('/')) }));

const headOf = (draft: Draft, column: number): string =>
  squeeze(draft.facts.find((fact) => fact.column === column)?.path.join('/') ?? '');

const hiddenNotes = (sheet: SheetData, tables: readonly BudgetTable[]): WorkbookNote[] => {
  const notes: WorkbookNote[] = [];
  const rows: number[] = [];
  tables.forEach((table) => table.rows.forEach((row) => row.hidden && rows.push(row.row)));
  if (rows.length > 0) notes.push(note(sheet, 'hidden-rows', { count: rows.length, rows: rowList(rows) }));
  const columns = sheet.hiddenColumns.filter((column) =>
    tables.some((table) => column >= table.header.left && column <= table.header.right),
  );
  if (columns.length > 0) notes.push(note(sheet, 'hidden-columns', { columns: columnList(columns) }));
  return notes;
};

/**
 * The budget tables of a sheet, with their rows and subtotals, and notes on what was done. Very hidden sheets and our
 * own give no tables. `settings` is what the officer says where the sheet does not; it never throws on any content.
 */
export const findTables = (sheet: SheetData, settings: TableSettings = {}): FoundTables => {
  if (sheet.ours !== null) return { tables: [], notes: [note(sheet, 'own-sheet')] };
  if (sheet.visibility === 'veryHidden') return { tables: [], notes: [note(sheet, 'very-hidden-sheet')] };
  const search = new Search(gridOf(sheet), settings);
  search.run();
  const { tables, notes } = search;
  const all: WorkbookNote[] = [];
  if (sheet.visibility === 'hidden' && tables.length > 0) all.push(note(sheet, 'hidden-sheet'));
  if (sheet.protected && tables.length > 0) all.push(note(sheet, 'protected-sheet'));
  all.push(...hiddenNotes(sheet, tables), ...notes);
  const silent = tables.length === 0 && notes.length === 0 && sheet.values.length > 0;
  if (silent) all.push(note(sheet, 'no-table'));
  return { tables, notes: all };
};
