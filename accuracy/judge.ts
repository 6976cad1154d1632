/** Runs the audit over labelled rows and says of each what came out. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { auditWorkbook } from '../src/audit/pipeline';
import { TOOLS } from '../src/audit/tools';
import { createClassifier } from '../src/classify/classifier';
import { builtinPolicies } from '../src/policy/builtin';
import { compilePolicies } from '../src/policy/compile';
import type { LoadedPolicy } from '../src/policy/types';
import type { AuditedRow, FileAudit } from '../src/audit/types';
import type { CellValue, SheetData } from '../src/workbook/types';
import { goldRows, type GoldRow, type GoldSet } from './gold';

/** What the audit said of one labelled row. */
export interface Judged {
  readonly gold: GoldRow;
  readonly level: string;
  readonly category: string;
  readonly decided: boolean;
  /** Before calibration, 0–1. */
  readonly raw: number;
  /** A person is asked whatever the figure: ambiguous rows and those a word list says so of. */
  readonly asks: boolean;
  readonly codes: readonly string[];
  readonly levelRight: boolean;
  readonly matterRight: boolean;
  /** Rows of the same work stay together in cross-validation. */
  readonly work: string;
  /** The policy has a word list of its own. */
  readonly worded: boolean;
}

const HEADERS: Readonly<Record<string, string>> = {
  unit: '单位名称',
  name: '项目名称',
  detail: '主要内容',
  declaredLevel: '事权划分',
  declaredPayer: '承担主体',
  amount: '金额（万元）',
  aCentral: '中央',
  aProvince: '省级',
  aPrefecture: '市级',
  aCounty: '县级',
};

const NUMBERS = /^-?\d+(\.\d+)?$/;

const valueOf = (header: string, text: string): CellValue => {
  if (text === '') return null;
  return /^a[A-Zm]/.test(header) && NUMBERS.test(text) ? Number(text) : text;
};

/** The rows as a sheet of a budget workbook: a header, then a row a line. */
export const sheetOf = (rows: readonly GoldRow[]): SheetData => {
  const names = Object.keys(HEADERS).filter((name) => rows.some(({ cells }) => name in cells));
  return {
    id: '1',
    name: '样本',
    visibility: 'visible',
    protected: false,
    ours: null,
    top: 0,
    left: 0,
    values: [
      names.map((name) => HEADERS[name] ?? ''),
      ...rows.map(({ cells }) => names.map((name) => valueOf(name, cells[name] ?? ''))),
    ],
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    columnFormats: {},
  };
};

const plain = (text: string): string => text.replace(/[\s，、。,.（）()]/g, '');

const overlap = (a: string, b: string): boolean => {
  const [x, y] = [plain(a), plain(b)];
  return x !== '' && y !== '' && (x.includes(y) || y.includes(x));
};

const matterRight = (gold: GoldRow, { result }: AuditedRow): boolean => {
  const named = [result.ref, ...(result.refs ?? [])].flatMap((ref) => ref?.matter.text ?? []);
  return (
    gold.matter === '' || gold.matter.split(' | ').some((text) => named.some((one) => overlap(one, text)))
  );
};

const judgedOf = (gold: GoldRow, row: AuditedRow | undefined, raw: number, worded: boolean): Judged => {
  const result = row?.result;
  const level = result?.level ?? 'missing';
  return {
    gold,
    level,
    category: result?.category ? String(result.category) : '',
    decided: result?.status === 'decided',
    raw,
    asks: result?.asks === true,
    codes: row ? [...new Set(row.findings.map(({ code }) => code))] : [],
    levelRight: level === gold.level,
    matterRight: row ? matterRight(gold, row) : gold.matter === '',
    work: result?.workKey ?? gold.id,
    worded,
  };
};

const loadedFrom = (text: string, name: string): readonly LoadedPolicy[] =>
  compilePolicies(text, { name }).map((policy) => ({ policy, text, sha256: null }));

const policiesOf = (folder: string, set: GoldSet): readonly LoadedPolicy[] =>
  set.policy === null
    ? builtinPolicies()
    : loadedFrom(readFileSync(join(folder, set.policy), 'utf8'), set.policy);

const auditOf = (
  rows: readonly GoldRow[],
  policies: readonly LoadedPolicy[],
  calibrated: boolean,
): FileAudit =>
  auditWorkbook(
    { file: 'gold.xlsx', sheets: [sheetOf(rows)] },
    {
      policies,
      settings: { off: [], severities: {}, amountsBySpending: [], year: null },
      table: {},
      accepted: [],
      precedents: [],
    },
    { ...TOOLS, classifier: (all, options) => createClassifier(all, { ...options, calibrated }) },
  );

const byRow = (audit: FileAudit): ReadonlyMap<number, AuditedRow> =>
  new Map(audit.rows.map((row) => [row.row.row, row]));

/** Audits a set: each labelled row with its result, in the file's order. */
export const judgeSet = (folder: string, set: GoldSet): readonly Judged[] => {
  const rows = goldRows(folder, set);
  const policies = policiesOf(folder, set);
  const results = byRow(auditOf(rows, policies, true));
  const raws = byRow(auditOf(rows, policies, false));
  return rows.map((gold, at) =>
    judgedOf(gold, results.get(at + 1), raws.get(at + 1)?.result.confidence ?? 0, set.policy === null),
  );
};
