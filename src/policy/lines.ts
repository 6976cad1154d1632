import { kindOfLine, isCopyList, isTitle, type LineKind } from './frame';
import type { Flow, Range } from './flow';
import { readMark, type Mark } from './numbering';

/** A line of the document, blank ones left out. */
export interface Line extends Range {
  readonly text: string;
  readonly mark: Mark | null;
  readonly kind: LineKind | 'title';
  /** A blank line stands before it. */
  readonly gap: boolean;
  /** Cells of a table row: the line holds tabs between words. */
  readonly table: boolean;
}

/** A title, possibly over several lines. */
export interface TitleBlock {
  readonly first: number;
  readonly last: number;
  readonly range: Range;
}

const LONGEST_TITLE = 6;

function trimmed(text: string, start: number, end: number): Range {
  let from = start;
  let to = end;
  while (from < to && /[\t ]/.test(text.charAt(from))) from++;
  while (to > from && /[\t ]/.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}

interface RawLine extends Range {
  /** Where the line's first cell begins: an empty one has nothing before its tab. */
  readonly cellStart: number;
  readonly gap: boolean;
  readonly cells: number;
}

function rawLines(flow: Flow): RawLine[] {
  const raw: RawLine[] = [];
  let gap = false;
  for (let at = 0; at <= flow.text.length;) {
    const found = flow.text.indexOf('\n', at);
    const stop = found < 0 ? flow.text.length : found;
    const range = trimmed(flow.text, at, stop);
    const cellStart = at;
    at = stop + 1;
    if (range.start === range.end) gap = true;
    else {
      const cells = flow.text.slice(range.start, range.end).split('\t').length;
      raw.push({ ...range, cellStart, gap, cells });
      gap = false;
    }
  }
  return raw;
}

/** Rows of a table stand together; a tab in a line alone is layout. */
const isRow = (raw: readonly RawLine[], i: number): boolean =>
  (raw[i] as RawLine).cells > 1 && ((raw[i - 1]?.cells ?? 1) > 1 || (raw[i + 1]?.cells ?? 1) > 1);

/** Cuts a flow into lines and tells frame from body. */
export function readLines(flow: Flow): Line[] {
  const raw = rawLines(flow);
  let copyList = false;
  return raw.map(({ start, cellStart, end, gap }, i) => {
    const written = flow.text.slice(start, end);
    const table = isRow(raw, i) && readMark(written.replace(/\t.*$/, '')) === null;
    const text = table ? written : written.replace(/\t/g, '');
    const from = table ? cellStart : start;
    copyList = isCopyList(text) || (copyList && !isTitle(text) && !/^附件/.test(text));
    const kind = copyList ? 'debris' : table ? 'body' : kindOfLine(text);
    return { start: from, end, text, mark: table ? null : readMark(text), kind, gap, table };
  });
}

const mayStandInTitle = (line: Line): boolean =>
  line.mark === null &&
  !line.table &&
  line.text.length <= 70 &&
  !/[。;,!?]/.test(line.text) &&
  !/:./.test(line.text.replace(/^附件\d*:/, ''));

/** The joined text of a window of lines, where together they may be a title. */
function windowText(lines: readonly Line[], first: number, count: number): string | null {
  let joined = '';
  for (let i = first; i < first + count; i++) {
    const line = lines[i];
    if (line === undefined || !mayStandInTitle(line)) return null;
    if (line.kind !== 'body' && line.kind !== 'issuer' && line.kind !== 'attachment') return null;
    const linked =
      /(?:政府|办公厅|办公室|委员会|公署|厅|局|关于|印发|通知)$/.test(joined) ||
      /^(?:关于|印发)/.test(line.text);
    if (i > first && line.gap && !linked) return null;
    joined += line.text;
  }
  return joined;
}

/** Titles of the genre in the order of the document; notices and the plans they carry alike. */
export function findTitles(lines: readonly Line[]): TitleBlock[] {
  const titles: TitleBlock[] = [];
  for (let first = 0; first < lines.length; first++) {
    for (let count = 1; count <= LONGEST_TITLE; count++) {
      const text = windowText(lines, first, count);
      if (text === null) break;
      if (!isTitle(text)) continue;
      const start = firstOfTitle(lines, first, count);
      const last = first + count - 1;
      const range = { start: (lines[start] as Line).start, end: (lines[last] as Line).end };
      titles.push({ first: start, last, range });
      first = last;
      break;
    }
  }
  return titles;
}

/** Lines before the title proper (an attachment's mark, a heading of a web page) are not part of it. */
function firstOfTitle(lines: readonly Line[], first: number, count: number): number {
  for (let skip = 0; skip < count - 1; skip++) {
    const line = lines[first + skip] as Line;
    const foreign = line.kind === 'attachment' || /[>》|]$/.test(line.text);
    if (!foreign) return first + skip;
  }
  return first + count - 1;
}
