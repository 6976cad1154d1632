/** A workbook that holds everything a mark must leave alone, and the same in the spellings of other programs. */
import { MAIN, REL, simpleParts, type SimpleSheet } from './simple-workbook';
import { packageOf, type EntryOptions } from './zip-builder';

const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument';

const rel = (id: string, type: string, target: string, base = REL): string =>
  `<Relationship Id="${id}" Type="${base}/${type}" Target="${target}"/>`;

const row = (r: number, name: string, level: string, amount: number): string =>
  `<row r="${r}" spans="1:3"><c r="A${r}" s="1" t="inlineStr"><is><t>${name}</t></is></c>` +
  `<c r="B${r}" t="s"><v>${level}</v></c><c r="C${r}" s="2"><v>${amount}</v></c></row>`;

const CONDITIONAL =
  '<conditionalFormatting sqref="C2:C9"><cfRule type="cellIs" dxfId="0" priority="2" operator="greaterThan"><formula>100</formula></cfRule>' +
  '<cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar>' +
  `<extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" xmlns:x14="${X14}"><x14:id>{00000000-0000-0000-0001-000000000001}</x14:id></ext></extLst></cfRule></conditionalFormatting>`;

const EXTENSIONS =
  `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${X14}"><x14:conditionalFormattings>` +
  `<x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="dataBar" id="{00000000-0000-0000-0001-000000000001}"><x14:dataBar><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/></x14:dataBar></x14:cfRule><xm:sqref>C2:C9</xm:sqref></x14:conditionalFormatting>` +
  `<x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="expression" priority="3" id="{00000000-0000-0000-0002-000000000001}"><xm:f>'别表'!$A$1=1</xm:f><x14:dxf><font><b/></font></x14:dxf></x14:cfRule><xm:sqref>A2:A9</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>` +
  `<ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="${X14}"><x14:dataValidations count="1" xmlns:xm="${XM}"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>'别表'!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>B2:B9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`;

const BUDGET: SimpleSheet = {
  name: '预算表',
  xml:
    '<sheetPr filterMode="1"/><dimension ref="A1:C9"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>' +
    '<sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="30" customWidth="1"/><col min="2" max="2" width="0" hidden="1" customWidth="1"/></cols>' +
    '<sheetData><row r="1" spans="1:3"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c><c r="C1" s="1" t="s"><v>2</v></c></row>' +
    row(2, '专利导航', '3', 120) +
    row(3, '维权援助', '4', 80).replace('<row r="3"', '<row r="3" hidden="1"') +
    row(4, '=1+1', '3', 0.5) +
    '<row r="6"/><row r="7" spans="1:3"><c r="C7" t="e"><f>1/0</f><v>#DIV/0!</v></c></row></sheetData>' +
    '<sheetCalcPr fullCalcOnLoad="1"/><autoFilter ref="A1:C4"/><mergeCells count="1"><mergeCell ref="A8:B8"/></mergeCells>' +
    CONDITIONAL +
    '<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="B2:B9"><formula1>"盟市级,自治区级"</formula1></dataValidation></dataValidations>' +
    '<hyperlinks><hyperlink ref="A2" r:id="rId4"/></hyperlinks><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" r:id="rId5"/><drawing r:id="rId3"/><legacyDrawing r:id="rId1"/><tableParts count="1"><tablePart r:id="rId6"/></tableParts>' +
    EXTENSIONS,
  rels:
    rel('rId1', 'vmlDrawing', '../drawings/vmlDrawing1.vml') +
    rel('rId2', 'comments', '../comments1.xml') +
    rel('rId3', 'drawing', '../drawings/drawing1.xml') +
    `<Relationship Id="rId4" Type="${REL}/hyperlink" Target="https://example.invalid/" TargetMode="External"/>` +
    rel('rId5', 'printerSettings', '../printerSettings/printerSettings1.bin') +
    rel('rId6', 'table', '../tables/table1.xml') +
    rel(
      'rId7',
      'threadedComment',
      '../threadedComments/threadedComment1.xml',
      'http://schemas.microsoft.com/office/2017/10/relationships',
    ),
};

