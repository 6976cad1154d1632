/** 绩效目标 of a table of its own, joined to the content of the rows it is about. */
import type { BudgetRow, BudgetTable, JoinedText } from '../workbook/types';
import type { MainRows } from './partners';

/** A long text says what its beginning says, and costs every further rule time. */
const LONGEST = 1_000;

const textsOf = (row: BudgetRow): readonly JoinedText[] => {
  const { detail } = row.texts;
  const cells = detail ? [detail, ...row.moreTexts] : row.moreTexts;
  return cells
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, row: at, column }) => ({ text, sheet: row.sheet, row: at, column }));
};

const ownTexts = (row: BudgetRow): readonly string[] => [
  row.texts.detail?.text.trim() ?? '',
  ...row.moreTexts.map(({ text }) => text.trim()),
];

/** Texts the row does not have itself, each once. */
const fresh = (row: BudgetRow, texts: readonly JoinedText[]): readonly JoinedText[] => {
  const said = new Set(ownTexts(row));
  let left = LONGEST;
  return texts.flatMap((one) => {
    if (said.has(one.text.trim()) || left <= 0) return [];
    said.add(one.text.trim());
    const text = one.text.slice(0, left);
    left -= text.length;
    return [{ ...one, text }];
  });
};

/** `evidence` tables are among `tables`; those of 采购 tell goods, not the work, and add nothing. */
export const withContent = (
  tables: readonly BudgetTable[],
  evidence: readonly BudgetTable[],
  mains: MainRows,
): readonly BudgetTable[] => {
  const found = new Map<BudgetRow, JoinedText[]>();
  evidence
    .filter(({ role }) => role === 'performance')
    .forEach((table) =>
      table.rows.forEach((row) => {
        const texts = textsOf(row);
        if (texts.length === 0) return;
        mains.of(row, table).forEach((main) => found.set(main, [...(found.get(main) ?? []), ...texts]));
      }),
    );
  if (found.size === 0) return tables;
  const joined = (row: BudgetRow): BudgetRow => {
    const texts = fresh(row, found.get(row) ?? []);
    return texts.length === 0 ? row : { ...row, joined: texts };
  };
  return tables.map((table) =>
    table.rows.some((row) => found.has(row)) ? { ...table, rows: table.rows.map(joined) } : table,
  );
};
