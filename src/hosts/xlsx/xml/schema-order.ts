/** The order in which the schema wants the children of a part's root (ECMA-376, sml.xsd). */
import { childrenOf, type XmlElement } from './element';

export const WORKSHEET_ORDER =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst'.split(
    ' ',
  );

export const STYLES_ORDER =
  'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(' ');

export const WORKBOOK_ORDER =
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst'.split(
    ' ',
  );

export const COMMENTS_ORDER = ['authors', 'commentList', 'extLst'];

/** Rank of a child; one that stands in `mc:AlternateContent` counts as what is inside. Unknown ones have none. */
const rankOf = (child: XmlElement, order: readonly string[]): number => {
  if (child.name !== 'AlternateContent') return order.indexOf(child.name);
  for (const choice of childrenOf(child)) {
    for (const inner of childrenOf(choice)) {
      const rank = order.indexOf(inner.name);
      if (rank >= 0) return rank;
    }
  }
  return -1;
};

/** Where a new child of that name belongs: before the first one that must come later. */
export const positionFor = (
  root: XmlElement,
  children: readonly XmlElement[],
  order: readonly string[],
  name: string,
): number => {
  const rank = order.indexOf(name);
  const later = children.find((child) => rankOf(child, order) > rank);
  return later ? later.start : root.closeStart;
};
