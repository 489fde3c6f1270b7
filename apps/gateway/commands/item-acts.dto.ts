import { SUSPENSION_GROUNDS, TERMINATION_GROUNDS } from '@yijian/domain/case';
import { ChoiceField, IdField, TextField, TextsField } from '../fields';
import { ItemOnlyDto } from './procedures.dto';

/** A reason alone. */
export class ReasonDto {
  @TextField('理由', { max: 1000, example: '涉及多部门会商，十个工作日内不能作出决定' })
  readonly reason: string;
}

/** 延期. */
export class ExtendDecisionDto extends ItemOnlyDto {
  @TextField('延期的理由，须告知申请人', { max: 1000, example: '案情复杂，需要进一步核实' })
  readonly reason: string;
}

/** 中止办理. */
export class SuspendItemDto extends ItemOnlyDto {
  @ChoiceField(
    '事由：forceMajeure 不可抗力，pendingCase 另案未结，applicantRequest 申请人请求，other 其他',
    SUSPENSION_GROUNDS,
    {
      example: 'forceMajeure',
    },
  )
  readonly ground: (typeof SUSPENSION_GROUNDS)[number];

  @TextField('理由', { max: 1000 })
  readonly reason: string;

  @TextField('法律依据', { max: 500 })
  readonly legalBasis: string;

  @TextField('允许停止计算法定时限的特别规定；没有的只停止承诺时限', { max: 500, optional: true })
  readonly specialStatute?: string;
}

/** 指定承办人. */
export class AssignReviewerDto extends ItemOnlyDto {
  @TextField('承办人编号（不含姓名），须为本部门人员', { max: 64, example: 'market-regulation-reviewer' })
  readonly reviewerId: string;
}

/** 催办. */
export class UrgeDto extends ItemOnlyDto {
  @TextField('催办内容', { max: 500, example: '请于今日内签收并办理' })
  readonly message: string;
}

/** 终止办理. */
export class TerminateDto {
  @IdField('事项编号；部门终止单个事项必填，窗口终止整件不填', { optional: true, example: 'food-licence' })
  readonly itemId?: string;

  @ChoiceField(
    '事由：applicantDeceased 申请人死亡，applicantDissolved 申请人终止，conditionGone 条件消失，other 其他',
    TERMINATION_GROUNDS,
    { example: 'applicantDissolved' },
  )
  readonly ground: (typeof TERMINATION_GROUNDS)[number];

  @TextField('理由', { max: 1000 })
  readonly reason: string;

  @TextField('法律依据', { max: 500 })
  readonly legalBasis: string;
}

/** 变更、撤销决定. */
export class CorrectDecisionDto extends ItemOnlyDto {
  @ChoiceField('granted 变更为准予，denied 变更为不予，revoked 撤销', ['granted', 'denied', 'revoked'], {
    example: 'revoked',
  })
  readonly to: 'granted' | 'denied' | 'revoked';

  @TextsField('变更为准予时的结果编号', { min: 1, max: 50, length: 100, optional: true })
  readonly resultIds?: string[];

  @TextField('理由', { max: 2000 })
  readonly reason: string;

  @TextField('法律依据', { max: 500, example: '《行政许可法》第六十九条' })
  readonly legalBasis: string;
}
