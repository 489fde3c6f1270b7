import { type Catalogue } from '@yijian/adapters/catalogue';
import { type CaseRecord } from '@yijian/adapters/register';
import { type CaseState } from '@yijian/domain/case';
import { isValidIdentityNumber, maskIdentityNumber } from '@yijian/domain/code';
import { type CasePapers, identityIn, type IssuedDocument, type MaskedIdentity } from '@yijian/domain/document';
import { type EntityManager } from 'typeorm';

/** Longest value of a result that is printed, in characters; longer ones are data, not numbers. */
const LONGEST_VALUE = 60;

interface Output {
  readonly itemId: string;
  readonly outputId: string;
  readonly commandId: string;
  readonly value: unknown;
}

/** Reads the papers of one case as its acts need them: the form as it was handed in, what was issued until then. */
export class Papers {
  private readonly identities = new Map<number, MaskedIdentity | undefined>();

  private constructor(
    private readonly transaction: EntityManager,
    private readonly caseNo: string,
    private readonly common: Omit<CasePapers, 'issued' | 'identity'>,
  ) {}

  /** @throws Error when the package of the case is not stored */
  static async of(
    transaction: EntityManager,
    catalogue: Catalogue,
    { input: { caseNo }, slug, version, channel, applicantName }: CaseRecord,
  ): Promise<Papers> {
    const lifeEvent = await catalogue.lifeEvent(slug, version);
    if (lifeEvent === undefined) throw new Error(`Package ${slug} ${version} is not stored: import it again.`);
    const outputs = await transaction.query<Output[]>(
      `SELECT item_id AS "itemId", output_id AS "outputId", command_id AS "commandId", value FROM item_output
       WHERE case_no = $1`,
      [caseNo],
    );
    return new Papers(transaction, caseNo, {
      lifeEvent,
      departments: await catalogue.departments(),
      channel,
      ...(applicantName !== null && { applicantName }),
      valueOf: (itemId, { outputId, commandId }) => {
        const same = (each: Output) =>
          each.itemId === itemId && each.outputId === outputId && each.commandId === commandId;
        return printed(outputs.find(same)?.value);
      },
    });
  }

  /** The papers as they lay there when the case stood so. */
  async at(state: CaseState, issued: readonly IssuedDocument[]): Promise<CasePapers> {
    const revision = 'filing' in state ? state.filing?.form.revision : undefined;
    const identity = revision === undefined ? undefined : await this.identity(revision);
    return { ...this.common, issued, ...(identity && { identity }) };
  }

  private async identity(revision: number): Promise<MaskedIdentity | undefined> {
    if (!this.identities.has(revision)) {
      const { lifeEvent, applicantName } = this.common;
      const [form] = await this.transaction.query<{ data: unknown }[]>(
        'SELECT data FROM case_form WHERE case_no = $1 AND revision = $2',
        [this.caseNo, revision],
      );
      this.identities.set(revision, identityIn(lifeEvent.mergedForm.schema, form?.data, applicantName));
    }
    return this.identities.get(revision);
  }
}

/** A value as it may be printed; identity numbers masked. */
function printed(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value);
  if (text === '' || text.length > LONGEST_VALUE) return undefined;
  return isValidIdentityNumber(text) ? maskIdentityNumber(text) : text;
}
