/** Where rows and cells stand in a worksheet's XML, or where they would. */
import { type XmlElement } from '../xml/element';
import { decodeRange } from '../xml/text';
import { CDATA, CLOSE, EOF, OPEN, TEXT, XmlTokens } from '../xml/tokens';
import { parseCell } from '../address';

export interface CellFormula {
  /** Without its `=`; null where it does not stand for itself: shared among cells, an array, a data table. */
  readonly own: string | null;
}

export interface CellPlace {
  readonly row: number;
  readonly column: number;
  /** The element, or the point where it belongs. */
  readonly start: number;
  readonly end: number;
  readonly exists: boolean;
  readonly formula: CellFormula | null;
  /** `s` of the cell, of its row where that has one, else null. */
  readonly style: string | null;
  /** False where the element bears no `r`. */
  readonly addressed: boolean;
}

export interface RowPlace {
  readonly row: number;
  readonly exists: boolean;
  /** Point where a missing row belongs; `<` of an existing one. */
  readonly start: number;
  /** Behind the start tag. */
  readonly openEnd: number;
  readonly empty: boolean;
  readonly spans: { readonly start: number; readonly end: number; readonly value: string } | null;
  readonly cells: readonly CellPlace[];
}

interface Attrs {
  r: string | null;
  s: string | null;
  customFormat: boolean;
  spans: RowPlace['spans'];
}

const attrsOf = (tokens: XmlTokens): Attrs => {
  const attrs: Attrs = { r: null, s: null, customFormat: false, spans: null };
  while (tokens.nextAttr()) {
    if (tokens.isAttr('r')) attrs.r = tokens.value();
    else if (tokens.isAttr('s')) attrs.s = tokens.value();
    else if (tokens.isAttr('customFormat'))
      attrs.customFormat = tokens.value() === '1' || tokens.value() === 'true';
    else if (tokens.isAttr('spans'))
      attrs.spans = { start: tokens.valueStart, end: tokens.valueEnd, value: tokens.value() };
  }
  return attrs;
};

/** Walks the rows of `wanted` (row → columns) and says where each cell stands. */
export class CellPlaces {
  private readonly tokens: XmlTokens;
  private readonly found: RowPlace[] = [];
  private readonly waiting: number[];

  constructor(
    private readonly data: XmlElement,
    private readonly wanted: ReadonlyMap<number, readonly number[]>,
  ) {
    this.tokens = new XmlTokens(data.bytes, data.openEnd, data.closeStart, data.part);
    this.waiting = Array.from(wanted.keys()).sort((a, b) => a - b);
  }

  find(): RowPlace[] {
    const { tokens } = this;
    let row = -1;
    for (let kind = tokens.next(); kind !== EOF && this.waiting.length > 0; kind = tokens.next()) {
      if (kind !== OPEN) continue;
      const { start, empty, end } = tokens;
      const attrs = attrsOf(tokens);
      row = attrs.r === null ? row + 1 : Number(attrs.r) - 1;
      this.passBefore(row, start);
      if (this.waiting[0] === row) this.visit({ row, start, openEnd: end, empty, attrs });
      else tokens.skip();
    }
    this.passBefore(Infinity, this.data.closeStart);
    return this.found;
  }

  /** Rows that are wanted and do not stand before `row` belong at `at`. */
  private passBefore(row: number, at: number): void {
    while (this.waiting.length > 0 && this.waiting[0]! < row) {
      const missing = this.waiting.shift()!;
      const cells = this.columns(missing).map((column) => absent(missing, column, at, null));
      this.found.push({
        row: missing,
        exists: false,
        start: at,
        openEnd: at,
        empty: false,
        spans: null,
        cells,
      });
    }
  }

  private columns(row: number): number[] {
    return this.wanted
      .get(row)!
      .slice()
      .sort((a, b) => a - b);
  }

  private visit(at: { row: number; start: number; openEnd: number; empty: boolean; attrs: Attrs }): void {
    const { row, start, openEnd, empty, attrs } = at;
    this.waiting.shift();
    const style = attrs.customFormat ? attrs.s : null;
    const cells = empty
      ? this.columns(row).map((column) => absent(row, column, openEnd, style))
      : this.cellsOf(row, style);
    this.found.push({ row, exists: true, start, openEnd, empty, spans: attrs.spans, cells });
  }

  private cellsOf(row: number, style: string | null): CellPlace[] {
    const { tokens } = this;
    const columns = this.columns(row);
    const places: CellPlace[] = [];
    let column = -1;
    for (let kind = tokens.next(); kind !== CLOSE; kind = tokens.next()) {
      if (kind === EOF) tokens.fail('row ends early');
      if (kind !== OPEN) continue;
      const { start } = tokens;
      const attrs = attrsOf(tokens);
      column = parseCell(attrs.r)?.column ?? column + 1;
      while (columns.length > 0 && columns[0]! < column)
        places.push(absent(row, columns.shift()!, start, style));
      const formula = this.passCell();
      if (columns[0] !== column) continue;
      columns.shift();
      const addressed = attrs.r !== null;
      places.push({ row, column, start, end: tokens.end, exists: true, formula, style: attrs.s, addressed });
    }
    return places.concat(columns.map((missing) => absent(row, missing, tokens.start, style)));
  }

  /** Passes a cell's content; the formula it holds. */
  private passCell(): CellFormula | null {
    const { tokens } = this;
    let formula: CellFormula | null = null;
    if (tokens.empty) return null;
    for (let kind = tokens.next(); kind !== CLOSE; kind = tokens.next()) {
      if (kind === EOF) tokens.fail('cell ends early');
      if (kind !== OPEN) continue;
      if (tokens.isNamed('f')) formula = this.formula();
      else tokens.skip();
    }
    return formula;
  }

  /** The element was just opened; leaves it closed. */
  private formula(): CellFormula {
    const { tokens } = this;
    let plain = !tokens.empty;
    while (tokens.nextAttr()) plain = plain && tokens.isAttr('xml:space');
    if (tokens.empty) return { own: null };
    let text = '';
    for (let kind = tokens.next(); kind !== CLOSE; kind = tokens.next()) {
      if (kind === EOF) tokens.fail('formula ends early');
      if (kind === TEXT) text += decodeRange(tokens.bytes, tokens.start, tokens.end);
      else if (kind === CDATA) text += decodeRange(tokens.bytes, tokens.start + 9, tokens.end - 3, true);
      else if (kind === OPEN) tokens.skip();
    }
    return { own: plain && text !== '' ? text : null };
  }
}

const absent = (row: number, column: number, at: number, style: string | null): CellPlace => ({
  row,
  column,
  start: at,
  end: at,
  exists: false,
  formula: null,
  style,
  addressed: true,
});
