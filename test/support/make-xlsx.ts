/** A workbook fixture as a real file: few parts, nothing that a spreadsheet program would not write. */
import { strToU8, zipSync } from 'fflate';
import { cellFixture, type WorkbookFixture } from '../host-contract/fixture';
import { notesPart, vmlPart } from './make-xlsx-notes';
import { sheetPart } from './make-xlsx-sheet';
import { Styles } from './make-xlsx-styles';
import { escapeXml, HEAD, MAIN, OFFICE, PACKAGE } from './make-xlsx-xml';

const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const types = (sheets: readonly boolean[]): string =>
  [
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>',
    `<Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/>`,
    `<Override PartName="/xl/sharedStrings.xml" ContentType="${CONTENT}.sharedStrings+xml"/>`,
    ...sheets.map(
      (notes, index) =>
        `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${CONTENT}.worksheet+xml"/>` +
        (notes
          ? `<Override PartName="/xl/comments${index + 1}.xml" ContentType="${CONTENT}.comments+xml"/>`
          : ''),
    ),
    '</Types>',
  ].join('');

const relations = (entries: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${entries
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const workbookPart = (fixture: WorkbookFixture): string => {
  const sheets = fixture.sheets.map((sheet, index) => {
    const state = sheet.visibility && sheet.visibility !== 'visible' ? ` state="${sheet.visibility}"` : '';
    return `<sheet name="${escapeXml(sheet.name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  const lock = fixture.structureProtected ? '<workbookProtection lockStructure="1"/>' : '';
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${lock}<sheets>${sheets.join('')}</sheets></workbook>`;
};

const stringsPart = (strings: readonly string[]): string =>
  `${HEAD}<sst xmlns="${MAIN}" uniqueCount="${strings.length}">${strings
    .map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`)
    .join('')}</sst>`;

export const makeXlsx = (fixture: WorkbookFixture): Uint8Array => {
  const styles = new Styles();
  const strings = new Map<string, number>();
  const parts: Record<string, string> = {};
  const withNotes = fixture.sheets.map((sheet) => Object.keys(sheet.notes ?? {}).length > 0);
  fixture.sheets.forEach((sheet, index) => {
    const number = index + 1;
    const cells = Object.entries(sheet.cells ?? {}).map(([at, cell]) => [at, cellFixture(cell)] as const);
    parts[`xl/worksheets/sheet${number}.xml`] = sheetPart(
      sheet,
      cells,
      styles,
      strings,
      withNotes[index] ?? false,
    );
    if (!withNotes[index]) return;
    parts[`xl/comments${number}.xml`] = notesPart(sheet.notes ?? {});
    parts[`xl/drawings/vmlDrawing${number}.vml`] = vmlPart(sheet.notes ?? {});
    parts[`xl/worksheets/_rels/sheet${number}.xml.rels`] = relations([
      ['rId1', 'vmlDrawing', `../drawings/vmlDrawing${number}.vml`],
      ['rId2', 'comments', `../comments${number}.xml`],
    ]);
  });
  const sheetRelations = fixture.sheets.map(
    (_, index) => [`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`] as const,
  );
  const all: Record<string, string> = {
    '[Content_Types].xml': types(withNotes),
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookPart(fixture),
    'xl/_rels/workbook.xml.rels': relations([
      ...sheetRelations,
      ['rIdStyles', 'styles', 'styles.xml'],
      ['rIdStrings', 'sharedStrings', 'sharedStrings.xml'],
    ]),
    ...parts,
    'xl/styles.xml': styles.part(),
    'xl/sharedStrings.xml': stringsPart([...strings.keys()]),
  };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, xml]) => [name, strToU8(xml)])));
};
