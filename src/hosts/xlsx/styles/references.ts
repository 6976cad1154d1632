/** Which formats the user's own cells and rules name: a format that is still named is never cut. */
import { type OpcPackage } from '../package/package';
import { type SheetMap, sheetChild } from '../sheet/sheet-map';
import { columnWidths } from '../sheet/sheet-sizes';
import { fromUtf8 } from '../xml/bytes';
import { decodeRange } from '../xml/text';
import { type XmlElement } from '../xml/element';

const largestIn = (text: string, pattern: RegExp): number => {
  let largest = -1;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    largest = Math.max(largest, Number(match[1]));
  }
  return largest;
};

const DXF = () => /dxfId\s*=\s*["']([0-9]+)/gi;

const isOutsideCells = (child: XmlElement): boolean => child.name !== 'sheetData';

/** Largest differential format named by worksheets, tables and pivot tables, or -1. */
export const largestDxf = (pack: OpcPackage, maps: readonly SheetMap[]): number => {
  const inSheets = maps.map((map) =>
    Math.max(
      -1,
      ...map.children
        .filter(isOutsideCells)
        .map((child) => largestIn(decodeRange(child.bytes, child.start, child.end, true), DXF())),
    ),
  );
  const parts = pack.names().filter((name) => /\/(tables|pivotTables)\/[^/]+\.xml$/.test(name));
  const inParts = parts.map((name) => largestIn(fromUtf8(pack.get(name)), DXF()));
  return Math.max(-1, ...inSheets, ...inParts);
};

const isQuote = (byte: number | undefined): boolean => byte === 0x22 || byte === 0x27;

const numberAt = (bytes: Uint8Array, at: number): number => {
  let value = 0;
  for (let i = at; bytes[i]! >= 0x30 && bytes[i]! <= 0x39; i++) value = value * 10 + bytes[i]! - 0x30;
  return value;
};

/** Largest `s="…"`; a look at every byte is quicker here than a search, as nearly every cell has one. */
const largestInCells = (data: XmlElement): number => {
  const { bytes } = data;
  let largest = -1;
  for (let i = data.openEnd; i < data.closeStart; i++) {
    if (bytes[i] === 0x3d && bytes[i - 1] === 0x73 && bytes[i - 2]! <= 0x20 && isQuote(bytes[i + 1]))
      largest = Math.max(largest, numberAt(bytes, i + 2));
  }
  return largest;
};

/** Largest cell format named by the cells, rows and columns of a sheet, or -1. */
export const largestCellFormat = (map: SheetMap): number => {
  const data = sheetChild(map, 'sheetData');
  return Math.max(data ? largestInCells(data) : -1, ...columnWidths(map).map((column) => column.style));
};
