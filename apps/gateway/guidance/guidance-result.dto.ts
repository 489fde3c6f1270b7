import { ApiProperty } from '@nestjs/swagger';

/** One choice of a question. */
export class ChoiceDto {
  @ApiProperty({ description: '回答的值', example: 'snack' })
  readonly value: string;

  @ApiProperty({ description: '给人看的文字', example: '小吃、早点' })
  readonly label: string;
}

/** A question with what is needed to ask it. */
export class QuestionDto {
  @ApiProperty({ description: '问题的编号', example: 'business-area' })
  readonly nodeId: string;

  @ApiProperty({ description: '回答的事实', example: 'businessArea' })
  readonly factId: string;

  @ApiProperty({ description: '问题', example: '营业场所使用面积是多少平方米？' })
  readonly question: string;

  @ApiProperty({ description: '提示', required: false })
  readonly help?: string;

  @ApiProperty({
    description: '回答的类型：是否、数字、选一项、选多项',
    enum: ['boolean', 'number', 'code', 'codeList'],
  })
  readonly type: 'boolean' | 'number' | 'code' | 'codeList';

  @ApiProperty({ description: '可选的回答', type: [ChoiceDto], required: false })
  readonly values?: readonly ChoiceDto[];

  @ApiProperty({ description: '数字的单位', required: false, example: '平方米' })
  readonly unit?: string;

  @ApiProperty({ required: false })
  readonly minimum?: number;

  @ApiProperty({ required: false })
  readonly maximum?: number;
}

/** End of the guidance. */
export class GuidanceEndDto {
  @ApiProperty({ example: 'file' })
  readonly id: string;

  @ApiProperty({
    description:
      'proceed 可以申报，partial 部分事项可以申报，offline 须到窗口，redirect 应办另一件事，notEligible 不能办理',
    enum: ['proceed', 'partial', 'offline', 'redirect', 'notEligible'],
  })
  readonly outcome: 'proceed' | 'partial' | 'offline' | 'redirect' | 'notEligible';

  @ApiProperty({ description: '告知申请人的话', required: false })
  readonly message?: string;
}

/** An answer in words. */
export class AnsweredDto {
  @ApiProperty({ example: 'foodMode' })
  readonly factId: string;

  @ApiProperty({ example: '经营方式' })
  readonly label: string;

  @ApiProperty({ example: '小吃、早点' })
  readonly answer: string;
}

/** One item of a one-time notice. */
export class NoticeItemDto {
  @ApiProperty({ example: 'food-licence' })
  readonly itemId: string;

  @ApiProperty({ example: '食品经营许可（新办）' })
  readonly name: string;

  @ApiProperty({ description: '承办部门' })
  readonly department: string;

  @ApiProperty({ description: '依据', type: [String] })
  readonly basis: readonly string[];

  @ApiProperty({ description: '受理条件', type: [String] })
  readonly conditions: readonly string[];

  @ApiProperty({ description: '承诺时限', example: '5个工作日' })
  readonly promised: string;

  @ApiProperty({ description: '法定时限', example: '10个工作日' })
  readonly statutory: string;

  @ApiProperty({ description: '收费', example: '不收费' })
  readonly fee: string;

  @ApiProperty({ description: '须先办成什么', type: [String] })
  readonly dependencies: readonly string[];

  @ApiProperty({ description: '是否需要还不确定' })
  readonly mayApply: boolean;
}

/** One material of a one-time notice. */
export class NoticeMaterialDto {
  @ApiProperty({ example: 'layout-plan' })
  readonly materialId: string;

  @ApiProperty()
  readonly name: string;

  @ApiProperty({ description: '从哪里来', example: '申请人自备' })
  readonly origin: string;

  @ApiProperty({ description: '份数和格式；由系统获取的为空' })
  readonly quantity: string;

  @ApiProperty({ description: '是否核心材料' })
  readonly coreMaterial: boolean;

