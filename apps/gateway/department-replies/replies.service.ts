import { Injectable } from '@nestjs/common';
import { type DepartmentReply, type OutputValue } from '@yijian/contract';
import { departmentOf } from '@yijian/domain/case';
import {
  factValueProblem,
  type LifeEvent,
  partiesOf,
  type ServiceItem,
  type SpecialProcedure,
} from '@yijian/domain/catalogue';
import { type FieldProblem } from '@yijian/domain/failure';
import { takesPart } from '@yijian/domain/procedure';
import { type CaseContext, CaseContexts } from '../cases/case-context';
import { CommandDesk, type Order, type Prepared } from '../commands/command-desk';
import { type CommandAnswerDto } from '../commands/commands.dto';
import { itemNotInPlan } from '../commands/filing.service';
import { type ItemOutput } from '../inbox/inbox';
import { ProblemException } from '../problems/problem';
import { ResultFiles } from '../result-files/result-files.service';
import { commandOf } from './reply-command';
import { replyInvalid } from './reply';

type ReplyOf<K extends DepartmentReply['kind']> = Extract<DepartmentReply, { readonly kind: K }>;

// Facts that are found out after the decisions change nothing. The register may lag, so earlier statuses bar nothing here.
const MERGE_FACTS = `
  UPDATE case_file AS f SET facts = f.facts || $2::jsonb FROM case_register AS r
  WHERE f.case_no = $1 AND r.case_no = f.case_no AND r.status NOT IN ('delivering', 'evaluating', 'closed')
  RETURNING f.case_no`;

/**
 * What departments answer, as commands: references go to the case, values stay in the register, both stored at
 * once. Whose item it is and whether the reply is in place is the rules' word, so most replies need no look at the case.
 */
@Injectable()
export class RepliesService {
  constructor(
    private readonly contexts: CaseContexts,
    private readonly desk: CommandDesk,
    private readonly files: ResultFiles,
  ) {}

  /** Takes one reply. Throws `replyInvalid`, `departmentForbidden`, `itemNotInPlan`, `caseUnknown` and refusals of the case. */
  async take(order: Order, reply: DepartmentReply): Promise<CommandAnswerDto> {
    const { command, ...beside } = await this.prepared(order, reply);
    return this.desk.perform('headId' in reply ? asHead(order, reply.headId) : order, command, beside);
  }

  private async prepared(order: Order, reply: DepartmentReply): Promise<Prepared> {
    switch (reply.kind) {
      case 'granted':
        await this.files.assertAre(reply.caseNo, reply.itemId, reply.results);
        return granted(order, reply, await this.contexts.of(reply.caseNo));
      case 'decisionCorrected':
        await this.files.assertAre(reply.caseNo, reply.itemId, reply.results);
        return corrected(order, reply, await this.contexts.of(reply.caseNo));
      case 'data':
        return supplied(order, reply, await this.contexts.of(reply.caseNo));
      case 'facts':
        return established(order, reply, await this.contexts.of(reply.caseNo));
      default:
        return { command: commandOf(reply) };
    }
  }
}

/** What only the head of an authority may do is his act, whoever's system brings it. */
function asHead(order: Order, headId: string): Order {
  return { ...order, caller: { role: 'departmentHead', id: headId, departmentId: departmentOf(order.caller) } };
}

function granted(order: Order, reply: ReplyOf<'granted'>, context: CaseContext): Prepared {
  const item = ownItem(order, reply.itemId, context);
  const resultIds = reply.results.length === 0 ? item.results.map(({ id }) => id) : reply.results.map(({ id }) => id);
  return {
    command: { type: 'grant', itemId: item.id, round: reply.round, resultIds },
    outputs: outputsOf(item, 'results', reply.results),
  };
}

function corrected(order: Order, reply: ReplyOf<'decisionCorrected'>, context: CaseContext): Prepared {
  const item = ownItem(order, reply.itemId, context);
  const { to, reason, legalBasis } = reply;
  const named = reply.results.length === 0 ? item.results.map(({ id }) => id) : reply.results.map(({ id }) => id);
  const resultIds = to === 'granted' ? { resultIds: named } : {};
  return {
    command: { type: 'correctDecision', itemId: item.id, to, ...resultIds, reason, legalBasis },
    outputs: outputsOf(item, 'results', reply.results),
  };
}

