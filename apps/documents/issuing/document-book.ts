import { type DocumentDraft, documentNumber, type IssuedDocument, printedDocument } from '@yijian/domain/document';
import { type EntityManager } from 'typeorm';
import { newVerificationCode, verificationUrl } from './verification-code';

/** Key of the advisory lock under which numbers are given out: any number that nothing else in the database uses. */
const NUMBERING_LOCK = 4_301_992;

const KNOWN = `
  SELECT d.act, d.title, d.number, EXISTS (
    SELECT FROM standing_act AS s WHERE s.case_no = d.case_no AND s.act = d.act) AS stands
  FROM legal_document AS d WHERE d.case_no = $1 ORDER BY d.issued_at, d.act`;

const NEXT_NUMBER = `
  INSERT INTO document_series AS s (authority_id, year, last_number) VALUES ($1, $2, 1)
  ON CONFLICT (authority_id, year) DO UPDATE SET last_number = s.last_number + 1
  RETURNING last_number AS number`;

const INSERT = `
  INSERT INTO legal_document (case_no, act, kind, item_id, authority_id, acted_at, title, number, verification_code,
    template_version, content, issued_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, clock_timestamp())
  ON CONFLICT (case_no, act) DO NOTHING RETURNING act`;

/** The documents of one case in one transaction: those known, and new ones, each act once and with the next number. */
export class DocumentBook {
  /** Documents that stand, oldest first, with those issued here. */
  readonly standing: IssuedDocument[];
  /** Numbers given out here. */
  readonly issued: string[] = [];
  private readonly known: Map<string, IssuedDocument>;

  private constructor(
    private readonly transaction: EntityManager,
    private readonly caseNo: string,
    private readonly gatewayUrl: string,
    rows: readonly (IssuedDocument & { readonly stands: boolean })[],
  ) {
    this.known = new Map(rows.map((row) => [row.act, row]));
    this.standing = rows.filter(({ stands }) => stands);
  }

  static async of(transaction: EntityManager, caseNo: string, gatewayUrl: string): Promise<DocumentBook> {
    const rows = await transaction.query<(IssuedDocument & { stands: boolean })[]>(KNOWN, [caseNo]);
    return new DocumentBook(transaction, caseNo, gatewayUrl, rows);
  }

  /** Issues a document, unless its act has issued one before: that one stands again. */
  async issue(draft: DocumentDraft): Promise<void> {
    const before = this.known.get(draft.act);
    const document = before ?? (await this.insert(draft));
    this.known.set(draft.act, document);
    if (!this.standing.some(({ act }) => act === draft.act)) this.standing.push(document);
  }

  private async insert(draft: DocumentDraft): Promise<IssuedDocument> {
    const { act, kind, itemId = null, authorityId, actedAt, words } = draft;
    const number = await this.nextNumber(draft);
    const code = newVerificationCode();
    const content = printedDocument(draft, number, { url: verificationUrl(this.gatewayUrl, code), code });
    const [row] = await this.transaction.query<{ act: string }[]>(INSERT, [
      ...[this.caseNo, act, kind, itemId, authorityId, new Date(actedAt), words.title, number, code],
      ...[words.template.version, JSON.stringify(content)],
    ]);
    // The whole transaction is undone, and with it the number is back.
    if (row === undefined) throw new Error(`${act} of case ${this.caseNo} was issued by somebody else just now.`);
    this.issued.push(number);
    return { act, title: words.title, number };
  }

  /**
   * Numbers have no gap: they are counted in the transaction that issues the document. One process counts at a time, or two
   * that need numbers of the same two authorities could wait for each other.
   */
  private async nextNumber({ authorityId, series }: DocumentDraft): Promise<string> {
    if (this.issued.length === 0) await this.transaction.query('SELECT pg_advisory_xact_lock($1)', [NUMBERING_LOCK]);
    const [row] = await this.transaction.query<{ number: number }[]>(NEXT_NUMBER, [authorityId, series.year]);
    if (row === undefined) throw new Error(`No number was given out for ${series.prefix}.`);
    return documentNumber(series, row.number);
  }
}
