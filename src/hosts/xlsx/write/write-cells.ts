/** Cells written at the officer's request: each is a splice, nothing else of the sheet moves. */
import { type CellWrite, HostError } from '../../../workbook/host';
import { cellAddress } from '../../../workbook/address';
import { type CellValue, type SheetData } from '../../../workbook/types';
import { type SheetMap, sheetChild } from '../sheet/sheet-map';
import { columnWidths } from '../sheet/sheet-sizes';
import { find } from '../xml/bytes';
import { cellContent } from '../xml/cell-content';
import { attr, childNamed, childrenOf, rootElement, type XmlElement } from '../xml/element';
import { positionFor, WORKBOOK_ORDER } from '../xml/schema-order';
import { Splice } from '../xml/splice';
import { type WorkbookReader } from '../workbook-reader';
import { type CellPlace, CellPlaces, type RowPlace } from './cell-places';

const valueAt = (data: SheetData, row: number, column: number): CellValue =>
  data.values[row - data.top]?.[column - data.left] ?? null;

const same = (a: CellValue, b: CellValue): boolean => {
  if (typeof a === 'object' && a !== null) return typeof b === 'object' && b !== null && a.error === b.error;
  return (a === '' ? null : a) === (b === '' ? null : b);
};

const checkUnchanged = (data: SheetData, writes: readonly CellWrite[]): void => {
  if (data.protected) throw new HostError('protected', { sheet: data.name });
  for (const { row, column, before } of writes) {
    if (!same(valueAt(data, row, column), before))
      throw new HostError('changed-since', { sheet: data.name, cell: cellAddress(row, column) });
  }
};

const cellXml = (place: CellPlace, value: CellValue, prefix: string, columnStyle: string | null): string => {
  const { type, inner } = cellContent(value, prefix);
  const style = place.style ?? (place.exists ? null : columnStyle);
  const address = place.addressed ? ` r="${cellAddress(place.row, place.column)}"` : '';
  const start = `<${prefix}c${address}${style === null ? '' : ` s="${style}"`}${type}`;
  return inner === '' ? `${start}/>` : `${start}>${inner}</${prefix}c>`;
};

/** `spans` is a hint of first and last column; a cell outside of it would contradict it. */
const widenSpans = (splice: Splice, row: RowPlace): void => {
  const match = row.spans && /^(\d+):(\d+)$/.exec(row.spans.value);
  if (!row.spans || !match) return;
  const columns = row.cells.map((cell) => cell.column + 1);
  const widened = `${Math.min(Number(match[1]), ...columns)}:${Math.max(Number(match[2]), ...columns)}`;
  if (widened !== row.spans.value) splice.replace(row.spans.start, row.spans.end, widened);
};

class SheetWriter {
  private readonly splice: Splice;
  private readonly prefix: string;
  private readonly data: XmlElement;

  constructor(
    private readonly map: SheetMap,
    private readonly sheet: string,
  ) {
    this.splice = new Splice(map.root.bytes);
    this.prefix = map.root.prefix ? `${map.root.prefix}:` : '';
    const data = sheetChild(map, 'sheetData');
    if (!data) throw new HostError('damaged', { sheet }, 'no cells element');
    this.data = data;
  }

  write(values: ReadonlyMap<number, ReadonlyMap<number, CellValue>>): Uint8Array {
    const wanted = new Map<number, number[]>();
    values.forEach((columns, row) => wanted.set(row, Array.from(columns.keys())));
    const rows = new CellPlaces(this.data, wanted).find();
    const missing = rows.filter((row) => !row.exists).map((row) => this.newRow(row, values.get(row.row)!));
    if (this.data.empty) this.fillData(missing.join(''));
    else
      rows.forEach((row) => {
        if (row.exists) this.changeRow(row, values.get(row.row)!);
        else this.splice.insert(row.start, this.newRow(row, values.get(row.row)!));
      });
    return this.splice.apply();
  }

