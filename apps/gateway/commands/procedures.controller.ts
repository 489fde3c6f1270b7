import { Body, Controller, UseInterceptors } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CommandDesk, type Order } from './command-desk';
import { CommandRoute, OrderOf } from './command-route';
import { type CommandAnswerDto } from './commands.dto';
import { PendingAnswer } from './pending-answer';
import {
  AppointVisitDto,
  EndProcedureDto,
  ItemOnlyDto,
  ProlongProcedureDto,
  RecordHearingDto,
  RecordVisitDto,
  ScheduleHearingDto,
  StartProcedureDto,
  TellHearingRightDto,
} from './procedures.dto';

const HEARING_PROBLEMS = ['itemUnknown', 'hearingNotDue'] as const;

/** 特别程序, 联合勘验, 听证. */
@ApiTags('特别程序')
@Controller('cases/:caseNo')
@UseInterceptors(PendingAnswer)
export class ProceduresController {
  constructor(private readonly desk: CommandDesk) {}

  @CommandRoute({
    command: 'startProcedure',
    summary: '启动特别程序，书面告知所需时间',
    problems: [
      ...(['procedureUnknown', 'itemUnknown', 'notYourItem', 'itemNotStarted'] as const),
      ...(['itemSuspended', 'procedureUnderWay', 'timeNeededMissing'] as const),
    ],
  })
  start(@OrderOf() order: Order, @Body() body: StartProcedureDto): Promise<CommandAnswerDto> {
    return this.desk.perform(order, { type: 'startProcedure', ...body });
  }

  @CommandRoute({
    command: 'prolongProcedure',
    summary: '特别程序需要更多时间，再次书面告知',
    problems: ['procedureNotUnderWay', 'notYourItem'],
  })
  prolong(@OrderOf() order: Order, @Body() body: ProlongProcedureDto): Promise<CommandAnswerDto> {
    return this.desk.perform(order, { type: 'prolongProcedure', ...body });
  }

  @CommandRoute({
    command: 'endProcedure',
    summary: '特别程序结束',
    problems: ['procedureNotUnderWay', 'notYourItem'],
  })
  end(@OrderOf() order: Order, @Body() body: EndProcedureDto): Promise<CommandAnswerDto> {
    return this.desk.perform(order, { type: 'endProcedure', ...body });
  }

  @CommandRoute({
    command: 'appointVisit',
    summary: '一次安排所有部门的联合勘验、评审、验收；再次安排即改期',
    problems: [
      ...(['procedureUnknown', 'notYourItem', 'visitNotAppointed'] as const),
      ...(['departmentsLeftOut', 'inspectorsTooFew', 'reasonMissing'] as const),
    ],
  })
  appointVisit(@OrderOf() order: Order, @Body() body: AppointVisitDto): Promise<CommandAnswerDto> {
    return this.desk.perform(order, { type: 'appointVisit', ...body, heldAt: Date.parse(body.heldAt) });
  }

  @CommandRoute({
    command: 'recordVisit',
    summary: '记录联合勘验、评审、验收的结论',
    problems: [
      ...(['procedureUnknown', 'notYourItem', 'visitNotAppointed', 'visitPending', 'departmentsLeftOut'] as const),
      ...(['reasonMissing', 'rectificationNotProvided', 'rectificationRoundsUsed'] as const),
    ],
  })
  recordVisit(@OrderOf() order: Order, @Body() body: RecordVisitDto): Promise<CommandAnswerDto> {
    return this.desk.perform(order, { type: 'recordVisit', ...body });
  }

  @CommandRoute({
    command: 'tellHearingRight',
    summary: '告知听证权利',
    problems: [...HEARING_PROBLEMS, 'notYourItem', 'procedureUnknown', 'itemSuspended'],
  })
  tellHearingRight(@OrderOf() order: Order, @Body() body: TellHearingRightDto): Promise<CommandAnswerDto> {
    return this.desk.perform(order, { type: 'tellHearingRight', ...body });
  }

  @CommandRoute({ command: 'requestHearing', summary: '申请听证', problems: HEARING_PROBLEMS })
  requestHearing(@OrderOf() order: Order, @Body() { itemId }: ItemOnlyDto): Promise<CommandAnswerDto> {
    return this.desk.perform(order, { type: 'requestHearing', itemId });
  }

  @CommandRoute({ command: 'waiveHearing', summary: '放弃听证', problems: HEARING_PROBLEMS })
  waiveHearing(@OrderOf() order: Order, @Body() { itemId }: ItemOnlyDto): Promise<CommandAnswerDto> {
    return this.desk.perform(order, { type: 'waiveHearing', itemId });
  }

  @CommandRoute({
    command: 'scheduleHearing',
    summary: '通知听证',
    problems: [
      ...HEARING_PROBLEMS,
      ...([
        'notYourItem',
        'hearingTooSoon',
        'hearingTooLate',
        'hearingOfficerIsReviewer',
        'calendarIncomplete',
      ] as const),
    ],
  })
  scheduleHearing(@OrderOf() order: Order, @Body() body: ScheduleHearingDto): Promise<CommandAnswerDto> {
    return this.desk.perform(order, { type: 'scheduleHearing', ...body, heldAt: Date.parse(body.heldAt) });
  }

  @CommandRoute({
    command: 'recordHearing',
    summary: '听证已举行，提交笔录',
    problems: [...HEARING_PROBLEMS, 'notYourItem'],
  })
  recordHearing(@OrderOf() order: Order, @Body() { itemId, record }: RecordHearingDto): Promise<CommandAnswerDto> {
    return this.desk.perform(order, { type: 'recordHearing', itemId, record });
  }
}
