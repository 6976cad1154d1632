/** Colours laid over cells as they are drawn. The cells' own style, and the undo history, never see them. */
import type { CellFill } from './grid-view';

interface DrawnCell {
  readonly s?: unknown;
}

interface Place {
  readonly subUnitId: string;
  readonly row: number;
  readonly col: number;
}

type Next = (cell: DrawnCell | null | undefined) => DrawnCell | null | undefined;

/** Lets a function change each cell just before it is drawn; `null` style leaves it. */
export interface Interceptors {
  onDraw(
    handler: (cell: DrawnCell | null | undefined, place: Place, next: Next) => DrawnCell | null | undefined,
  ): void;
  /** The style an id or an inline style stands for. */
  styleOf(cell: DrawnCell | null | undefined): Readonly<Record<string, unknown>>;
}

const key = (row: number, column: number): number => row * 16384 + column;

export class PaintLayer {
  private readonly sheets = new Map<string, Map<number, string>>();

  private attached = false;

  /** Hooks into the grid's drawing, once. */
  attach(hook: () => Interceptors): void {
    if (this.attached) return;
    this.attached = true;
    const interceptors = hook();
    interceptors.onDraw((cell, { subUnitId, row, col }, next) => {
      const color = this.sheets.get(subUnitId)?.get(key(row, col));
      if (color === undefined) return next(cell);
      return next({ ...cell, s: { ...interceptors.styleOf(cell), bg: { rgb: color } } });
    });
  }

  set(sheetId: string, fills: readonly CellFill[]): void {
    this.sheets.set(sheetId, new Map(fills.map((fill) => [key(fill.row, fill.column), fill.color])));
  }

  reset(): void {
    this.sheets.clear();
  }

  colorAt(sheetId: string, row: number, column: number): string | null {
    return this.sheets.get(sheetId)?.get(key(row, column)) ?? null;
  }
}
