/** What is kept of an audited file once it is written: its figures, and the rows that other files' rows are compared with. */
import { rowKey } from '../audit/keys';
import { withFileYear } from '../audit/pipeline';
import { roleOf, unitKeyOf, workOf } from '../rules/shared/work';
import { budgetYear } from '../rules/shared/years';
import type { AcceptedFinding, AuditedRow, Summary } from '../audit/types';
import type { JudgedRow, RuleCode, RuleSettings, Severity } from '../rules/types';
import { optionsOf, type FileResult } from './audit-file';

/** Rules that compare rows, and so also rows of different files. */
export const COMPARING = ['inconsistent', 'duplicate'] as const satisfies readonly RuleCode[];
export type Comparing = (typeof COMPARING)[number];

export interface DigestHead {
  /** SHA-256 of the workbook. */
  readonly workbook: string;
  readonly summary: Summary;
  /** The key two spellings of one unit share, by the unit as `summary.byUnit` shows it. */
  readonly unitKeys: Readonly<Record<string, string>>;
  readonly tables: number;
  /** Findings that nobody accepted. */
  readonly counts: Readonly<Record<Severity, number>>;
  readonly accepted: readonly AcceptedFinding[];
  /** Tables of the compared rows, without their rows. */
  readonly comparedTables: readonly JudgedRow['table'][];
}

/** A row to compare: references to matters are by id, tables by their place in the head. */
export interface DigestRow {
  /** Rows that can be a finding of the rule together have one hash; null where the row takes no part. */
  readonly hashes: Readonly<Record<Comparing, number | null>>;
  readonly rowKey: string;
  readonly table: number;
  readonly row: JudgedRow['row'];
  readonly result: Omit<JudgedRow['result'], 'ref' | 'refs' | 'candidates'>;
  readonly ref: RefId | null;
  readonly refs: readonly RefId[] | null;
  /** The policy of a row without a matter: its nearest matter's. */
  readonly near: RefId | null;
}

/** Distinct hashes of a file's rows, by rule. */
export type Hashes = Readonly<Record<Comparing, Float64Array>>;

export class HashSets {
  private readonly seen: Readonly<Record<Comparing, Set<number>>> = {
    inconsistent: new Set(),
    duplicate: new Set(),
  };

  add({ hashes }: DigestRow): void {
    COMPARING.forEach((code) => {
      const hash = hashes[code];
      if (hash !== null) this.seen[code].add(hash);
    });
  }

  taken(): Hashes {
    const { inconsistent, duplicate } = this.seen;
    return { inconsistent: Float64Array.from(inconsistent), duplicate: Float64Array.from(duplicate) };
  }
}

export type RefId = readonly [policy: string, matter: string];

export interface Digest {
  readonly head: DigestHead;
  readonly rows: Iterable<DigestRow>;
}

/** 53 bits of two FNV-1a passes: rows that meet by chance are told apart by the rule itself. */
export const hashOf = (text: string): number => {
  let a = 0x811c9dc5;
  let b = 0x050c5d1f;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x01000193);
  }
  return (a >>> 0) * 0x200000 + (b >>> 11);
};

/** Without a unit that is known, rows of two files cannot be one unit's. */
const unitOf = (row: JudgedRow): string | null => {
  const key = unitKeyOf(row);
  return key === null || key.trim() === 'table' ? null : key;
};

/** A file named 一上 or 绩效目标 plays a part as a sheet of that name does. */
const partOfFile = (row: JudgedRow, file: string): string =>
  roleOf({ ...row.table, sheet: `${file} ${row.table.sheet}` });

const hashesOf = (row: JudgedRow, file: string): DigestRow['hashes'] => {
  const { state, level } = row.result;
  const work = state === 'out-of-scope' ? null : workOf(row);
  const unit = unitOf(row);
  const open = level === 'undetermined';
  return {
    inconsistent: work === null || open ? null : hashOf(`${work}\n${level}`),
    duplicate: work === null || unit === null ? null : hashOf(`${work}\n${unit}\n${partOfFile(row, file)}`),
  };
};

const idOf = (ref: JudgedRow['result']['ref']): RefId | null => (ref ? [ref.policy.id, ref.matter.id] : null);

interface Around {
  readonly file: string;
  readonly settings: RuleSettings;
  readonly tableOf: (row: JudgedRow) => number;
}

const digestRow = (row: JudgedRow, { file, settings, tableOf }: Around): DigestRow | null => {
  const hashes = hashesOf(row, file);
  if (hashes.inconsistent === null && hashes.duplicate === null) return null;
  const { ref, refs, candidates, ...result } = row.result;
  return {
    hashes,
    rowKey: rowKey(row.row),
    table: tableOf(row),
    row: { ...row.row, moreTexts: [], year: budgetYear(row, settings) },
    result: { ...result, evidence: [], hints: [] },
    ref: idOf(ref),
    refs: refs ? refs.map((one) => idOf(one) as RefId) : null,
    near: ref || refs ? null : idOf(candidates[0]?.ref ?? null),
  };
};

/** Findings of a file by severity, without those that an officer accepted. */
export const countsOf = ({ audit }: FileResult): Record<Severity, number> => {
  const counts = { error: 0, warning: 0, info: 0 };
  const count = (finding: { severity: Severity; accepted?: unknown }): void => {
    if (!finding.accepted) counts[finding.severity] += 1;
  };
  audit.findings.forEach(count);
  audit.rows.forEach((row) => row.findings.forEach(count));
  return counts;
};

/** By the name that `summary.byUnit` shows; the first row of a unit is the one that names it. */
const unitKeysOf = ({ audit }: FileResult): Record<string, string> => {
  const keys: Record<string, string> = {};
  audit.rows.forEach(({ row, result }) => {
    const written = (row.texts.unit?.text ?? '').trim();
    keys[written || result.unit.key] ??= result.unit.key || written;
  });
  return keys;
};

/** The digest of an audited file; rows come one by one. */
export const digestOf = (result: FileResult): Digest => {
  const { audit, store, trace } = result;
  const tables = new Map(audit.tables.map((table, index) => [table, index]));
  return {
    head: {
      workbook: trace.workbook ?? '',
      summary: audit.summary,
      unitKeys: unitKeysOf(result),
      tables: audit.tables.length,
      counts: countsOf(result),
      accepted: store.accepted.filter(({ code }) => COMPARING.some((one) => one === code)),
      comparedTables: audit.tables.map((table) => ({ ...table, rows: [], subtotals: [], skipped: [] })),
    },
    rows: rowsOf(audit.rows, {
      file: audit.file,
      settings: withFileYear(optionsOf(store, audit.policies), audit.file).settings,
      tableOf: (row) => tables.get(row.table) ?? 0,
    }),
  };
};

function* rowsOf(rows: readonly AuditedRow[], around: Around): Generator<DigestRow> {
  for (const row of rows) {
    if (row.uncounted === 'evidence') continue;
    const digested = digestRow(row, around);
    if (digested) yield digested;
  }
}
