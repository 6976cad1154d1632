/** How each cell format looks, as far as a grid shows it. */
import { type NumberFormats } from '../styles/number-formats';
import { attr, childNamed, childrenNamed, childrenOf, isTrue, type XmlElement } from '../xml/element';
import { listOf } from '../styles/edit-styles';
import { colorOf } from './theme-colors';

/** Absent: as the grid's default. */
export interface CellLook {
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Points. */
  readonly size?: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly wrap?: boolean;
  readonly border?: boolean;
  /** Number format code. */
  readonly format?: string;
}

const isOn = (parent: XmlElement, name: string): boolean => {
  const flag = childNamed(parent, name);
  return flag !== null && (attr(flag, 'val') === null || isTrue(attr(flag, 'val')));
};

const fontLook = (font: XmlElement, theme: readonly string[]): CellLook => {
  const size = childNamed(font, 'sz');
  const color = colorOf(font, 'color', theme);
  return {
    ...(isOn(font, 'b') ? { bold: true } : {}),
    ...(isOn(font, 'i') ? { italic: true } : {}),
    ...(color && color !== '#000000' ? { color } : {}),
    ...(size && Number(attr(size, 'val')) !== 11 ? { size: Number(attr(size, 'val')) } : {}),
  };
};

const fillLook = (fill: XmlElement, theme: readonly string[]): CellLook => {
  const pattern = childNamed(fill, 'patternFill');
  const gradient = childNamed(fill, 'gradientFill');
  if (gradient) {
    const stops = childrenNamed(gradient, 'stop');
    const color = colorOf(stops[stops.length - 1] ?? null, 'color', theme);
    return color ? { fill: color } : {};
  }
  if (!pattern || (attr(pattern, 'patternType') ?? 'none') === 'none') return {};
  const color = colorOf(pattern, 'fgColor', theme) ?? colorOf(pattern, 'bgColor', theme);
  return color ? { fill: color } : {};
};

const borderLook = (border: XmlElement): CellLook =>
  childrenOf(border).some((side) => (attr(side, 'style') ?? 'none') !== 'none') ? { border: true } : {};

const alignmentLook = (xf: XmlElement): CellLook => {
  const alignment = childNamed(xf, 'alignment');
  const align = alignment && attr(alignment, 'horizontal');
  return {
    ...(align === 'left' || align === 'center' || align === 'right' ? { align } : {}),
    ...(align === 'centerContinuous' ? { align: 'center' as const } : {}),
    ...(alignment && isTrue(attr(alignment, 'wrapText')) ? { wrap: true } : {}),
  };
};

const looksOf = (
  root: XmlElement,
  list: string,
  item: string,
  look: (element: XmlElement) => CellLook,
): CellLook[] => {
  const parent = listOf(root, list);
  return parent ? childrenNamed(parent, item).map(look) : [];
};

/** Looks by the `s` of a cell. */
export const cellLooks = (root: XmlElement, formats: NumberFormats, theme: readonly string[]): CellLook[] => {
  const fonts = looksOf(root, 'fonts', 'font', (font) => fontLook(font, theme));
  const fills = looksOf(root, 'fills', 'fill', (fill) => fillLook(fill, theme));
  const borders = looksOf(root, 'borders', 'border', borderLook);
  const xfs = listOf(root, 'cellXfs');
  return (xfs ? childrenNamed(xfs, 'xf') : []).map((xf, index) => {
    const code = formats.codes[index] ?? 'General';
    return {
      ...fonts[Number(attr(xf, 'fontId') ?? 0)],
      ...fills[Number(attr(xf, 'fillId') ?? 0)],
      ...borders[Number(attr(xf, 'borderId') ?? 0)],
      ...alignmentLook(xf),
      ...(code === 'General' ? {} : { format: code }),
    };
  });
};

/** Fill colours of the differential formats, by `dxfId`. */
export const dxfFills = (root: XmlElement, theme: readonly string[]): (string | undefined)[] => {
  const list = listOf(root, 'dxfs');
  return (list ? childrenNamed(list, 'dxf') : []).map((dxf) => {
    const fill = childNamed(dxf, 'fill');
    const pattern = fill && childNamed(fill, 'patternFill');
    return colorOf(pattern, 'bgColor', theme) ?? colorOf(pattern, 'fgColor', theme);
  });
};
