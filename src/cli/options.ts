/** The options of `audit`, checked before any file is read. */
import { InvalidArgumentError, type Command } from 'commander';
import { message } from '../messages';
import type { Tier } from '../policy/types';
import { TIERS } from '../policy/types';
import { EMPTY_STORE, mergeStores, storeFrom, type AuditStore } from '../decisions/store';
import { CliError } from './errors';
import { readJson } from './files';

export interface AuditFlags {
  readonly policy: readonly string[];
  readonly json?: string;
  readonly out?: string;
  readonly outDir?: string;
  readonly clear?: boolean;
  readonly force?: boolean;
  readonly year?: number;
  readonly unit?: string;
  readonly tier?: Tier;
  readonly columns?: string;
  readonly decisions?: string;
  readonly exportDecisions?: string;
  readonly rules?: string;
  readonly failOn?: 'error' | 'warning';
  readonly quiet?: boolean;
  readonly total?: string;
  readonly resume?: boolean;
  readonly jobs?: number;
  /** Seconds. */
  readonly timeout: number;
  /** MB. */
  readonly memory: number;
  readonly profile?: boolean;
  readonly report?: string;
  readonly evidence?: string;
  readonly against?: string;
  readonly outside?: string;
  /** ISO date of report and 取证单. */
  readonly date?: string;
  readonly by?: string;
  readonly checkedBy?: string;
  readonly headedBy?: string;
  readonly issuer?: string;
  readonly number?: string;
}

/** What says how rows are judged, whatever is made of the result. */
export type JudgingFlags = Pick<
  AuditFlags,
  'policy' | 'columns' | 'decisions' | 'rules' | 'year' | 'unit' | 'tier'
>;

const tier = (value: string): Tier => {
  const found = TIERS.find((one) => one === value);
  if (!found) throw new InvalidArgumentError(TIERS.join(' / '));
  return found;
};

const year = (value: string): number => {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1990 || number > 2100) throw new InvalidArgumentError('YYYY');
  return number;
};

const positive = (value: string): number => {
  const number = Number(value);
  if (!Number.isFinite(number) || number <= 0) throw new InvalidArgumentError('> 0');
  return number;
};

const isoDate = (value: string): string => {
  const date = new Date(`${value}T00:00:00Z`);
  const good = /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(date.getTime());
  if (!good || date.toISOString().slice(0, 10) !== value) throw new InvalidArgumentError('YYYY-MM-DD');
  return value;
};

const count = (value: string): number => {
  const number = positive(value);
  if (!Number.isInteger(number)) throw new InvalidArgumentError('1, 2, 3 …');
  return number;
};

const severity = (value: string): 'error' | 'warning' => {
  if (value !== 'error' && value !== 'warning') throw new InvalidArgumentError('error / warning');
  return value;
};

const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];

/** Files that say what a workbook may keep itself. */
export const declareKept = (command: Command): Command =>
  command
    .option('--columns <file>', '列对应、表的用途 column mapping, uses of tables (.json)')
    .option('--decisions <file>', "认定记录 officers' decisions (.json)")
    .option('--rules <file>', '规则设置 rules and accepted findings (.json)');

/** The options of commands that audit one workbook and make something else of it than marks. */
export const declareJudging = (command: Command): Command =>
  declareKept(
    command
      .option('--policy <file>', '政策文件 policy document or compiled policy; repeatable', collect, [])
      .option('--year <year>', '预算年度 budget year', year)
      .option('--unit <name>', '预算单位 unit of rows that name none')
      .option('--tier <tier>', '单位层级 central / province / prefecture / county', tier),
  );

/** ISO date of an option. */
export const dateOption = (value: string): string => isoDate(value);

