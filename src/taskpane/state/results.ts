/** An audit arranged for the pane: findings in reading order with the row they belong to. Built once per audit. */
import type { AuditedRow, FileAudit } from '../../audit/types';
import type { KeptWrite } from '../../decisions/history';
import { message } from '../../messages/message';
import type { Finding, Severity } from '../../rules/types';
import { cellAddress } from '../../workbook/address';
import { FacetTally, findingValues, rowValues, type FacetTable } from './facets';

/** 未处理, 已采纳, 已接受, 已改判. */
export type ItemState = 'open' | 'adopted' | 'accepted' | 'decided';

export interface FindingItem {
  readonly finding: Finding;
  readonly state: ItemState;
  /** Null for a finding of a table, a sheet or the file. */
  readonly row: AuditedRow | null;
  /** Position of `row` in `audit.rows`, or -1. */
  readonly rowIndex: number;
  /** Position in `audit.findings`, or -1. */
  readonly at: number;
  /** A1 address of its first cell, '' where it has none. */
  readonly address: string;
  readonly sheet: string;
}

export interface Results {
  readonly audit: FileAudit;
  readonly items: readonly FindingItem[];
  /** Open findings only. */
  readonly counts: Readonly<Record<Severity, number>>;
  /** Findings that an officer has dealt with. */
  readonly settled: number;
  /** `audit.rows` position by sheet id and 0-based row. */
  readonly rowAt: ReadonlyMap<string, number>;
  /** Positions of rows with a declared cell written by 采纳建议. */
  readonly adopted: ReadonlySet<number>;
  /** What the two lists can be narrowed by. */
  readonly facets: { readonly findings: FacetTable; readonly rows: FacetTable };
}

export const rowKeyAt = (sheetId: string, row: number): string => `${row} ${sheetId}`;

const addressOf = (finding: Finding): string => {
  const cell = finding.cells[0];
  return cell ? cellAddress(cell.row, cell.column) : '';
};

interface Origin {
  readonly row: AuditedRow | null;
  readonly rowIndex: number;
  readonly at: number;
}

const itemOf = (finding: Finding, state: ItemState, { row, rowIndex, at }: Origin): FindingItem => ({
  finding,
  state,
  row,
  rowIndex,
  at,
  address: addressOf(finding),
  sheet: finding.sheet,
});

const own = (finding: Finding): ItemState => (finding.accepted ? 'accepted' : 'open');

const itemsOfRow = (row: AuditedRow, rowIndex: number): FindingItem[] => {
  const origin = { row, rowIndex, at: -1 };
  return [
    ...row.findings.map((finding) => itemOf(finding, own(finding), origin)),
    ...(row.settled ?? []).map((finding) => itemOf(finding, 'decided', origin)),
  ];
};

/** Cells written at the officer's request, each with the row it is found in now: by sheet, name and text, nearest its old place. */
const placeWrites = (
  audit: FileAudit,
  writes: readonly KeptWrite[],
): readonly { readonly write: KeptWrite; readonly rowIndex: number }[] => {
  const byContent = new Map<string, number[]>();
  const keyOf = (sheet: string, name: string, target: string, text: string): string =>
    JSON.stringify([sheet, name, target, text]);
  audit.rows.forEach(({ row }, index) => {
    for (const target of ['declaredLevel', 'declaredPayer'] as const) {
      const key = keyOf(row.sheet, row.texts.name?.text ?? '', target, row.texts[target]?.text ?? '');
      byContent.set(key, [...(byContent.get(key) ?? []), index]);
    }
  });
  return writes.flatMap((write) => {
    const found = byContent.get(keyOf(write.sheet, write.name, write.target, write.after)) ?? [];
    const there = found.find((index) => audit.rows[index]?.row.row === write.row) ?? found[0];
    return there === undefined ? [] : [{ write, rowIndex: there }];
  });
};

