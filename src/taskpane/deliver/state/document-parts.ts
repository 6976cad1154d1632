/** What makes documents, as one part to be loaded: the library is large. */
export { evidenceModel } from '../../../report/document/evidence';
export { renderDocument } from '../../../report/document/render';
export { reportModel } from '../../../report/document/report';
