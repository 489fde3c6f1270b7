import { ApiProperty } from '@nestjs/swagger';
import { GRADES } from '@yijian/domain/case';
import { ENDS, ITEM_STATUSES, OUTCOMES } from '../cases/case-list.dto';
import { EXPORT_FORMATS, type ExportFormat } from '../exports/table-file';
import { ChoiceField, IdField, TextField } from '../fields';

const MONTH = {
  max: 7,
  pattern: { rule: /^20\d{2}-(0[1-9]|1[0-2])$/, message: '须为 YYYY-MM 的月份' },
  example: '2026-03',
};

/** Months and filters of the statistics. */
export class SupervisionStatisticsQuery {
  @TextField('自此月（含）；缺省为 to 之前11个月', { ...MONTH, optional: true })
  readonly from?: string;

  @TextField('至此月（含）；缺省为本月', { ...MONTH, optional: true })
  readonly to?: string;

  @IdField('一件事的 slug', { optional: true, example: 'restaurant-opening' })
  readonly lifeEvent?: string;

  @IdField('部门；window 为综合窗口', { optional: true, example: 'market-regulation' })
  readonly departmentId?: string;
}

/** The statistics as a file. */
export class StatisticsExportQuery extends SupervisionStatisticsQuery {
  @ChoiceField('csv 或者 xlsx', EXPORT_FORMATS)
  readonly format: ExportFormat;

  @ChoiceField('按一件事（event）或者部门（department）', ['event', 'department'])
  readonly by: 'event' | 'department';
}

/** How often each value occurred. */
export class ShareDto {
  @ApiProperty({ example: 'allGranted' })
  readonly value: string;

  @ApiProperty({ example: 812 })
  readonly count: number;

  @ApiProperty({ description: '占比，0至1', example: 0.93 })
  readonly share: number;
}

/** Working days taken against what was promised. */
export class DurationsDto {
  @ApiProperty({ description: '计算在内的件数', example: 900 })
  readonly count: number;

  @ApiProperty({ description: '平均工作日', example: 4.2 })
  readonly mean: number;

  @ApiProperty({ description: '中位工作日', example: 4 })
  readonly median: number;

  @ApiProperty({ description: '承诺的平均工作日', example: 7.5 })
  readonly promisedMean: number;
}

/** What is so now. */
class NowDto {
  @ApiProperty({ description: '现在在办', example: 120 })
  readonly running: number;

  @ApiProperty({ description: '其中现在已超期', example: 3 })
  readonly overdue: number;

  @ApiProperty({ description: '期间的黄牌（申诉成立的不计）', example: 5 })
  readonly yellowCards: number;

  @ApiProperty({ description: '期间的红牌（申诉成立的不计）', example: 1 })
  readonly redCards: number;

  @ApiProperty({
    description: '钻取：GET /cases、/department-tasks、/supervision/cards 的筛选条件',
    example: { lifeEvent: 'restaurant-opening' },
    type: Object,
    additionalProperties: { type: 'string' },
  })
  readonly filters: Readonly<Record<string, string>>;
}

/** Cases of one life event. */
export class EventStatisticsDto extends NowDto {
  @ApiProperty({ description: '一件事的 slug；全部合计为空', example: 'restaurant-opening' })
  readonly lifeEvent: string;

  @ApiProperty({ description: '名称', example: '开餐饮店一件事' })
  readonly name: string;

  @ApiProperty({ description: '期间结束的办件', example: 1024 })
  readonly closed: number;

  @ApiProperty({ description: `结束方式：${ENDS.join('、')}`, type: [ShareDto] })
  readonly ends: readonly ShareDto[];

  @ApiProperty({ description: `办理结论：${OUTCOMES.join('、')}`, type: [ShareDto] })
  readonly outcomes: readonly ShareDto[];

  @ApiProperty({
    description: '一次通过率：受理的办件中没有补正的，0至1；没有受理的办件时缺省',
    required: false,
    example: 0.87,
  })
  readonly firstTimeRight?: number;

  @ApiProperty({ description: '自受理至全部决定，与承诺对比；没有时缺省', type: DurationsDto, required: false })
  readonly durations?: DurationsDto;

  @ApiProperty({ description: `评价：${GRADES.join('、')}`, type: [ShareDto] })
  readonly grades: readonly ShareDto[];

  @ApiProperty({
    description: '减时间：各事项逐个办理的承诺工作日之和，减去联办的承诺工作日，平均每件',
    required: false,
    example: 11.5,
  })
  readonly promisedDaysSaved?: number;
}

/** Items of one department. */
export class DepartmentStatisticsDto extends NowDto {
  @ApiProperty({ description: '部门；window 为综合窗口', example: 'market-regulation' })
  readonly departmentId: string;

  @ApiProperty({ description: '简称', example: '市监局' })
  readonly name: string;

  @ApiProperty({ description: '期间结束的办件中办结的事项', example: 2048 })
  readonly ended: number;

  @ApiProperty({ description: `事项状态：${ITEM_STATUSES.join('、')}`, type: [ShareDto] })
  readonly statuses: readonly ShareDto[];

  @ApiProperty({ description: '按承诺时限办结的比例，0至1；没有时缺省', required: false, example: 0.98 })
  readonly onTime?: number;

  @ApiProperty({ description: '自起算至办结，与承诺对比；没有时缺省', type: DurationsDto, required: false })
  readonly durations?: DurationsDto;
}

/** Statistics for supervisors. */
export class SupervisionStatisticsDto {
  @ApiProperty({ example: '2026-01' })
  readonly from: string;

  @ApiProperty({ example: '2026-12' })
  readonly to: string;

  @ApiProperty({ description: '期间各数统计到何时；还在统计时缺省。在办和超期为此刻', required: false })
  readonly countedAt?: string;

  @ApiProperty({ description: '合计', type: EventStatisticsDto })
  readonly total: EventStatisticsDto;

  @ApiProperty({ description: '各一件事，多的在前', type: [EventStatisticsDto] })
  readonly events: readonly EventStatisticsDto[];

  @ApiProperty({ description: '各部门，多的在前', type: [DepartmentStatisticsDto] })
  readonly departments: readonly DepartmentStatisticsDto[];
}
