import { ANY_STATUS, ITEM_STATUS_NAMES } from '@yijian/domain/case';
import { DUE_STANDINGS } from '@yijian/domain/supervision';
import { ApiProperty } from '@nestjs/swagger';
import { EXPORT_FORMATS, type ExportFormat } from '../exports/table-file';
import { CaseNoField, ChoiceField, DayField, IdField, TextField, WholeNumberField } from '../fields';

export const STAGES = ['notify', 'form', 'accept', 'approve', 'deliver', 'evaluate', 'followUp', 'closed'] as const;
export const STATUSES = [...ANY_STATUS];
export const ENDS = ['completed', 'refusedAcceptance', 'notRequired', 'returned', 'withdrawn', 'terminated'] as const;
export const OUTCOMES = ['allGranted', 'partlyGranted', 'noneGranted'] as const;
export const HOLDERS = ['applicant', 'window', 'departments', 'service', 'operator', 'none'] as const;
export const ITEM_STATUSES = Object.keys(ITEM_STATUS_NAMES);
export const CHANNELS = ['window', 'online'] as const;

/** Filters of cases, for lists, counts and exports alike; all that are given must hold. */
export class CaseFilters {
  @ChoiceField('mine 本人首问负责的办件（窗口受理员），all 全部；缺省 all', ['mine', 'all'], { optional: true })
  readonly queue?: 'mine' | 'all';

  @ChoiceField('状态', STATUSES, { optional: true })
  readonly status?: string;

  @ChoiceField('阶段', STAGES, { optional: true })
  readonly stage?: string;

  @ChoiceField('结束方式', ENDS, { optional: true })
  readonly end?: string;

  @ChoiceField('办理结论', OUTCOMES, { optional: true })
  readonly outcome?: string;

  @IdField('一件事的 slug', { optional: true, example: 'restaurant-opening' })
  readonly lifeEvent?: string;

  @ChoiceField('申报渠道', CHANNELS, { optional: true })
  readonly channel?: string;

  @IdField('有事项归此部门', { optional: true, example: 'market-regulation' })
  readonly departmentId?: string;

  @ChoiceField('有事项处于此状态（与 departmentId 同时给出时指同一事项）', ITEM_STATUSES, { optional: true })
  readonly itemStatus?: string;

  @ChoiceField('在谁手上', HOLDERS, { optional: true })
  readonly holder?: string;

  @ChoiceField('最近的期限：overdue 已超期，soon 三个工作日内到期，later 更晚；只含在办的', DUE_STANDINGS, {
    optional: true,
  })
  readonly due?: 'overdue' | 'soon' | 'later';

  @ChoiceField('只看有停住步骤的（true）或者没有的（false）', ['true', 'false'], { optional: true })
  readonly parked?: 'true' | 'false';

  @DayField('自此日（含）起开立', { optional: true })
  readonly openedFrom?: string;

  @DayField('至此日（含）止开立', { optional: true })
  readonly openedTo?: string;

  @TextField('办件编号开头（6位以上）、申请人全名、申请人编号，或者一件事、事项名称的一部分', {
    max: 100,
    optional: true,
  })
  readonly q?: string;
}

/** Filters, order and place of a page. */
export class CasesQuery extends CaseFilters {
  @ChoiceField('opened 新的在前（缺省）；due 期限近的在前，只含在办的', ['opened', 'due'], { optional: true })
  readonly sort?: 'opened' | 'due';

  @WholeNumberField('每页件数，缺省50', { min: 1, max: 200, optional: true, example: 50 })
  readonly limit?: number;

  @TextField('上一页答复中的 next', { max: 200, optional: true })
  readonly cursor?: string;
}

/** Filters and format of an export. */
export class CaseExportQuery extends CaseFilters {
  @ChoiceField('csv（不限行数）或者 xlsx（至多5万行）', EXPORT_FORMATS)
  readonly format: ExportFormat;
}

/** A due date with its colour. */
export class DueLightDto {
  @ApiProperty({ description: '期限', example: '2026-11-25T23:59:59.999+08:00' })
  readonly at: string;

  @ApiProperty({ description: 'red 已超期，yellow 三个工作日内到期，green 更晚', enum: ['green', 'yellow', 'red'] })
  readonly colour: string;

  @ApiProperty({ description: '剩余工作日，今日不计；超期为负；所涉年份没有日历时缺省', required: false, example: 2 })
  readonly workingDaysLeft?: number;

