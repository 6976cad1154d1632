/** A small workbook from the inner XML of its sheets. */
import { packageOf, type EntryOptions } from './zip-builder';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export interface SimpleSheet {
  readonly name: string;
  /** Everything between `<worksheet>` and its end. */
  readonly xml: string;
  readonly state?: string;
  readonly rels?: string;
}

export interface SimpleOptions {
  readonly strings?: string;
  readonly styles?: string | null;
  readonly workbook?: { readonly before?: string; readonly after?: string };
  readonly more?: Readonly<Record<string, Uint8Array | string>>;
  readonly types?: string;
  readonly zip?: EntryOptions;
}

export const STYLES =
  `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>';

const relationship = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${REL}/${type}" Target="${target}"/>`;

const contentTypes = (sheets: readonly SimpleSheet[], options: SimpleOptions): string =>
  `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="${PACKAGE}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
  sheets
    .map(
      (_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
    )
    .join('') +
  (options.styles === null ? '' : `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>`) +
  (options.strings === undefined
    ? ''
    : `<Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/>`) +
  `${options.types ?? ''}</Types>`;

const workbookXml = (sheets: readonly SimpleSheet[], options: SimpleOptions): string =>
  `<workbook xmlns="${MAIN}" xmlns:r="${REL}">${options.workbook?.before ?? ''}<sheets>` +
  sheets
    .map(
      ({ name, state }, i) =>
        `<sheet name="${name}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="rId${i + 1}"/>`,
    )
    .join('') +
  `</sheets>${options.workbook?.after ?? ''}</workbook>`;

const workbookRels = (sheets: readonly SimpleSheet[], options: SimpleOptions): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">` +
  sheets.map((_, i) => relationship(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)).join('') +
  (options.styles === null ? '' : relationship('rIdS', 'styles', 'styles.xml')) +
  (options.strings === undefined ? '' : relationship('rIdT', 'sharedStrings', '/xl/sharedStrings.xml')) +
  '</Relationships>';

export const simpleParts = (
  sheets: readonly SimpleSheet[],
  options: SimpleOptions = {},
): Record<string, Uint8Array | string> => {
  const parts: Record<string, Uint8Array | string> = {
    '[Content_Types].xml': contentTypes(sheets, options),
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relationship('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': workbookXml(sheets, options),
    'xl/_rels/workbook.xml.rels': workbookRels(sheets, options),
  };
  sheets.forEach(({ xml, rels }, i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] =
      `<worksheet xmlns="${MAIN}" xmlns:r="${REL}">${xml}</worksheet>`;
    if (rels !== undefined) {
      parts[`xl/worksheets/_rels/sheet${i + 1}.xml.rels`] =
        `<Relationships xmlns="${PACKAGE}/relationships">${rels}</Relationships>`;
    }
  });
  if (options.styles !== null) parts['xl/styles.xml'] = options.styles ?? STYLES;
  if (options.strings !== undefined)
    parts['xl/sharedStrings.xml'] = `<sst xmlns="${MAIN}">${options.strings}</sst>`;
  return { ...parts, ...options.more };
};

export const simpleWorkbook = (sheets: readonly SimpleSheet[], options: SimpleOptions = {}): Uint8Array =>
  packageOf(simpleParts(sheets, options), options.zip);

/** One sheet holding these rows. */
export const sheetOf = (rows: string, behind = ''): SimpleSheet => ({
  name: '表',
  xml: `<sheetData>${rows}</sheetData>${behind}`,
});
