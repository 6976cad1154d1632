import { firstYear } from '../../policy/force';
import type { LoadedPolicy } from '../../policy/types';
import type { JudgedRow, RowRule, RuleContext, TableRule } from '../types';
import { dateBasis, firstCell, rowFinding, tableFinding } from '../shared/finding';
import { refOf } from '../shared/money';
import { isBefore, ownYear, policiesOf, tableYear } from '../shared/years';

const laterPolicy = (rows: readonly JudgedRow[], year: number | null, context: RuleContext) =>
  policiesOf(rows, context, year).find((loaded: LoadedPolicy) => isBefore(year, loaded.policy)) ?? null;

const inField = (row: JudgedRow): boolean => row.result.state !== 'out-of-scope';

const args = (year: number | null, loaded: LoadedPolicy) => ({
  year: year ?? '',
  issued: firstYear(loaded.policy) ?? '',
});

/** A row whose own year cell or content says an earlier year than its table. */
export const notInForce: RowRule = {
  code: 'not-in-force',
  scope: 'row',
  check(row, context) {
    const year = inField(row) ? ownYear(row) : null;
    const loaded = year === null ? null : laterPolicy([row], year, context);
    if (!loaded || isBefore(tableYear(row.table, context.settings), loaded.policy)) return [];
    return [
      rowFinding(row, {
        code: 'not-in-force',
        severity: 'info',
        cells: row.row.texts.year ? firstCell(row, 'year') : firstCell(row, 'detail', 'remarks', 'name'),
        args: args(year, loaded),
        basis: dateBasis(loaded),
      }),
    ];
  },
};

/** One finding for a table whose budget year ends before the policy was issued; its rows keep their own findings. */
export const tableNotInForce: TableRule = {
  code: 'not-in-force',
  scope: 'table',
  check(table, rows, context) {
    const judged = rows.filter(inField);
    const year = tableYear(table, context.settings);
    const loaded = judged.length === 0 ? null : laterPolicy(judged, year, context);
    if (!loaded) return [];
    const title = table.title ? refOf(table.title) : { row: table.header.top, column: table.header.left };
    return [
      tableFinding(table, {
        code: 'not-in-force',
        severity: 'info',
        variant: 'table',
        cells: [title],
        args: args(year, loaded),
        basis: dateBasis(loaded),
      }),
    ];
  },
};
