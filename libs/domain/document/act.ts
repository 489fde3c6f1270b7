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

/**
 * Name of a legal act that issues a document: kind, what it is about, and the command that did it (`clock` when time did). The
 * same command has the same act however often it is delivered or replayed, so its document is issued once; another command is
 * another act.
 */
export function actId(kind: DocumentKind, about: string | undefined, commandId: string | undefined): string {
  return `${about === undefined ? kind : `${kind}/${about}`}@${commandId ?? 'clock'}`;
}
