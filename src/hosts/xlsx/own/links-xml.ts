/** Links of a sheet of ours to cells of the workbook. */
import { type OutputCell, type OutputRow } from '../../../workbook/host';
import { cellAddress } from '../../../workbook/address';
import { attrText } from '../xml/escape';

export interface Link {
  readonly row: number;
  readonly column: number;
  readonly to: NonNullable<OutputCell['link']>;
}

/** Programs take some 65,000 links a sheet and repair a file that has more. */
const MOST_LINKS = 60_000;

/** A place in the workbook as links and names say it. */
export const place = (sheet: string, address: string): string => `'${sheet.replace(/'/g, "''")}'!${address}`;

/** Adds the links of a row, as long as a sheet takes them. */
export const collectLinks = (cells: OutputRow, row: number, links: Link[]): void => {
  for (let column = 0; column < cells.length; column++) {
    const to = cells[column]?.link;
    if (to && links.length < MOST_LINKS) links.push({ row, column, to });
  }
};

/** The element in pieces; nothing where there is no link. */
export function* linksXml(links: readonly Link[]): Generator<string> {
  const sheets = new Map<string, string>();
  const sheetOf = (name: string): string => {
    const known = sheets.get(name) ?? attrText(place(name, ''));
    sheets.set(name, known);
    return known;
  };
  for (let i = 0; i < links.length; i++) {
    const { row, column, to } = links[i]!;
    const location = sheetOf(to.sheet) + attrText(to.address);
    yield `${i === 0 ? '<hyperlinks>' : ''}<hyperlink ref="${cellAddress(row, column)}" location="${location}"/>`;
  }
  if (links.length > 0) yield '</hyperlinks>';
}
