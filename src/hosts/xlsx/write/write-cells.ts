/** Cells written at the officer's request: each is a splice, nothing else of the sheet moves. */
import { type CellWrite, HostError } from '../../../workbook/host';
import { cellAddress } from '../../../workbook/address';
import { type CellValue, type SheetData } from '../../../workbook/types';
import { removePart, removeRelationship } from '../package/edit-package';
import { relationshipsOf } from '../package/rels';
import { type SheetMap, sheetChild } from '../sheet/sheet-map';
import { columnWidths } from '../sheet/sheet-sizes';
import { find } from '../xml/bytes';
import { cellContent, formulaContent } from '../xml/cell-content';
import { attr, childNamed, childrenOf, rootElement, type XmlElement } from '../xml/element';
import { positionFor, WORKBOOK_ORDER } from '../xml/schema-order';
import { Splice } from '../xml/splice';
import { type WorkbookReader } from '../workbook-reader';
import { type CellFormula, type CellPlace, CellPlaces, type RowPlace } from './cell-places';
import { withWrites } from './with-writes';

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

const cellXml = (
  place: CellPlace,
  { after, formula }: CellWrite,
  prefix: string,
  columnStyle: string | null,
): string => {
  const { type, inner } =
    formula === undefined ? cellContent(after, prefix) : formulaContent(formula, after, prefix);
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

/** The last write of each cell, by row and column. */
type Placed = ReadonlyMap<number, ReadonlyMap<number, CellWrite>>;

class SheetWriter {
  /** Formulas written over, by row and column. */
  readonly formulas = new Map<string, string>();
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

  write(values: Placed): Uint8Array {
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

  private cells(row: RowPlace, values: ReadonlyMap<number, CellWrite>): string[] {
    return row.cells.map((place) => {
      const write = values.get(place.column)!;
      if (place.formula) this.overFormula(write, place.formula);
      return cellXml(place, write, this.prefix, this.columnStyle(place.column));
    });
  }

  private overFormula({ row, column, overFormula }: CellWrite, { own }: CellFormula): void {
    const where = { sheet: this.sheet, cell: cellAddress(row, column) };
    if (!overFormula || own === null) throw new HostError('unsupported', where, 'formula cell');
    this.formulas.set(placeKey(row, column), `=${own}`);
  }

  private newRow(row: RowPlace, values: ReadonlyMap<number, CellWrite>): string {
    const cells = this.cells(row, values).join('');
    return `<${this.prefix}row r="${row.row + 1}">${cells}</${this.prefix}row>`;
  }

  /** `<sheetData/>` opens up. */
  private fillData(rows: string): void {
    this.splice.remove(this.data.openEnd - 2, this.data.openEnd - 1);
    this.splice.insert(this.data.openEnd, `${rows}</${this.prefix}sheetData>`);
  }

  private changeRow(row: RowPlace, values: ReadonlyMap<number, CellWrite>): void {
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

const placeKey = (row: number, column: number): string => `${row} ${column}`;

const byPlace = (writes: readonly CellWrite[]): Placed => {
  const rows = new Map<number, Map<number, CellWrite>>();
  for (const write of writes) {
    const columns = rows.get(write.row) ?? new Map<number, CellWrite>();
    rows.set(write.row, columns.set(write.column, write));
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

/** The order that formulas were calculated in names cells that hold none any more: programs make it anew. */
const dropCalcChain = ({ pack, workbook }: WorkbookReader): void => {
  const chain = relationshipsOf(pack, workbook.part).find(({ type }) => type === 'calcChain');
  if (!chain) return;
  removeRelationship(pack, workbook.part, chain.id);
  if (chain.part !== null && pack.has(chain.part)) removePart(pack, pack.find(chain.part) ?? chain.part);
};

/** `formulas` stood in the cells before: the first write of a cell gives them back. */
const undoOf = (writes: readonly CellWrite[], formulas: Map<string, string>): readonly CellWrite[] =>
  writes
    .map(({ sheetId, row, column, before, after, formula }) => {
      const key = `${sheetId} ${placeKey(row, column)}`;
      const old = formulas.get(key);
      formulas.delete(key);
      return {
        ...{ sheetId, row, column, before: after, after: before },
        ...(formula === undefined ? {} : { overFormula: true }),
        ...(old === undefined ? {} : { formula: old }),
      };
    })
    .reverse();

/** Writes the cells of one sheet; true where formulas came or went. Adds those written over to `formulas`. */
const writeSheet = (
  reader: WorkbookReader,
  sheetId: string,
  writes: readonly CellWrite[],
  formulas: Map<string, string>,
): boolean => {
  const entry = reader.entry(sheetId);
  const writer = new SheetWriter(reader.map(entry), entry.name);
  reader.pack.set(entry.part, writer.write(byPlace(writes)));
  writer.formulas.forEach((formula, place) => formulas.set(`${sheetId} ${place}`, formula));
  return writer.formulas.size > 0 || writes.some(({ formula }) => formula !== undefined);
};

/**
 * Writes cells and returns what undoes it. HostError `changed-since` where one no longer holds `before`, `protected`,
 * `sheet-gone`, or `unsupported` for a formula that may not be written over or does not stand for itself; then nothing is
 * written.
 */
export const writeCells = (reader: WorkbookReader, writes: readonly CellWrite[]): readonly CellWrite[] => {
  const sheets = new Map<string, CellWrite[]>();
  for (const write of writes) sheets.set(write.sheetId, (sheets.get(write.sheetId) ?? []).concat(write));
  const read = new Map(Array.from(sheets.keys(), (sheetId) => [sheetId, reader.read(sheetId)]));
  sheets.forEach((list, sheetId) => checkUnchanged(read.get(sheetId)!, list));
  const calculated = reader.entries.some((entry) => hasFormula(reader.map(entry)));
  const formulas = new Map<string, string>();
  let moved = false;
  sheets.forEach((list, sheetId) => {
    moved = writeSheet(reader, sheetId, list, formulas) || moved;
  });
  if ((calculated || moved) && writes.length > 0) askToCalculate(reader);
  if (moved) dropCalcChain(reader);
  reader.forget();
  const [only] = sheets.keys();
  if (sheets.size === 1 && only !== undefined) reader.knows(only, withWrites(read.get(only)!, writes));
  return undoOf(writes, formulas);
};