  @ApiProperty({ description: '给人看的说法', example: '还剩2个工作日' })
  readonly text: string;
}

/** How far the items of a case are. */
export class ItemsProgressDto {
  @ApiProperty({ description: '事项数', example: 5 })
  readonly total: number;

  @ApiProperty({ description: '已准予', example: 3 })
  readonly granted: number;

  @ApiProperty({ description: '已办结（准予、不予及其他）', example: 3 })
  readonly ended: number;
}

/** One case in the list. */
export class CaseSummaryDto {
  @CaseNoField()
  readonly caseNo: string;

  @ApiProperty({ description: '一件事名称', example: '开餐饮店一件事' })
  readonly lifeEventName: string;

  @ApiProperty({ description: '一件事的 slug', example: 'restaurant-opening' })
  readonly lifeEventSlug: string;

  @ApiProperty({ description: '申报渠道', enum: CHANNELS })
  readonly channel: string;

  @ApiProperty({ description: '申请人姓名（脱敏）', required: false, example: '示****' })
  readonly applicantName?: string;

  @ApiProperty({
    description: '首问负责的窗口受理员；还没有人受理过的线上办件缺省',
    required: false,
    example: 'clerk-1',
  })
  readonly clerkId?: string;

  @ApiProperty({ description: '阶段', enum: STAGES })
  readonly stage: string;

  @ApiProperty({ description: '状态', enum: STATUSES })
  readonly status: string;

  @ApiProperty({ description: '结束方式', enum: ENDS, required: false })
  readonly end?: string;

  @ApiProperty({ description: '办理结论', enum: OUTCOMES, required: false })
  readonly outcome?: string;

  @ApiProperty({ description: '在谁手上', enum: HOLDERS })
  readonly holder: string;

  @ApiProperty({ description: '在谁手上，给人看的说法', example: '市监局、消防' })
  readonly heldBy: string;

  @ApiProperty({ description: '在等什么' })
  readonly waitingFor: string;

  @ApiProperty({ description: '事项进度', type: ItemsProgressDto })
  readonly items: ItemsProgressDto;

  @ApiProperty({ description: '是否有停住的步骤' })
  readonly parked: boolean;

  @ApiProperty({ description: '开立时间', example: '2026-11-22T09:00:00.000+08:00' })
  readonly openedAt: string;

  @ApiProperty({ description: '最近的期限', required: false })
  readonly nextDueAt?: string;

  @ApiProperty({ description: '最近的期限及其颜色；没有期限时缺省', type: DueLightDto, required: false })
  readonly due?: DueLightDto;

  @ApiProperty({ description: '结束时间', required: false })
  readonly closedAt?: string;
}

/** One page of the list. */
export class CasePageDto {
  @ApiProperty({ description: '符合条件的总件数；totalIsAtLeast 为 true 时为下限', example: 128 })
  readonly total: number;

  @ApiProperty({ description: 'true：不止 total 件（超过1000件不再细数）', example: false })
  readonly totalIsAtLeast: boolean;

  @ApiProperty({ type: [CaseSummaryDto] })
  readonly cases: readonly CaseSummaryDto[];

  @ApiProperty({ description: '下一页的 cursor；没有下一页时缺省', required: false })
  readonly next?: string;
}

/** One number of the badges: how many cases have a value. */
export class CountDto {
  @ApiProperty({ description: '筛选条件的取值', example: 'checking' })
  readonly value: string;

  @ApiProperty({ example: 17 })
  readonly count: number;
}

/** Numbers for the badges of a desk: cases that are open. */
export class CaseCountsDto {
  @ApiProperty({ description: '在办件数', example: 30412 })
  readonly open: number;

  @ApiProperty({ description: '本人首问负责的在办件数；不是窗口受理员时为0', example: 23 })
  readonly mine: number;

  @ApiProperty({ description: '各状态', type: [CountDto] })
  readonly status: readonly CountDto[];

  @ApiProperty({ description: '在谁手上', type: [CountDto] })
  readonly holder: readonly CountDto[];

  @ApiProperty({ description: '期限：overdue、soon、later', type: [CountDto] })
  readonly due: readonly CountDto[];

  @ApiProperty({ description: '有停住步骤的件数', example: 0 })
  readonly parked: number;

  @ApiProperty({ description: 'true：在办件太多，只数了最新的10万件，各数为下限', example: false })
  readonly atLeast: boolean;
}
