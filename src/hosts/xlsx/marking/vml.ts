/**
 * Note boxes in a legacy drawing (VML). Such parts are often not well-formed XML, so they are edited as text, one character
 * a byte, and everything that is not ours keeps its bytes.
 */
import { type NoteBox } from './note-box';

const NAMESPACES =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';

/** Excel knows note boxes by this id. */
const SHAPE_TYPE = '_x0000_t202';

/** `alt` says who put the shape type there: it leaves with our notes, and with it the part where that is ours. */
const shapeType = (alt: 'shiquan' | 'shiquan:new', namespaces = ''): string =>
  `<v:shapetype ${namespaces}id="${SHAPE_TYPE}" alt="${alt}" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">` +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

const OUR_SHAPE_TYPE = /<v:shapetype [^>]*alt="shiquan(:new)?"[^>]*>[\s\S]*?<\/v:shapetype>/;

const shape = (box: NoteBox, id: number, namespaces: string): string =>
  `<v:shape ${namespaces}id="_x0000_s${id}" type="#${SHAPE_TYPE}" style="position:absolute;margin-left:60pt;margin-top:5pt;` +
  `width:${box.width}pt;height:${box.height}pt;z-index:${id % 1024};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
  '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
  '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
  `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${box.anchor.join(', ')}</x:Anchor>` +
  `<x:AutoFill>False</x:AutoFill><x:Row>${box.row}</x:Row><x:Column>${box.column}</x:Column></x:ClientData></v:shape>`;

/** Ids come in blocks of 1,024; the drawing names its blocks. */
const blocks = (first: number, boxes: number): string => {
  const count = Math.floor(boxes / 1023) + 1;
  return Array.from({ length: count }, (_, i) => first + i).join(',');
};

/** A drawing of our notes alone, in pieces. `block` should be another one on each sheet. */
export function* newDrawing(
  count: number,
  boxAt: (index: number) => NoteBox,
  block: number,
): Generator<string> {
  yield (
    `<xml ${NAMESPACES}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${blocks(block, count)}"/></o:shapelayout>` +
    shapeType('shiquan:new')
  );
  for (let i = 0; i < count; i++) yield shape(boxAt(i), block * 1024 + 1 + i, '');
  yield '</xml>';
}

const highestId = (drawing: string): number => {
  let highest = 1024;
  for (const match of drawing.match(/_x0000_s[0-9]{1,9}/g) ?? []) {
    highest = Math.max(highest, Number(match.slice('_x0000_s'.length)));
  }
  return highest;
};

/** The drawing with boxes of ours behind the user's. */
export const withBoxes = (drawing: string, boxes: readonly NoteBox[]): string => {
  const declared = ['v', 'o', 'x'].every((prefix) => new RegExp(`xmlns:${prefix}\\s*=`).test(drawing));
  const namespaces = declared ? '' : `${NAMESPACES} `;
  const first = highestId(drawing) + 1;
  const known = new RegExp(`\\bid\\s*=\\s*["']${SHAPE_TYPE}["']`).test(drawing);
  const shapes = boxes.map((box, i) => shape(box, first + i, namespaces)).join('');
  const at = drawing.lastIndexOf('</');
  return drawing.slice(0, at) + (known ? '' : shapeType('shiquan', namespaces)) + shapes + drawing.slice(at);
};

const numberIn = (shapeText: string, name: string): number =>
  Number(new RegExp(`<(?:\\w+:)?${name}>\\s*([0-9]+)\\s*<`).exec(shapeText)?.[1] ?? -1);

const withoutOurType = (drawing: string): string =>
  new RegExp(`type\\s*=\\s*["']#${SHAPE_TYPE}["']`).test(drawing)
    ? drawing
    : drawing.replace(OUR_SHAPE_TYPE, '');

/** The drawing without the note boxes of these cells, given as `row:column`. */
export const withoutBoxes = (drawing: string, cells: ReadonlySet<string>): string =>
  withoutOurType(
    drawing.replace(/<(?:\w+:)?shape\s[\s\S]*?<\/(?:\w+:)?shape>/g, (text) => {
      const cell = `${numberIn(text, 'Row')}:${numberIn(text, 'Column')}`;
      return /ObjectType\s*=\s*["']Note["']/.test(text) && cells.has(cell) ? '' : text;
    }),
  );

/** True where the drawing holds nothing that shows. */
export const isBlankDrawing = (drawing: string): boolean =>
  !/<(?:\w+:)?(?:shape|rect|roundrect|group|oval|line|polyline|curve|arc|image|background)[\s>/]/.test(
    drawing,
  );

export const isOurDrawing = (drawing: string): boolean => drawing.indexOf('alt="shiquan:new"') >= 0;

/** One character a byte, both ways. */
export const asCharacters = (bytes: Uint8Array): string => {
  let text = '';
  for (let i = 0; i < bytes.length; i += 8192) {
    text += String.fromCharCode.apply(null, bytes.subarray(i, i + 8192) as unknown as number[]);
  }
  return text;
};

export const asBytes = (text: string): Uint8Array => {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
};
