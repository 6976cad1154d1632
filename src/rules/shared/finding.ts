/** How a rule says what it found: cells, sentences by id, and the clause it rests on. */
import { message, type MessageArgs } from '../../messages/message';
import type { LoadedPolicy, Matter, Policy } from '../../policy/types';
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

interface Ids {
  readonly said: string;
  readonly todo: string;
}

const ids = new Map<RuleCode, Map<string, Ids>>();

/** Ids of a code's sentences, put together once. */
const idsOf = (code: RuleCode, variant = ''): Ids => {
  const ofCode = ids.get(code) ?? new Map<string, Ids>();
  ids.set(code, ofCode);
  const known = ofCode.get(variant);
  if (known) return known;
  const said = `rules.${code}${variant ? `.${variant}` : ''}`;
  const made = { said, todo: `${said}.todo` };
  ofCode.set(variant, made);
  return made;
};

const build = (where: { readonly sheetId: string; readonly sheet: string }, said: Said): Finding => {
  const id = idsOf(said.code, said.variant);
  const args = said.args ?? {};
  return {
    code: said.code,
    severity: said.severity,
    sheetId: where.sheetId,
    sheet: where.sheet,
    cells: said.cells,
    message: message(id.said, args),
    suggestion: message(id.todo, args),
    basis: said.basis ?? null,
  };
};

export const rowFinding = (row: JudgedRow, said: Said): Finding => build(row.row, said);

export const tableFinding = (table: BudgetTable, said: Said): Finding => build(table, said);

const bases = new WeakMap<Matter, Basis>();

/** The clause of the row's matter, with 文号; findings of a matter share it. */
export const matterBasis = (row: JudgedRow): Basis | null => {
  const ref = row.result.ref ?? row.result.refs?.[0];
  if (!ref) return null;
  const known = bases.get(ref.matter);
  if (known && known.number === ref.policy.number) return known;
  const made = { number: ref.policy.number, clause: ref.matter.clause, quote: ref.matter.text };
  bases.set(ref.matter, made);
  return made;
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
