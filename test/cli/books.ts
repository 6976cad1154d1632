/** Small budget workbooks for tests of folders, and their audits. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { auditFile, type FileResult } from '../../src/cli/audit-file';
import type { DigestFile } from '../../src/cli/cross-rows';
import { digestOf, HashSets, type DigestRow } from '../../src/cli/digest';
import { Stages } from '../../src/cli/profile';
import { EMPTY_STORE, type AuditStore } from '../../src/decisions/store';
import { builtinPolicies } from '../../src/policy/builtin';
import type { LoadedPolicy } from '../../src/policy/types';
import { cellAddress } from '../../src/workbook/address';
import type { CellValue } from '../../src/workbook/types';
import { makeXlsx } from '../support/make-xlsx';

export const POLICIES: readonly LoadedPolicy[] = builtinPolicies();

export interface Line {
  readonly unit?: string;
  readonly name: string;
  readonly level?: string;
  readonly amount?: number;
  readonly code?: string;
}

const HEADER = ['预算单位', '项目名称', '项目编码', '事权级次', '金额（万元）'];

/** A workbook of one table; `sheet` may say its year or its part. */
export const bookOf = (lines: readonly Line[], sheet = '2025年项目支出'): Uint8Array => {
  const rows = lines.map(({ unit = '包头市市场监督管理局', name, code, level, amount = 10 }) => [
    unit,
    name,
    code || null,
    level || null,
    amount,
  ]);
  const cells: Record<string, CellValue> = {};
  [HEADER, ...rows].forEach((values, row) =>
    values.forEach((value, column) => {
      if (value !== null) cells[cellAddress(row, column)] = value;
    }),
  );
  return makeXlsx({ sheets: [{ name: sheet, cells }] });
};

/** A folder that goes when `work` ends. */
export const inFolder = async <T>(work: (folder: string) => Promise<T>): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'shiquan-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

export const auditOf = (
  file: string,
  bytes: Uint8Array,
  store: AuditStore = EMPTY_STORE,
): Promise<FileResult> =>
  inFolder((folder) => {
    const path = join(folder, file);
    writeFileSync(path, bytes);
    return auditFile(path, { policies: POLICIES, store, stages: new Stages() });
  });

/** A finished file as the comparison sees it, by way of JSON as from the journal. */
export const digestFileOf = (result: FileResult, shown: string = result.audit.file): DigestFile => {
  const { head, rows } = digestOf(result);
  const kept = Array.from(rows, (row) => JSON.parse(JSON.stringify(row)) as DigestRow);
  const hashes = new HashSets();
  kept.forEach((row) => hashes.add(row));
  return {
    shown,
    head: JSON.parse(JSON.stringify(head)) as typeof head,
    hashes: hashes.taken(),
    rows: () => kept,
  };
};
