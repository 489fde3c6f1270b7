/** Kinds of legal documents (文书) that the service issues, in the order of a case's life (`domain.md` §7). */
export const DOCUMENT_KINDS = [
  'receipt',
  'commitmentLetter',
  'toleranceCommitment',
  'correctionNotice',
  'refusalDecision',
  'notRequiredNotice',
  'acceptanceNotice',
  'tolerantAcceptanceNotice',
  'specialProcedureNotice',
  'extensionNotice',
  'rectificationNotice',
  'hearingRightNotice',
  'hearingNotice',
  'hearingTranscript',
  'suspensionNotice',
  'grantDecision',
  'denialDecision',
  'decisionCorrection',
  'deliveryReceipt',
  'terminationNotice',
  'cureOrder',
] as const;

export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** What the documents are called, in Chinese. */
export const DOCUMENT_NAMES: Readonly<Record<DocumentKind, string>> = {
  receipt: '收件凭证',
  commitmentLetter: '告知承诺书',
  toleranceCommitment: '容缺受理承诺书',
  correctionNotice: '一次性补正告知书',
  refusalDecision: '不予受理决定书',
  notRequiredNotice: '不受理告知书',
  acceptanceNotice: '受理通知书',
  tolerantAcceptanceNotice: '容缺受理通知书',
  specialProcedureNotice: '特别程序告知书',
  extensionNotice: '延期告知书',
  rectificationNotice: '整改通知书',
  hearingRightNotice: '听证告知书',
  hearingNotice: '听证通知书',
  hearingTranscript: '听证笔录',
  suspensionNotice: '中止办理通知书',
  grantDecision: '准予决定书',
  denialDecision: '不予决定书',
  decisionCorrection: '变更、撤销决定书',
  deliveryReceipt: '送达回证',
  terminationNotice: '终止办理通知书',
  cureOrder: '责令限期改正通知书',
};

/**
 * Name of a legal act that issues a document: kind, what it is about, and the command that did it (`clock` when time did). The
 * same command has the same act however often it is delivered or replayed, so its document is issued once; another command is
 * another act.
 */
export function actId(kind: DocumentKind, about: string | undefined, commandId: string | undefined): string {
  return `${about === undefined ? kind : `${kind}/${about}`}@${commandId ?? 'clock'}`;
}

/** What the document of an act is called; `undefined` for what is no act of this service. */
export function documentName(act: string): string | undefined {
  const kind = act.split(/[/@]/, 1)[0] ?? '';
  return kind in DOCUMENT_NAMES ? DOCUMENT_NAMES[kind as DocumentKind] : undefined;
}
