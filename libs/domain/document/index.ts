export { actId, DOCUMENT_KINDS, DOCUMENT_NAMES, type DocumentKind, documentName } from './act';
export { DOCUMENTED_EVENTS, type DocumentedEvent } from './documented-events';
export { documentsOf } from './documents-of';
export { type DocumentDraft, documentNumber, printedDocument, type Series } from './draft';
export { identityIn, type MaskedIdentity } from './identity';
export { type Occasion, occasionsOf } from './occasion';
export { type CasePapers, type IssuedDocument } from './papers';
export { type PrintedBlock, type PrintedDocument, type PrintedField } from './printed';
export { type Scene, sceneAt } from './scene';
