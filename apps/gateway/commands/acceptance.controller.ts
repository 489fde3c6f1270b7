import { Body, Controller, UseInterceptors } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  ConsultDepartmentsDto,
  DeclareNotRequiredDto,
  OverrideCorrectionDto,
  RefuseDto,
  ReportDefectsDto,
  RequestCorrectionDto,
  ReturnCorrectionDto,
} from './acceptance.dto';
import { CommandDesk, type Order } from './command-desk';
import { CommandRoute, OrderOf } from './command-route';
import { type CommandAnswerDto, NoFieldsDto } from './commands.dto';
import { PendingAnswer } from './pending-answer';

/** 一窗受理: what the window, and the departments it asks, do before acceptance. */
@ApiTags('受理')
@Controller('cases/:caseNo')
@UseInterceptors(PendingAnswer)
export class AcceptanceController {
  constructor(private readonly desk: CommandDesk) {}

  @CommandRoute({
    command: 'consultDepartments',
    summary: '就申请材料征求部门意见',
    problems: ['itemUnknown', 'consultationOpen', 'defectsReported'],
  })
  consult(@OrderOf() order: Order, @Body() { itemIds }: ConsultDepartmentsDto): Promise<CommandAnswerDto> {
    return this.desk.perform(order, { type: 'consultDepartments', itemIds });
  }

  @CommandRoute({
    command: 'reportDefects',
    summary: '部门一次提出全部需要补正的问题',
    problems: ['itemUnknown', 'notYourItem', 'notConsulted'],
  })
  reportDefects(@OrderOf() order: Order, @Body() { itemId, defects }: ReportDefectsDto): Promise<CommandAnswerDto> {
    return this.desk.perform(order, { type: 'reportDefects', itemId, defects });
  }

  @CommandRoute({
    command: 'accept',
    summary: '受理；已签署容缺承诺的材料可以缺',
    problems: ['materialsMissing', 'defectsReported'],
  })
  accept(@Body() _: NoFieldsDto, @OrderOf() order: Order): Promise<CommandAnswerDto> {
    return this.desk.perform(order, { type: 'accept' });
  }

  @CommandRoute({
    command: 'requestCorrection',
    summary: '一次性补正告知',
    problems: ['correctionAlreadyAsked', 'consultationOpen', 'reasonMissing'],
  })
  requestCorrection(@OrderOf() order: Order, @Body() body: RequestCorrectionDto): Promise<CommandAnswerDto> {
    return this.desk.perform(order, { type: 'requestCorrection', ...body });
  }

  @CommandRoute({
    command: 'returnCorrection',
    summary: '补正未齐，退回同一补正告知，期限继续计算',
    problems: ['noCorrectionYet', 'correctionAlreadyAsked', 'reasonMissing'],
  })
  returnCorrection(@OrderOf() order: Order, @Body() { defects }: ReturnCorrectionDto): Promise<CommandAnswerDto> {
    return this.desk.perform(order, { type: 'returnCorrection', defects });
  }

  @CommandRoute({
    command: 'overrideCorrection',
    summary: '依据新事实批准再次告知补正，记入电子监察',
    problems: ['noCorrectionYet', 'correctionAlreadyAsked', 'reasonMissing'],
  })
  overrideCorrection(@OrderOf() order: Order, @Body() body: OverrideCorrectionDto): Promise<CommandAnswerDto> {
    return this.desk.perform(order, { type: 'overrideCorrection', ...body });
  }

  @CommandRoute({ command: 'refuse', summary: '不予受理' })
  refuse(@OrderOf() order: Order, @Body() body: RefuseDto): Promise<CommandAnswerDto> {
    return this.desk.perform(order, { type: 'refuse', ...body });
  }

  @CommandRoute({ command: 'declareNotRequired', summary: '不受理：依法不需要取得许可' })
  declareNotRequired(@OrderOf() order: Order, @Body() { reason }: DeclareNotRequiredDto): Promise<CommandAnswerDto> {
    return this.desk.perform(order, { type: 'declareNotRequired', reason });
  }
}
