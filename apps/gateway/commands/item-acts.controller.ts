import { Body, Controller, UseInterceptors } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Catalogue } from '../catalogue/catalogue';
import { CaseContexts } from '../cases/case-context';
import { CommandDesk, type Order } from './command-desk';
import { CommandRoute, OrderOf } from './command-route';
import { type CommandAnswerDto, NoFieldsDto } from './commands.dto';
import {
  AssignReviewerDto,
  CorrectDecisionDto,
  ExtendDecisionDto,
  ReasonDto,
  SuspendItemDto,
  TerminateDto,
  UrgeDto,
} from './item-acts.dto';
import { PendingAnswer } from './pending-answer';
import { ItemOnlyDto } from './procedures.dto';

const ITEM_PROBLEMS = ['itemUnknown', 'notYourItem', 'itemNotStarted', 'itemEnded'] as const;

/** Acts about items in progress and decided: 延期, 中止, 终止, 催办, 变更和撤销决定; and the calendar a case counts with. */
@ApiTags('办理')
@Controller('cases/:caseNo')
@UseInterceptors(PendingAnswer)
export class ItemActsController {
  constructor(
    private readonly desk: CommandDesk,
    private readonly contexts: CaseContexts,
    private readonly catalogue: Catalogue,
  ) {}

  @CommandRoute({
    command: 'extendDecision',
    summary: '延期，由法律规定的负责人批准，一次',
    problems: [
      ...ITEM_PROBLEMS,
      'extensionNotProvided',
      'extensionUsed',
      'extensionTooLate',
      'approverWrong',
      'calendarIncomplete',
    ],
  })
  extendDecision(@OrderOf() order: Order, @Body() { itemId, reason }: ExtendDecisionDto): Promise<CommandAnswerDto> {
    return this.desk.perform(order, { type: 'extendDecision', itemId, reason });
  }

  @CommandRoute({
    command: 'extendJoint',
    summary: '联合办理延期，由本级人民政府负责人批准，一次',
    problems: ['extensionNotProvided', 'extensionUsed', 'extensionTooLate', 'approverWrong', 'calendarIncomplete'],
  })
  extendJoint(@OrderOf() order: Order, @Body() { reason }: ReasonDto): Promise<CommandAnswerDto> {
    return this.desk.perform(order, { type: 'extendJoint', reason });
  }

  @CommandRoute({ command: 'suspendItem', summary: '中止办理', problems: [...ITEM_PROBLEMS, 'itemSuspended'] })
  suspendItem(@OrderOf() order: Order, @Body() body: SuspendItemDto): Promise<CommandAnswerDto> {
    return this.desk.perform(order, { type: 'suspendItem', ...body });
  }

  @CommandRoute({ command: 'resumeItem', summary: '恢复办理', problems: [...ITEM_PROBLEMS, 'itemNotSuspended'] })
  resumeItem(@OrderOf() order: Order, @Body() { itemId }: ItemOnlyDto): Promise<CommandAnswerDto> {
    return this.desk.perform(order, { type: 'resumeItem', itemId });
  }

  @CommandRoute({
    command: 'assignReviewer',
    summary: '指定承办人；任务随之转到其名下',
    problems: [...ITEM_PROBLEMS, 'hearingOfficerIsReviewer'],
  })
  assignReviewer(
    @OrderOf() order: Order,
    @Body() { itemId, reviewerId }: AssignReviewerDto,
  ): Promise<CommandAnswerDto> {
    return this.desk.perform(order, { type: 'assignReviewer', itemId, reviewerId });
  }

  @CommandRoute({ command: 'urge', summary: '催办', problems: ITEM_PROBLEMS })
  urge(@OrderOf() order: Order, @Body() { itemId, message }: UrgeDto): Promise<CommandAnswerDto> {
    return this.desk.perform(order, { type: 'urge', itemId, message });
  }

  @CommandRoute({ command: 'terminate', summary: '终止办理', problems: ['itemUnknown', 'notYourItem', 'itemEnded'] })
  terminate(@OrderOf() order: Order, @Body() body: TerminateDto): Promise<CommandAnswerDto> {
    return this.desk.perform(order, { type: 'terminate', ...body });
  }

  @CommandRoute({
    command: 'correctDecision',
    summary: '变更或者撤销决定，由部门负责人作出',
    problems: ['itemUnknown', 'notYourItem', 'itemNotDecided', 'itemEnded', 'outputUnknown'],
  })
  correctDecision(@OrderOf() order: Order, @Body() body: CorrectDecisionDto): Promise<CommandAnswerDto> {
    return this.desk.perform(order, { type: 'correctDecision', ...body });
  }

  @CommandRoute({
    command: 'adoptCalendar',
    summary: '改用现行工作日历重新计算期限；变动的到期日记入办件经过',
    problems: ['calendarUnchanged', 'calendarIncomplete'],
  })
  adoptCalendar(@Body() _: NoFieldsDto, @OrderOf() order: Order): Promise<CommandAnswerDto> {
    return this.desk.performPrepared(order, async () => {
      const { regionCode } = await this.contexts.of(order.caseNo);
      return { command: { type: 'adoptCalendar', calendar: await this.catalogue.calendar(regionCode) } };
    });
  }
}
