/** Addresses of namespaces and relationship types, strict or transitional as the workbook is. */
import { namespaceOf, type XmlElement } from '../xml/element';

/** For what is put into parts of the user's. */
export interface Flavour {
  /** Namespace of worksheets, styles and so on. */
  readonly main: string;
  /** Namespace of `r:id`, and stem of relationship types. */
  readonly relationships: string;
}

const TRANSITIONAL: Flavour = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

const STRICT: Flavour = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};

/** Namespaces of parts that we add: transitional in every workbook, since that is what all programs read. */
export const NEW_PART = {
  ...TRANSITIONAL,
  drawing: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  chart: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  spreadsheetDrawing: 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
} as const;

/** By the namespace of the workbook part's root. */
export const flavourOf = (workbookRoot: XmlElement): Flavour =>
  namespaceOf(workbookRoot) === STRICT.main ? STRICT : TRANSITIONAL;

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const CONTENT_TYPES = {
  worksheet: `${SPREADSHEET}.worksheet+xml`,
  styles: `${SPREADSHEET}.styles+xml`,
  comments: `${SPREADSHEET}.comments+xml`,
  vmlDrawing: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  relationships: 'application/vnd.openxmlformats-package.relationships+xml',
} as const;
