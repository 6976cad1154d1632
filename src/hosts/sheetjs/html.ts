/** Tables of an HTML page as one sheet, as Excel opens an .xls that is really HTML: tables and lines of text one below the other. */
import { HostError } from '../../workbook/host';
import type { Area } from '../../workbook/types';
import { decodeEntities, readHtml, type Attributes, type HtmlEvents } from './html-tokens';
import { Budget, SheetBuilder, type ForeignWorkbook } from './foreign-workbook';
import { valueOfText } from './text-value';

const PIXELS = 7;
/** As browsers take them. */
const MOST_COLUMNS = 1_000;
const MOST_ROWS = 65_534;

/** Elements that stand on lines of their own. */
const BLOCKS = new Set([
  'p',
  'div',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'center',
  'caption',
  'hr',
  'ul',
  'ol',
  'body',
]);

const spanOf = (text: string | undefined, most = MOST_COLUMNS): number => {
  const span = parseInt(text ?? '1', 10);
  return span > 1 ? Math.min(span, most) : 1;
};

const isHidden = ({ style = '' }: Attributes): boolean => /display\s*:\s*none/i.test(style);

/** `mso-number-format:"\@"`: a text whatever it looks like. */
const isText = (attributes: Attributes): boolean =>
  /mso-number-format\s*:\s*["']?\\?@/i.test(attributes['style'] ?? '') || 'x:str' in attributes;

const pixels = ({ width = '', style = '' }: Attributes): number => {
  const said = /^\s*\d+(px)?\s*$/i.test(width)
    ? width
    : (/(?:^|;)\s*width\s*:\s*([\d.]+)p[xt]/i.exec(style)?.[1] ?? '');
  return parseFloat(said) || 0;
};

/** White space as a page shows it; a space that does not break, as before an indented text, stays. */
const shown = (pieces: readonly string[]): string =>
  pieces
    .join('')
    .split('\n')
    .map((line) => line.replace(/[ \t\r\f\v]+/g, ' ').replace(/^ | $/g, ''))
    .join('\n')
    .replace(/\n{2,}/g, '\n')
    .replace(/^\n|\n$/g, '');

interface OpenCell {
  readonly attributes: Attributes;
  readonly pieces: string[];
}

class Reader implements HtmlEvents {
  tables = 0;
  private depth = 0;
  private row = -1;
  private column = 0;
  private columnOfWidths = 0;
  private cell: OpenCell | null = null;
  /** Text between tables, up to the end of its block. */
  private between: string[] = [];
  /** Cells over several rows or columns; they end with their table. */
  private spans: Area[] = [];
  /** By column, the first row that a cell spanning down from above leaves free. */
  private taken = new Map<number, number>();

  constructor(private readonly sheet: SheetBuilder) {}

  open(name: string, attributes: Attributes): void {
    if (name === 'table') return this.openTable();
    if (this.depth === 0) {
      if (name === 'br' || BLOCKS.has(name)) this.endLine();
      return;
    }
    if (this.depth > 1) return this.within(name);
    if (name === 'tr') this.openRow(attributes);
    else if (name === 'td' || name === 'th') this.openCell(attributes);
    else if (name === 'col' || name === 'colgroup') this.openColumn(attributes);
    else this.within(name);
  }

  close(name: string): void {
    if (name === 'table') return this.closeTable();
    if (this.depth === 0) {
      if (BLOCKS.has(name)) this.endLine();
    } else if (this.depth > 1) this.within(name);
    else if (name === 'td' || name === 'th' || name === 'tr') this.endCell();
    else if (name !== 'br') this.within(name);
  }

  text(text: string): void {
    // A page's own line breaks are white space.
    const spaced = text.replace(/[\r\n]+/g, ' ');
    if (this.cell) this.cell.pieces.push(spaced);
    else if (this.depth === 0) this.between.push(spaced);
  }

  end(): void {
    this.depth = Math.min(this.depth, 1);
    this.closeTable();
    this.endLine();
  }

  /** Line breaks in a cell, and cells of a table in a cell. */
  private within(name: string): void {
    if (name === 'br' || name === 'tr' || BLOCKS.has(name)) this.cell?.pieces.push('\n');
    else if (name === 'td' || name === 'th') this.cell?.pieces.push(' ');
  }

  private endLine(): void {
    const line = shown(this.between);
    this.between = [];
    if (line === '') return;
    this.row += 1;
    this.sheet.put(this.row, 0, valueOfText(line));
  }

  private openTable(): void {
    if (this.depth === 0) {
      this.endLine();
      this.tables += 1;
      this.columnOfWidths = 0;
    }
    this.depth += 1;
  }

  private closeTable(): void {
    if (this.depth === 0) return;
    this.depth -= 1;
    if (this.depth > 0) return;
    this.endCell();
    for (const { top, left, bottom, right } of this.spans)
      this.sheet.merge(top, left, Math.min(bottom, this.row), right);
    this.spans = [];
    this.taken.clear();
  }

  private openRow(attributes: Attributes): void {
    this.endCell();
    this.row += 1;
    this.column = 0;
    if (isHidden(attributes)) this.sheet.hideRows(this.row, 1);
  }

  private openColumn(attributes: Attributes): void {
    const columns = spanOf(attributes['span']);
    const width = pixels(attributes);
    // A group with columns of its own says nothing by itself.
    if (width === 0 && !isHidden(attributes) && attributes['span'] === undefined) return;
    if (width > 0) this.sheet.widen(this.columnOfWidths, columns, width / PIXELS);
    if (isHidden(attributes)) this.sheet.hideColumns(this.columnOfWidths, columns);
    this.columnOfWidths += columns;
  }

  private openCell(attributes: Attributes): void {
    this.endCell();
    if (this.row < 0) this.row = 0;
    while ((this.taken.get(this.column) ?? 0) > this.row) this.column += 1;
    this.cell = { attributes, pieces: [] };
  }

  private endCell(): void {
    if (!this.cell) return;
    const { attributes, pieces } = this.cell;
    this.cell = null;
    this.sheet.put(this.row, this.column, this.valueOf(attributes, pieces));
    const across = spanOf(attributes['colspan']);
    const down = spanOf(attributes['rowspan'], MOST_ROWS);
    this.keepSpan(down, across);
    for (let column = this.column; down > 1 && column < this.column + across; column += 1)
      this.taken.set(column, this.row + down);
    this.column += across;
  }

  private keepSpan(down: number, across: number): void {
    const { row: top, column: left } = this;
    if (down > 1 || across > 1)
      this.spans.push({ top, left, bottom: top + down - 1, right: left + across - 1 });
  }

  private valueOf(attributes: Attributes, pieces: readonly string[]) {
    const exact = attributes['x:num'];
    return valueOfText(exact || shown(pieces), isText(attributes));
  }
}

/** The name that Excel gave the sheet when it wrote the page. */
const nameIn = (html: string): string =>
  decodeEntities(/<x:Name>([^<]{1,60})<\/x:Name>/i.exec(html.slice(0, 65_536))?.[1]?.trim() ?? '') ||
  'Sheet1';

/** HostError `too-big`; `not-a-workbook` for a page without tables, as of a link that needs a login. */
export const readHtmlTables = (html: string): ForeignWorkbook => {
  const sheet = new SheetBuilder(nameIn(html), new Budget());
  const reader = new Reader(sheet);
  readHtml(html, reader);
  reader.end();
  if (reader.tables === 0) throw new HostError('not-a-workbook', {}, 'a page without tables');
  return { sheets: [sheet], date1904: false };
};
