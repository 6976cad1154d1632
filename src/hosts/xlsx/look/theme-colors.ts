/** Colours of the styles part as #RRGGBB: plain, indexed, or of the theme with a tint. */
import { type OpcPackage } from '../package/package';
import { relatedPart } from '../package/rels';
import { attr, childNamed, childrenOf, descendantsNamed, rootElement, type XmlElement } from '../xml/element';

/** The first 64 indexed colours (ECMA-376 part 1, 18.8.27), 8 to 63; 0 to 7 repeat 8 to 15. */
const INDEXED =
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'.split(
    ' ',
  );

const OFFICE_THEME =
  'FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72'.split(' ');

/** Theme colours as cells number them: light and dark pairs are swapped against the theme part. */
export const themeColors = (pack: OpcPackage, workbook: string): readonly string[] => {
  const part = relatedPart(pack, workbook, 'theme');
  const scheme = part && descendantsNamed(rootElement(pack.get(part), part), 'clrScheme')[0];
  if (!scheme) return OFFICE_THEME;
  const colors = childrenOf(scheme).map((slot) => {
    const color = childrenOf(slot)[0];
    return (color && (attr(color, 'lastClr') ?? attr(color, 'val'))) ?? '000000';
  });
  const [dark1, light1, dark2, light2, ...accents] = colors;
  return [light1, dark1, light2, dark2].map((color) => color ?? '000000').concat(accents);
};

const channel = (value: number, tint: number): number =>
  Math.round(tint < 0 ? value * (1 + tint) : value + (255 - value) * tint);

/** A tint moves each channel towards black or white: near enough to the lightness that programs move. */
const tinted = (hex: string, tint: number): string => {
  const parts = [0, 2, 4].map((at) => channel(parseInt(hex.slice(at, at + 2), 16), tint));
  return parts
    .map((part) => `0${Math.max(0, Math.min(255, part)).toString(16)}`.slice(-2))
    .join('')
    .toUpperCase();
};

const hexOf = (color: XmlElement, theme: readonly string[]): string | null => {
  const rgb = attr(color, 'rgb');
  if (rgb !== null) return rgb.slice(-6).toUpperCase();
  const index = attr(color, 'indexed');
  if (index !== null) return INDEXED[Number(index) < 8 ? Number(index) : Number(index) - 8] ?? null;
  const number = attr(color, 'theme');
  return number === null ? null : (theme[Number(number)] ?? null);
};

/** #RRGGBB of a `<color>`, `<fgColor>` or `<bgColor>` child, or undefined where it says none. */
export const colorOf = (
  parent: XmlElement | null,
  name: string,
  theme: readonly string[],
): string | undefined => {
  const color = parent && childNamed(parent, name);
  const hex = color && hexOf(color, theme);
  if (!color || !hex || !/^[0-9A-F]{6}$/i.test(hex)) return undefined;
  const tint = Number(attr(color, 'tint') ?? 0);
  return `#${tint === 0 ? hex.toUpperCase() : tinted(hex, tint)}`;
};
