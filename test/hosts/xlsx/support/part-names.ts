/** Namespaces and names that parts of a workbook share. */
export interface PartOfKind {
  readonly name: string;
  readonly data: Uint8Array | string;
  /** Content type; '' where the extension tells it. */
  readonly type: string;
  /** The part that relates to it ('' is the package), and the relationship's type. */
  readonly from?: string;
  readonly rel?: string;
  readonly id?: string;
}

export const OPEN = 'application/vnd.openxmlformats-officedocument';
export const SHEET = `${OPEN}.spreadsheetml`;
export const MS = 'http://schemas.microsoft.com/office';
export const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';
export const XDR = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
export const C = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
export const DGM = 'http://schemas.openxmlformats.org/drawingml/2006/diagram';
export const X14 = `${MS}/spreadsheetml/2009/9/main`;
export const X15 = `${MS}/spreadsheetml/2010/11/main`;
export const RD = `${MS}/spreadsheetml/2017/richdata`;
export const THREADS = `${MS}/spreadsheetml/2018/threadedcomments`;
export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

export const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
export const WORKBOOK = 'xl/workbook.xml';
export const SHEET1 = 'xl/worksheets/sheet1.xml';
export const DRAWING = 'xl/drawings/drawing1.xml';
export const CHART = 'xl/charts/chart1.xml';
