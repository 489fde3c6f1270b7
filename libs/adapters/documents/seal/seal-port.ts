/** Whose seal, which one, and when. */
export interface SealContext {
  /** Full name of the authority, as printed in the document. */
  readonly authority: string;
  /** 受理专用章, 审批专用章 … */
  readonly sealName: string;
  /** Time of issue: becomes the time of the signature. */
  readonly issuedAt: Date;
}

/**
 * Puts the seal of an authority on a document.
 *
 * A seal is one thing: its picture is the appearance of its signature. So the printed document only leaves room (an empty
 * signature field, see `sealPlaceOf`), and whoever seals fills it in one step. A document without a signature never shows
 * a seal, and a service brings the picture that belongs to its key.
 *
 * A legal seal comes from the national system of electronic seals alone (国务院令第716号 art. 9). A service of that
 * system is one more implementation: it sends the file to the service, with the name of the field or its place, and hands
 * back what the service answers.
 */
export interface SealPort {
  /** To be shown wherever a document so sealed is shown, e.g. 测试印章; absent when the seal is a legal one. */
  readonly label?: string;
  /**
   * The document with seal and signature; the same input may be sealed again after a failure.
   * @param pdf as `renderPdf` made it
   * @throws when it cannot be sealed now; nothing is left behind
   */
  seal(pdf: Buffer, context: SealContext): Promise<Buffer>;
}