  private cells(row: RowPlace, values: ReadonlyMap<number, CellValue>): string[] {
    return row.cells.map((place) => {
      const cell = cellAddress(place.row, place.column);
      if (place.formula) throw new HostError('unsupported', { sheet: this.sheet, cell }, 'formula cell');
      return cellXml(place, values.get(place.column)!, this.prefix, this.columnStyle(place.column));
    });
  }

  private newRow(row: RowPlace, values: ReadonlyMap<number, CellValue>): string {
    const cells = this.cells(row, values).join('');
    return `<${this.prefix}row r="${row.row + 1}">${cells}</${this.prefix}row>`;
  }

  /** `<sheetData/>` opens up. */
  private fillData(rows: string): void {
    this.splice.remove(this.data.openEnd - 2, this.data.openEnd - 1);
    this.splice.insert(this.data.openEnd, `${rows}</${this.prefix}sheetData>`);
  }

  private changeRow(row: RowPlace, values: ReadonlyMap<number, CellValue>): void {
    const cells = this.cells(row, values);
    widenSpans(this.splice, row);
    if (row.empty) {
      this.splice.remove(row.openEnd - 2, row.openEnd - 1);
      this.splice.insert(row.openEnd, `${cells.join('')}</${this.prefix}row>`);
    } else row.cells.forEach((place, i) => this.splice.replace(place.start, place.end, cells[i]!));
  }

  private columnStyle(column: number): string | null {
    const found = columnWidths(this.map).find(({ first, last }) => first <= column && column <= last);
    return found && found.style > 0 ? String(found.style) : null;
  }
}

const byPlace = (writes: readonly CellWrite[]): Map<number, Map<number, CellValue>> => {
  const rows = new Map<number, Map<number, CellValue>>();
  for (const { row, column, after } of writes) {
    const columns = rows.get(row) ?? new Map<number, CellValue>();
    rows.set(row, columns.set(column, after));
  }
  return rows;
};

const hasFormula = (map: SheetMap): boolean => {
  const data = sheetChild(map, 'sheetData');
  const tag = `<${map.root.prefix ? `${map.root.prefix}:` : ''}f`;
  return (
    data !== null &&
    [`${tag}>`, `${tag} `].some((text) => find(data.bytes, text, data.openEnd, data.closeStart) >= 0)
  );
};

/** Formulas keep their old results in the file: the program is asked to calculate when it opens it. */
const askToCalculate = (reader: WorkbookReader): void => {
  const { pack, workbook } = reader;
  const root = rootElement(pack.get(workbook.part), workbook.part);
  const known = childNamed(root, 'calcPr');
  const splice = new Splice(root.bytes);
  if (known && attr(known, 'fullCalcOnLoad') !== null) return;
  if (known) splice.insert(known.openEnd - (known.empty ? 2 : 1), ' fullCalcOnLoad="1"');
  else {
    const name = root.prefix ? `${root.prefix}:calcPr` : 'calcPr';
    splice.insert(
      positionFor(root, childrenOf(root), WORKBOOK_ORDER, 'calcPr'),
      `<${name} fullCalcOnLoad="1"/>`,
    );
  }
  pack.set(workbook.part, splice.apply());
};

/**
 * Writes cells and returns what undoes it. HostError `changed-since` where one no longer holds `before`, `protected`,
 * `sheet-gone`, or `unsupported` for a formula cell; then nothing is written.
 */
export const writeCells = (reader: WorkbookReader, writes: readonly CellWrite[]): readonly CellWrite[] => {
  const sheets = new Map<string, CellWrite[]>();
  for (const write of writes) sheets.set(write.sheetId, (sheets.get(write.sheetId) ?? []).concat(write));
  sheets.forEach((list, sheetId) => checkUnchanged(reader.read(sheetId), list));
  const formulas = reader.entries.some((entry) => hasFormula(reader.map(entry)));
  sheets.forEach((list, sheetId) => {
    const entry = reader.entry(sheetId);
    reader.pack.set(entry.part, new SheetWriter(reader.map(entry), entry.name).write(byPlace(list)));
  });
  if (formulas && writes.length > 0) askToCalculate(reader);
  reader.forget();
  return writes
    .slice()
    .reverse()
    .map(({ before, after, ...cell }) => ({ ...cell, before: after, after: before }));
};
