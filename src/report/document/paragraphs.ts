/** Paragraphs of the document. */
import { AlignmentType, HeadingLevel, LineRuleType, Paragraph, TextRun, type IParagraphOptions } from 'docx';
import { FONT, INDENT, LINE, SIZE } from './layout';
import type { Align, Block } from './model';
import { plainText } from './text';

export interface Look {
  readonly font: (typeof FONT)[keyof typeof FONT];
  readonly size: number;
  readonly bold?: boolean;
}

const ALIGN = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

/** A text as runs: its line breaks are kept. */
const runs = (text: string, look: Look): TextRun[] =>
  plainText(text)
    .split('\n')
    .map((line, at) => new TextRun({ text: line, ...look, ...(at > 0 ? { break: 1 } : {}) }));

const exact = { line: LINE, lineRule: LineRuleType.EXACT } as const;

export const paragraph = (text: string, look: Look, options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ ...options, children: runs(text, look) });

/** A paragraph of a table cell or a form. */
export const cellParagraph = (
  text: string,
  align: Align,
  size: number,
  bold = false,
  keepNext = false,
): Paragraph =>
  paragraph(
    text,
    { font: bold ? FONT.black : FONT.body, size },
    {
      alignment: ALIGN[align],
      ...(keepNext ? { keepNext } : {}),
      // Fonts of Chinese differ in the room they take: a fixed distance keeps a page one page.
      spacing: { line: Math.round(size * 13), lineRule: LineRuleType.EXACT },
    },
  );

const BODY: Look = { font: FONT.body, size: SIZE.body };

const HEADINGS = {
  1: { font: FONT.black, heading: HeadingLevel.HEADING_1 },
  2: { font: FONT.kai, heading: HeadingLevel.HEADING_2 },
  3: { font: FONT.body, heading: undefined },
} as const;

const heading = (level: 1 | 2 | 3, text: string): Paragraph => {
  const { font, heading: style } = HEADINGS[level];
  return paragraph(
    text,
    { font, size: SIZE.body },
    { indent: { firstLine: INDENT }, spacing: exact, ...(style ? { heading: style, keepNext: true } : {}) },
  );
};

const title = (text: string, compact: boolean): Paragraph =>
  paragraph(
    text,
    { font: FONT.title, size: SIZE.title },
    {
      alignment: AlignmentType.CENTER,
      spacing: {
        line: 640,
        lineRule: LineRuleType.EXACT,
        before: compact ? 0 : 200,
        after: compact ? 120 : 360,
      },
    },
  );

const running = (text: string, align: Align | undefined, plain: boolean, keep: boolean): Paragraph => {
  const keepNext = keep ? { keepNext: true } : {};
  if (align === 'right')
    return paragraph(text, BODY, {
      ...keepNext,
      alignment: AlignmentType.RIGHT,
      spacing: exact,
      indent: { right: INDENT },
    });
  if (align === 'center') return paragraph(text, BODY, { alignment: AlignmentType.CENTER, spacing: exact });
  return paragraph(text, BODY, {
    ...keepNext,
    alignment: plain ? AlignmentType.LEFT : AlignmentType.BOTH,
    spacing: exact,
    ...(plain ? {} : { indent: { firstLine: INDENT } }),
  });
};

export const caption = (text: string, compact = false): Paragraph =>
  paragraph(
    text,
    { font: FONT.black, size: compact ? SIZE.table : SIZE.form },
    {
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: compact ? { before: 60, after: 40 } : { before: 160, after: 80 },
    },
  );

/** A block that is one paragraph; tables and forms are made elsewhere. */
export const textBlock = (
  block: Exclude<Block, { readonly kind: 'table' | 'bars' | 'form' }>,
  compact = false,
): Paragraph => {
  switch (block.kind) {
    case 'title':
      return title(block.text, compact);
    case 'heading':
      return heading(block.level, block.text);
    case 'quote':
      return paragraph(
        block.text,
        { font: FONT.kai, size: SIZE.body },
        { alignment: AlignmentType.BOTH, indent: { firstLine: INDENT }, spacing: exact },
      );
    case 'small':
      return paragraph(
        block.text,
        { font: FONT.body, size: SIZE.small },
        { indent: { firstLine: 420 }, spacing: { before: 40, after: 40 } },
      );
    case 'annex':
      return paragraph(block.text, { font: FONT.black, size: SIZE.annex }, { spacing: exact });
    case 'space':
      return paragraph('', BODY, { spacing: exact });
    default:
      return running(block.text, block.align, block.plain === true, block.keep === true);
  }
};