const PIVOT: SimpleSheet = {
  name: '透视',
  xml:
    '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>行标签</t></is></c></row></sheetData>' +
    '<conditionalFormatting pivot="1" sqref="A2"><cfRule type="cellIs" dxfId="1" priority="4" operator="lessThan"><formula>1</formula></cfRule></conditionalFormatting>',
  rels: rel('rId1', 'pivotTable', '../pivotTables/pivotTable1.xml'),
};

const OTHERS: readonly SimpleSheet[] = [
  {
    name: '锁定',
    xml: '<sheetData><row r="1"><c r="A1" t="str"><f>"甲"&amp;"乙"</f><v>甲乙</v></c></row></sheetData><sheetProtection sheet="1"/>',
  },
  { name: '空', xml: '<sheetData/>' },
  {
    name: '别表',
    xml: '<sheetData><row><c t="inlineStr"><is><t>无地址</t></is></c><c><v>2</v></c></row><row><c t="b"><v>1</v></c></row></sheetData>',
    state: 'hidden',
  },
];

const VML =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml"\r\n xmlns:o="urn:schemas-microsoft-com:office:office"\r\n xmlns:x="urn:schemas-microsoft-com:office:excel">\r\n' +
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/></v:shapetype>' +
  '<v:shape id="_x0000_s1025" type="#_x0000_t202" style="visibility:hidden"><v:textbox><div>备注<br></div></v:textbox><x:ClientData ObjectType="Note"><x:Row>1</x:Row><x:Column>0</x:Column></x:ClientData></v:shape>' +
  '<v:shape id="_x0000_s1026" type="#_x0000_t201"><x:ClientData ObjectType="Button"><x:Anchor>1, 2, 3, 4, 5, 6, 7, 8</x:Anchor></x:ClientData></v:shape>\r\n</xml>';

const COMMENTS =
  `<comments xmlns="${MAIN}"><authors><author>审计员</author><author>tc={1}</author></authors><commentList>` +
  '<comment ref="A2" authorId="0"><text><t>已核</t></text></comment>' +
  '<comment ref="B2" authorId="1"><text><t>[Threaded comment] 请看</t></text></comment></commentList></comments>';

const MORE: Readonly<Record<string, Uint8Array | string>> = {
  'xl/comments1.xml': COMMENTS,
  'xl/drawings/vmlDrawing1.vml': VML,
  'xl/drawings/drawing1.xml':
    '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"/>',
  'xl/drawings/_rels/drawing1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rel('rId1', 'chart', '../charts/chart1.xml')}${rel('rId2', 'image', '../media/image1.png')}</Relationships>`,
  'xl/charts/chart1.xml': '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>',
  'xl/media/image1.png': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]),
  'xl/printerSettings/printerSettings1.bin': Uint8Array.from([1, 0, 2, 0, 3]),
  'xl/tables/table1.xml': `<table xmlns="${MAIN}" id="1" name="表1" displayName="表1" ref="A1:C4" headerRowDxfId="1"><autoFilter ref="A1:C4"/><tableColumns count="3"><tableColumn id="1" name="项目"/><tableColumn id="2" name="级次"/><tableColumn id="3" name="金额"/></tableColumns></table>`,
  'xl/threadedComments/threadedComment1.xml':
    '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="B2" dT="2024-01-01T00:00:00.00" personId="{P}" id="{1}"><text>请看</text></threadedComment></ThreadedComments>',
  'xl/persons/person.xml':
    '<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person displayName="甲" id="{P}" userId="a" providerId="None"/></personList>',
  'xl/pivotTables/pivotTable1.xml': `<pivotTableDefinition xmlns="${MAIN}" name="透视表1" cacheId="1" dataCaption="值"><conditionalFormats count="1"><conditionalFormat priority="4"><pivotAreas/></conditionalFormat></conditionalFormats></pivotTableDefinition>`,
  'xl/vbaProject.bin': Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 9]),
  'customXml/item1.xml': '<x>自定</x>',
  'xl/externalLinks/externalLink1.xml': `<externalLink xmlns="${MAIN}"/>`,
  'docProps/app.xml':
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>WPS 表格</Application></Properties>',
};

const override = (part: string, type: string): string =>
  `<Override PartName="/${part}" ContentType="${type}"/>`;

