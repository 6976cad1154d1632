/** Hidden rows and columns, and merged areas: asked of blocks, which answer true, false or, mixed, null. */
import type { Area, CellValue } from '../../workbook/types';
import { areaAddress } from '../../workbook/address';
import { prop, type WpsRange, type WpsSheet } from './api';
import { areaOf, heightOf, rangeOf, widthOf } from './ranges';

const hiddenAnswer = (range: WpsRange, lines: 'EntireRow' | 'EntireColumn'): unknown =>
  prop(prop(range, lines), 'Hidden');

const lines = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** Asks a whole span first and halves it where it is mixed. */
const hiddenIn = (from: number, to: number, ask: (from: number, to: number) => unknown): number[] => {
  const answer = ask(from, to);
  if (answer === false) return [];
  if (answer === true) return lines(from, to);
  if (from === to) return [];
  const middle = Math.floor((from + to) / 2);
  return [...hiddenIn(from, middle, ask), ...hiddenIn(middle + 1, to, ask)];
};

/** 0-based hidden or filtered-out rows of an area. */
export const hiddenRows = (sheet: WpsSheet, area: Area): number[] =>
  hiddenIn(area.top, area.bottom, (top, bottom) =>
    hiddenAnswer(rangeOf(sheet, { top, bottom, left: area.left, right: area.left }), 'EntireRow'),
  );

export const hiddenColumns = (sheet: WpsSheet, area: Area): number[] =>
  hiddenIn(area.left, area.right, (left, right) =>
    hiddenAnswer(rangeOf(sheet, { top: area.top, bottom: area.top, left, right }), 'EntireColumn'),
  );

const SMALL = 8;

/** Cells that may be the first of a merged area: they hold something and have an empty neighbour. */
const candidates = (area: Area, valueAt: (row: number, column: number) => CellValue): [number, number][] => {
  const found: [number, number][] = [];
  for (let row = area.top; row <= area.bottom; row += 1)
    for (let column = area.left; column <= area.right; column += 1)
      if (
        valueAt(row, column) !== null &&
        (valueAt(row + 1, column) === null || valueAt(row, column + 1) === null)
      )
        found.push([row, column]);
  return found;
};

const mergedAt = (sheet: WpsSheet, row: number, column: number): Area | null => {
  const cell = rangeOf(sheet, { top: row, left: column, bottom: row, right: column });
  return prop(cell, 'MergeCells') === true ? areaOf(prop(cell, 'MergeArea')) : null;
};

/** Merged areas of a block that hold something, by their first cells; blocks without any are not looked at closer. */
export const mergedIn = (
  sheet: WpsSheet,
  area: Area,
  valueAt: (row: number, column: number) => CellValue,
): Area[] => {
  const found = new Map<string, Area>();
  const waiting: Area[] = [area];
  for (let block = waiting.pop(); block; block = waiting.pop()) {
    const places = candidates(block, valueAt);
    if (places.length === 0 || prop(rangeOf(sheet, block), 'MergeCells') === false) continue;
    if (heightOf(block) > SMALL) {
      const middle = Math.floor((block.top + block.bottom) / 2);
      waiting.push({ ...block, top: middle + 1 }, { ...block, bottom: middle });
    } else if (widthOf(block) > SMALL) {
      const middle = Math.floor((block.left + block.right) / 2);
      waiting.push({ ...block, left: middle + 1 }, { ...block, right: middle });
    } else
      for (const [row, column] of places) {
        const merged = mergedAt(sheet, row, column);
        if (merged) found.set(areaAddress(merged), merged);
      }
  }
  return Array.from(found.values());
};
