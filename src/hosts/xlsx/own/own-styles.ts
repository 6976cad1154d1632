/** Cell formats of our sheets, as elements to append to the user's lists; only looks that are used are written. */
import { type OutputCell } from '../../../workbook/host';
import { type CellLook, lookKey, lookOf } from '../../shared/cell-looks';
import { attrText } from '../xml/escape';
import { type NewStyles, type StyleList } from '../styles/edit-styles';

/** Ids that the lists begin to count ours from; `numFmts` is the first free number of a format. */
export type Bases = Readonly<Record<Exclude<StyleList, 'dxfs'>, number>>;

export interface OwnStyles {
  /** The formats asked for so far. */
  readonly styles: () => NewStyles;
  /** Id of a cell's format, which is one of ours from then on. */
  readonly idOf: (cell: OutputCell) => number;
}

/** Texts that begin so, like a formula, must stay text when edited by hand too. */
const QUOTED = '=+-@\t';

const keyOf = (cell: OutputCell): string => {
  const { value } = cell;
  const quoted = typeof value === 'string' && value !== '' && QUOTED.indexOf(value.charAt(0)) >= 0;
  return quoted ? `'${lookKey(cell)}` : lookKey(cell);
};

const rgb = (color: string): string => `FF${color.slice(1).toUpperCase()}`;

const fontXml = (look: CellLook): string =>
  `<font>${look.bold ? '<b/>' : ''}${look.underline ? '<u/>' : ''}<sz val="${look.size ?? 11}"/>` +
  `<color rgb="${rgb(look.color ?? '#000000')}"/><name val="宋体"/><charset val="134"/></font>`;

const fillXml = (color: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${rgb(color)}"/><bgColor indexed="64"/></patternFill></fill>`;

const side = (name: string): string => `<${name} style="thin"><color rgb="FFA6A6A6"/></${name}>`;

const borderXml = (border: 'all' | 'top'): string =>
  border === 'all'
    ? `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`
    : `<border><left/><right/>${side('top')}<bottom/><diagonal/></border>`;

/** A list of elements without repeats. */
class Elements {
  readonly all: string[] = [];
  constructor(private readonly base: number) {}
  id(element: string): number {
    const known = this.all.indexOf(element);
    return this.base + (known >= 0 ? known : this.all.push(element) - 1);
  }
}

const BUILT_IN_FORMATS: Readonly<Record<string, number>> = {
  '#,##0': 3,
  '#,##0.00': 4,
  '0%': 9,
  '0.00%': 10,
};

class Book {
  readonly formats: string[] = [];
  readonly fonts: Elements;
  readonly fills: Elements;
  readonly borders: Elements;
  readonly xfs: string[] = [];

  constructor(private readonly bases: Bases) {
    this.fonts = new Elements(bases.fonts);
    this.fills = new Elements(bases.fills);
    this.borders = new Elements(bases.borders);
  }

  xf(look: CellLook, quoted: boolean): number {
    const fill = look.fill ? this.fills.id(fillXml(look.fill)) : 0;
    const border = look.border ? this.borders.id(borderXml(look.border)) : 0;
    const ids = `numFmtId="${this.format(look.numberFormat)}" fontId="${this.fonts.id(fontXml(look))}" fillId="${fill}" borderId="${border}" xfId="0"`;
    const alignment = `<alignment horizontal="${look.align ?? 'left'}" vertical="center"${look.wrap ? ' wrapText="1"' : ''}/>`;
    const applies = 'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"';
    this.xfs.push(`<xf ${ids}${quoted ? ' quotePrefix="1"' : ''} ${applies}>${alignment}</xf>`);
    return this.bases.cellXfs + this.xfs.length - 1;
  }

  styles(): NewStyles {
    const numFmts = this.formats.map(
      (code, i) => `<numFmt numFmtId="${this.bases.numFmts + i}" formatCode="${attrText(code)}"/>`,
    );
    return {
      numFmts,
      fonts: this.fonts.all,
      fills: this.fills.all,
      borders: this.borders.all,
      cellXfs: this.xfs,
    };
  }

  private format(code: string | undefined): number {
    if (code === undefined) return 0;
    const builtIn = BUILT_IN_FORMATS[code];
    if (builtIn !== undefined) return builtIn;
    if (this.formats.indexOf(code) < 0) this.formats.push(code);
    return this.bases.numFmts + this.formats.indexOf(code);
  }
}

/** Formats for the cells of our sheets, each made when the first cell asks for it. */
export const ownStyles = (bases: Bases): OwnStyles => {
  const book = new Book(bases);
  const ids = new Map<string, number>();
  const idOf = (cell: OutputCell): number => {
    const key = keyOf(cell);
    const known = ids.get(key);
    if (known !== undefined) return known;
    const id = book.xf(lookOf(lookKey(cell)), key.startsWith("'"));
    ids.set(key, id);
    return id;
  };
  return { styles: () => book.styles(), idOf };
};
