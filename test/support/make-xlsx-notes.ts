/** Notes and the shapes that show them. */
import { parseArea } from './excel-emulation/model/a1';
import { escapeXml, HEAD, MAIN } from './make-xlsx-xml';

type Notes = Readonly<Record<string, string>>;

export const notesPart = (notes: Notes): string =>
  `${HEAD}<comments xmlns="${MAIN}"><authors><author>用户</author></authors><commentList>${Object.entries(
    notes,
  )
    .map(
      ([address, text]) =>
        `<comment ref="${address}" authorId="0"><text><r><t xml:space="preserve">${escapeXml(text)}</t></r></text></comment>`,
    )
    .join('')}</commentList></comments>`;

const shape = (address: string, index: number): string => {
  const area = parseArea(address);
  return (
    `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute;visibility:hidden" ` +
    'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:textbox/>' +
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:AutoFill>False</x:AutoFill>' +
    `<x:Row>${area?.top ?? 0}</x:Row><x:Column>${area?.left ?? 0}</x:Column></x:ClientData></v:shape>`
  );
};

export const vmlPart = (notes: Notes): string =>
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
  'xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/>' +
  '</o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
  `${Object.keys(notes).map(shape).join('')}</xml>`;
