/** An audit on its way from the worker: in parts, so that no single message keeps the page busy; shared objects go as positions. */
import type { AuditedRow, FileAudit, Uncounted } from '../../audit/types';
import type { Candidate, Classification, MatterRef } from '../../classify/types';
import type { Finding } from '../../rules/types';
import type { RowRun } from '../live/diff';
import type { BudgetRow, BudgetTable } from '../../workbook/types';

/** Positions of policy and matter; a matter that stands in no policy's list travels as it is. */
type WireRef = readonly [policy: number, matter: number] | MatterRef;

interface WireCandidate extends Omit<Candidate, 'ref'> {
  readonly ref: WireRef;
}

interface WireResult extends Omit<Classification, 'ref' | 'refs' | 'candidates' | 'engine'> {
  readonly ref: WireRef | null;
  readonly refs: readonly WireRef[] | null;
  readonly candidates: readonly WireCandidate[];
  readonly engine?: WireResult;
}

export interface WireRow {
  readonly row: BudgetRow;
  readonly table: number;
  readonly result: WireResult;
  readonly findings: readonly Finding[];
  readonly settled?: readonly Finding[];
  readonly uncounted?: Uncounted;
}

/** Everything but the rows. */
export interface WireHead extends Omit<FileAudit, 'rows'> {
  readonly rows: null;
}

export const headOf = (audit: FileAudit): WireHead => ({
  ...audit,
  rows: null,
  tables: audit.tables.map((table) => ({ ...table, rows: [] })),
});

/** Encodes rows of one audit. */
export class RowEncoder {
  private readonly tables: ReadonlyMap<BudgetTable, number>;
  private readonly matters = new Map<string, readonly [number, number]>();

  constructor(audit: FileAudit) {
    this.tables = new Map(audit.tables.map((table, index) => [table, index]));
    audit.policies.forEach(({ policy }, p) =>
      policy.matters.forEach((matter, m) => this.matters.set(`${policy.id} ${matter.id}`, [p, m])),
    );
  }

  encode({ row, table, result, findings, settled, uncounted }: AuditedRow): WireRow {
    return {
      row,
      table: this.tables.get(table) ?? 0,
      findings,
      ...(settled ? { settled } : {}),
      ...(uncounted ? { uncounted } : {}),
      result: this.result(result),
    };
  }

  private result({ engine, ...result }: Classification): WireResult {
    return {
      ...result,
      ref: result.ref && this.ref(result.ref),
      refs: result.refs && result.refs.map((ref) => this.ref(ref)),
      candidates: result.candidates.map((each) => ({ ...each, ref: this.ref(each.ref) })),
      ...(engine ? { engine: this.result(engine) } : {}),
    };
  }

  private ref(ref: MatterRef): WireRef {
    return this.matters.get(`${ref.policy.id} ${ref.matter.id}`) ?? ref;
  }
}

const isPair = (ref: WireRef): ref is readonly [number, number] => Array.isArray(ref);

/** Puts an audit together again from its parts. */
export class AuditDecoder {
  private readonly rows: AuditedRow[] = [];
  private readonly ofTable: BudgetRow[][];
  private readonly tables: readonly BudgetTable[];

  /** `runs` tells which rows of the audit `before` stay as they are. */
  constructor(
    private readonly head: WireHead,
    private readonly runs: readonly RowRun[] | null = null,
    private readonly before: FileAudit | null = null,
  ) {
    this.ofTable = head.tables.map(() => []);
    this.tables = head.tables.map((table, index) => ({ ...table, rows: this.ofTable[index] ?? [] }));
  }

  add(parts: readonly WireRow[]): void {
    for (const part of parts) {
      const table = this.tables[part.table];
      if (!table) continue;
      this.ofTable[part.table]?.push(part.row);
      this.rows.push(this.completed(part, table));
    }
  }

  finish(): FileAudit {
    return { ...this.head, tables: this.tables, rows: this.runs ? this.merged(this.runs) : this.rows };
  }

  /** Fresh rows and those that stayed, in their order; a table's rows are gathered anew. */
  private merged(runs: readonly RowRun[]): readonly AuditedRow[] {
    const all: AuditedRow[] = [];
    let fresh = 0;
    this.ofTable.forEach((rows) => rows.splice(0));
    const add = (row: AuditedRow | undefined, at: number): void => {
      const table = this.tables[at];
      if (!row || !table) return;
      this.ofTable[at]?.push(row.row);
      all.push(row.table === table ? row : { ...row, table });
    };
    runs.forEach((run) => {
      if (run === null) {
        const row = this.rows[fresh++];
        add(row, row ? this.tables.indexOf(row.table) : -1);
        return;
      }
      for (let at = run[0]; at < run[0] + run[1]; at++) add(this.before?.rows[at], run[2]);
    });
    return all;
  }

  /** The message is ours alone: its objects become the rows, since copies of thousands would keep the page busy. */
  private completed(part: WireRow, table: BudgetTable): AuditedRow {
    this.complete(part.result);
    return Object.assign(part, { table }) as unknown as AuditedRow;
  }

  private complete(result: WireResult): void {
    const { ref, refs, candidates, engine } = result;
    if (ref) Object.assign(result, { ref: this.ref(ref) });
    if (refs) Object.assign(result, { refs: refs.map((each) => this.ref(each)) });
    candidates.forEach((each) => Object.assign(each, { ref: this.ref(each.ref) }));
    if (engine) this.complete(engine);
  }

  private ref(ref: WireRef): MatterRef {
    if (!isPair(ref)) return ref;
    const policy = this.head.policies[ref[0]]?.policy;
    const matter = policy?.matters[ref[1]];
    if (!policy || !matter) throw new Error(`no matter ${ref.join(' ')}`);
    return { policy, matter };
  }
}
