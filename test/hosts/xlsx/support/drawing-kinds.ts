/** Parts that a drawing leads to. */
import { OPEN, MS, A, XDR, C, DGM, bytes, SHEET1, DRAWING, CHART, type PartOfKind } from './part-names';
import { REL } from './simple-workbook';

export const OF_A_DRAWING: readonly PartOfKind[] = [
  {
    name: DRAWING,
    data: `<xdr:wsDr xmlns:xdr="${XDR}" xmlns:a="${A}"/>`,
    type: `${OPEN}.drawing+xml`,
    from: SHEET1,
    rel: `${REL}/drawing`,
    id: 'rIdDraw',
  },
  {
    name: CHART,
    data: `<c:chartSpace xmlns:c="${C}"><c:chart><c:plotArea><c:layout/></c:plotArea></c:chart></c:chartSpace>`,
    type: `${OPEN}.drawingml.chart+xml`,
    from: DRAWING,
    rel: `${REL}/chart`,
  },
  {
    name: 'xl/charts/style1.xml',
    data: `<cs:chartStyle xmlns:cs="${MS}/drawing/2012/chartStyle" id="201"/>`,
    type: 'application/vnd.ms-office.chartstyle+xml',
    from: CHART,
    rel: `${MS}/2011/relationships/chartStyle`,
  },
  {
    name: 'xl/charts/colors1.xml',
    data: `<cs:colorStyle xmlns:cs="${MS}/drawing/2012/chartStyle" meth="cycle" id="10"/>`,
    type: 'application/vnd.ms-office.chartcolorstyle+xml',
    from: CHART,
    rel: `${MS}/2011/relationships/chartColorStyle`,
  },
  {
    name: 'xl/drawings/drawing2.xml',
    data: `<c:userShapes xmlns:c="${C}"/>`,
    type: `${OPEN}.drawingml.chartshapes+xml`,
    from: CHART,
    rel: `${REL}/chartUserShapes`,
  },
  {
    name: 'xl/embeddings/Microsoft_Excel_Worksheet.xlsx',
    data: bytes(0x50, 0x4b, 5, 6),
    type: '',
    from: CHART,
    rel: `${REL}/package`,
  },
  {
    name: 'xl/charts/chartEx1.xml',
    data: `<cx:chartSpace xmlns:cx="${MS}/drawing/2014/chartex"/>`,
    type: 'application/vnd.ms-office.chartex+xml',
    from: DRAWING,
    rel: `${MS}/2014/relationships/chartEx`,
  },
  {
    name: 'xl/media/image1.png',
    data: bytes(0x89, 0x50, 0x4e, 0x47, 1),
    type: '',
    from: DRAWING,
    rel: `${REL}/image`,
  },
  { name: 'xl/media/image2.emf', data: bytes(1, 0, 0, 0), type: '', from: DRAWING, rel: `${REL}/image` },
  {
    name: 'xl/ink/ink1.xml',
    data: '<inkml:ink xmlns:inkml="http://www.w3.org/2003/InkML"/>',
    type: 'application/inkml+xml',
    from: DRAWING,
    rel: `${REL}/customXml`,
  },
  {
    name: 'xl/diagrams/data1.xml',
    data: `<dgm:dataModel xmlns:dgm="${DGM}"><dgm:ptLst/></dgm:dataModel>`,
    type: `${OPEN}.drawingml.diagramData+xml`,
    from: DRAWING,
    rel: `${REL}/diagramData`,
  },
  {
    name: 'xl/diagrams/layout1.xml',
    data: `<dgm:layoutDef xmlns:dgm="${DGM}"/>`,
    type: `${OPEN}.drawingml.diagramLayout+xml`,
    from: DRAWING,
    rel: `${REL}/diagramLayout`,
  },
  {
    name: 'xl/diagrams/quickStyle1.xml',
    data: `<dgm:styleDef xmlns:dgm="${DGM}"/>`,
    type: `${OPEN}.drawingml.diagramStyle+xml`,
    from: DRAWING,
    rel: `${REL}/diagramQuickStyle`,
  },
  {
    name: 'xl/diagrams/colors1.xml',
    data: `<dgm:colorsDef xmlns:dgm="${DGM}"/>`,
    type: `${OPEN}.drawingml.diagramColors+xml`,
    from: DRAWING,
    rel: `${REL}/diagramColors`,
  },
];
