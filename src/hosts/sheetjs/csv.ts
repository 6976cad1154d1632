/** Text with delimiters: commas, tabs or semicolons; quotes as in RFC 4180. */
import { Budget, SheetBuilder, type ForeignWorkbook } from './foreign-workbook';
import { valueOfText } from './text-value';

const QUOTE = 34;
const CR = 13;
const LF = 10;
const DELIMITERS = [',', '\t', ';'] as const;
/** Characters looked at for the delimiter. */
const HEAD = 16_384;

/** Excel's own first line: `sep=;` */
const SAID = /^sep=([,;\t|])\r?\n/i;

/** The one that stands outside of quotes in most lines, then most often. */
const delimiterOf = (text: string): string => {
  const lines = new Map<string, number>();
  let quoted = false;
  let seen = new Set<string>();
  for (let at = 0; at < Math.min(text.length, HEAD); at += 1) {
    const char = text.charAt(at);
    if (char === '"') quoted = !quoted;
    if (quoted) continue;
    if (char === '\n') seen = new Set();
    else if ((DELIMITERS as readonly string[]).includes(char) && !seen.has(char)) {
      seen.add(char);
      lines.set(char, (lines.get(char) ?? 0) + 1);
    }
  }
  return [...DELIMITERS].sort((a, b) => (lines.get(b) ?? 0) - (lines.get(a) ?? 0))[0] ?? ',';
};

class Reader {
  private at: number;
  constructor(
    private readonly text: string,
    private readonly delimiter: number,
    from: number,
  ) {
    this.at = from;
  }

  /** Calls back for every field, by row and column. */
  read(put: (row: number, column: number, text: string, quoted: boolean) => void): void {
    for (let row = 0; this.at < this.text.length; row += 1) {
      for (let column = 0; ; column += 1) {
        const quoted = this.text.charCodeAt(this.at) === QUOTE;
        put(row, column, quoted ? this.quotedField() : this.plainField(), quoted);
        if (this.text.charCodeAt(this.at) !== this.delimiter) break;
        this.at += 1;
      }
      if (this.text.charCodeAt(this.at) === CR) this.at += 1;
      if (this.text.charCodeAt(this.at) === LF) this.at += 1;
    }
  }

  private plainField(): string {
    const from = this.at;
    for (; this.at < this.text.length; this.at += 1) {
      const code = this.text.charCodeAt(this.at);
      if (code === this.delimiter || code === CR || code === LF) break;
    }
    return this.text.slice(from, this.at);
  }

  /** What stands between the closing quote and the delimiter belongs to the field too. */
  private quotedField(): string {
    const pieces: string[] = [];
    let from = this.at + 1;
    for (this.at = from; this.at < this.text.length; this.at += 1) {
      if (this.text.charCodeAt(this.at) !== QUOTE) continue;
      pieces.push(this.text.slice(from, this.at));
      if (this.text.charCodeAt(this.at + 1) !== QUOTE) {
        this.at += 1;
        return pieces.join('') + this.plainField();
      }
      this.at += 1;
      from = this.at;
    }
    pieces.push(this.text.slice(from));
    return pieces.join('');
  }
}

/** `="00123"` is how Excel is made to keep a text. */
const EXCEL_TEXT = /^="([^"]*)"$/;

export const readCsv = (text: string): ForeignWorkbook => {
  const said = SAID.exec(text);
  const sheet = new SheetBuilder('Sheet1', new Budget());
  const delimiter = said?.[1] ?? delimiterOf(text);
  new Reader(text, delimiter.charCodeAt(0), said?.[0].length ?? 0).read((row, column, field) => {
    const kept = EXCEL_TEXT.exec(field)?.[1];
    sheet.put(row, column, valueOfText(kept ?? field, kept !== undefined));
  });
  return { sheets: [sheet], date1904: false };
};
