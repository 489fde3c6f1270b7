import { Body, Controller, HttpCode, Put, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { May } from '../access/may';
import { AnswersService } from '../cases/answers.service';
import { AnswersDto } from '../cases/opening.dto';
import { Problems } from '../problems/documented';
import { CommandDesk, type Order } from './command-desk';
import { Keyed } from './command-key';
import { CommandAnswers, CommandRoute, OrderOf } from './command-route';
import { type CommandAnswerDto, NoFieldsDto, SubmitDto, SupplyRectificationDto } from './commands.dto';
import { FilingService } from './filing.service';
import { PendingAnswer } from './pending-answer';

const FORM_PROBLEMS = ['formMissing', 'formInvalid'] as const;

/** Commands that hand in form and materials as they lie in the register. */
@ApiTags('办理')
@Controller('cases/:caseNo')
@UseInterceptors(PendingAnswer)
export class FilingController {
  constructor(
    private readonly desk: CommandDesk,
    private readonly filing: FilingService,
    private readonly answers: AnswersService,
  ) {}

  @CommandRoute({
    command: 'submit',
    summary: '提交申请：校验整张表单，取每种材料最后上传的文件',
    problems: [
      ...FORM_PROBLEMS,
      'factsDiffer',
      'factsUnavailable',
      'cannotBeFiled',
      'filingClosed',
      'deliveryMethodUnknown',
      'offerNotProvided',
    ],
  })
  submit(@OrderOf() order: Order, @Body() { deliveryMethod, asks }: SubmitDto): Promise<CommandAnswerDto> {
    return this.desk.performPrepared(order, () => this.filing.submission(order.caseNo, deliveryMethod, asks));
  }

  @CommandRoute({
    command: 'supplyCorrection',
    summary: '补正：以当前表单和材料重新提交',
    problems: [...FORM_PROBLEMS, 'factsDiffer', 'factsUnavailable', 'cannotBeFiled'],
  })
  supplyCorrection(@Body() _: NoFieldsDto, @OrderOf() order: Order): Promise<CommandAnswerDto> {
    return this.desk.performPrepared(order, () => this.filing.correction(order.caseNo));
  }

  @CommandRoute({
    command: 'supplyRectification',
    summary: '整改完成：以当前表单和材料再送部门',
    problems: [...FORM_PROBLEMS, 'factsDiffer', 'itemNotInPlan', 'itemNotInRectification', 'roundMismatch'],
  })
  supplyRectification(
    @OrderOf() order: Order,
    @Body() { itemId, round }: SupplyRectificationDto,
  ): Promise<CommandAnswerDto> {
    return this.desk.performPrepared(order, () => this.filing.rectification(order.caseNo, itemId, round));
  }

  @CommandRoute({
    command: 'supplyMaterials',
    summary: '补充办理中新增事项的材料，补交容缺材料',
  })
  supplyMaterials(@Body() _: NoFieldsDto, @OrderOf() order: Order): Promise<CommandAnswerDto> {
    return this.desk.performPrepared(order, () => this.filing.supplement(order.caseNo));
  }

  @Put('answers')
  @HttpCode(200)
  @ApiOperation({ summary: '填写申请期间重新回答导办问题，重新一次告知' })
  @ApiParam({ name: 'caseNo', description: '办件编号', example: '43019926112200000100' })
  @May('reviseAnswers')
  @Keyed()
  @CommandAnswers()
  @Problems('requestInvalid', 'caseUnknown', 'answersInvalid', 'guidanceNotFinished', 'cannotBeFiled', 'notNow')
  reviseAnswers(@OrderOf() order: Order, @Body() { answers }: AnswersDto): Promise<CommandAnswerDto> {
    return this.answers.revise(order, answers);
  }
}
