/** Numbers as the pane shows them. Grouped by hand: embedded browsers differ in toLocaleString. */
import { inWan } from '../../report/cells';

const group = (whole: string): string => whole.replace(/\B(?=(\d{3})+$)/g, ',');

/** 12345 → 12,345. */
export const grouped = (count: number): string => group(String(count));

/** 元 → 万元 with two decimals, so that columns line up. */
export const wan2 = (yuan: number): string => {
  const [whole, decimals] = inWan(yuan).toFixed(2).split('.');
  return `${group(whole ?? '0')}.${decimals ?? '00'}`;
};
