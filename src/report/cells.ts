/** Small builders for the cells of our sheets. Amounts are handed in in 元 and shown in 万元. */
import type { CellStyle, OutputCell, OutputRow } from '../workbook/host';
import type { CellValue } from '../workbook/types';

export type { OutputRow } from '../workbook/host';

export const cell = (value: CellValue, style: CellStyle = 'text'): OutputCell => ({ value, style });

export const headerRow = (...titles: readonly string[]): OutputRow =>
  titles.map((title) => cell(title, 'header'));

/** 元 → 万元, kept exact to the cent (0.000001 万元) so that sheets add up. */
export const inWan = (yuan: number): number => Math.round(yuan * 100) / 1_000_000;

export const wanCell = (yuan: number, style: CellStyle = 'number'): OutputCell => cell(inWan(yuan), style);

/** 元 → 万元 as shown in sentences: two decimals at most, thousands grouped. */
export const wanText = (yuan: number): string => {
  const [whole, decimals] = inWan(yuan).toFixed(2).split('.');
  const grouped = (whole ?? '0').replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === '00' ? grouped : `${grouped}.${decimals}`.replace(/0$/, '');
};

/** part ÷ whole in per cent with one decimal; `—` where there is no whole. */
export const percentText = (part: number, whole: number): string =>
  whole === 0 ? '—' : `${(Math.round((part / whole) * 1000) / 10).toFixed(1)}%`;
