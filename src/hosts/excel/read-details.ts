/** What values alone do not tell: real errors among the texts, and the money unit or date in a column's number format. */
import type { Area, CellValue } from '../../workbook/types';
import { tellingFormat } from '../shared/telling-format';
import { rangeOf } from './ranges';
import type { Block } from './read-blocks';

const ERRORS = new Set(
  (
    '#NULL! #DIV/0! #VALUE! #REF! #NAME? #NUM! #N/A #GETTING_DATA #SPILL! #CALC! #FIELD! #BLOCKED! #CONNECT! ' +
    '#BUSY! #UNKNOWN! #EXTERNAL! #PYTHON! #TIMEOUT!'
  ).split(' '),
);

const looksLikeError = (value: unknown): value is string => typeof value === 'string' && ERRORS.has(value);

interface Suspect {
  readonly block: Block;
  readonly rows: readonly number[];
}

const suspects = (blocks: readonly Block[]): Suspect[] =>
  blocks
    .map((block) => ({
      block,
      rows: block.values.flatMap((row, index) => (row.some(looksLikeError) ? [index] : [])),
    }))
    .filter((suspect) => suspect.rows.length > 0);

const spanOf = ({ block, rows }: Suspect): Area => ({
  ...block.area,
  top: block.area.top + (rows[0] as number),
  bottom: block.area.top + (rows[rows.length - 1] as number),
});

/** Cells that hold an error, not a text that reads like one; keyed `row column`. */
export const realErrors = async (
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  blocks: readonly Block[],
): Promise<ReadonlySet<string>> => {
  const found = new Set<string>();
  for (const suspect of suspects(blocks)) {
    const span = spanOf(suspect);
    const range = rangeOf(sheet, span);
    range.load('valueTypes');
    await context.sync();
    range.valueTypes.forEach((row, down) =>
      row.forEach((type, across) => {
        if (type === 'Error') found.add(`${span.top + down} ${span.left + across}`);
      }),
    );
  }
  return found;
};

/** Values as the core reads them. */
export const cellValues = (blocks: readonly Block[], errors: ReadonlySet<string>): CellValue[][] =>
  blocks.flatMap((block) =>
    block.values.map((row, down) =>
      row.map((value, across): CellValue => {
        if (looksLikeError(value) && errors.has(`${block.area.top + down} ${block.area.left + across}`))
          return { error: value };
        return value === '' || value === undefined ? null : (value as CellValue);
      }),
    ),
  );

const SAMPLE_ROWS = 120;

/** Rows of the beginning, the middle and the end. */
export const sampleAreas = (used: Area): Area[] => {
  const height = used.bottom - used.top + 1;
  if (height <= 3 * SAMPLE_ROWS) return [used];
  const middle = used.top + Math.floor((height - SAMPLE_ROWS) / 2);
  return [used.top, middle, used.bottom - SAMPLE_ROWS + 1].map((top) => ({
    ...used,
    top,
    bottom: top + SAMPLE_ROWS - 1,
  }));
};

const column = (rows: readonly (readonly unknown[])[], index: number): unknown[] =>
  rows.map((row) => row[index]);

/** Telling number formats by 0-based column, from a sample of rows. */
export const columnFormats = async (
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  used: Area,
  values: readonly (readonly CellValue[])[],
): Promise<Record<number, string>> => {
  const samples = sampleAreas(used).map((area) => {
    const range = rangeOf(sheet, area);
    range.load('numberFormat');
    return { area, range };
  });
  await context.sync();
  const formats = samples.flatMap(({ range }) => range.numberFormat as unknown[][]);
  const rows = samples.flatMap(({ area }) => values.slice(area.top - used.top, area.bottom - used.top + 1));
  const found: Record<number, string> = {};
  for (let index = 0; index <= used.right - used.left; index += 1) {
    const code = tellingFormat(column(rows, index), column(formats, index));
    if (code !== null) found[used.left + index] = code;
  }
  return found;
};
