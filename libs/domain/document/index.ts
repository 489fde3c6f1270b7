export { actId, DOCUMENT_KINDS, type DocumentKind } from './act';
