/** One summary of many: every count and amount is a sum over the files, every ratio is taken anew. Amounts in 元. */
import { ROW_LEVELS } from '../classify/row-levels';
import { RULE_CODES, type Severity } from '../rules/types';
import type { BurdenLine, CodeLine, GroupLine, Ratio, Summary, SummaryLine } from '../audit/types';
import { mergeGaps } from '../audit/summary-gaps';
import type { RowLevel } from '../classify/types';
import type { LoadedPolicy } from '../policy/types';
import type { DigestHead } from './digest';

const merged = <T>(lines: readonly T[], keyOf: (line: T) => string, add: (a: T, b: T) => T): readonly T[] => {
  const map = new Map<string, T>();
  lines.forEach((line) => {
    const key = keyOf(line);
    const before = map.get(key);
    map.set(key, before === undefined ? line : add(before, line));
  });
  return Array.from(map.values());
};

const addLine = (a: SummaryLine, b: SummaryLine): SummaryLine => ({
  ...a,
  rows: a.rows + b.rows,
  amount: a.amount + b.amount,
  errors: a.errors + b.errors,
  warnings: a.warnings + b.warnings,
});

const addGroup = (a: GroupLine, b: GroupLine): GroupLine => ({
  key: a.key,
  rows: a.rows + b.rows,
  amount: a.amount + b.amount,
  matching: a.matching + b.matching,
  doubtful: a.doubtful + b.doubtful,
  doubtfulAmount: a.doubtfulAmount + b.doubtfulAmount,
});

const addBurden = (a: BurdenLine, b: BurdenLine): BurdenLine => ({
  ...a,
  amount: a.amount + b.amount,
  rows: a.rows + b.rows,
});

const GRAVITY: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 };

const addCode = (a: CodeLine, b: CodeLine): CodeLine => ({
  code: a.code,
  severity: GRAVITY[b.severity] > GRAVITY[a.severity] ? b.severity : a.severity,
  findings: a.findings + b.findings,
  rows: a.rows + b.rows,
  amount: a.amount + b.amount,
});

const last = (value: number | null): number => value ?? Number.MAX_SAFE_INTEGER;
const level = (value: RowLevel): number => ROW_LEVELS.indexOf(value);

/** The order of a file's own summary: policies, their sections, levels; out of scope last. */
const inOrder = (
  lines: readonly SummaryLine[],
  policies: readonly LoadedPolicy[],
): readonly SummaryLine[] => {
  const place = (id: string | null): number => {
    const found = policies.findIndex(({ policy }) => policy.id === id);
    return found < 0 ? policies.length : found;
  };
  return [...lines].sort(
    (a, b) =>
      place(a.policy) - place(b.policy) ||
      last(a.category) - last(b.category) ||
      level(a.level) - level(b.level),
  );
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, value) => total + value, 0);

const addRatios = (ratios: readonly Ratio[]): Ratio => ({
  part: sum(ratios.map(({ part }) => part)),
  whole: sum(ratios.map(({ whole }) => whole)),
});

/** Short and full name of a unit are one, also where two files write them. */
const unitLines = (heads: readonly DigestHead[]): readonly GroupLine[] => {
  const lines = heads.flatMap(({ summary, unitKeys }) =>
    summary.byUnit.map((line) => ({ line, unit: unitKeys[line.key] ?? line.key })),
  );
  const add = (a: (typeof lines)[0], b: (typeof lines)[0]) => ({ ...a, line: addGroup(a.line, b.line) });
  return merged(lines, ({ unit }) => unit, add).map(({ line }) => line);
};

const burdenLines = (summaries: readonly Summary[]): readonly BurdenLine[] => {
  const lines = summaries.flatMap(({ burden }) => burden);
  return [...merged(lines, ({ due, paid }) => `${due} ${paid}`, addBurden)].sort(
    (a, b) => level(a.due) - level(b.due) || level(a.paid) - level(b.paid),
  );
};

const codeLines = (summaries: readonly Summary[]): readonly CodeLine[] => {
  const lines = summaries.flatMap(({ byCode }) => byCode);
  return [...merged(lines, ({ code }) => code, addCode)].sort(
    (a, b) => RULE_CODES.indexOf(a.code) - RULE_CODES.indexOf(b.code),
  );
};

const COUNTS = [
  'rows',
  'amount',
  'inField',
  'inFieldAmount',
  'matching',
  'doubtful',
  'doubtfulAmount',
  'undetermined',
  'undeterminedAmount',
] as const satisfies readonly (keyof Summary)[];

const RATIOS = ['matching', 'shiftedDown', 'county', 'undetermined'] as const;

/** The summary of all files together, as `Summary` is of one. Findings between files are not in it. */
export const totalSummary = (heads: readonly DigestHead[], policies: readonly LoadedPolicy[]): Summary => {
  const summaries = heads.map(({ summary }) => summary);
  const lines = summaries.flatMap((one) => one.lines);
  const regions = merged(
    summaries.flatMap(({ byRegion }) => byRegion),
    ({ key }) => key,
    addGroup,
  );
  const counts = COUNTS.map((key) => [key, sum(summaries.map((one) => one[key]))] as const);
  const ratios = RATIOS.map((key) => [key, addRatios(summaries.map((one) => one.ratios[key]))] as const);
  const gaps = mergeGaps(summaries.map((one) => one.gaps));
  return {
    ...(gaps ? { gaps } : {}),
    lines: inOrder(
      merged(lines, (line) => `${line.policy} ${line.category} ${line.level}`, addLine),
      policies,
    ),
    burden: burdenLines(summaries),
    byUnit: unitLines(heads),
    byRegion: [...regions].sort((a, b) => b.amount - a.amount),
    byCode: codeLines(summaries),
    ...(Object.fromEntries(counts) as Record<(typeof COUNTS)[number], number>),
    ratios: Object.fromEntries(ratios) as Summary['ratios'],
  };
};
