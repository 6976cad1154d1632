/** Which formats the user's own cells and rules name: a format that is still named is never cut. */
import { type OpcPackage } from '../package/package';
import { type SheetMap, sheetChild } from '../sheet/sheet-map';
import { columnWidths } from '../sheet/sheet-sizes';
import { find, fromUtf8 } from '../xml/bytes';
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

const numberAt = (bytes: Uint8Array, at: number): number => {
  let value = 0;
  for (let i = at; bytes[i]! >= 0x30 && bytes[i]! <= 0x39; i++) value = value * 10 + bytes[i]! - 0x30;
  return value;
};

const largestAfter = (data: XmlElement, ascii: string): number => {
  let largest = -1;
  let at = find(data.bytes, ascii, data.openEnd, data.closeStart);
  while (at >= 0) {
    largest = Math.max(largest, numberAt(data.bytes, at + ascii.length));
    at = find(data.bytes, ascii, at + ascii.length, data.closeStart);
  }
  return largest;
};

/** Largest cell format named by the cells, rows and columns of a sheet, or -1. */
export const largestCellFormat = (map: SheetMap): number => {
  const data = sheetChild(map, 'sheetData');
  const inCells = data ? [largestAfter(data, ' s="'), largestAfter(data, " s='")] : [];
  return Math.max(-1, ...inCells, ...columnWidths(map).map((column) => column.style));
};
