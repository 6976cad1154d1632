/** Cells that stand under a merge which starts in a row above. */
import type { Grid } from './grid';
import type { Area } from './types';

/** The merge over a cell of the table that starts above the cell's row, or null. Rows must be asked for in ascending order per column. */
export type MergedAbove = (row: number, column: number) => Area | null;

const NONE: MergedAbove = () => null;

/** Merges of more than one row that start within the given rows, by column. */
export const mergedAbove = (
  grid: Grid,
  from: number,
  to: number,
  left: number,
  right: number,
): MergedAbove => {
  const byColumn = new Map<number, Area[]>();
  const tall = grid.sheet.merges.filter((m) => m.bottom > m.top && m.top >= from && m.top <= to);
  if (tall.length === 0) return NONE;
  tall
    .sort((a, b) => a.top - b.top)
    .forEach((merge) => {
      for (let column = Math.max(left, merge.left); column <= Math.min(right, merge.right); column++) {
        const list = byColumn.get(column);
        if (list) list.push(merge);
        else byColumn.set(column, [merge]);
      }
    });
  const next = new Map<number, number>();
  return (row, column) => {
    const list = byColumn.get(column);
    if (!list) return null;
    let i = next.get(column) ?? 0;
    if (i > 0 && list[i - 1]!.bottom >= row) i--;
    while (i < list.length && list[i]!.bottom < row) i++;
    next.set(column, i);
    const merge = list[i];
    return merge && merge.top < row && merge.bottom >= row ? merge : null;
  };
};
