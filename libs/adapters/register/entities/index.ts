import { CaseFileRow, CaseFormRow, CaseNumberRow, ItemOutputRow, MaterialUploadRow, ResultFileRow } from './case-file';
import { CatalogueFileRow } from './catalogue-file';
import {
  GuideFeedbackRow,
  OneTimeNoticeDeliveryRow,
  OneTimeNoticeRow,
  SavedGuidanceRow,
  SearchEntryRow,
} from './guidance';
import { InboxRow } from './inbox';
import { ItemSupplyRow } from './item-supply';
import { CardAppealRow, DocumentSeriesRow, LegalDocumentRow, SealCertificateRow } from './law';
import { DeliveryRow, DepartmentRequestRow, NoticeDeliveryRow, NoticeRow } from './outgoing';
import { CaseEventRow, CaseRegisterRow, CaseRunRow, ItemRegisterRow } from './register';
import {
  CatalogueVersionCommandRow,
  CatalogueVersionDraftRow,
  CatalogueVersionEventRow,
  CatalogueVersionOpinionRow,
  CatalogueVersionRow,
} from './version';
import { OfficerRow, SignInAttemptRow, SignInSessionRow } from './sign-in';

export * from './case-file';
export * from './catalogue-file';
export * from './guidance';
export * from './inbox';
export * from './item-supply';
export * from './law';
export * from './outgoing';
export * from './register';
export * from './sign-in';
export * from './version';

/** Every table of the register. */
export const ENTITIES = [
  CatalogueFileRow,
  ItemSupplyRow,
  CaseNumberRow,
  CaseFileRow,
  CaseFormRow,
  MaterialUploadRow,
  ItemOutputRow,
  ResultFileRow,
  InboxRow,
  CaseRunRow,
  CaseRegisterRow,
  ItemRegisterRow,
  CaseEventRow,
  NoticeRow,
  NoticeDeliveryRow,
  DepartmentRequestRow,
  DeliveryRow,
  DocumentSeriesRow,
  LegalDocumentRow,
  SealCertificateRow,
  CardAppealRow,
  SearchEntryRow,
  OneTimeNoticeRow,
  OneTimeNoticeDeliveryRow,
  SavedGuidanceRow,
  GuideFeedbackRow,
  CatalogueVersionRow,
  CatalogueVersionDraftRow,
  CatalogueVersionOpinionRow,
  CatalogueVersionEventRow,
  CatalogueVersionCommandRow,
  SignInSessionRow,
  SignInAttemptRow,
  OfficerRow,
];
