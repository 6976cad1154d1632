/** What an audit leaves for the next one of the same workbook: only what has changed since is done anew. */
import type { Classification } from '../classify/types';
import type { Finding, JudgedRow } from '../rules/types';
import type { BudgetRow, BudgetTable, SheetData, TableSettings } from '../workbook/types';
import type { FoundTables } from './find-tables';
import { sameRow, sameTable } from './same-row';
import type { AuditedRow, AuditOptions } from './types';

interface Kept {
  readonly audited: AuditedRow;
  /** Findings before filters: of the row by itself, and of rows compared. */
  readonly own: readonly Finding[];
  readonly others: readonly Finding[];
}

interface KeptTables {
  readonly sheet: SheetData;
  readonly settings: string;
  readonly found: FoundTables;
}

const rowId = ({ sheetId, row }: BudgetRow): string => `${row} ${sheetId}`;

/** True where two lists say the same of the same cells. */
export const sameFindings = (a: readonly Finding[], b: readonly Finding[]): boolean =>
  a.length === b.length && (a.length === 0 || JSON.stringify(a) === JSON.stringify(b));

export class AuditMemory {
  /** By text and surroundings; of one set of policies. */
  readonly classified = new Map<string, Classification>();
  private readonly tables = new Map<string, KeptTables>();
  private rows = new Map<string, Kept>();
  private next = new Map<string, Kept>();
  private readonly sameTables = new Map<BudgetTable, BudgetTable | null>();
  /** Without it nothing is kept: for an audit that none will follow. */
  constructor(readonly keeping = true) {}

  private policies = '';
  private options = '';

  /** The sheet's tables, found anew only where the sheet or the settings are others. */
  tablesOf(sheet: SheetData, settings: TableSettings, find: () => FoundTables): FoundTables {
    const key = JSON.stringify(settings);
    const kept = this.tables.get(sheet.id);
    if (kept && kept.sheet === sheet && kept.settings === key) return kept.found;
    const found = find();
    if (this.keeping) this.tables.set(sheet.id, { sheet, settings: key, found });
    return found;
  }

  /** Forgets what was judged by other policies or settings. */
  begin(file: string, { policies, lexicons, ...options }: AuditOptions): void {
    const judgedBy = JSON.stringify([policies.map(({ policy }) => policy), lexicons ?? []]);
    if (judgedBy !== this.policies) this.classified.clear();
    const said = JSON.stringify([file, options]);
    if (judgedBy !== this.policies || said !== this.options) this.rows.clear();
    this.policies = judgedBy;
    this.options = said;
    this.next = new Map();
    this.sameTables.clear();
  }

  /** What was found of this very row before: same place, same content, same table around it. */
  known(row: BudgetRow, table: BudgetTable): Kept | null {
    if (this.rows.size === 0) return null;
    const kept = this.rows.get(rowId(row));
    if (!kept || !sameRow(kept.audited.row, row) || !this.isSameTable(kept.audited.table, table)) return null;
    if (kept.audited.table === table) return kept;
    const moved = { ...kept, audited: { ...kept.audited, table } };
    this.rows.set(rowId(row), moved);
    return moved;
  }

  keep(kept: Kept): void {
    if (this.keeping) this.next.set(rowId(kept.audited.row), kept);
  }

  end(): void {
    this.rows = this.next;
    this.next = new Map();
  }

  private isSameTable(before: BudgetTable, now: BudgetTable): boolean {
    if (before === now) return true;
    const seen = this.sameTables.get(before);
    if (seen === now) return true;
    if (seen !== undefined && seen !== null) return false;
    const same = sameTable(before, now);
    this.sameTables.set(before, same ? now : null);
    return same;
  }
}

/** The row as it was judged, for rules that compare rows. */
export const judgedOf = ({ audited: { row, table, result } }: Kept): JudgedRow => ({ row, table, result });

export type { Kept };
