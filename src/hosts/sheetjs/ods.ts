/** OpenDocument spreadsheets (.ods): content.xml of the zip. */
import { HostError } from '../../workbook/host';
import type { CellValue } from '../../workbook/types';
import { fromUtf8 } from '../xlsx/xml/bytes';
import { inflateEntry, type ZipCodec } from '../xlsx/zip/codec';
import { readZip } from '../xlsx/zip/read';
import { FORMATS, valueOf, widthOf, type OpenCell } from './ods-values';
import { Budget, SheetBuilder, type ForeignWorkbook } from './foreign-workbook';
import { readXml, type XmlEvents } from './sax';

type Attributes = Readonly<Record<string, string>>;

const MOST_BYTES = 256 * 1024 * 1024;

const repeats = (text: string | undefined): number => Math.max(1, Number(text ?? '1') || 1);

/** What lies over a cell: its text is nobody's value. */
const OVERLAYS = new Set([
  'annotation',
  'frame',
  'custom-shape',
  'rect',
  'line',
  'ellipse',
  'g',
  'control',
  'caption',
]);

class Reader implements XmlEvents {
  readonly sheets: SheetBuilder[] = [];
  private readonly budget = new Budget();
  private readonly hiddenStyles = new Set<string>();
  private readonly widths = new Map<string, number>();
  private style = '';
  private sheet: SheetBuilder | null = null;
  private row = 0;
  private rowRepeats = 1;
  private column = 0;
  private columnOfWidths = 0;
  private cell: OpenCell | null = null;
  private overlays = 0;
  private paragraphs = 0;

  open(name: string, attributes: Attributes): void {
    if (OVERLAYS.has(name)) this.overlays += 1;
    switch (name) {
      case 'style':
        this.style = attributes['name'] ?? '';
        break;
      case 'table-properties':
        if (attributes['display'] === 'false') this.hiddenStyles.add(this.style);
        break;
      case 'table-column-properties':
        this.widths.set(this.style, widthOf(attributes['column-width']));
        break;
      case 'table':
        this.openSheet(attributes);
        break;
      case 'table-column':
        this.openColumn(attributes);
        break;
      case 'table-row':
        this.openRow(attributes);
        break;
      case 'table-cell':
        this.cell = { attributes, lines: [] };
        break;
      case 'covered-table-cell':
        this.column += repeats(attributes['number-columns-repeated']);
        break;
      case 'p':
        if (this.overlays === 0) this.openParagraph();
        break;
      case 's':
        this.say(' '.repeat(Math.min(repeats(attributes['c']), 1000)));
        break;
      case 'tab':
        this.say('\t');
        break;
      case 'line-break':
        this.say('\n');
        break;
    }
  }

  close(name: string): void {
    if (OVERLAYS.has(name)) this.overlays -= 1;
    switch (name) {
      case 'table':
        this.sheet = null;
        break;
      case 'table-row':
        this.row += this.rowRepeats;
        break;
      case 'table-cell':
        this.endCell();
        break;
      case 'p':
        if (this.overlays === 0) this.paragraphs -= 1;
        break;
    }
  }

  text(text: string): void {
    if (this.paragraphs > 0) this.say(text);
  }

  private say(text: string): void {
    const lines = this.cell?.lines;
    if (lines && this.overlays === 0 && lines.length > 0) lines[lines.length - 1] += text;
  }

  private openParagraph(): void {
    this.paragraphs += 1;
    this.cell?.lines.push('');
  }

  private openSheet(attributes: Attributes): void {
    this.sheet = new SheetBuilder(attributes['name'] ?? '', this.budget);
    if (this.hiddenStyles.has(attributes['style-name'] ?? '')) this.sheet.visibility = 'hidden';
    this.sheets.push(this.sheet);
    this.row = 0;
    this.columnOfWidths = 0;
  }

  private openColumn(attributes: Attributes): void {
    const columns = repeats(attributes['number-columns-repeated']);
    const width = this.widths.get(attributes['style-name'] ?? '') ?? 0;
    this.sheet?.widen(this.columnOfWidths, columns, width);
    if (/^(collapse|filter)$/.test(attributes['visibility'] ?? ''))
      this.sheet?.hideColumns(this.columnOfWidths, columns);
    this.columnOfWidths += columns;
  }

  private openRow(attributes: Attributes): void {
    this.column = 0;
    this.rowRepeats = repeats(attributes['number-rows-repeated']);
    if (/^(collapse|filter)$/.test(attributes['visibility'] ?? ''))
      this.sheet?.hideRows(this.row, this.rowRepeats);
  }

  private endCell(): void {
    const { cell, sheet } = this;
    this.cell = null;
    if (!cell || !sheet) return;
    const { attributes } = cell;
    const columns = repeats(attributes['number-columns-repeated']);
    const value = valueOf(cell);
    if (value !== null && value !== '') this.fill(value, columns, FORMATS[attributes['value-type'] ?? '']);
    const across = repeats(attributes['number-columns-spanned']);
    const down = repeats(attributes['number-rows-spanned']);
    sheet.merge(this.row, this.column, this.row + down - 1, this.column + across - 1);
    this.column += columns;
  }

  /** What is repeated counts cell by cell, so that a file of one line cannot ask for millions. */
  private fill(value: CellValue, columns: number, format: string | undefined): void {
    for (let row = this.row; row < this.row + this.rowRepeats; row += 1)
      for (let column = this.column; column < this.column + columns; column += 1)
        this.sheet?.put(row, column, value, format);
  }
}

/** HostError `encrypted`, `damaged`, `unsafe-xml`, `too-big`. */
export const readOds = (bytes: Uint8Array, codec: ZipCodec): ForeignWorkbook => {
  const entries = readZip(bytes);
  const textIn = (name: string): string | null => {
    const entry = entries.find((one) => one.name === name);
    if (entry && entry.size > MOST_BYTES)
      throw new HostError('too-big', { part: name }, `${entry.size} bytes`);
    return entry ? fromUtf8(inflateEntry(entry, codec)) : null;
  };
  if (/encryption-data/.test(textIn('META-INF/manifest.xml') ?? '')) throw new HostError('encrypted');
  const content = textIn('content.xml');
  if (content === null) throw new HostError('damaged', { part: 'content.xml' }, 'not found');
  const reader = new Reader();
  readXml(content, reader);
  return { sheets: reader.sheets, date1904: false };
};
