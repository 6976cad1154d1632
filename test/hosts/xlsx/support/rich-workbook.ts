/** A macro workbook that holds a part of every kind that programs put into workbooks. */
import { OF_A_DRAWING } from './drawing-kinds';
import { type PartOfKind } from './part-names';
import { OF_A_SHEET } from './sheet-kinds';
import { OF_THE_PACKAGE, OF_THE_WORKBOOK } from './workbook-kinds';
import { MAIN, REL } from './simple-workbook';
import { packageOf } from './zip-builder';

type Parts = Record<string, Uint8Array | string>;

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const cell = (address: string, text: string): string =>
  `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;

const BUDGET =
  `<worksheet xmlns="${MAIN}" xmlns:r="${REL}"><dimension ref="A1:C4"/><sheetViews><sheetView workbookViewId="0"/></sheetViews>` +
  '<sheetFormatPr defaultRowHeight="15"/><sheetData>' +
  `<row r="1"><c r="A1" t="s"><v>0</v></c>${cell('B1', '级次')}${cell('C1', '金额')}</row>` +
  `<row r="2">${cell('A2', '专利导航')}${cell('B2', '盟市级')}<c r="C2"><v>12</v></c></row>` +
  `<row r="3">${cell('A3', '维权援助')}${cell('B3', '自治区级')}<c r="C3" vm="1"><v>8</v></c></row>` +
  '<row r="4"><c r="C4"><f>SUM(C2:C3)</f><v>20</v></c></row></sheetData>' +
  '<conditionalFormatting sqref="C2:C4"><cfRule type="cellIs" dxfId="0" priority="1" operator="greaterThan"><formula>10</formula></cfRule></conditionalFormatting>' +
  '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" r:id="rIdPrint"/>' +
  '<headerFooter><oddHeader>&amp;L&amp;G</oddHeader></headerFooter><customProperties><customPr name="预算" r:id="rIdProp"/></customProperties>' +
  '<drawing r:id="rIdDraw"/><legacyDrawing r:id="rIdVml"/><legacyDrawingHF r:id="rIdHead"/>' +
  '<tableParts count="1"><tablePart r:id="rIdTable"/></tableParts><extLst><ext uri="{A8765BA9-456A-4dab-B4F3-ACF838C121DE}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:slicerList><x14:slicer r:id="rIdSlicer"/></x14:slicerList></ext></extLst></worksheet>';

const PIVOT = `<worksheet xmlns="${MAIN}"><sheetData><row r="1">${cell('A1', '行标签')}</row></sheetData></worksheet>`;

const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><b/></font></dxf></dxfs></styleSheet>`;

/** Parts that every workbook has. */
const FRAME: readonly PartOfKind[] = [
  {
    name: 'xl/workbook.xml',
    data:
      `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="预算表" sheetId="1" r:id="rIdS1"/><sheet name="透视" sheetId="2" r:id="rIdS2"/><sheet name="图" sheetId="3" r:id="rIdS3"/></sheets>` +
      '<externalReferences><externalReference r:id="rIdExt"/></externalReferences><definedNames><definedName name="合计">预算表!$C$4</definedName></definedNames>' +
      '<calcPr calcId="191029"/><pivotCaches><pivotCache cacheId="1" r:id="rIdPivot"/></pivotCaches></workbook>',
    type: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
    from: '',
    rel: `${REL}/officeDocument`,
  },
  {
    name: 'xl/worksheets/sheet1.xml',
    data: BUDGET,
    type: `${SHEET}.worksheet+xml`,
    from: 'xl/workbook.xml',
    rel: `${REL}/worksheet`,
    id: 'rIdS1',
  },
  {
    name: 'xl/worksheets/sheet2.xml',
    data: PIVOT,
    type: `${SHEET}.worksheet+xml`,
    from: 'xl/workbook.xml',
    rel: `${REL}/worksheet`,
    id: 'rIdS2',
  },
  {
    name: 'xl/chartsheets/sheet3.xml',
    data: `<chartsheet xmlns="${MAIN}" xmlns:r="${REL}"><sheetViews><sheetView workbookViewId="0"/></sheetViews></chartsheet>`,
    type: `${SHEET}.chartsheet+xml`,
    from: 'xl/workbook.xml',
    rel: `${REL}/chartsheet`,
    id: 'rIdS3',
  },
  {
    name: 'xl/styles.xml',
    data: STYLES,
    type: `${SHEET}.styles+xml`,
    from: 'xl/workbook.xml',
    rel: `${REL}/styles`,
  },
  {
    name: 'xl/sharedStrings.xml',
    data: `<sst xmlns="${MAIN}" count="1" uniqueCount="1"><si><t>项目名称</t></si></sst>`,
    type: `${SHEET}.sharedStrings+xml`,
    from: 'xl/workbook.xml',
    rel: `${REL}/sharedStrings`,
  },
];

const PARTS: readonly PartOfKind[] = [
  ...FRAME,
  ...OF_THE_PACKAGE,
  ...OF_THE_WORKBOOK,
  ...OF_A_SHEET,
  ...OF_A_DRAWING,
];

const DEFAULTS = Object.entries({
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  vml: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
  bin: `${SHEET}.printerSettings`,
  png: 'image/png',
  emf: 'image/x-emf',
  wmf: 'image/x-wmf',
  xlsx: `${SHEET}.sheet`,
});

const contentTypes = (parts: readonly PartOfKind[]): string =>
  `<Types xmlns="${PACKAGE}/content-types">${DEFAULTS.map(
    ([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`,
  ).join('')}${parts
    .filter(({ type }) => type !== '')
    .map(({ name, type }) => `<Override PartName="/${name}" ContentType="${type}"/>`)
    .join('')}</Types>`;

const relsPart = (owner: string): string => {
  const at = owner.lastIndexOf('/') + 1;
  return `${owner.slice(0, at)}_rels/${owner.slice(at)}.rels`;
};

const relationships = (parts: readonly PartOfKind[]): Parts => {
  const lists: Record<string, string> = {};
  parts.forEach(({ name, from, rel, id }, index) => {
    if (from === undefined || rel === undefined) return;
    const part = relsPart(from);
    lists[part] =
      `${lists[part] ?? ''}<Relationship Id="${id ?? `rIdx${index}`}" Type="${rel}" Target="/${name}"/>`;
  });
  lists['xl/externalLinks/_rels/externalLink1.xml.rels'] =
    `<Relationship Id="rId1" Type="${REL}/externalLinkPath" Target="file:///D:/2024.xlsx" TargetMode="External"/>`;
  return Object.fromEntries(
    Object.entries(lists).map(([name, list]) => [
      name,
      `<Relationships xmlns="${PACKAGE}/relationships">${list}</Relationships>`,
    ]),
  );
};

export const richParts = (): Parts => {
  return {
    '[Content_Types].xml': contentTypes(PARTS),
    ...Object.fromEntries(PARTS.map(({ name, data }) => [name, data])),
    ...relationships(PARTS),
  };
};

export const richWorkbook = (): Uint8Array => packageOf(richParts());

/** Kinds by what leads to a part: its relationship, or where none does its name. */
export const kindsIn = (): number => new Set(PARTS.map(({ rel, name }) => rel ?? name)).size;
