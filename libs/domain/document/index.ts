export { actId, DOCUMENT_KINDS, DOCUMENT_NAMES, type DocumentKind, documentName } from './act';
export { type PrintedBlock, type PrintedDocument, type PrintedField } from './printed';
