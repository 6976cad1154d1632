import type { classifyZh } from './classify.zh';

export const classifyEn: Record<keyof typeof classifyZh, string> = {
  'classify.why.scope': 'The scope the row states is not that of this matter',
  'classify.why.unit': 'The tier of the unit is not that of this matter',
  'classify.why.undecided': 'Neither scope nor tier of the unit is told; it cannot be ruled out',
  'classify.why.weaker': 'Its words come near, but the matter shown fits better',
  'classify.why.nearest': 'Not listed in this field; this matter comes nearest',
  'classify.why.listed': 'The name mentions this matter as well',
  'classify.why.document': 'Another document says so; the more specific document was followed',
  'classify.hint.documents':
    'Another document gives the same matter another level: {document} {clause} “{matter}”. The more specific document was followed; please check both clauses',
  'classify.hint.central': 'Possibly a central matter: import the central document and audit again',
  'classify.hint.own-legislation': 'Local legislation of a city: 自治区级 by the document, please confirm',
  'classify.hint.typo': '“{typed}” was read as “{read}”, please check',
  'classify.hint.content': 'The name does not say the matter; the content was read as “{matter}”',
  'classify.hint.split': 'The row names several matters side by side: list them apart',
};