/** Declares the options on the command; help is bilingual. */
export const declareOptions = (command: Command): Command =>
  command
    .option(
      '--policy <file>',
      '政策文件 policy document (.txt .docx .pdf) or compiled policy (.json); repeatable',
      collect,
      [],
    )
    .option('--json <file>', '审核结果 result as JSON; - is stdout')
    .option('--out <file>', '带标记的副本 a marked copy of one workbook')
    .option('--out-dir <dir>', '带标记的副本所在文件夹 folder for the marked copies')
    .option('--clear', '清除标记 with --out or --out-dir: a copy without any of our marks and sheets')
    .option('--force', '覆盖同名的其他文件 write copies over files that are not copies of ours')
    .option('--year <year>', '预算年度 budget year', year)
    .option('--unit <name>', '预算单位 unit of rows that name none')
    .option(
      '--tier <tier>',
      '单位层级 tier of units that do not say: central / province / prefecture / county',
      tier,
    )
    .option('--columns <file>', '列对应、表的用途 column mapping, uses of tables (.json)')
    .option('--decisions <file>', "认定记录 officers' decisions (.json)")
    .option(
      '--export-decisions <file>',
      "导出一个工作簿的认定记录 write one workbook's decisions (.json), as --decisions takes them",
    )
    .option('--rules <file>', '规则设置 rules switched off, severities, accepted findings (.json)')
    .option('--fail-on <severity>', '有此程度的疑点时以 1 退出 exit 1 on findings: error / warning', severity)
    .option('--against <file>', '上一轮的工作簿或审核结果 the earlier round: a workbook or a result (.json)')
    .option(
      '--outside <file>',
      '对外版：不含标记、记录和人名的副本 a copy without marks, store and names of people',
    )
    .option('--report <file>', '审核报告 the audit report (.docx)')
    .option('--evidence <file>', '取证单 a form for each finding (.docx)')
    .option('--date <date>', '报告日期 date of the report (YYYY-MM-DD; default: left blank)', isoDate)
    .option('--by <name>', '经办人 officer named in the report')
    .option('--checked-by <name>', '复核人 checker named in the report')
    .option('--headed-by <name>', '负责人 head named in the report')
    .option('--issuer <name>', '落款单位 office that issues the report')
    .option('--number <number>', '文号 number of the report')
    .option(
      '--total <file>',
      '全部文件的汇总工作簿 workbook with the total over all files (default: in --out-dir)',
    )
    .option('--resume', '文件夹：跳过已审完的文件 folders: skip the files that a run before has finished')
    .option('--jobs <n>', '同时处理的文件数 files at a time (default: processors)', count)
    .option('--timeout <seconds>', '每个文件的时限 time limit of a file of several', positive, 600)
    .option('--memory <mb>', '每个文件的内存上限 memory limit of a file of several', positive, 2048)
    .option('--profile', '各阶段用时 time and rows per stage on stderr')
    .option('--quiet', '不显示进度 no progress');

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A mapping file is a store with `table`, `{columns, roles}`, or the bare mapping by sheet name. */
const columnsStore = (value: unknown): AuditStore => {
  if (!isRecord(value)) return storeFrom(value);
  if ('table' in value || 'format' in value) return storeFrom(value);
  return storeFrom({ table: 'columns' in value || 'roles' in value ? value : { columns: value } });
};

/** A rules file is a store, or its `rules` part with `accepted` beside it. */
const rulesStore = (value: unknown): AuditStore => {
  if (!isRecord(value) || 'rules' in value) return storeFrom(value);
  return storeFrom({
    rules: { off: value['off'], severities: value['severities'] },
    accepted: value['accepted'],
    amountsBySpending: value['amountsBySpending'],
  });
};

/** What the call says beside the workbook, as one store. Errors: `CliError`, `StoreError`. */
export const storeOfFlags = (flags: JudgingFlags): AuditStore => {
  const said = [
    flags.columns ? columnsStore(readJson(flags.columns)) : EMPTY_STORE,
    flags.decisions ? storeFrom(readJson(flags.decisions)) : EMPTY_STORE,
    flags.rules ? rulesStore(readJson(flags.rules)) : EMPTY_STORE,
    { ...EMPTY_STORE, table: definedOnly({ year: flags.year, unit: flags.unit, tier: flags.tier }) },
  ];
  return said.reduce(mergeStores, EMPTY_STORE);
};

const definedOnly = <T extends object>(value: T): Partial<T> =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Partial<T>;

/** Options that exclude or need each other. */
export const checkFlags = (flags: AuditFlags, files: number): void => {
  if (flags.out && flags.outDir)
    throw new CliError(message('cli.bad-option', { detail: '--out / --out-dir' }));
  if (flags.clear && !flags.out && !flags.outDir) throw new CliError(message('cli.clear-needs-out'));
  if (flags.clear && flags.total)
    throw new CliError(message('cli.bad-option', { detail: '--clear / --total' }));
  if (flags.out && files > 1)
    throw new CliError(message('cli.bad-option', { detail: '--out：多个文件请用 --out-dir' }));
  if (flags.exportDecisions && files > 1)
    throw new CliError(message('cli.bad-option', { detail: '--export-decisions：每次一个工作簿' }));
};

/** Outputs that are about one workbook. */
const SINGLE = ['report', 'evidence', 'against', 'outside'] as const;

/** `together`: the call is about files together, as of a folder. */
export const checkSingle = (flags: AuditFlags, together: boolean): void => {
  const single = SINGLE.find((name) => flags[name] !== undefined);
  if (single === undefined) return;
  if (together) throw new CliError(message('cli.one-workbook', { option: `--${single}` }));
  if (flags.clear) throw new CliError(message('cli.bad-option', { detail: `--clear / --${single}` }));
};
