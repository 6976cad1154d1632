import { cutAt } from './cut';
import { composeFlow, type Flow, type Range } from './flow';
import { findTitles, readLines, type Line, type TitleBlock } from './lines';
import { readMark, type Mark, type MarkStyle } from './numbering';

/** A paragraph: what the author wrote in one go, put together again where lines were broken. */
export interface Paragraph extends Range {
  readonly mark: Mark | null;
  readonly table: boolean;
}

/** The document laid out: paragraphs of the body in order, and what its frame says. */
export interface Layout {
  readonly flow: Flow;
  readonly paragraphs: readonly Paragraph[];
  /** Titles with the index of the first paragraph after each. */
  readonly titles: readonly { readonly source: Range; readonly text: string; readonly paragraph: number }[];
  readonly lines: readonly Line[];
}

const ENDS = /[。;!?:][)"'”’」》]*$/;
const PROSE = /[,。;]|^(?:将|把|由|其中)|确认为|承担/;

export const isHeadingText = (text: string): boolean =>
  !/[,;](?!$)/.test(text) && text.length <= 45 && !/^(?:将|把)/.test(text);

const isProse = (line: Line): boolean => PROSE.test(line.text) || line.text.length > 45;

/** How the document breaks lines: `width` where it breaks them at all. */
function breaking(lines: readonly Line[]): { broken: boolean; width: number } {
  const open = lines.filter(
    (line) => line.kind === 'body' && !line.table && isProse(line) && !ENDS.test(line.text),
  );
  const lengths = open.map((line) => line.text.length).sort((a, b) => a - b);
  return { broken: open.length >= 3, width: lengths[Math.floor(lengths.length * 0.8)] ?? 1000 };
}

const opensBracket = (text: string): boolean =>
  (text.match(/[(《“「]/g) ?? []).length > (text.match(/[)》”」]/g) ?? []).length;

/** State of the paragraph being put together. */
interface Open {
  line: Line;
  first: Line;
  prose: boolean;
  length: number;
}

const continues = (text: string): boolean =>
  /^[,。;:∶、)》”]/.test(text) || /^(?:和|与|及|或|的)(?![一-龥]{0,6}:)/.test(text);

/** Whether `line` goes on with the paragraph that ends in `open.line`. */
function joins(
  open: Open,
  line: Line,
  next: Line | undefined,
  doc: { broken: boolean; width: number },
): boolean {
  const before = open.line;
  if (line.table || before.table) return false;
  if (ENDS.test(before.text)) return false;
  if (/[、,(《“]$/.test(before.text) || opensBracket(before.text) || continues(line.text)) return true;
  const asHeading = open.first.mark !== null && isHeadingText(before.text) && !open.prose;
  if (line.gap) return open.prose && doc.broken && !asHeading;
  if (asHeading) {
    const tail = line.text.length <= 10 && !PROSE.test(line.text) && !ENDS.test(line.text);
    const nextStarts = next === undefined || next.mark !== null || /^(?:将|把)/.test(next.text);
    return (
      doc.broken &&
      ((before.text.length >= doc.width - 1 && before.text.length >= 12) || (tail && nextStarts))
    );
  }
  if (open.prose) return true;
  return doc.broken && before.text.length >= doc.width * 0.8;
}

/** A number at the head of a line that only line breaking put there: out of turn, in the middle of a sentence. */
function isStray(open: Open | null, mark: Mark, last: Map<MarkStyle, number>): boolean {
  if (open === null || !open.prose || ENDS.test(open.line.text)) return false;
  return mark.ordinal !== 1 && mark.ordinal !== (last.get(mark.style) ?? 0) + 1;
}

/** Marks for every line whether it goes on with the line before. */
function joinLines(lines: readonly Line[], titleLines: Set<number>): boolean[] {
  const doc = breaking(lines);
  const last = new Map<MarkStyle, number>();
  let open: Open | null = null;
  return lines.map((line, i) => {
    if (line.kind !== 'body' || titleLines.has(i)) {
      if (line.kind !== 'debris' || titleLines.has(i)) open = null;
      return false;
    }
    const marked = line.mark !== null && !isStray(open, line.mark, last);
    const join = open !== null && !marked && joins(open, line, lines[i + 1], doc);
    if (marked) last.set((line.mark as Mark).style, (line.mark as Mark).ordinal);
    open = {
      line,
      first: join ? (open as Open).first : line,
      prose: isProse(line) || (join && (open as Open).prose),
      length: line.text.length,
    };
    return join;
  });
}

/** A line as pieces of the new flow: tabs that part no cells are left out. */
function piecesOf(text: string, line: Line, joined: boolean): (Range & { joined: boolean })[] {
  if (line.table) return [{ start: line.start, end: line.end, joined }];
  return cutAt(text, line, (char) => char === '\t').map((piece, i) => ({
    ...piece,
    joined: joined || i > 0,
  }));
}

/** Lays a document out: frame lines apart, broken lines together, one paragraph a line of the new flow. */
export function layOut(flow: Flow): Layout {
  const lines = readLines(flow);
  const titles = findTitles(lines);
  const titleLines = new Set<number>();
  for (const title of titles) for (let i = title.first; i <= title.last; i++) titleLines.add(i);
  const joined = joinLines(lines, titleLines);
  const pieces: (Range & { joined: boolean })[] = [];
  lines.forEach((line, i) => {
    if (line.kind !== 'body' || titleLines.has(i)) return;
    pieces.push(...piecesOf(flow.text, line, joined[i] === true));
  });
  const body = composeFlow(flow, pieces);
  const paragraphs = cutParagraphs(body);
  return { flow: body, paragraphs, titles: placeTitles(titles, flow, body, paragraphs), lines };
}

function cutParagraphs(flow: Flow): Paragraph[] {
  const found: Paragraph[] = [];
  for (let at = 0; at < flow.text.length;) {
    const next = flow.text.indexOf('\n', at);
    const end = next < 0 ? flow.text.length : next;
    if (end > at) {
      const text = flow.text.slice(at, end);
      found.push({ start: at, end, mark: readMark(text), table: text.includes('\t') });
    }
    at = end + 1;
  }
  return found;
}

function placeTitles(
  titles: readonly TitleBlock[],
  flow: Flow,
  body: Flow,
  paragraphs: readonly Paragraph[],
) {
  let paragraph = 0;
  return titles.map((title) => {
    const from = flow.map[title.range.start] as number;
    while (
      paragraph < paragraphs.length &&
      (body.map[(paragraphs[paragraph] as Paragraph).start] as number) < from
    )
      paragraph++;
    const text = flow.text.slice(title.range.start, title.range.end).replace(/[\n\t ]/g, '');
    const source = { start: from, end: flow.ends[title.range.end - 1] as number };
    return { source, text, paragraph };
  });
}
