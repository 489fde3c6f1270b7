import { ApiProperty } from '@nestjs/swagger';

/** An offer of tolerance (容缺) or commitment (告知承诺), as it stands. */
export class OfferDto {
  @ApiProperty({ description: 'tolerance 容缺，commitment 告知承诺', enum: ['tolerance', 'commitment'] })
  readonly kind: string;

  @ApiProperty({ description: '容缺的材料编号，或者告知承诺的事项编号', example: 'premises-proof' })
  readonly subject: string;

  @ApiProperty({
    description:
      'creditCheck 信用核查中，offered 可以签署，blocked 因失信不适用，signed 已签署，inForce 已适用，lapsed 未适用，kept 已履行，broken 未履行',
    enum: ['creditCheck', 'offered', 'blocked', 'signed', 'inForce', 'lapsed', 'kept', 'broken'],
  })
  readonly status: string;

  @ApiProperty({ description: '申请的时间' })
  readonly askedAt: string;

  @ApiProperty({ description: '签署的时间', required: false })
  readonly signedAt?: string;

  @ApiProperty({ description: '已责令限期改正', required: false })
  readonly curing?: boolean;
}

/** One appointment of a joint visit. */
export class VisitAppointmentDto {
  @ApiProperty({ description: '时间' })
  readonly heldAt: string;

  @ApiProperty({ description: '地点' })
  readonly place: string;

  @ApiProperty({ description: '到场的部门', type: [String] })
  readonly departmentIds: readonly string[];

  @ApiProperty({ description: '是否已有记录' })
  readonly recorded: boolean;
}

/** What a department found on a visit. */
export class VisitFindingDto {
  @ApiProperty({ description: 'pass 通过，fail 不通过，rectify 整改后复查', enum: ['pass', 'fail', 'rectify'] })
  readonly result: string;

  @ApiProperty({ description: '时间' })
  readonly at: string;
}

/** A joint visit. */
export class VisitDto {
  @ApiProperty({ description: '特别程序', example: 'joint-site-inspection' })
  readonly procedureId: string;

  @ApiProperty({ description: '预约，先后为序；最后一次有效', type: [VisitAppointmentDto] })
  readonly appointments: readonly VisitAppointmentDto[];

  @ApiProperty({
    description: '各部门的结论，以部门编号为名',
    type: 'object',
    additionalProperties: { $ref: '#/components/schemas/VisitFindingDto' },
  })
  readonly findings: Readonly<Record<string, VisitFindingDto>>;

  @ApiProperty({ description: '没有到场的部门', type: [String] })
  readonly absentIds: readonly string[];

  @ApiProperty({ description: '组织期限已过' })
  readonly overdue: boolean;
}

/** The hearing of one item. */
export class HearingDto {
  @ApiProperty({ description: '事项' })
  readonly itemId: string;

  @ApiProperty({ description: '特别程序' })
  readonly procedureId: string;

  @ApiProperty({
    description:
      'told 已告知权利，requested 已申请，scheduled 已通知，held 已举行，waived 已放弃，lapsed 逾期未申请，cancelled 事项已终止',
    enum: ['told', 'requested', 'scheduled', 'held', 'waived', 'lapsed', 'cancelled'],
  })
  readonly step: string;

  @ApiProperty({ description: '告知的时间' })
  readonly toldAt: string;

  @ApiProperty({ description: '申请的时间', required: false })
  readonly requestedAt?: string;

  @ApiProperty({ description: '举行的时间', required: false })
  readonly heldAt?: string;

  @ApiProperty({ description: '地点', required: false })
  readonly place?: string;
}
