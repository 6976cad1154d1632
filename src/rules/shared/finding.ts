/** How a rule says what it found: cells, sentences by id, and the clause it rests on. */
import { message, type MessageArgs } from '../../messages/message';
import type { LoadedPolicy, Policy } from '../../policy/types';
import type { BudgetTable, ColumnName, TextCell } from '../../workbook/types';
import type { CellRef, Finding, JudgedRow, RuleCode, Severity } from '../types';

export type Basis = NonNullable<Finding['basis']>;

export interface Said {
  readonly code: RuleCode;
  readonly severity: Severity;
  readonly cells: readonly CellRef[];
  readonly args?: MessageArgs;
  /** Which of the code's sentences, where it has several. */
  readonly variant?: string;
  readonly basis?: Basis | null;
}

const build = (where: { readonly sheetId: string; readonly sheet: string }, said: Said): Finding => {
  const id = `rules.${said.code}${said.variant ? `.${said.variant}` : ''}`;
  const args = said.args ?? {};
  return {
    code: said.code,
    severity: said.severity,
    sheetId: where.sheetId,
    sheet: where.sheet,
    cells: said.cells,
    message: message(id, args),
    suggestion: message(`${id}.todo`, args),
    basis: said.basis ?? null,
  };
};

export const rowFinding = (row: JudgedRow, said: Said): Finding => build(row.row, said);

export const tableFinding = (table: BudgetTable, said: Said): Finding => build(table, said);

/** The clause of the row's matter, with 文号. */
export const matterBasis = (row: JudgedRow): Basis | null => {
  const ref = row.result.ref ?? row.result.refs?.[0];
  return ref ? { number: ref.policy.number, clause: ref.matter.clause, quote: ref.matter.text } : null;
};

export const clauseBasis = (
  policy: Policy,
  part: { readonly clause: string; readonly text: string },
): Basis => ({ number: policy.number, clause: part.clause, quote: part.text });

const IN_FORCE = /自[^。；\n]{0,20}起(?:施行|实施|执行|生效)/;

/** The sentence that says from when a policy holds; its title where the text has none. */
export const dateBasis = ({ policy, text }: LoadedPolicy): Basis => ({
  number: policy.number,
  clause: '',
  quote: IN_FORCE.exec(text)?.[0] ?? policy.title,
});

type TextColumn = keyof JudgedRow['row']['texts'];

const at = (cell: TextCell): CellRef => ({ row: cell.row, column: cell.column });

/** The cell that says it; the row's empty cell where it says nothing; none where the table has no such column. */
export const cellOf = (row: JudgedRow, column: ColumnName): readonly CellRef[] => {
  const text = row.row.texts[column as TextColumn];
  if (text) return [at(text)];
  const index = row.table.map.columns[column];
  return index === undefined ? [] : [{ row: row.row.row, column: index }];
};

/** The first of the columns that the row has a cell in. */
export const firstCell = (row: JudgedRow, ...columns: readonly ColumnName[]): readonly CellRef[] => {
  for (const column of columns) {
    const cells = cellOf(row, column);
    if (cells.length > 0) return cells;
  }
  return [];
};

export const nameCell = (row: JudgedRow): readonly CellRef[] => firstCell(row, 'name', 'detail', 'unit');

export const textOf = (row: JudgedRow, column: TextColumn): string =>
  (row.row.texts[column]?.text ?? '').trim();
