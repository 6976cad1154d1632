/** What cards there are to page through: each row once, however many findings it has. */
import type { CellRef } from '../../rules/types';
import type { Subject } from './model';
import type { FindingItem, Results } from './results';

/** A stop on the way through a list. */
export interface Stop {
  readonly subject: Subject;
  /** Position in the list on view that the card belongs to. */
  readonly at: number;
  /** Cell to go to, and its sheet. */
  readonly sheetId: string;
  readonly cell: CellRef;
}

export const sameSubject = (a: Subject | null, b: Subject | null): boolean =>
  a !== null && b !== null && a.kind === b.kind && a.index === b.index;

const cellOfItem = (item: FindingItem): CellRef =>
  item.finding.cells[0] ?? { row: item.row?.row.row ?? 0, column: 0 };

/** The stop at a finding of the list on view. */
export const findingStop = (item: FindingItem, at: number): Stop => ({
  subject: item.row ? { kind: 'row', index: item.rowIndex } : { kind: 'item', index: item.at },
  at,
  sheetId: item.finding.sheetId,
  cell: cellOfItem(item),
});

/** One stop for each row and each table finding, at its first finding on view. */
export const findingStops = (items: readonly FindingItem[]): readonly Stop[] => {
  const stops: Stop[] = [];
  let last = -1;
  items.forEach((item, at) => {
    if (item.row && item.rowIndex === last) return;
    last = item.rowIndex;
    stops.push(findingStop(item, at));
  });
  return stops;
};

export const rowStops = (results: Results, shown: readonly number[]): readonly Stop[] =>
  shown.flatMap((index, at) => {
    const row = results.audit.rows[index]?.row;
    if (!row) return [];
    const cell = { row: row.row, column: row.texts.name?.column ?? 0 };
    return [{ subject: { kind: 'row', index } as const, at, sheetId: row.sheetId, cell }];
  });

/**
 * Where a card stands among the stops: grouped by kind a row has several, and the one it was opened from counts. `active`
 * is the position in the list; -1 where the card is of none of them.
 */
export const placeOf = (stops: readonly Stop[], card: Subject | null, active: number): number => {
  const own = (stop: Stop): boolean => sameSubject(stop.subject, card);
  const here = stops.findIndex((stop) => stop.at === active && own(stop));
  return here >= 0 ? here : stops.findIndex(own);
};
