/** How the cells of our sheets look, for the programs that are told so cell by cell. Colours as `marks` has them: 7:1 under black text. */
import type { CellStyle, OutputCell } from '../../workbook/host';

export interface CellLook {
  readonly bold?: true;
  /** Points. */
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly underline?: true;
  readonly wrap?: true;
  readonly align?: 'left' | 'center' | 'right';
  readonly border?: 'all' | 'top';
  readonly numberFormat?: string;
}

const MONEY = '#,##0.00';
const COUNT = '#,##0';

const LOOKS: Readonly<Record<CellStyle, CellLook>> = {
  title: { bold: true, size: 16, align: 'left' },
  note: { size: 9, color: '#595959', wrap: true, align: 'left' },
  header: { bold: true, fill: '#D9E1F2', wrap: true, align: 'center', border: 'all' },
  text: { align: 'left', border: 'all' },
  wrap: { align: 'left', wrap: true, border: 'all' },
  number: { align: 'right', border: 'all', numberFormat: MONEY },
  integer: { align: 'right', border: 'all', numberFormat: COUNT },
  percent: { align: 'right', border: 'all', numberFormat: '0.0%' },
  link: { color: '#0563C1', underline: true, align: 'left', border: 'all' },
  error: { fill: '#F8CBAD', align: 'left', wrap: true, border: 'all' },
  warning: { fill: '#FFE699', align: 'left', wrap: true, border: 'all' },
  info: { fill: '#DDEBF7', align: 'left', wrap: true, border: 'all' },
  total: { bold: true, border: 'all' },
  tag: {},
};

/** The key of a look: cells of one key are formatted together. A total's number format goes by what it holds. */
export const lookKey = (cell: OutputCell): string => {
  if (cell.style !== 'total' || typeof cell.value !== 'number') return cell.style;
  return Number.isInteger(cell.value) ? 'total count' : 'total money';
};

export const lookOf = (key: string): CellLook => {
  if (key === 'total count') return { ...LOOKS.total, align: 'right', numberFormat: COUNT };
  if (key === 'total money') return { ...LOOKS.total, align: 'right', numberFormat: MONEY };
  return LOOKS[key as CellStyle];
};

/** Points of a column of so many characters of 11-point text, padding included. */
export const columnPoints = (characters: number): number => Math.min(characters, 250) * 5.25 + 3.75;
