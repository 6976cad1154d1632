import type { SaxesParser } from 'saxes';
import { NumberCounter, type Numbering, type NumberLevel } from './docx-numbering';
import { openDocx } from './docx-parts';
import { PolicyError } from './errors';

type Attributes = Readonly<Record<string, string>>;

/** Numbering that a paragraph style brings along. */
type StyleNumbers = Map<string, { numId: string | null; level: number; basedOn: string | null }>;

type NewParser = () => SaxesParser;

const value = (attributes: Attributes): string => attributes['w:val'] ?? '';

function walk(
  xml: string,
  newParser: NewParser,
  open: (name: string, attributes: Attributes) => void,
  close: (name: string) => void,
  text: (words: string) => void = () => undefined,
): void {
  const parser = newParser();
  parser.on('opentag', (tag) => open(tag.name, tag.attributes as Attributes));
  parser.on('closetag', (tag) => close(tag.name));
  parser.on('text', text);
  parser.write(xml).close();
}

function readNumbering(xml: string | null, newParser: NewParser): Numbering {
  const numbering: Numbering = { abstracts: new Map(), nums: new Map() };
  if (xml === null) return numbering;
  let levels: Map<number, NumberLevel> | null = null;
  let level: NumberLevel | null = null;
  let num: { abstract: string; starts: Map<number, number> } | null = null;
  let override = 0;
  walk(
    xml,
    newParser,
    (name, attributes) => {
      if (name === 'w:abstractNum') {
        numbering.abstracts.set(attributes['w:abstractNumId'] ?? '', (levels = new Map()));
      } else if (name === 'w:num') {
        numbering.nums.set(attributes['w:numId'] ?? '', (num = { abstract: '', starts: new Map() }));
      } else if (name === 'w:abstractNumId' && num !== null) num.abstract = value(attributes);
      else if (name === 'w:lvl' && num === null) {
        level = { format: 'decimal', text: '', start: 1 };
        levels?.set(Number(attributes['w:ilvl']), level);
      } else if (name === 'w:lvlOverride') override = Number(attributes['w:ilvl']);
      else if (name === 'w:startOverride') num?.starts.set(override, Number(value(attributes)));
      else if (level === null) return;
      else if (name === 'w:numFmt') level.format = value(attributes);
      else if (name === 'w:lvlText') level.text = value(attributes);
      else if (name === 'w:start') level.start = Number(value(attributes));
    },
    (name) => {
      if (name === 'w:lvl') level = null;
      if (name === 'w:num') num = null;
      if (name === 'w:abstractNum') levels = null;
    },
  );
  return numbering;
}

function readStyles(xml: string | null, newParser: NewParser): StyleNumbers {
  const styles: StyleNumbers = new Map();
  if (xml === null) return styles;
  let style: { numId: string | null; level: number; basedOn: string | null } | null = null;
  walk(
    xml,
    newParser,
    (name, attributes) => {
      if (name === 'w:style') {
        styles.set(attributes['w:styleId'] ?? '', (style = { numId: null, level: 0, basedOn: null }));
      } else if (style === null) return;
      else if (name === 'w:numId') style.numId = value(attributes);
      else if (name === 'w:ilvl') style.level = Number(value(attributes));
      else if (name === 'w:basedOn') style.basedOn = value(attributes);
    },
    (name) => {
      if (name === 'w:style') style = null;
    },
  );
  return styles;
}

function styleNumber(styles: StyleNumbers, id: string): { numId: string; level: number } | null {
  let at: string | null = id;
  for (let depth = 0; at !== null && depth < 12; depth++) {
    const style = styles.get(at);
    if (style === undefined) return null;
    if (style.numId !== null) return { numId: style.numId, level: style.level };
    at = style.basedOn;
  }
  return null;
}

/** Content that is not read: what tracked changes removed, the second copy of a text box, field codes. */
const SKIPPED = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:instrText', 'w:footnotePr']);