const TYPES =
  `<Default Extension="vml" ContentType="${TYPE}.vmlDrawing"/><Default Extension="png" ContentType="image/png"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>` +
  override('xl/comments1.xml', `${TYPE}.spreadsheetml.comments+xml`) +
  override('xl/drawings/drawing1.xml', `${TYPE}.drawing+xml`) +
  override('xl/charts/chart1.xml', `${TYPE}.drawingml.chart+xml`) +
  override('xl/tables/table1.xml', `${TYPE}.spreadsheetml.table+xml`);

const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="176" formatCode="0.00&quot;万元&quot;"/></numFmts>
  <fonts count="1"><font><sz val="11"/><name val="仿宋"/></font></fonts>
  <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
  <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
  <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
  <cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="176" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>
  <dxfs count="2"><dxf><font><b/></font></dxf><dxf><font><i/></font></dxf></dxfs></styleSheet>`;

const STRINGS =
  '<si><t>项目</t></si><si><r><t>级</t></r><r><rPr><b/></rPr><t>次</t></r><rPh sb="0" eb="1"><t>jí cì</t></rPh><phoneticPr fontId="1"/></si>' +
  '<si><t>金额</t></si><si><t>盟市级</t></si><si><t xml:space="preserve"> 自治区级</t></si>';

const NAMES =
  `<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">预算表!$A$1:$C$4</definedName>` +
  `<definedName name="合计" localSheetId="4">别表!$A$1</definedName></definedNames><calcPr calcId="191029"/>`;

export const nastyParts = (): Record<string, Uint8Array | string> =>
  simpleParts([BUDGET, PIVOT, ...OTHERS], {
    styles: STYLES,
    strings: STRINGS,
    types: TYPES,
    more: MORE,
    workbook: {
      before: '<bookViews><workbookView firstSheet="0" activeTab="1"/></bookViews>',
      after: NAMES,
    },
  });

type Respell = (text: string) => string;

const onXml =
  (respell: Respell) =>
  (parts: Record<string, Uint8Array | string>): Record<string, Uint8Array | string> => {
    const spelled: Record<string, Uint8Array | string> = {};
    for (const [name, data] of Object.entries(parts)) {
      const ours =
        typeof data === 'string' &&
        /^xl\/(workbook|styles|sharedStrings|comments1|worksheets\/sheet\d)\.xml$/.test(name);
      spelled[name] = ours ? respell(data) : data;
    }
    return spelled;
  };

/** `<row>` becomes `<x:row>`; what bears a prefix keeps it. */
const prefixed: Respell = (text) =>
  text.replace(/<(\/?)(\w+)(?=[\s/>])/g, '<$1x:$2').replace(` xmlns="${MAIN}"`, ` xmlns:x="${MAIN}"`);

const singleQuoted: Respell = (text) => text.replace(/="([^"<>']*)"(?=[^<>]*>)/g, "='$1'");

const strict: Respell = (text) =>
  text
    .split(MAIN)
    .join('http://purl.oclc.org/ooxml/spreadsheetml/main')
    .split(REL)
    .join('http://purl.oclc.org/ooxml/officeDocument/relationships');

const withNoise: Respell = (text) =>
  `\uFEFF<?xml version="1.0" encoding="UTF-8"?>\r\n<!-- 由其他程序写出 -->${text
    .replace(/<sheetData>/g, '<!-- </sheetData> --><sheetData>\n  ')
    .replace(/<t>维权援助<\/t>/g, '<t><![CDATA[维权援助]]></t>')}\n`;

/** The same workbook as different programs spell it. */
export const nastyVariants = (): Record<string, Uint8Array> => {
  const zip = (respell: Respell, options?: EntryOptions): Uint8Array =>
    packageOf(onXml(respell)(nastyParts()), options);
  return {
    plain: zip((text) => text),
    prefixed: zip(prefixed),
    'single quotes': zip(singleQuoted),
    strict: zip(strict),
    'comments and CDATA': zip(withNoise),
    'data descriptors': zip((text) => text, { descriptor: true }),
    zip64: zip((text) => text, { zip64: true }),
    stored: zip((text) => text, { stored: true }),
  };
};
