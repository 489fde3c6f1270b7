import { Body, Controller, UseInterceptors } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Inbox } from '../inbox/inbox';
import { type Sql } from '../register/sql';
import { CommandDesk, type Order } from './command-desk';
import { CommandRoute, OrderOf } from './command-route';
import {
  ChooseDeliveryDto,
  type CommandAnswerDto,
  ConfirmDeliveryDto,
  NoFieldsDto,
  RateDto,
  RefuseDto,
  ReportEventDto,
  RequestCorrectionDto,
  RetryDto,
  WithdrawDto,
} from './commands.dto';
import { PendingAnswer } from './pending-answer';

/** Commands that are complete as they come. */
@ApiTags('办理')
@Controller('cases/:caseNo')
@UseInterceptors(PendingAnswer)
export class CommandsController {
  constructor(
    private readonly desk: CommandDesk,
    private readonly inbox: Inbox,
  ) {}

  @CommandRoute({ path: 'accept', summary: '受理', roles: ['windowClerk'], problems: ['materialsMissing'] })
  accept(@Body() _: NoFieldsDto, @OrderOf() order: Order): Promise<CommandAnswerDto> {
    return this.desk.perform(order, { type: 'accept' });
  }

  @CommandRoute({
    path: 'request-correction',
    summary: '一次性补正告知',
    roles: ['windowClerk'],
    problems: ['correctionAlreadyAsked'],
  })
  requestCorrection(@OrderOf() order: Order, @Body() { defects }: RequestCorrectionDto): Promise<CommandAnswerDto> {
    return this.desk.perform(order, { type: 'requestCorrection', defects });
  }

  @CommandRoute({ path: 'refuse', summary: '不予受理', roles: ['windowClerk'] })
  refuse(@OrderOf() order: Order, @Body() { reason, legalBasis }: RefuseDto): Promise<CommandAnswerDto> {
    return this.desk.perform(order, { type: 'refuse', reason, legalBasis });
  }

  @CommandRoute({ path: 'withdraw', summary: '撤回申请', roles: ['applicant', 'windowClerk'] })
  withdraw(@OrderOf() order: Order, @Body() { reason }: WithdrawDto): Promise<CommandAnswerDto> {
    return this.desk.perform(order, { type: 'withdraw', reason });
  }

  @CommandRoute({
    path: 'choose-delivery',
    summary: '更改送达方式',
    roles: ['applicant', 'windowClerk'],
    problems: ['deliveryMethodUnknown', 'bundleDispatched'],
  })
  chooseDelivery(@OrderOf() order: Order, @Body() { method }: ChooseDeliveryDto): Promise<CommandAnswerDto> {
    return this.desk.perform(order, { type: 'chooseDelivery', method });
  }

  @CommandRoute({
    path: 'confirm-delivery',
    summary: '确认送达',
    roles: ['windowClerk', 'applicant'],
    problems: ['notDispatched'],
  })
  confirmDelivery(@OrderOf() order: Order, @Body() { receipt }: ConfirmDeliveryDto): Promise<CommandAnswerDto> {
    return this.desk.perform(order, { type: 'confirmDelivery', receipt });
  }

  @CommandRoute({ path: 'rate', summary: '好差评', roles: ['applicant'] })
  rate(@OrderOf() order: Order, @Body() { grade, comment }: RateDto): Promise<CommandAnswerDto> {
    const keep = (comment: string) => (transaction: Sql) => this.inbox.keepComment(transaction, order.key.id, comment);
    return this.desk.perform(order, { type: 'rate', grade }, comment === undefined ? undefined : keep(comment));
  }

  @CommandRoute({ path: 'retry', summary: '重试停住的步骤', roles: ['operator'], problems: ['stepNotParked'] })
  retry(@OrderOf() order: Order, @Body() { step }: RetryDto): Promise<CommandAnswerDto> {
    return this.desk.perform(order, { type: 'retry', step });
  }

  @CommandRoute({
    path: 'report-event',
    summary: '报告外部事件（由目录规定的报告人）',
    roles: ['applicant', 'windowClerk', 'department', 'enterprise'],
    problems: ['eventUnknown'],
  })
  reportEvent(@OrderOf() order: Order, @Body() { itemId, eventId }: ReportEventDto): Promise<CommandAnswerDto> {
    return this.desk.perform(order, { type: 'reportEvent', itemId, eventId });
  }
}
