/** The leader's page in figures: what the sheet and the report both show. Amounts in 元. */
import type { AuditedRow, BurdenLine, FileAudit, Ratio, SummaryLine } from '../audit/types';
import type { RowLevel } from '../classify/types';
import { message, say, type Language } from '../messages';
import type { Finding } from '../rules/types';
import { ROW_LEVELS } from '../classify/row-levels';

/** A table of money: `values[r][c]` at row `rows[r]` and column `columns[c]`. */
export interface Matrix<Row> {
  readonly rows: readonly Row[];
  readonly columns: readonly RowLevel[];
  readonly values: readonly (readonly number[])[];
}

export interface CategoryRow {
  readonly title: string | null;
  readonly count: number;
  readonly amount: number;
}

/** A doubtful row with its first open finding. */
export interface Doubt {
  readonly row: AuditedRow;
  readonly finding: Finding;
  readonly amount: number;
}

export interface LeaderFacts {
  readonly categories: Matrix<CategoryRow>;
  readonly burden: Matrix<RowLevel>;
  readonly doubts: readonly Doubt[];
  readonly ratios: readonly { readonly id: RatioId; readonly ratio: Ratio; readonly money: boolean }[];
  /** Money by level the work belongs to, for the chart. */
  readonly levels: readonly { readonly level: RowLevel; readonly amount: number }[];
}

export type RatioId = 'matching' | 'shiftedDown' | 'county' | 'undetermined';

export const inLevelOrder = (values: readonly RowLevel[]): readonly RowLevel[] =>
  ROW_LEVELS.filter((level) => values.includes(level));

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

/** Category × level, out of scope as one row with a null title. */
export const categoryMatrix = (lines: readonly SummaryLine[]): Matrix<CategoryRow> => {
  const columns = inLevelOrder(lines.map(({ level }) => level));
  const groups = new Map<string, SummaryLine[]>();
  lines.forEach((line) => {
    const key = line.category === null ? '' : `${line.policy} ${line.category}`;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  });
  const all = Array.from(groups.values());
  return {
    columns,
    rows: all.map((group) => ({
      title: group[0]?.category === null ? null : (group[0]?.title ?? ''),
      count: total(group.map(({ rows }) => rows)),
      amount: total(group.map(({ amount }) => amount)),
    })),
    values: all.map((group) =>
      columns.map((level) => total(group.filter((line) => line.level === level).map(({ amount }) => amount))),
    ),
  };
};

/** 应承担 (rows) × 实际承担 (columns). */
export const burdenMatrix = (lines: readonly BurdenLine[]): Matrix<RowLevel> => {
  const rows = inLevelOrder(lines.map(({ due }) => due));
  const columns = inLevelOrder(lines.map(({ paid }) => paid));
  const values = rows.map((due) =>
    columns.map((paid) =>
      total(lines.filter((line) => line.due === due && line.paid === paid).map(({ amount }) => amount)),
    ),
  );
  return { rows, columns, values };
};

/** Rows in the field with an open 不符 or 待核, the most money first. */
export const doubtsOf = (audit: FileAudit): readonly Doubt[] => {
  const doubts: Doubt[] = [];
  audit.rows.forEach((row) => {
    if (row.uncounted) return;
    if (row.result.level === 'undetermined' || row.result.level === 'out-of-scope') return;
    const open = row.findings.filter(({ accepted, severity }) => !accepted && severity !== 'info');
    const [finding] = open;
    if (finding) doubts.push({ row, finding, amount: row.row.amounts.amount?.value ?? 0 });
  });
  return doubts.sort((a, b) => b.amount - a.amount);
};

export const leaderFacts = (audit: FileAudit): LeaderFacts => {
  const { lines, burden, ratios } = audit.summary;
  const levels = inLevelOrder(lines.map(({ level }) => level)).map((level) => ({
    level,
    amount: total(lines.filter((line) => line.level === level).map(({ amount }) => amount)),
  }));
  return {
    categories: categoryMatrix(lines),
    burden: burdenMatrix(burden),
    doubts: doubtsOf(audit).slice(0, 5),
    ratios: [
      { id: 'matching', ratio: ratios.matching, money: false },
      { id: 'shiftedDown', ratio: ratios.shiftedDown, money: true },
      { id: 'county', ratio: ratios.county, money: true },
      { id: 'undetermined', ratio: ratios.undetermined, money: false },
    ],
    levels,
  };
};

/** A category as tables name it. */
export const categoryName = (row: CategoryRow, language: Language): string =>
  row.title ?? say(message('report.outOfScope'), language);
