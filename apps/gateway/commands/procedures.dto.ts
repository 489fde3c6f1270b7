import { type VisitResult } from '@yijian/domain/case';
import { type VisitOutcome } from '@yijian/domain/procedure';
import {
  ChoiceField,
  FlagField,
  IdField,
  InstantField,
  ObjectField,
  ObjectsField,
  TextField,
  TextsField,
} from '../fields';
import { LimitDto } from './limit.dto';

/** 启动特别程序. */
export class StartProcedureDto {
  @IdField('特别程序编号', { example: 'expert-review' })
  readonly procedureId: string;

  @TextsField('适用的事项', { min: 1, max: 50, length: 100, example: ['drainage-licence'] })
  readonly itemIds: string[];

  @ObjectField('书面告知申请人的所需时间；停止计算期限的必填', () => LimitDto, { optional: true })
  readonly timeNeeded?: LimitDto;

  @TextField('理由', { max: 1000, example: '排水方案复杂，需要专家评审' })
  readonly reason: string;
}

/** 延长特别程序. */
export class ProlongProcedureDto {
  @TextField('特别程序序号，见办件的 procedures', { max: 120, example: 'expert-review/1' })
  readonly procedureKey: string;

  @ObjectField('自现在起还需要的时间', () => LimitDto)
  readonly timeNeeded: LimitDto;

  @TextField('理由', { max: 1000 })
  readonly reason: string;
}

/** 结束特别程序. */
export class EndProcedureDto {
  @TextField('特别程序序号，见办件的 procedures', { max: 120, example: 'expert-review/1' })
  readonly procedureKey: string;

  @TextField('结论', { max: 2000, example: '方案可行' })
  readonly findings: string;
}

/** Who comes from one department. */
export class InspectorsDto {
  @IdField('部门编号', { example: 'fire-rescue' })
  readonly departmentId: string;

  @TextsField('到场人员编号（不含姓名）', { min: 1, max: 20, length: 64, example: ['fire-07'] })
  readonly officerIds: string[];
}

/** 安排联合勘验、评审、验收. */
export class AppointVisitDto {
  @IdField('特别程序编号', { example: 'joint-site-inspection' })
  readonly procedureId: string;

  @InstantField('时间')
  readonly heldAt: string;

  @TextField('地点', { max: 200, example: '示例路8号一楼' })
  readonly place: string;

  @ObjectsField('所有需要到场的部门及其人员', () => InspectorsDto, { min: 1, max: 20 })
  readonly inspectors: InspectorsDto[];

  @TextField('改期的理由；已有安排时必填', { max: 500, optional: true })
  readonly reason?: string;
}

/** What it came to for one department. */
export class VisitOutcomeDto implements VisitOutcome {
  @IdField('部门编号', { example: 'fire-rescue' })
  readonly departmentId: string;

  @ChoiceField('pass 通过，fail 不通过，rectify 不通过但允许整改', ['pass', 'fail', 'rectify'], { example: 'pass' })
  readonly result: VisitResult;

  @TextsField('整改要求；rectify 必填', { min: 1, max: 50, length: 1000, optional: true })
  readonly requirements?: string[];
}

/** 记录联合勘验、评审、验收. */
export class RecordVisitDto {
  @IdField('特别程序编号', { example: 'joint-site-inspection' })
  readonly procedureId: string;

  @TextField('共同的现场记录', { max: 4000, example: '各部门共同到场，现场与图纸一致' })
  readonly findings: string;

  @ObjectsField('到场部门各自的结论；没有到场的不填', () => VisitOutcomeDto, { min: 1, max: 20 })
  readonly outcomes: VisitOutcomeDto[];
}

/** An item of the case. */
export class ItemOnlyDto {
  @IdField('事项编号', { example: 'tobacco-licence' })
  readonly itemId: string;
}

/** 告知听证权利. */
export class TellHearingRightDto extends ItemOnlyDto {
  @IdField('听证程序编号', { example: 'hearing' })
  readonly procedureId: string;

  @TextField('理由', { max: 1000, example: '拟作出的决定涉及申请人与他人之间重大利益关系' })
  readonly reason: string;
}

/** 通知听证. */
export class ScheduleHearingDto extends ItemOnlyDto {
  @InstantField('时间，七个工作日以后')
  readonly heldAt: string;

  @TextField('地点', { max: 200, example: '政务服务中心三楼听证室' })
  readonly place: string;

  @TextField('听证主持人编号（不含姓名），不得为该事项的审查人员', { max: 64, example: 'legal-02' })
  readonly officerId: string;

  @FlagField('是否公开举行')
  readonly open: boolean;
}

/** 听证笔录. */
export class RecordHearingDto extends ItemOnlyDto {
  @TextField('笔录', { max: 20000 })
  readonly record: string;
}
