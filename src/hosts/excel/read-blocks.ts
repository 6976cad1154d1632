/** Values of a sheet in blocks of rows: smaller ones where Excel says it is too much. */
import type { Area } from '../../workbook/types';
import { isTooBig, repeats, throwIfAborted } from './faults';
import type { Progress } from '../../workbook/host';
import { rangeOf } from './ranges';
import type { Runner } from './runner';

const CELLS_AT_ONCE = 60_000;
const ROWS_AT_ONCE = 20_000;

/** Raised where Excel answers null for values: it does so for more cells than it hands out. */
class NoValues extends Error {}

export interface Block {
  readonly area: Area;
  readonly values: readonly (readonly unknown[])[];
  readonly hidden: readonly boolean[] | null;
}

export interface BlockWish {
  readonly context: Excel.RequestContext;
  readonly sheet: Excel.Worksheet;
  readonly used: Area;
  /** Some rows are hidden and some are not: each is asked. */
  readonly askHidden: boolean;
  readonly runner: Runner;
  readonly progress: Progress;
}

const readOne = async ({ context, sheet, askHidden }: BlockWish, area: Area): Promise<Block> => {
  const range = rangeOf(sheet, area);
  range.load('values');
  const lines = askHidden ? range.getRowProperties({ rowHidden: true }) : null;
  await context.sync();
  const values = range.values as unknown[][] | null;
  if (values === null) throw new NoValues();
  const hidden = lines ? lines.value.map((line) => line.rowHidden === true) : null;
  return { area, values, hidden };
};

const patient = async (wish: BlockWish, area: Area): Promise<Block> => {
  for (let tries = 0; ; tries += 1) {
    try {
      return await readOne(wish, area);
    } catch (error) {
      if (tries >= repeats(error)) throw error;
      await wish.runner.backOff(tries);
    }
  }
};

/** The blocks of the used area, in order. */
export const readBlocks = async (wish: BlockWish): Promise<Block[]> => {
  const { used, progress } = wish;
  const width = used.right - used.left + 1;
  const blocks: Block[] = [];
  let height = Math.max(1, Math.min(ROWS_AT_ONCE, Math.floor(CELLS_AT_ONCE / width)));
  let top = used.top;
  while (top <= used.bottom) {
    throwIfAborted(progress.signal);
    const bottom = Math.min(top + height - 1, used.bottom);
    try {
      blocks.push(await patient(wish, { ...used, top, bottom }));
      top = bottom + 1;
      progress.onRows?.(top - used.top);
    } catch (error) {
      if (bottom === top || !(isTooBig(error) || error instanceof NoValues)) throw error;
      height = Math.ceil((bottom - top + 1) / 2);
    }
  }
  return blocks;
};
