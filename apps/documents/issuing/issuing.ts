import { type Catalogue, storedCatalogue } from '@yijian/adapters/catalogue';
import { caseHistory, caseRecord, isRegisterAway } from '@yijian/adapters/register';
import { documentsOf, occasionsOf, sceneAt } from '@yijian/domain/document';
import { type DataSource, type EntityManager } from 'typeorm';
import { type Log } from '../log';
import { Papers } from './case-papers';
import { type Claimed, claimCase, noteDocumented, type Pending } from './claim';
import { DocumentBook } from './document-book';
import { SetAside } from './set-aside';

/**
 * Issues documents: claims a case whose events wait for theirs, tells the case again from its events up to each act, and
 * writes what the act issues, with its number and everything that is printed, in one transaction. Any number may run.
 */
export class Issuing {
  private readonly catalogue: Catalogue;
  private readonly setAside = new SetAside();

  /** @param gatewayUrl under which documents are verified */
  constructor(
    private readonly register: DataSource,
    private readonly gatewayUrl: string,
    private readonly log: Log,
  ) {
    this.catalogue = storedCatalogue(register);
  }

  /**
   * One look: issues what one case waits for. Answers how many events it settled. A case that cannot be told, a fault of rules
   * or catalogue, is set aside for a while and holds up no other; its reason is in the log.
   */
  async round(): Promise<number> {
    let claimed: Claimed | undefined;
    try {
      return await this.register.transaction(async (transaction) => {
        claimed = await claimCase(transaction, this.setAside.now());
        if (claimed === undefined) return 0;
        const numbers = await this.issue(transaction, claimed);
        this.log('info', { msg: 'documents issued', caseNo: claimed.caseNo, numbers });
        return claimed.pending.length;
      });
    } catch (error) {
      if (claimed === undefined || isRegisterAway(error)) throw error;
      const { caseNo } = claimed;
      const seconds = this.setAside.add(caseNo);
      const reason = error instanceof Error ? error.message : String(error);
      this.log('error', { msg: 'documents not issued', caseNo, reason, againInSeconds: seconds });
      return 1;
    }
  }

  /** All documents of the events that wait; answers their numbers. */
  private async issue(transaction: EntityManager, { caseNo, pending }: Claimed): Promise<readonly string[]> {
    const record = await caseRecord(transaction, caseNo);
    if (record === undefined) {
      throw new Error(`Case ${caseNo} has no opening in the inbox: restore it, and its documents follow.`);
    }
    const history = await caseHistory(transaction, caseNo);
    const papers = await Papers.of(transaction, this.catalogue, record);
    const book = await DocumentBook.of(transaction, caseNo, this.gatewayUrl);
    const open = new Set(pending.map(keyOf));
    for (const occasion of occasionsOf(record.input, record.openedAt.getTime(), history)) {
      for (const row of occasion.rows as typeof history) {
        if (!open.delete(keyOf(row))) continue;
        const drafts = documentsOf(sceneAt(occasion, row, await papers.at(occasion.after, book.standing)));
        for (const draft of drafts) await book.issue(draft);
        await noteDocumented(
          transaction,
          caseNo,
          row,
          drafts.map(({ act }) => act),
        );
      }
      if (open.size === 0) return book.issued;
    }
    // What a later run has replaced issues nothing.
    for (const each of pending.filter((row) => open.has(keyOf(row))))
      await noteDocumented(transaction, caseNo, each, []);
    return book.issued;
  }
}

function keyOf({ epoch, seq }: Pending): string {
  return `${epoch}/${seq}`;
}
