/** The hot loop: walks the cells of a worksheet and hands out values. No object is built per cell. */
import { type CellValue } from '../../../workbook/types';
import {
  digits,
  errorValue,
  Reference,
  T_BOOLEAN,
  T_DATE,
  T_ERROR,
  T_NUMBER,
  T_SHARED,
  typeOf,
} from './cell-pieces';
import { isoToSerial } from './iso-date';
import { readRichText } from '../shared-strings';
import { decodeNumber, decodeRange } from '../xml/text';
import { type XmlElement } from '../xml/element';
import { CDATA, CLOSE, EOF, OPEN, TEXT, XmlTokens } from '../xml/tokens';
import { LAST_COLUMN, LAST_ROW } from '../address';

export interface CellSink {
  /** A row's start; attributes can be read from `tokens` until it returns. False stops the walk. */
  row(row: number, tokens: XmlTokens): boolean;
  /** A cell with a value. `style` indexes the cell formats, 0 where the cell names none. */
  cell(row: number, column: number, value: CellValue, style: number): void;
}

export interface ScanContext {
  readonly strings: readonly string[];
  readonly date1904: boolean;
}

export class CellScan {
  private readonly tokens: XmlTokens;
  private readonly reference = new Reference();
  private row = -1;
  private column = -1;
  private type = T_NUMBER;
  private style = 0;
  private prefixLength = 0;

  constructor(
    private readonly data: XmlElement,
    private readonly context: ScanContext,
    private readonly sink: CellSink,
  ) {
    this.tokens = new XmlTokens(data.bytes, data.openEnd, data.closeStart, data.part);
    this.prefixLength = data.prefix ? data.prefix.length + 1 : 0;
  }

  run(): void {
    const { tokens } = this;
    if (this.data.empty) return;
    for (let kind = tokens.next(); kind !== EOF; kind = tokens.next()) {
      if (kind !== OPEN) continue;
      if (!this.isOurs('row')) tokens.skip();
      else if (!this.readRow()) return;
    }
  }

  /** Right local name under the worksheet's own prefix. */
  private isOurs(local: string): boolean {
    const { tokens } = this;
    return tokens.localStart - tokens.nameStart === this.prefixLength && tokens.isNamed(local);
  }

  private readRow(): boolean {
    const { tokens } = this;
    this.row++;
    this.column = -1;
    const empty = tokens.empty;
    if (!this.sink.row(this.rowNumber(), tokens)) return false;
    if (empty) return true;
    for (let kind = tokens.next(); kind !== CLOSE; kind = tokens.next()) {
      if (kind === EOF) tokens.fail('row ends early');
      if (kind !== OPEN) continue;
      if (this.isOurs('c')) this.readCell();
      else tokens.skip();
    }
    return true;
  }

  private rowNumber(): number {
    const { tokens } = this;
    while (tokens.nextAttr()) {
      if (!tokens.isAttr('r')) continue;
      this.row = digits(tokens.bytes, tokens.valueStart, tokens.valueEnd) - 1;
    }
    tokens.rewindAttrs();
    if (this.row < 0 || this.row > LAST_ROW) tokens.fail('row out of range');
    return this.row;
  }

  private readCell(): void {
    const { tokens } = this;
    this.column++;
    this.readCellAttrs();
    if (this.column < 0 || this.column > LAST_COLUMN) tokens.fail('column out of range');
    if (tokens.empty) return;
    const value = this.readValue();
    if (value !== null && value !== '') this.sink.cell(this.row, this.column, value, this.style);
  }

  private readCellAttrs(): void {
    const { tokens, reference } = this;
    this.type = T_NUMBER;
    this.style = 0;
    while (tokens.nextAttr()) {
      if (tokens.attrNameEnd - tokens.attrNameStart !== 1) continue;
      const name = tokens.bytes[tokens.attrNameStart];
      if (name === 0x72) {
        reference.read(tokens.bytes, tokens.valueStart, tokens.valueEnd);
        this.column = reference.column;
      } else if (name === 0x73) this.style = digits(tokens.bytes, tokens.valueStart, tokens.valueEnd);
      else if (name === 0x74) this.type = typeOf(tokens.bytes, tokens.valueStart, tokens.valueEnd);
    }
  }

  private readValue(): CellValue {
    const { tokens } = this;
    let value: CellValue = null;
    for (let kind = tokens.next(); kind !== CLOSE; kind = tokens.next()) {
      if (kind === EOF) tokens.fail('cell ends early');
      if (kind !== OPEN) continue;
      if (this.isOurs('v')) value = this.readPlain();
      else if (this.isOurs('is')) value = readRichText(tokens);
      else tokens.skip();
    }
    return value;
  }

  /** The text of `<v>`: one token in nearly every file, several where a comment or CDATA stands inside. */
  private readPlain(): CellValue {
    const { tokens } = this;
    if (tokens.empty) return null;
    if (tokens.next() === CLOSE) return null;
    const { kind, start, end } = tokens;
    if (kind === TEXT && tokens.next() === CLOSE) return this.convert(start, end);
    let text = kind === TEXT ? decodeRange(tokens.bytes, start, end) : this.piece();
    if (kind !== TEXT) tokens.next();
    for (; tokens.kind !== CLOSE; tokens.next()) text += this.piece();
    return this.convertText(text);
  }

  /** The characters of the token just read. */
  private piece(): string {
    const { tokens } = this;
    if (tokens.kind === TEXT) return decodeRange(tokens.bytes, tokens.start, tokens.end);
    if (tokens.kind === CDATA) return decodeRange(tokens.bytes, tokens.start + 9, tokens.end - 3, true);
    if (tokens.kind === EOF) tokens.fail('value ends early');
    if (tokens.kind === OPEN) tokens.skip();
    return '';
  }

  private convert(from: number, to: number): CellValue {
    const { bytes } = this.tokens;
    if (this.type === T_NUMBER) {
      const number = decodeNumber(bytes, from, to);
      return Number.isNaN(number) ? null : number;
    }
    if (this.type === T_SHARED) return this.context.strings[digits(bytes, from, to)] ?? null;
    return this.convertText(decodeRange(bytes, from, to));
  }

  private convertText(text: string): CellValue {
    switch (this.type) {
      case T_NUMBER:
        return Number.isNaN(Number(text)) ? null : Number(text);
      case T_SHARED:
        return this.context.strings[Number(text)] ?? null;
      case T_BOOLEAN:
        return text === '1' || text === 'true';
      case T_ERROR:
        return errorValue(text);
      case T_DATE:
        return isoToSerial(text, this.context.date1904) ?? text;
      default:
        return text;
    }
  }
}
