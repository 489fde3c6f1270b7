import { ApiProperty } from '@nestjs/swagger';
import { LimitDto } from '../commands/limit.dto';

/** Where a tolerance or a commitment stands. */
const OFFER_STATUSES = ['creditCheck', 'offered', 'blocked', 'signed', 'inForce', 'lapsed', 'kept', 'broken'] as const;

/** A tolerance (容缺) of a material, or a commitment (告知承诺) for an item. */
export class OfferDto {
  @ApiProperty({ description: 'tolerance 容缺，commitment 告知承诺', enum: ['tolerance', 'commitment'] })
  readonly kind: 'tolerance' | 'commitment';

  @ApiProperty({ description: '容缺的材料编号，或者告知承诺的事项编号', example: 'premises-proof' })
  readonly subject: string;

  @ApiProperty({
    description:
      'creditCheck 信用核查中，offered 可以签署，blocked 因失信不提供，signed 已签署，inForce 已生效，lapsed 未生效，kept 已履行，broken 未履行',
    enum: OFFER_STATUSES,
  })
  readonly status: (typeof OFFER_STATUSES)[number];

  @ApiProperty({ description: '申请的时间' })
  readonly askedAt: string;

  @ApiProperty({ description: '签署的时间', required: false })
  readonly signedAt?: string;

  @ApiProperty({ description: '告知承诺：已责令限期改正', required: false })
  readonly curing?: boolean;
}

/** A special procedure that was started. */
export class ProcedureDto {
  @ApiProperty({ description: '序号', example: 'expert-review/1' })
  readonly procedureKey: string;

  @ApiProperty({ example: 'expert-review' })
  readonly procedureId: string;

  @ApiProperty({ description: '适用的事项', type: [String] })
  readonly itemIds: readonly string[];

  @ApiProperty({ description: '启动的时间' })
  readonly startedAt: string;

  @ApiProperty({ description: '最近一次书面告知的所需时间', type: LimitDto, required: false })
  readonly timeNeeded?: LimitDto;

  @ApiProperty({ description: '最近一次书面告知的时间', required: false })
  readonly toldAt?: string;

  @ApiProperty({ description: '告知的时间已经用完，期限继续计算', required: false })
  readonly timeOver?: boolean;

  @ApiProperty({ description: '结束的时间', required: false })
  readonly endedAt?: string;
}

/** One appointment of a joint visit. */
export class AppointmentDto {
  @ApiProperty({ description: '时间' })
  readonly heldAt: string;

  @ApiProperty({ description: '地点' })
  readonly place: string;

  @ApiProperty({ description: '到场的部门', type: [String] })
  readonly departmentIds: readonly string[];

  @ApiProperty({ description: '是否已经记录结论' })
  readonly recorded: boolean;
}

/** What a department found on a visit. */
export class VisitFindingDto {
  @ApiProperty({ description: 'pass 通过，fail 不通过，rectify 允许整改', enum: ['pass', 'fail', 'rectify'] })
  readonly result: 'pass' | 'fail' | 'rectify';

  @ApiProperty({ description: '记录的时间' })
  readonly at: string;
}

/** A joint visit (联合勘验、评审、验收). */
export class VisitDto {
  @ApiProperty({ example: 'joint-site-inspection' })
  readonly procedureId: string;

  @ApiProperty({ description: '各次安排，最后一次有效', type: [AppointmentDto] })
  readonly appointments: readonly AppointmentDto[];

  @ApiProperty({
    description: '各部门最近的结论，以部门编号为名',
    type: 'object',
    additionalProperties: { $ref: '#/components/schemas/VisitFindingDto' },
  })
  readonly findings: Readonly<Record<string, VisitFindingDto>>;

  @ApiProperty({ description: '应到未到的部门', type: [String] })
  readonly absentIds: readonly string[];

  @ApiProperty({ description: '组织的期限已过' })
  readonly overdue: boolean;
}

/** The hearing of one item (听证). */
export class HearingDto {
  @ApiProperty({ example: 'tobacco-licence' })
  readonly itemId: string;

  @ApiProperty({ example: 'hearing' })
  readonly procedureId: string;

  @ApiProperty({
    description:
      'told 已告知，requested 已申请，scheduled 已通知，held 已举行，waived 放弃，lapsed 逾期未申请，cancelled 取消',
    enum: ['told', 'requested', 'scheduled', 'held', 'waived', 'lapsed', 'cancelled'],
  })
  readonly step: string;

  @ApiProperty({ description: '告知听证权利的时间' })
  readonly toldAt: string;

  @ApiProperty({ description: '申请的时间', required: false })
  readonly requestedAt?: string;

  @ApiProperty({ description: '举行的时间', required: false })
  readonly heldAt?: string;

  @ApiProperty({ description: '地点', required: false })
  readonly place?: string;

  @ApiProperty({ description: '主持人编号', required: false })
  readonly officerId?: string;
}

/** A department that was asked for its opinion before acceptance. */
export class ConsultationDto {
  @ApiProperty({ description: '事项', example: 'food-licence' })
  readonly itemId: string;

  @ApiProperty({ description: '是否还在等待答复' })
  readonly isOpen: boolean;
}
