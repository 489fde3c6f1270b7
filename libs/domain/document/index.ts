export { actId, DOCUMENT_KINDS, type DocumentKind } from './act';
export { type PrintedBlock, type PrintedDocument, type PrintedField } from './printed';
