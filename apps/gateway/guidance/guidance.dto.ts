import { ApiProperty } from '@nestjs/swagger';
import { type Grade, GRADES } from '@yijian/domain/case';
import {
  ChargesDto,
  GuidanceEndDto,
  GuidanceNoticeDto,
  GuidanceTimeDto,
  NotAskedDto,
  QuestionDto,
  RedirectDto,
  VisitsDto,
} from './guidance-result.dto';
import { AnyObject, ChoiceField, OpenObjectField, TextField, TextsField, UuidField } from '../fields';

/** Answers so far. */
export class GuidanceQuery {
  @TextField('回答：URL 编码的 JSON 对象，事实编号与值；缺省为尚未回答', {
    max: 8000,
    optional: true,
    example: '{"hasLicence":true,"foodMode":"snack"}',
  })
  readonly answers?: string;

  @ChoiceField('申报渠道，缺省 online', ['window', 'online'], { optional: true })
  readonly channel?: 'window' | 'online';
}

/** A life event in the list. */
export class LifeEventSummaryDto {
  @ApiProperty({ example: 'restaurant-opening' })
  readonly slug: string;

  @ApiProperty({ example: '43TC31901000' })
  readonly code: string;

  @ApiProperty({ example: '开餐饮店一件事' })
  readonly name: string;

  @ApiProperty({ example: '2026.1' })
  readonly version: string;

  @ApiProperty({ description: '简介' })
  readonly summary: string;
}

/** A frequent question. */
export class FaqDto {
  @ApiProperty({ description: '问' })
  readonly question: string;

  @ApiProperty({ description: '答' })
  readonly answer: string;
}

/** The service guide, as far as a first look needs it; whole in `GET /life-events/{slug}/guide`. */
export class GuideDto {
  @ApiProperty({ description: '受理条件', type: [String] })
  readonly acceptanceConditions: readonly string[];

  @ApiProperty({ description: '办理范围' })
  readonly handlingScope: string;

  @ApiProperty({ description: '办公时间' })
  readonly officeHours: string;

  @ApiProperty({ description: '收费说明' })
  readonly feeNote: string;

  @ApiProperty({ description: '咨询电话' })
  readonly consultationPhone: string;

  @ApiProperty({ description: '监督投诉渠道', type: [String] })
  readonly complaintChannels: readonly string[];

  @ApiProperty({ description: '常见问题', type: [FaqDto] })
  readonly faqs: readonly FaqDto[];
}

/** The guide of a life event for people. */
export class LifeEventGuideDto extends LifeEventSummaryDto {
  @ApiProperty({ description: '服务指南', type: GuideDto })
  readonly guide: GuideDto;

  @ApiProperty({ description: '送达方式', type: 'array', items: { type: 'object', additionalProperties: true } })
  readonly deliveryOptions: readonly object[];

  @ApiProperty({
    description: '事项：部门、时限、收费',
    type: 'array',
    items: { type: 'object', additionalProperties: true },
  })
  readonly items: readonly object[];

  @ApiProperty({ description: '材料', type: 'array', items: { type: 'object', additionalProperties: true } })
  readonly materials: readonly object[];

  @ApiProperty({ description: '导办的第一个问题', type: QuestionDto, required: false })
  readonly firstQuestion?: QuestionDto;
}

/** Where answers lead. */
export class GuidanceDto {
  @ApiProperty({ description: '已问过的问题', type: [String] })
  readonly path: readonly string[];

  @ApiProperty({ description: '下一个问题', type: QuestionDto, required: false })
  readonly next?: QuestionDto;

  @ApiProperty({ description: '导办的结局', type: GuidanceEndDto, required: false })
  readonly end?: GuidanceEndDto;

  @ApiProperty({ description: '已问过的问题，按询问的顺序，可以改答', type: [QuestionDto], required: false })
  readonly asked?: readonly QuestionDto[];

  @AnyObject('办件将包含的内容，可以申报时有')
  readonly plan?: object;

  @ApiProperty({
    description: '一次告知单：事项、材料及其来源、时限、办理顺序；可以申报或者须到窗口办理时有',
    type: GuidanceNoticeDto,
    required: false,
  })
  readonly notice?: GuidanceNoticeDto;

