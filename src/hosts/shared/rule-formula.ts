/** The rows of a rule's formula (`($C7="专利导航项目")*(…)`), moved or pinned; words in quotes are left alone. */

const REFERENCE = /(\$?[A-Z]{1,3})(\$?)([1-9][0-9]{0,6})(?![0-9A-Za-z_(])/g;

const LAST_ROW = 1_048_576;

/** Applies `change` to each piece outside of quotes. */
const outsideQuotes = (formula: string, change: (piece: string) => string): string => {
  let changed = '';
  let quoted = false;
  for (const [index, piece] of formula.split('"').entries()) {
    if (index > 0) changed += '"';
    changed += quoted ? piece : change(piece);
    quoted = !quoted;
  }
  return changed;
};

const eachRow = (formula: string, change: (row: number) => string): string =>
  outsideQuotes(formula, (piece) =>
    piece.replace(REFERENCE, (all: string, column: string, pinned: string, row: string) =>
      pinned === '$' ? all : `${column}${change(Number(row))}`,
    ),
  );

/** True where the formula looks at another row in another row. */
export const hasRelativeRows = (formula: string): boolean => eachRow(formula, () => '') !== formula;

/** The same rule seen from `down` rows further down. */
export const shiftRows = (formula: string, down: number): string =>
  down === 0 ? formula : eachRow(formula, (row) => String(Math.min(Math.max(row + down, 1), LAST_ROW)));

/** The same rule for one row only, so that it means the same wherever a program thinks it starts. */
export const pinRows = (formula: string, down: number): string =>
  eachRow(formula, (row) => `$${Math.min(Math.max(row + down, 1), LAST_ROW)}`);
