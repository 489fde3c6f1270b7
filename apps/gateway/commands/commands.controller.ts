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
  RateDto,
  ReportEventDto,
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

  @CommandRoute({ command: 'withdraw', summary: '撤回申请' })
  withdraw(@OrderOf() order: Order, @Body() { reason }: WithdrawDto): Promise<CommandAnswerDto> {
    return this.desk.perform(order, { type: 'withdraw', reason });
  }

  @CommandRoute({
    command: 'chooseDelivery',
    summary: '更改送达方式',
    problems: ['deliveryMethodUnknown', 'bundleDispatched'],
  })
  chooseDelivery(@OrderOf() order: Order, @Body() { method }: ChooseDeliveryDto): Promise<CommandAnswerDto> {
    return this.desk.perform(order, { type: 'chooseDelivery', method });
  }

  @CommandRoute({
    command: 'confirmDelivery',
    summary: '确认送达',
    problems: ['notDispatched'],
  })
  confirmDelivery(@OrderOf() order: Order, @Body() { receipt }: ConfirmDeliveryDto): Promise<CommandAnswerDto> {
    return this.desk.perform(order, { type: 'confirmDelivery', receipt });
  }

  @CommandRoute({ command: 'rate', summary: '好差评' })
  rate(@OrderOf() order: Order, @Body() { grade, comment }: RateDto): Promise<CommandAnswerDto> {
    const keep = (words: string) => (transaction: Sql) => this.inbox.keepComment(transaction, order.key.id, words);
    return this.desk.perform(order, { type: 'rate', grade }, comment === undefined ? {} : { alongside: keep(comment) });
  }

  @CommandRoute({ command: 'retry', summary: '重试停住的步骤', problems: ['stepNotParked'] })
  retry(@OrderOf() order: Order, @Body() { step }: RetryDto): Promise<CommandAnswerDto> {
    return this.desk.perform(order, { type: 'retry', step });
  }

  @CommandRoute({
    command: 'reportEvent',
    summary: '报告外部事件（由目录规定的报告人）',
    problems: ['eventUnknown'],
  })
  reportEvent(@OrderOf() order: Order, @Body() { itemId, eventId }: ReportEventDto): Promise<CommandAnswerDto> {
    return this.desk.perform(order, { type: 'reportEvent', itemId, eventId });
  }
}