function supplied(order: Order, reply: ReplyOf<'data'>, context: CaseContext): Prepared {
  const item = ownItem(order, reply.itemId, context);
  return {
    command: { type: 'supplyData', itemId: item.id, dataIds: reply.data.map(({ id }) => id) },
    outputs: outputsOf(item, 'data', reply.data),
  };
}

/** Values as outputs of their item, after checking that it yields them, each once. Throws `replyInvalid`. */
function outputsOf(
  item: ServiceItem,
  member: 'results' | 'data',
  values: readonly OutputValue[],
): readonly ItemOutput[] {
  const known = (item[member] ?? []).map(({ id }) => id);
  const errors = values.flatMap(({ id, uploadId }, index): FieldProblem[] => {
    if (member === 'data' && uploadId !== undefined)
      return [{ pointer: `/data/${index}/uploadId`, message: '数据没有文件，请删除' }];
    const isRepeated = values.findIndex((each) => each.id === id) < index;
    if (known.includes(id) && !isRepeated) return [];
    return [{ pointer: `/${member}/${index}/id`, message: `须为 ${known.join('、') || '（无）'} 之一，且不得重复` }];
  });
  if (errors.length > 0) throw replyInvalid(`“${item.name}”不产生这些${member === 'data' ? '数据' : '结果'}。`, errors);
  return values.map((value) => ({ itemId: item.id, ...value }));
}

function established(order: Order, reply: ReplyOf<'facts'>, context: CaseContext): Prepared {
  const procedure = ownProcedure(order, reply.procedureId, context.lifeEvent);
  assertFacts(context.lifeEvent, procedure, reply.facts);
  return {
    command: { type: 'establishFacts', procedureId: procedure.id, factIds: Object.keys(reply.facts) },
    alongside: async (transaction) => {
      const values = [order.caseNo, JSON.stringify(reply.facts)];
      const [rows] = await transaction.query<[unknown[], number]>(MERGE_FACTS, values);
      if (rows.length === 0) {
        throw new ProblemException('notNow', {
          detail: '办件不在办理中，查明的事实不再改变它。',
          remedy: '请核对办件编号和办件状态。',
        });
      }
    },
  };
}

/** Only facts that the procedure establishes, of their types. Throws `replyInvalid`. */
function assertFacts(
  lifeEvent: LifeEvent,
  procedure: SpecialProcedure,
  facts: Readonly<Record<string, unknown>>,
): void {
  const allowed = procedure.establishesFactIds ?? [];
  const errors = Object.entries(facts).flatMap(([id, value]): FieldProblem[] => {
    const fact = allowed.includes(id) ? lifeEvent.facts.find((each) => each.id === id) : undefined;
    const message =
      fact === undefined
        ? `“${procedure.name}”不查明这个事实，须为 ${allowed.join('、') || '（无）'} 之一`
        : factValueProblem(fact, value);
    return message === undefined ? [] : [{ pointer: `/facts/${id}`, message }];
  });
  if (Object.keys(facts).length === 0) errors.push({ pointer: '/facts', message: '至少给出一个事实' });
  if (errors.length > 0) throw replyInvalid('查明的事实不符合目录的规定。', errors);
}

function ownItem({ caller }: Order, itemId: string, context: CaseContext): ServiceItem {
  // Whether the item is part of the case is the case's word: the register may not show yet what joined a moment ago.
  const item = context.lifeEvent.serviceItems.find(({ id }) => id === itemId);
  if (item === undefined) throw itemNotInPlan(itemId, context);
  if (item.departmentId !== departmentOf(caller))
    throw forbidden(`“${item.name}”不由部门“${departmentOf(caller)}”办理。`, item.departmentId);
  return item;
}

function ownProcedure({ caller }: Order, procedureId: string, lifeEvent: LifeEvent): SpecialProcedure {
  const procedure = lifeEvent.specialProcedures.find(({ id }) => id === procedureId);
  if (procedure === undefined) {
    const errors = [{ pointer: '/procedureId', message: '须为本一件事的特别程序编号' }];
    throw replyInvalid(`“${lifeEvent.name}”没有特别程序“${procedureId}”。`, errors);
  }
  if (!takesPart(procedure, departmentOf(caller)))
    throw forbidden(`“${procedure.name}”没有部门“${departmentOf(caller)}”参加。`, partiesOf(procedure).join('、'));
  return procedure;
}

function forbidden(detail: string, allowed: string): ProblemException {
  return new ProblemException('departmentForbidden', {
    detail,
    remedy: `请由部门 ${allowed} 的系统回复，或者核对编号。`,
  });
}