/** Puts the lines of a document together: paragraphs with their numbers, table rows with tabs between cells. */
class LineWriter {
  readonly lines: string[] = [];
  private skip = 0;
  private inText = false;
  private paragraphs: { text: string; numId: string | null; level: number; style: string }[] = [];
  private rows: string[][] = [];
  private cells: string[] = [];

  constructor(
    private readonly counter: NumberCounter,
    private readonly styles: StyleNumbers,
  ) {}

  open(name: string, attributes: Attributes): void {
    if (SKIPPED.has(name)) this.skip++;
    const paragraph = this.paragraphs[this.paragraphs.length - 1];
    if (name === 'w:p') this.paragraphs.push({ text: '', numId: null, level: 0, style: '' });
    else if (name === 'w:tr') this.rows.push([]);
    else if (name === 'w:tc') this.cells.push('');
    else if (paragraph === undefined || this.skip > 0) return;
    else if (name === 'w:t') this.inText = true;
    else if (name === 'w:tab' && paragraph.text !== '') paragraph.text += ' ';
    else if (name === 'w:br' || name === 'w:cr') paragraph.text += '\n';
    else if (name === 'w:numId') paragraph.numId = value(attributes);
    else if (name === 'w:ilvl') paragraph.level = Number(value(attributes));
    else if (name === 'w:pStyle') paragraph.style = value(attributes);
  }

  text(words: string): void {
    const paragraph = this.paragraphs[this.paragraphs.length - 1];
    if (this.inText && this.skip === 0 && paragraph !== undefined) paragraph.text += words;
  }

  close(name: string): void {
    if (SKIPPED.has(name)) this.skip--;
    if (name === 'w:t') this.inText = false;
    else if (name === 'w:p') this.endParagraph();
    else if (name === 'w:tc') this.rows[this.rows.length - 1]?.push(this.cells.pop() ?? '');
    else if (name === 'w:tr') this.endRow();
  }

  private endParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (paragraph === undefined) return;
    const styled = paragraph.numId === null ? styleNumber(this.styles, paragraph.style) : null;
    const numId = paragraph.numId ?? styled?.numId ?? null;
    const level = paragraph.numId === null ? (styled?.level ?? 0) : paragraph.level;
    const mark =
      numId === null || numId === '0' || paragraph.text.trim() === '' ? '' : this.counter.next(numId, level);
    const line = mark + paragraph.text;
    if (this.cells.length === 0) this.lines.push(line);
    else this.addToCell(line.replace(/[\n\t]/g, ''));
  }

  private addToCell(line: string): void {
    const before = this.cells.pop() ?? '';
    const joiner = before === '' || line === '' || /[。；;：:，,、]$/.test(before) ? '' : '；';
    this.cells.push(before + joiner + line);
  }

  private endRow(): void {
    const row = this.rows.pop();
    if (row === undefined) return;
    if (this.cells.length > 0) this.addToCell(row.join(' '));
    else this.lines.push(row.length === 1 ? (row[0] as string) : row.join('\t'));
  }
}

/** The text of a .docx: one line a paragraph, automatic numbers written out, table rows as cells between tabs. */
export async function readDocx(bytes: Uint8Array, file: string): Promise<string> {
  const parts = await openDocx(bytes, file);
  const saxes = await import('saxes');
  const newParser: NewParser = () => new saxes.SaxesParser();
  try {
    const counter = new NumberCounter(readNumbering(parts.numbering, newParser));
    const writer = new LineWriter(counter, readStyles(parts.styles, newParser));
    walk(
      parts.document,
      newParser,
      (name, attributes) => writer.open(name, attributes),
      (name) => writer.close(name),
      (words) => writer.text(words),
    );
    return writer.lines.join('\n');
  } catch (error) {
    if (error instanceof PolicyError) throw error;
    throw new PolicyError(
      'unreadable',
      file,
      error instanceof Error ? (error.message.split('\n')[0] as string) : 'XML',
    );
  }
}
