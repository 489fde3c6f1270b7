import { Body, Controller, UseInterceptors } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CommandDesk, type Order } from './command-desk';
import { CommandRoute, OrderOf } from './command-route';
import { type CommandAnswerDto } from './commands.dto';
import { OffersDto, ReportPostCheckDto } from './offers.dto';
import { PendingAnswer } from './pending-answer';

/** 容缺受理 and 告知承诺, from the asking to the check afterwards. */
@ApiTags('容缺与告知承诺')
@Controller('cases/:caseNo')
@UseInterceptors(PendingAnswer)
export class OffersController {
  constructor(private readonly desk: CommandDesk) {}

  @CommandRoute({
    command: 'askOffers',
    summary: '申请容缺或者告知承诺；信用核查后提供，一般程序始终可用',
    problems: ['offerNotProvided'],
  })
  ask(@OrderOf() order: Order, @Body() { offers }: OffersDto): Promise<CommandAnswerDto> {
    return this.desk.perform(order, { type: 'askOffers', offers });
  }

  @CommandRoute({ command: 'signOffers', summary: '签署承诺书', problems: ['offerBlocked', 'offerNotOpen'] })
  sign(@OrderOf() order: Order, @Body() { offers }: OffersDto): Promise<CommandAnswerDto> {
    return this.desk.perform(order, { type: 'signOffers', offers });
  }

  @CommandRoute({
    command: 'reportPostCheck',
    summary: '告知承诺事后核查',
    problems: ['itemUnknown', 'notYourItem', 'itemNotDecided', 'postCheckNotDue'],
  })
  reportPostCheck(@OrderOf() order: Order, @Body() body: ReportPostCheckDto): Promise<CommandAnswerDto> {
    return this.desk.perform(order, { type: 'reportPostCheck', ...body });
  }
}
