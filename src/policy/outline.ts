import { liftClosings } from './closing';
import type { Flow, Range } from './flow';
import { isHeadingText, type Paragraph } from './layout';
import { readMark, type Mark, type MarkStyle } from './numbering';

/** A numbered part of the plan. `bodies` are its paragraphs without the title, before the first child. */
export interface Section {
  readonly mark: Mark | null;
  readonly title: Range | null;
  readonly bodies: Range[];
  readonly children: Section[];
  readonly parent: Section | null;
  /** Heading path, e.g. 一、（四）1. */
  readonly clause: string;
  /** Table rows of this section, cells apart. */
  readonly rows: Range[];
}

const LONGEST_TITLE = 30;
const ASSIGNS =
  /确认为|明确为|划为|界定为|由.{1,20}(?:承担|负担|分担)|承担支出责任|(?:为|属于|作为).{1,20}财政事权|事权(?:事项)?(?:主要|具体)?(?:包括|包含|涵盖|有|为).{2}/;

/** Trailing stop or colon of a heading is not part of its title. */
function trimTitle(text: string, range: Range): Range {
  let end = range.end;
  while (end > range.start && /[。:;,、]/.test(text.charAt(end - 1))) end--;
  return { start: range.start, end };
}

/** Splits what follows a mark into title and first sentence, as `（一）公共卫生。将…` needs. */
export function readHeading(text: string, range: Range): { title: Range | null; body: Range | null } {
  const words = text.slice(range.start, range.end);
  const bare = words.replace(/[。:;]$/, '');
  if (isHeadingText(bare) && !/[。;]/.test(bare) && !/:./.test(bare) && !ASSIGNS.test(bare)) {
    return { title: trimTitle(text, range), body: null };
  }
  const stop = /^([^。:;,]{1,60})[。:]/.exec(words.slice(0, 64));
  const head = stop === null ? '' : (stop[1] as string);
  if (stop !== null && head.length <= LONGEST_TITLE && !/^[将把由]/.test(head) && !ASSIGNS.test(head)) {
    const title = { start: range.start, end: range.start + head.length };
    return { title, body: { start: title.end + 1, end: range.end } };
  }
  return { title: null, body: range };
}

const INLINE_MARK =
  /[。;:](?=(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、](?!\d)|\(\d{1,2}\)|[①-⑳]))/g;

/** Cuts a paragraph where a numbered heading starts inside it. */
function cutInline(flow: Flow, paragraph: Paragraph): { range: Range; mark: Mark | null }[] {
  const text = flow.text.slice(paragraph.start, paragraph.end);
  const pieces: { range: Range; mark: Mark | null }[] = [];
  let start = 0;
  let mark = paragraph.mark;
  const last = new Map<MarkStyle, number>();
  if (mark !== null) last.set(mark.style, mark.ordinal);
  INLINE_MARK.lastIndex = 0;
  for (let match = INLINE_MARK.exec(text); match !== null; match = INLINE_MARK.exec(text)) {
    const at = match.index + 1;
    const found = readMark(text.slice(at, at + 12));
    if (found === null || (found.ordinal !== 1 && found.ordinal !== (last.get(found.style) ?? 0) + 1))
      continue;
    pieces.push({ range: { start: paragraph.start + start, end: paragraph.start + at }, mark });
    last.set(found.style, found.ordinal);
    start = at;
    mark = found;
  }
  pieces.push({ range: { start: paragraph.start + start, end: paragraph.end }, mark });
  return pieces;
}

function newSection(parent: Section | null, mark: Mark | null, title: Range | null): Section {
  const clause = (parent === null ? '' : parent.clause) + (mark === null ? '' : mark.label);
  return { mark, title, bodies: [], children: [], parent, clause, rows: [] };
}

const ORDER: readonly MarkStyle[] = [
  'part',
  'chapter',
  'section',
  'article',
  'cn',
  'cnBracket',
  'number',
  'bracket',
  'half',
  'circle',
];

/** The open section a new mark is to stand under: below the nearest open one of a higher style. */
function parentFor(path: readonly Section[], mark: Mark): number {
  for (let depth = path.length - 1; depth > 0; depth--) {
    if ((path[depth] as Section).mark?.style === mark.style) return depth - 1;
  }
  for (let depth = path.length - 1; depth > 0; depth--) {
    const style = (path[depth] as Section).mark?.style;
    if (style !== undefined && ORDER.indexOf(style) < ORDER.indexOf(mark.style)) return depth;
  }
  return 0;
}

/** Builds the tree of numbered sections from the paragraphs of one plan. */
export function readOutline(flow: Flow, paragraphs: readonly Paragraph[]): Section {
  const root = newSection(null, null, null);
  let path: Section[] = [root];
  const pieces = paragraphs.flatMap((paragraph) =>
    paragraph.table
      ? [{ range: paragraph as Range, mark: null, table: true }]
      : cutInline(flow, paragraph).map((piece) => ({ ...piece, table: false })),
  );
  for (const { range, mark, table } of pieces) {
    const open = path[path.length - 1] as Section;
    if (table) {
      open.rows.push(range);
      continue;
    }
    if (mark === null) {
      open.bodies.push(range);
      continue;
    }
    const depth = parentFor(path, mark);
    const parent = path[depth] as Section;
    const { title, body } = readHeading(flow.text, { start: range.start + mark.length, end: range.end });
    const section = newSection(parent, mark, title);
    if (body !== null && body.end > body.start) section.bodies.push(body);
    parent.children.push(section);
    path = [...path.slice(0, depth + 1), section];
  }
  liftClosings(flow, root);
  return root;
}
