export { type PrintedBlock, type PrintedDocument, type PrintedField } from './printed';
