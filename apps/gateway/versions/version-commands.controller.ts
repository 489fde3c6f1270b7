import { Body, Controller, HttpCode, Post, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { type LifeEvent } from '@yijian/domain/catalogue';
import { type VersionCommand } from '@yijian/domain/version';
import { May } from '../access/may';
import { Catalogue } from '../catalogue/catalogue';
import { Keyed } from '../commands/command-key';
import { PendingAnswer } from '../commands/pending-answer';
import { Problems } from '../problems/documented';
import { DraftsService } from './drafts.service';
import { ProofService } from './proof.service';
import { VersionDesk, type VersionOrder } from './version-desk';
import { VersionReader } from './version-reader';
import { VersionOrderOf, VersionRoute } from './version-route';
import {
  AnswerObjectionDto,
  CopyDto,
  DraftSavedDto,
  EffectiveDateDto,
  GiveOpinionDto,
  RetryVersionDto,
  StartOpinionsDto,
  type VersionAnswerDto,
  VersionCommentDto,
  VersionReasonDto,
} from './versions.dto';

/** Working days that departments have when nothing is said. */
const OPINION_WORKING_DAYS = 5;

/** The life of a catalogue version, step by step. */
@ApiTags('目录版本')
@Controller('catalogue/versions/:slug/:version')
@UseInterceptors(PendingAnswer)
export class VersionCommandsController {
  constructor(
    private readonly desk: VersionDesk,
    private readonly reader: VersionReader,
    private readonly drafts: DraftsService,
    private readonly proofs: ProofService,
    private readonly catalogue: Catalogue,
  ) {}

  @Post('copy')
  @HttpCode(200)
  @May('copyVersion')
  @Keyed()
  @ApiOperation({ summary: '复制为新版本的草案' })
  @ApiParam({ name: 'slug', description: '一件事的 slug', example: 'restaurant-opening' })
  @ApiParam({ name: 'version', description: '被复制的版本号', example: '2026.1' })
  @ApiOkResponse({ type: DraftSavedDto })
  @Problems('requestInvalid', 'versionUnknown', 'versionTaken', 'packageRefused')
  async copy(
    @VersionOrderOf() order: VersionOrder,
    @Body() { version, effectiveFrom }: CopyDto,
  ): Promise<DraftSavedDto> {
    const { subject, caller } = order;
    const content = await this.reader.content(subject, caller.role);
    // An end of the former version says nothing about the next one.
    const copied: LifeEvent = { ...content, version, effectiveFrom, effectiveTo: undefined };
    const comment = `复制自版本${subject.version}`;
    return this.drafts.save({ ...subject, version }, caller, 0, { content: { ...copied }, comment });
  }

  @VersionRoute({
    command: 'startOpinions',
    summary: '向每个有事项的部门征求意见；发布检查须先通过',
    problems: ['versionRefused', 'draftUnchanged', 'calendarIncomplete'],
  })
  startOpinions(
    @VersionOrderOf() order: VersionOrder,
    @Body() { workingDays = OPINION_WORKING_DAYS, comment }: StartOpinionsDto,
  ): Promise<VersionAnswerDto> {
    return this.desk.perform(order, async () => {
      await this.proofs.assertPublishable(order.subject);
      const calendar = await this.calendarOf(order);
      return { command: { type: 'startOpinions', workingDays, calendar, ...said(comment) } };
    });
  }

  @VersionRoute({
    command: 'giveOpinion',
    summary: '部门反馈意见：同意，或者就本部门事项提出异议；截止前可以更改',
    problems: ['notAskedForOpinion', 'notYourItem'],
  })
  giveOpinion(
    @VersionOrderOf() order: VersionOrder,
    @Body() { objections = [], comment }: GiveOpinionDto,
  ): Promise<VersionAnswerDto> {
    return this.perform(order, { type: 'giveOpinion', objections, ...said(comment) });
  }

  @VersionRoute({ command: 'answerObjection', summary: '答复一条异议', problems: ['objectionUnknown'] })
  answerObjection(
    @VersionOrderOf() order: VersionOrder,
    @Body() { objectionId, answer }: AnswerObjectionDto,
  ): Promise<VersionAnswerDto> {
    return this.perform(order, { type: 'answerObjection', objectionId, answer });
  }

  @VersionRoute({ command: 'recallDraft', summary: '编辑收回修改；已有的意见作废，修改后重新征求' })
  recallDraft(@VersionOrderOf() order: VersionOrder, @Body() { reason }: VersionReasonDto): Promise<VersionAnswerDto> {
    return this.perform(order, { type: 'recallDraft', reason });
  }

  @VersionRoute({
    command: 'approve',
    summary: '审批通过，到生效日发布；编辑过的人不得审批',
    problems: ['editorMayNotApprove', 'objectionsOpen', 'versionRefused'],
  })
  approve(@VersionOrderOf() order: VersionOrder, @Body() { comment }: VersionCommentDto): Promise<VersionAnswerDto> {
    return this.desk.perform(order, async () => {
      await this.proofs.assertPublishable(order.subject);
      return { command: { type: 'approve', ...said(comment) } };
    });
  }

  @VersionRoute({ command: 'sendBack', summary: '审批退回修改', problems: ['publishingUnderWay'] })
  sendBack(@VersionOrderOf() order: VersionOrder, @Body() { reason }: VersionReasonDto): Promise<VersionAnswerDto> {
    return this.perform(order, { type: 'sendBack', reason });
  }

  @VersionRoute({
    command: 'setEffectiveDate',
    summary: '审批后调整生效日，内容的其他部分不变',
    problems: ['editorMayNotApprove', 'publishingUnderWay', 'revisionStale'],
  })
  setEffectiveDate(@VersionOrderOf() order: VersionOrder, @Body() date: EffectiveDateDto): Promise<VersionAnswerDto> {
    return this.drafts.setEffectiveDate(order, date);
  }

  @VersionRoute({ command: 'abandonDraft', summary: '放弃草案' })
  abandonDraft(@VersionOrderOf() order: VersionOrder, @Body() { reason }: VersionReasonDto): Promise<VersionAnswerDto> {
    return this.perform(order, { type: 'abandonDraft', reason });
  }

  @VersionRoute({ command: 'withdrawVersion', summary: '停用：不再受理新办件，在办件按本版本办结' })
  async withdrawVersion(
    @VersionOrderOf() order: VersionOrder,
    @Body() { reason }: VersionReasonDto,
  ): Promise<VersionAnswerDto> {
    await this.drafts.adopt(order.subject, order.caller);
    return this.perform(order, { type: 'withdrawVersion', reason });
  }

  @VersionRoute({ command: 'retry', summary: '重试停住的步骤', problems: ['stepNotParked'] })
  retry(@VersionOrderOf() order: VersionOrder, @Body() { step }: RetryVersionDto): Promise<VersionAnswerDto> {
    return this.perform(order, { type: 'retry', step });
  }

  /** A command that is complete as it is, to a version that has a life. */
  private perform(order: VersionOrder, command: VersionCommand): Promise<VersionAnswerDto> {
    return this.desk.perform(order, async () => {
      await this.reader.view(order.subject);
      return { command };
    });
  }

  /** Working days where the event is coordinated. */
  private async calendarOf({ subject, caller }: VersionOrder) {
    const { coordinatorDepartmentId } = await this.reader.content(subject, caller.role);
    const departments = await this.catalogue.departments();
    const coordinator = departments.find(({ id }) => id === coordinatorDepartmentId);
    return this.catalogue.calendar(coordinator?.regionCode ?? '000000');
  }
}

function said(comment: string | undefined): { readonly comment?: string } {
  return comment === undefined ? {} : { comment };
}