  @ApiProperty({ description: '收费：逐项标准与依据；都是确定金额时有合计', type: ChargesDto, required: false })
  readonly charges?: ChargesDto;

  @ApiProperty({ description: '时限：承诺时限，以及如今天受理预计何日办结', type: GuidanceTimeDto, required: false })
  readonly time?: GuidanceTimeDto;

  @ApiProperty({ description: '跑几次：可以申报或者须到窗口办理时有', type: VisitsDto, required: false })
  readonly visits?: VisitsDto;

  @AnyObject('在哪里办：渠道、办理范围、办公时间、咨询电话')
  readonly counters?: object;

  @ApiProperty({ description: '不用申请人回答的', type: [NotAskedDto], required: false })
  readonly notAsked?: readonly NotAskedDto[];

  @ApiProperty({ description: '由系统获取、不必提交的材料', type: [String], required: false })
  readonly fetchedMaterialIds?: readonly string[];

  @ApiProperty({ description: '应当改办的一件事；已开通的带 slug 和名称', type: RedirectDto, required: false })
  readonly redirect?: RedirectDto;
}

/** A guidance to save. */
export class SaveGuidanceDto {
  @OpenObjectField('全部导办回答：事实编号与值', { example: { hasLicence: true, foodMode: 'snack', businessArea: 30 } })
  readonly answers: Record<string, unknown>;

  @ChoiceField('申报渠道，缺省 online', ['window', 'online'], { optional: true })
  readonly channel?: 'window' | 'online';
}

/** Rating of a guidance. */
export class RateGuidanceDto {
  @ChoiceField('评价等级', GRADES, { example: 'satisfied' })
  readonly grade: Grade;

  @TextField('评价意见', { max: 1000, optional: true })
  readonly comment?: string;
}

/** The guidance in the path. */
export class GuidanceParam {
  @UuidField('导办编号')
  readonly guidanceId: string;
}

/** A saved guidance. */
export class SavedGuidanceDto {
  @ApiProperty({ description: '导办编号；开立办件时可以引用', example: '0e0c5c2e-8a1b-8c3d-9f10-2a4b6c8d0e1f' })
  readonly guidanceId: string;

  @ApiProperty({ example: 'restaurant-opening' })
  readonly lifeEvent: string;

  @ApiProperty({ description: '依据的目录版本', example: '2026.1' })
  readonly version: string;

  @ApiProperty({ enum: ['window', 'online'] })
  readonly channel: string;

  @ApiProperty({ description: '问到的问题的回答', type: Object, additionalProperties: true })
  readonly answers: object;

  @ApiProperty({ type: GuidanceDto })
  readonly result: GuidanceDto;

  @ApiProperty({ description: '咨询告知单的地址；没有可告知的时没有', required: false })
  readonly noticeUrl?: string;

  @ApiProperty({ description: '保存时间' })
  readonly savedAt: string;

  @ApiProperty({ description: '对这次导办的评价', required: false, enum: [...GRADES] })
  readonly grade?: string;
}

/** A draft to look at before filing. */
export class PrecheckRequestDto {
  @OpenObjectField('导办回答')
  readonly answers: Record<string, unknown>;

  @ChoiceField('申报渠道，缺省 online', ['window', 'online'], { optional: true })
  readonly channel?: 'window' | 'online';

  @OpenObjectField('填写到现在的表单')
  readonly form: Record<string, unknown>;

  @TextsField('手头已有的材料编号', { min: 0, max: 200, length: 100 })
  readonly materialIds: string[];
}

/** One piece of advice. */
export class AdviceDto {
  @ApiProperty({ description: '关于', enum: ['answers', 'form', 'materials'] })
  readonly about: string;

  @ApiProperty({ description: '位置（JSON Pointer，指向所交草稿）', example: '/form/applicant/uscc' })
  readonly pointer: string;

  @ApiProperty({ description: '意见' })
  readonly message: string;
}

/** What the precheck noticed. */
export class PrecheckDto {
  @ApiProperty({ description: '意见，没有发现问题时为空', type: [AdviceDto] })
  readonly advice: readonly AdviceDto[];

  @ApiProperty({ description: '预审的效力' })
  readonly note: string;
}
