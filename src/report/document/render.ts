/** From the model to a .docx file. The library is large: import this part only when a file is wanted. */
import { Document, LineRuleType, Packer, Paragraph, TextRun, type FileChild } from 'docx';
import { barsOf, formOf, gridOf } from './grids';
import { FONT, page, pageNumbers, SIZE, textWidth } from './layout';
import type { Block, DocumentModel, Part } from './model';
import { packed } from './pack';
import { caption, textBlock } from './paragraphs';

/** Letters and figures as English: as Chinese they would be broken anywhere at the end of a line. */
const LANGUAGE = { eastAsia: 'zh-CN', value: 'en-US' } as const;

/** Tables that follow one another would grow together. */
const gap = (): Paragraph =>
  new Paragraph({
    spacing: { line: 160, lineRule: LineRuleType.EXACT },
    children: [new TextRun({ text: '', size: 12 })],
  });

const blockChildren = (block: Block, part: Part): FileChild[] => {
  const width = textWidth(part);
  const compact = part.compact === true;
  switch (block.kind) {
    case 'table':
      return [
        ...(block.caption ? [caption(block.caption, compact)] : []),
        gridOf(block, width, compact),
        gap(),
      ];
    case 'bars':
      return block.lines.length === 0
        ? []
        : [caption(block.caption, compact), barsOf(block, width, compact), gap()];
    case 'form':
      return [formOf(block, width), gap()];
    default:
      return [textBlock(block, compact)];
  }
};

const documentOf = (model: DocumentModel): Document =>
  new Document({
    title: model.title.replace(/\n/g, ''),
    creator: '',
    lastModifiedBy: '',
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: { font: FONT.body, size: SIZE.body, language: LANGUAGE },
        },
        heading1: { run: { font: FONT.black, size: SIZE.body, color: '000000' } },
        heading2: { run: { font: FONT.kai, size: SIZE.body, color: '000000' } },
      },
    },
    sections: model.parts.map((part) => ({
      properties: page(part),
      footers: pageNumbers(),
      children: part.blocks.flatMap((block) => blockChildren(block, part)),
    })),
  });

/** The bytes of the .docx; the same model gives the same bytes on every machine. */
export const renderDocument = async (model: DocumentModel): Promise<Uint8Array> => {
  const buffer = await Packer.toArrayBuffer(documentOf(model));
  return packed(new Uint8Array(buffer), model.date);
};
