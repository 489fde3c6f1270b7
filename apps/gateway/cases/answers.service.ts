import { Injectable } from '@nestjs/common';
import { CommandDesk, type Order, type Prepared } from '../commands/command-desk';
import { type CommandAnswerDto } from '../commands/commands.dto';
import { FactsLookup } from '../facts/facts-lookup';
import { ProblemException } from '../problems/problem';
import { type Sql } from '../register/sql';
import { CaseContexts } from './case-context';
import { fileableSituation, planOf, type Situation } from './situation';

const REPLACE = `
  UPDATE case_file AS f SET facts = $2, end_id = $3 FROM case_register AS r
  WHERE f.case_no = $1 AND r.case_no = f.case_no AND r.status = 'drafting' AND NOT EXISTS (
    SELECT FROM inbox WHERE case_no = $1 AND status = 'pending' AND kind = 'command' AND command_id <> $4)
  RETURNING f.case_no`;

/** New answers to the guidance while a case is drafted. */
@Injectable()
export class AnswersService {
  constructor(
    private readonly contexts: CaseContexts,
    private readonly facts: FactsLookup,
    private readonly desk: CommandDesk,
  ) {}

  /** Replaces the answers; a new one-time notice follows. Throws as opening does, and `notNow` once the case is filed. */
  revise(order: Order, answers: Readonly<Record<string, unknown>>): Promise<CommandAnswerDto> {
    return this.desk.performPrepared(order, async (): Promise<Prepared> => {
      const { lifeEvent, applicantId, channel } = await this.contexts.of(order.caseNo);
      const { facts, endId } = fileableSituation(lifeEvent, answers);
      const all = { ...facts, ...(await this.facts.atOpening(lifeEvent, applicantId)) };
      planOf(lifeEvent, { facts: all, endId, channel });
      return {
        command: { type: 'reviseAnswers' },
        alongside: (transaction) => replace(transaction, order, { facts: all, endId }),
      };
    });
  }
}

/** Only while drafting and with nothing else under way: the answers a case was filed with must stay. Throws `notNow`. */
async function replace(transaction: Sql, { caseNo, key }: Order, { facts, endId }: Situation): Promise<void> {
  const [rows] = await transaction.query<[unknown[], number]>(REPLACE, [caseNo, JSON.stringify(facts), endId, key.id]);
  if (rows.length > 0) return;
  throw new ProblemException('notNow', {
    detail: '办件不在填写申请阶段，或者还有命令等待生效，不能更改导办回答。',
    remedy: '请刷新办件状态；已经提交的，如情形有变，请撤回后重新申请。',
  });
}