  @ApiProperty({ description: '用于哪些事项', type: [String] })
  readonly usedBy: readonly string[];

  @ApiProperty({ description: '是否需要还不确定' })
  readonly mayApply: boolean;
}

/** The one-time notice of a situation. */
export class GuidanceNoticeDto {
  @ApiProperty({ description: '回答，用文字表达', type: [AnsweredDto] })
  readonly situation: readonly AnsweredDto[];

  @ApiProperty({ description: '事项', type: [NoticeItemDto] })
  readonly items: readonly NoticeItemDto[];

  @ApiProperty({ description: '材料', type: [NoticeMaterialDto] })
  readonly materials: readonly NoticeMaterialDto[];

  @ApiProperty({ description: '全程承诺时限', example: '10个工作日' })
  readonly overallPromise: string;

  @ApiProperty({ description: '不计入承诺的时间', type: [String] })
  readonly promiseExcludes: readonly string[];

  @ApiProperty({ description: '送达方式', type: [String] })
  readonly deliveryMethods: readonly string[];

  @ApiProperty({ description: '办公时间' })
  readonly officeHours: string;

  @ApiProperty({ description: '咨询电话' })
  readonly consultationPhone: string;
}

/** What it costs. */
export class ChargesDto {
  @ApiProperty({ description: '合计，元；按情况计算的没有', required: false })
  readonly totalYuan?: number;

  @ApiProperty({ description: '用文字表达', example: '不收费' })
  readonly text: string;
}

/** The day a case would end. */
export class ExpectedEndDto {
  @ApiProperty({ example: '2026-12-07' })
  readonly endsOn: string;

  @ApiProperty({ description: '用文字表达', example: '如今天受理，预计2026年12月7日前办结' })
  readonly text: string;
}

/** How long it takes. */
export class GuidanceTimeDto {
  @ApiProperty({ description: '承诺时限', example: '7个工作日' })
  readonly promised: string;

  @ApiProperty({ description: '如今天受理', type: ExpectedEndDto, required: false })
  readonly ifAcceptedToday?: ExpectedEndDto;

  @ApiProperty({ description: '全程承诺时限', example: '10个工作日' })
  readonly overallPromise: string;

  @ApiProperty({ description: '不计入承诺的时间', type: [String] })
  readonly excludes: readonly string[];
}

/** How often one has to come. */
export class VisitsDto {
  @ApiProperty({ description: '最少到窗口或者自助终端几次：结果送上门的', example: 0 })
  readonly least: number;

  @ApiProperty({ description: '最多几次：自己去取结果的', example: 1 })
  readonly most: number;

  @ApiProperty({ description: '不用去取的送达方式', type: [String], example: ['邮政寄递', '网上送达'] })
  readonly brought: readonly string[];

  @ApiProperty({ description: '要去取的送达方式', type: [String], example: ['窗口领取', '自助终端'] })
  readonly fetched: readonly string[];

  @ApiProperty({ description: '部门可能上门、须有人在场的环节', type: [String], example: ['联合现场勘验'] })
  readonly onSite: readonly string[];
}

/** What nobody is asked for. */
export class NotAskedDto {
  @ApiProperty({ example: 'hasBadCredit' })
  readonly factId: string;

  @ApiProperty({ example: '存在失信记录' })
  readonly label: string;

  @ApiProperty({ description: 'lookedUp 由系统核查，foundOut 在办理中查明', enum: ['lookedUp', 'foundOut'] })
  readonly how: 'lookedUp' | 'foundOut';
}

/** The event to go to instead. */
export class RedirectDto {
  @ApiProperty({ example: '43TC31903000' })
  readonly lifeEventCode: string;

  @ApiProperty({ required: false, example: 'enterprise-opening' })
  readonly slug?: string;

  @ApiProperty({ required: false, example: '企业开办一件事' })
  readonly name?: string;
}