const adoptedItems = (audit: FileAudit, placed: ReturnType<typeof placeWrites>): FindingItem[] =>
  placed.flatMap(({ write, rowIndex }) => {
    const row = audit.rows[rowIndex];
    if (!row || write.code === null) return [];
    const finding: Finding = {
      code: write.code,
      severity: write.severity,
      sheetId: row.row.sheetId,
      sheet: row.row.sheet,
      cells: [{ row: row.row.row, column: write.column }],
      message: message('decide.adopted.message', { before: write.before, after: write.after }),
      suggestion: message('decide.adopted.todo'),
      basis: null,
    };
    return [itemOf(finding, 'adopted', { row, rowIndex, at: -1 })];
  });

const RANK: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** Sheets in workbook order, rows from top to bottom, the gravest of a row first. */
const inReadingOrder = (audit: FileAudit, items: FindingItem[]): FindingItem[] => {
  const sheets = new Map<string, number>();
  for (const { sheetId } of [...audit.tables, ...items.map((item) => item.finding)]) {
    if (!sheets.has(sheetId)) sheets.set(sheetId, sheets.size);
  }
  const place = (item: FindingItem): number => item.row?.row.row ?? item.finding.cells[0]?.row ?? -1;
  const sheet = (item: FindingItem): number => sheets.get(item.finding.sheetId) ?? 0;
  return items.sort(
    (a, b) =>
      sheet(a) - sheet(b) || place(a) - place(b) || RANK[a.finding.severity] - RANK[b.finding.severity],
  );
};

/** What an officer has done about a row; null where there was nothing to do. */
const stateOf = (row: AuditedRow, adopted: boolean): ItemState | null => {
  if (row.findings.some((finding) => !finding.accepted)) return 'open';
  if (row.result.decidedBy === 'precedent') return 'decided';
  if (adopted) return 'adopted';
  return row.findings.length > 0 ? 'accepted' : null;
};

/** Rows and findings between two pauses: a fraction of a millisecond. */
const STEP = 250;

function* each<T>(list: readonly T[], visit: (one: T, index: number) => void): Generator<void, void> {
  for (let at = 0; at < list.length; at++) {
    if (at % STEP === 0) yield;
    visit(list[at] as T, at);
  }
}

function* facetsOf(
  audit: FileAudit,
  items: readonly FindingItem[],
  adopted: ReadonlySet<number>,
): Generator<void, Results['facets']> {
  const findings = new FacetTally();
  yield* each(items, (item) => findings.add(findingValues(item)));
  const rows = new FacetTally();
  yield* each(audit.rows, (row, at) => rows.add(rowValues(row, stateOf(row, adopted.has(at)))));
  return { findings: findings.done(), rows: rows.done() };
}

/** Arranges an audit in small steps. `writes` are cells that 采纳建议 wrote and that were not taken back. */
export function* arranging(audit: FileAudit, writes: readonly KeptWrite[] = []): Generator<void, Results> {
  const found = audit.findings.map((finding, at) =>
    itemOf(finding, own(finding), { row: null, rowIndex: -1, at }),
  );
  const rowAt = new Map<string, number>();
  yield* each(audit.rows, (row, index) => {
    found.push(...itemsOfRow(row, index));
    rowAt.set(rowKeyAt(row.row.sheetId, row.row.row), index);
  });
  const placed = writes.length > 0 ? placeWrites(audit, writes) : [];
  const items = inReadingOrder(audit, [...found, ...adoptedItems(audit, placed)]);
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const { finding, state } of items) if (state === 'open') counts[finding.severity] += 1;
  const settled = items.filter(({ state }) => state !== 'open').length;
  const adopted = new Set(placed.map(({ rowIndex }) => rowIndex));
  const facets = yield* facetsOf(audit, items, adopted);
  return { audit, items, counts, settled, rowAt, adopted, facets };
}

/** The same at one go. */
export const resultsOf = (audit: FileAudit, writes: readonly KeptWrite[] = []): Results => {
  const steps = arranging(audit, writes);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};
