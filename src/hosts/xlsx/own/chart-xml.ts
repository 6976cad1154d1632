/** A bar chart over cells of our sheet: the drawing that places it and the chart part. */
import { type OutputSheet } from '../../../workbook/host';
import { type Area } from '../../../workbook/types';
import { columnLetters } from '../../../workbook/address';
import { rowAt } from '../../shared/sheet-rows';
import { NEW_PART } from '../package/flavour';
import { plainText } from '../xml/escape';
import { place } from './links-xml';

export type Chart = NonNullable<OutputSheet['chart']>;

const corner = (name: 'from' | 'to', column: number, row: number): string =>
  `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;

export const drawingXml = (chart: Chart, chartId: string): string => {
  const { anchor } = chart;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<xdr:wsDr xmlns:xdr="${NEW_PART.spreadsheetDrawing}" xmlns:a="${NEW_PART.drawing}"><xdr:twoCellAnchor>` +
    corner('from', anchor.left, anchor.top) +
    corner('to', anchor.right + 1, anchor.bottom + 1) +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart 1" descr="${plainText(chart.title).replace(/"/g, '&quot;')}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${NEW_PART.chart}"><c:chart xmlns:c="${NEW_PART.chart}" xmlns:r="${NEW_PART.relationships}" r:id="${chartId}"/></a:graphicData></a:graphic>` +
    '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>'
  );
};

const absolute = (area: Area): string => {
  const cell = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;
  return `${cell(area.top, area.left)}:${cell(area.bottom, area.right)}`;
};

const cellsOf = (sheet: OutputSheet, area: Area): readonly (string | number | null)[] => {
  const values: (string | number | null)[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const value = rowAt(sheet, row)[column]?.value;
      values.push(typeof value === 'number' || typeof value === 'string' ? value : null);
    }
  }
  return values;
};

const points = (values: readonly (string | number | null)[]): string =>
  `<c:ptCount val="${values.length}"/>` +
  values
    .map((value, i) =>
      value === null ? '' : `<c:pt idx="${i}"><c:v>${plainText(String(value))}</c:v></c:pt>`,
    )
    .join('');

/** Distinct in lightness too, so that a black and white print can be read. */
const COLORS = ['1F4E79', '9DC3E6', 'C55A11', 'F4B183', '548235', 'A9D18E', '7F7F7F', 'D9D9D9'];

const seriesXml = (sheet: OutputSheet, name: string, chart: Chart, index: number): string => {
  const series = chart.series[index]!;
  const reference = (area: Area): string => plainText(place(name, absolute(area)));
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${plainText(series.name)}</c:v></c:tx>` +
    `<c:spPr><a:solidFill><a:srgbClr val="${COLORS[index % COLORS.length]}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>` +
    `<c:cat><c:strRef><c:f>${reference(chart.categories)}</c:f><c:strCache>${points(cellsOf(sheet, chart.categories))}</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${reference(series.values)}</c:f><c:numCache><c:formatCode>General</c:formatCode>${points(cellsOf(sheet, series.values))}</c:numCache></c:numRef></c:val></c:ser>`
  );
};

const titleXml = (title: string): string =>
  '<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr>' +
  `<a:r><a:rPr lang="zh-CN" sz="1200" b="1"/><a:t>${plainText(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;

const AXES =
  '<c:catAx><c:axId val="111"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>' +
  '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="112"/><c:crosses val="autoZero"/></c:catAx>' +
  '<c:valAx><c:axId val="112"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:majorGridlines/>' +
  '<c:numFmt formatCode="#,##0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="111"/><c:crosses val="autoZero"/></c:valAx>';

/** `name` is the sheet's name as written, which the references bear. */
export const chartXml = (sheet: OutputSheet, chart: Chart, name: string): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  `<c:chartSpace xmlns:c="${NEW_PART.chart}" xmlns:a="${NEW_PART.drawing}" xmlns:r="${NEW_PART.relationships}"><c:roundedCorners val="0"/><c:chart>` +
  titleXml(chart.title) +
  '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>' +
  chart.series.map((_, i) => seriesXml(sheet, name, chart, i)).join('') +
  '<c:gapWidth val="80"/><c:axId val="111"/><c:axId val="112"/></c:barChart>' +
  AXES +
  '</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>';
