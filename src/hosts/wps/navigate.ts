/** Going to cells, where the officer is, and what he does. */
import { HostError, type HostEvent } from '../../workbook/host';
import type { Area } from '../../workbook/types';
import { countOf, prop, type WpsCollection, type WpsRange, type WpsSheet } from './api';
import { application, events, isQuiet } from './application';
import type { Book } from './book';
import { attempt } from './faults';
import { areaOf, rangeOf } from './ranges';

/** HostError `sheet-gone`; `unsupported` for a hidden sheet, which is not unhidden for that. */
export const reveal = (book: Book, sheetId: string, area: Area): void => {
  const { sheet, name, visibility } = book.find(sheetId);
  if (visibility !== 'visible') throw new HostError('unsupported', { sheet: name }, 'the sheet is hidden');
  book.open.Activate();
  sheet.Activate();
  const range = rangeOf(sheet, area);
  if (!attempt(() => void application().Goto(range, false))) range.Select();
};

const areasOf = (range: WpsRange): Area[] => {
  const areas = prop<WpsCollection<WpsRange> | undefined>(range, 'Areas');
  if (!areas) return [areaOf(range)];
  return Array.from({ length: countOf(areas) }, (_, index) => areaOf(areas.Item(index + 1)));
};

const sheetIdOf = (book: Book, sheet: WpsSheet): string | null => {
  const name = prop(sheet, 'Name');
  return book.views().find((view) => view.name === name)?.id ?? null;
};

/** The selected cells; null where something else than cells is selected. */
export const selection = (
  book: Book,
): { readonly sheetId: string; readonly areas: readonly Area[] } | null => {
  const selected = prop<WpsRange | null | undefined>(application(), 'Selection');
  if (!selected || prop(selected, 'Rows') === undefined) return null;
  const sheetId = sheetIdOf(
    book,
    prop<WpsSheet>(selected, 'Worksheet') ?? prop<WpsSheet>(book.open, 'ActiveSheet'),
  );
  return sheetId === null ? null : { sheetId, areas: areasOf(selected) };
};

const KINDS = { SheetChange: 'edit', SheetSelectionChange: 'select' } as const;

/** Calls of ours are mute (`EnableEvents`), and where a build does not keep to that, they are known to be under way. */
export const watch = (book: Book, listener: (event: HostEvent) => void): (() => Promise<void>) => {
  const source = events();
  if (!source) throw new HostError('unsupported', {}, 'no events');
  const heard = (Object.keys(KINDS) as (keyof typeof KINDS)[]).map((name) => {
    const tell = (sheet: WpsSheet, range: WpsRange): void => {
      if (isQuiet()) return;
      const sheetId = sheetIdOf(book, sheet);
      if (sheetId !== null) areasOf(range).forEach((area) => listener({ kind: KINDS[name], sheetId, area }));
    };
    source.AddApiEventListener(name, tell);
    return { name, tell };
  });
  return async () => heard.forEach(({ name, tell }) => source.RemoveApiEventListener(name, tell));
};
