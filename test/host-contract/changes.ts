/** Changes as an audit makes them. */
import type { FillChange, NoteChange, OutputCell, OutputSheet, SheetChange } from '../../src/workbook/host';
import { columnLetters } from '../../src/workbook/address';
import { fillTag, noteTag, sheetTag, type MarkSeverity } from '../../src/workbook/mark-tag';
import { parseArea } from '../support/excel-emulation/model/a1';
import type { SeenSheet } from './fixture';

export const ERROR_FILL = '#F8CBAD';

const areaOf = (address: string): FillChange['areas'][number] => {
  const area = parseArea(address);
  if (!area) throw new Error(address);
  return area;
};

/** A fill of some cells that shows while column `nameColumn` of the row holds `name`. */
export const fill = (
  sheetId: string,
  addresses: readonly string[],
  name: string,
  severity: MarkSeverity = 'error',
  nameColumn = 1,
): FillChange => {
  const areas = addresses.map(areaOf);
  const row = (areas[0]?.top ?? 0) + 1;
  const anchor = `($${columnLetters(nameColumn)}${row}="${name.split('"').join('""')}")`;
  return { kind: 'fill', sheetId, areas, formula: `${anchor}*${fillTag(severity)}`, color: ERROR_FILL };
};

export const note = (sheetId: string, address: string, words = '应由自治区承担，现列盟市'): NoteChange => {
  const { top, left } = areaOf(address);
  return {
    kind: 'note',
    sheetId,
    row: top,
    column: left,
    text: `【事权审核·不符】${words}\n${noteTag(['level-mismatch'])}`,
  };
};

export const sheet = (
  role: Exclude<OutputSheet['role'], 'store'>,
  name: string,
  rows: readonly (readonly (OutputCell | null)[])[],
  more: Partial<OutputSheet> = {},
): SheetChange => ({
  kind: 'sheet',
  sheet: {
    role,
    name,
    visibility: 'visible',
    widths: [20, 30, 12],
    rows: [[{ value: sheetTag(role), style: 'tag' }], ...rows],
    merges: [],
    frozenRows: 0,
    repeatRows: null,
    landscape: true,
    ...more,
  },
});

export const text = (value: string): OutputCell => ({ value, style: 'text' });

const RULE = /^(?:1\*|((?:\(\$[A-Z]+\$?\d+="(?:[^"]|"")*"\)\*)+))\("shiquan:(\w+)"<>""\)$/;
const FACTOR = /\(\$([A-Z]+)(\$?)(\d+)="((?:[^"]|"")*)"\)\*/g;

const columnIndex = (letters: string): number => areaOf(`${letters}1`).left;

/** Whether a rule holds in a row, counted from 0, where it begins in row `first`. */
const holdsIn = (seen: SeenSheet, factors: string, row: number, first: number): boolean =>
  [...factors.matchAll(FACTOR)].every(([, letters = '', pinned, line, literal = '']) => {
    const at = pinned === '$' ? Number(line) : Number(line) + row - first;
    return seen.cells[`${columnLetters(columnIndex(letters))}${at}`] === literal.split('""').join('"');
  });

/** Cells that show a fill of ours, by severity: each rule's formula is worked out cell by cell, as a spreadsheet does. */
export const shownFills = (seen: SeenSheet): Record<string, string> => {
  const shown: Record<string, string> = {};
  for (const rule of [...seen.rules].reverse()) {
    const parts = RULE.exec(rule.formula);
    if (!parts) continue;
    const areas = rule.areas.split(',').map(areaOf);
    const first = areas[0]?.top ?? 0;
    for (const area of areas)
      for (let row = area.top; row <= area.bottom; row += 1) {
        if (!holdsIn(seen, parts[1] ?? '', row, first)) continue;
        for (let column = area.left; column <= area.right; column += 1)
          shown[`${columnLetters(column)}${row + 1}`] = String(parts[2]);
      }
  }
  return shown;
};
