/** A sheet's part, its elements in schema order. */
import type { CellFixture, SheetFixture } from '../host-contract/fixture';
import { parseArea } from './excel-emulation/model/a1';
import type { Styles } from './make-xlsx-styles';
import { escapeXml, HEAD, MAIN, OFFICE } from './make-xlsx-xml';

type Strings = Map<string, number>;

const stringAt = (strings: Strings, text: string): number => {
  const known = strings.get(text);
  if (known !== undefined) return known;
  strings.set(text, strings.size);
  return strings.size - 1;
};

const content = (cell: CellFixture, strings: Strings): { readonly type: string; readonly inner: string } => {
  const { value } = cell;
  const formula = cell.formula === undefined ? '' : `<f>${escapeXml(cell.formula.slice(1))}</f>`;
  if (value === null) return { type: '', inner: formula };
  if (typeof value === 'number') return { type: '', inner: `${formula}<v>${value}</v>` };
  if (typeof value === 'boolean') return { type: ' t="b"', inner: `${formula}<v>${value ? 1 : 0}</v>` };
  if (typeof value === 'object')
    return { type: ' t="e"', inner: `${formula}<v>${escapeXml(value.error)}</v>` };
  if (formula !== '') return { type: ' t="str"', inner: `${formula}<v>${escapeXml(value)}</v>` };
  return { type: ' t="s"', inner: `<v>${stringAt(strings, value)}</v>` };
};

const cellXml = (address: string, cell: CellFixture, styles: Styles, strings: Strings): string => {
  const { type, inner } = content(cell, strings);
  const style = styles.ofCell(cell);
  return `<c r="${address}"${style > 0 ? ` s="${style}"` : ''}${type}>${inner}</c>`;
};

type Placed = readonly [column: number, xml: string];

const sheetData = (
  sheet: SheetFixture,
  cells: readonly (readonly [string, CellFixture])[],
  styles: Styles,
  strings: Strings,
): string => {
  const rows = new Map<number, Placed[]>();
  for (const row of sheet.hiddenRows ?? []) rows.set(row, []);
  for (const [address, cell] of cells) {
    const area = parseArea(address);
    if (!area) throw new Error(address);
    const placed: Placed = [area.left, cellXml(address, cell, styles, strings)];
    const row = rows.get(area.top);
    if (row) row.push(placed);
    else rows.set(area.top, [placed]);
  }
  const xml = [...rows.entries()]
    .sort((a, b) => a[0] - b[0])
    .map(([row, placed]) => {
      const hidden = sheet.hiddenRows?.includes(row) ? ' hidden="1"' : '';
      const inner = placed.sort((a, b) => a[0] - b[0]).map(([, cell]) => cell);
      return `<row r="${row + 1}"${hidden}>${inner.join('')}</row>`;
    });
  return `<sheetData>${xml.join('')}</sheetData>`;
};

const columns = (sheet: SheetFixture): string => {
  const hidden = [...(sheet.hiddenColumns ?? [])].sort((a, b) => a - b);
  if (hidden.length === 0) return '';
  const list = hidden.map((column) => `<col min="${column + 1}" max="${column + 1}" width="9" hidden="1"/>`);
  return `<cols>${list.join('')}</cols>`;
};

const merges = (sheet: SheetFixture): string => {
  const list = sheet.merges ?? [];
  if (list.length === 0) return '';
  return `<mergeCells count="${list.length}">${list.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
};

const rules = (sheet: SheetFixture, styles: Styles): string =>
  (sheet.rules ?? [])
    .map(
      (rule, index) =>
        `<conditionalFormatting sqref="${rule.areas.split(',').join(' ')}"><cfRule type="expression" ` +
        `dxfId="${styles.ofRule(rule.color)}" priority="${index + 1}"><formula>${escapeXml(rule.formula)}` +
        '</formula></cfRule></conditionalFormatting>',
    )
    .join('');

export const sheetPart = (
  sheet: SheetFixture,
  cells: readonly (readonly [string, CellFixture])[],
  styles: Styles,
  strings: Strings,
  withNotes: boolean,
): string =>
  [
    `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">`,
    columns(sheet),
    sheetData(sheet, cells, styles, strings),
    sheet.protected ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : '',
    merges(sheet),
    rules(sheet, styles),
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    withNotes ? '<legacyDrawing r:id="rId1"/>' : '',
    '</worksheet>',
  ].join('');
