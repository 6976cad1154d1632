/** XML Spreadsheet 2003, as budget systems export it under the name .xls. */
import type { CellValue } from '../../workbook/types';
import { isoToSerial } from '../xlsx/sheet/iso-date';
import { Budget, SheetBuilder, type ForeignWorkbook } from './foreign-workbook';
import { readXml, type XmlEvents } from './sax';

type Attributes = Readonly<Record<string, string>>;

/** Points to characters of the usual font. */
const POINTS = 5.6;

const NAMED_FORMATS: Readonly<Record<string, string>> = {
  'Short Date': 'yyyy-mm-dd',
  'Medium Date': 'yyyy-mm-dd',
  'Long Date': 'yyyy-mm-dd',
  'General Date': 'yyyy-mm-dd hh:mm',
  Fixed: '0.00',
  Standard: '#,##0.00',
  Percent: '0.00%',
  Scientific: '0.00E+00',
};

const count = (text: string | undefined): number => {
  const number = Number(text ?? '0');
  return Number.isInteger(number) && number > 0 ? number : 0;
};

class Reader implements XmlEvents {
  readonly sheets: SheetBuilder[] = [];
  date1904 = false;
  private readonly budget = new Budget();
  private readonly formats = new Map<string, string>();
  private style = '';
  private sheet: SheetBuilder | null = null;
  private row = -1;
  private column = -1;
  private columnOfWidths = 0;
  private cell: Attributes | null = null;
  private type = '';
  private words: string[] | null = null;
  /** Inside a comment, whose text is nobody's value. */
  private comments = 0;

  open(name: string, attributes: Attributes): void {
    switch (name) {
      case 'Style':
        this.style = attributes['ID'] ?? '';
        break;
      case 'NumberFormat':
        if (attributes['Format']) this.formats.set(this.style, attributes['Format']);
        break;
      case 'Worksheet':
        this.openSheet(attributes);
        break;
      case 'Column':
        this.openColumn(attributes);
        break;
      case 'Row':
        this.openRow(attributes);
        break;
      case 'Cell':
        this.openCell(attributes);
        break;
      case 'Comment':
        this.comments += 1;
        break;
      case 'Data':
        if (this.comments > 0 || !this.cell) break;
        this.type = attributes['Type'] ?? 'String';
        this.words = [];
        break;
      case 'Visible':
      case 'Date1904':
        this.words = [];
        break;
    }
  }

  close(name: string): void {
    const text = this.words?.join('') ?? '';
    switch (name) {
      case 'Comment':
        this.comments -= 1;
        break;
      case 'Data':
        if (this.words && this.comments === 0) this.put(text);
        this.words = null;
        break;
      case 'Cell':
        // Cells without an index go on behind a merge.
        this.column += count(this.cell?.['MergeAcross']);
        this.cell = null;
        break;
      case 'Visible':
        this.show(text);
        this.words = null;
        break;
      case 'Date1904':
        this.date1904 = true;
        this.words = null;
        break;
      case 'Worksheet':
        this.sheet = null;
        break;
    }
  }

  text(text: string): void {
    this.words?.push(text);
  }

  private openSheet(attributes: Attributes): void {
    this.sheet = new SheetBuilder(attributes['Name'] ?? '', this.budget);
    this.sheets.push(this.sheet);
    this.row = -1;
    this.columnOfWidths = 0;
  }

  private openColumn(attributes: Attributes): void {
    const first = attributes['Index'] ? count(attributes['Index']) - 1 : this.columnOfWidths;
    const columns = count(attributes['Span']) + 1;
    this.columnOfWidths = first + columns;
    if (attributes['Width']) this.sheet?.widen(first, columns, Number(attributes['Width']) / POINTS);
    if (attributes['Hidden'] === '1') this.sheet?.hideColumns(first, columns);
  }

  private openRow(attributes: Attributes): void {
    this.row = attributes['Index'] ? count(attributes['Index']) - 1 : this.row + 1;
    this.column = -1;
    const rows = count(attributes['Span']) + 1;
    if (attributes['Hidden'] === '1') this.sheet?.hideRows(this.row, rows);
    this.row += rows - 1;
  }

  private openCell(attributes: Attributes): void {
    this.cell = attributes;
    this.column = attributes['Index'] ? count(attributes['Index']) - 1 : this.column + 1;
    const across = count(attributes['MergeAcross']);
    const down = count(attributes['MergeDown']);
    this.sheet?.merge(this.row, this.column, this.row + down, this.column + across);
  }

  private put(text: string): void {
    const format = this.formats.get(this.cell?.['StyleID'] ?? '');
    this.sheet?.put(this.row, this.column, this.value(text), NAMED_FORMATS[format ?? ''] ?? format);
  }

  private show(text: string): void {
    if (!this.sheet) return;
    if (/veryhidden/i.test(text)) this.sheet.visibility = 'veryHidden';
    else if (/hidden/i.test(text)) this.sheet.visibility = 'hidden';
  }

  private value(text: string): CellValue {
    switch (this.type) {
      case 'Number':
        return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
      case 'Boolean':
        return text.trim() === '1';
      case 'DateTime':
        return isoToSerial(text.trim(), this.date1904) ?? text;
      case 'Error':
        return { error: text.trim() };
      default:
        return text;
    }
  }
}

/** HostError `unsafe-xml`, `damaged`, `too-big`. */
export const readXml2003 = (xml: string): ForeignWorkbook => {
  const reader = new Reader();
  readXml(xml, reader);
  return { sheets: reader.sheets, date1904: reader.date1904 };
};
