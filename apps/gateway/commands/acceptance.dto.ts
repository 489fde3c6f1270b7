import { FlagField, IdField, ObjectsField, TextField, TextsField } from '../fields';
import { type Defect } from '@yijian/domain/case';

/** One thing to put right. */
export class DefectDto implements Defect {
  @TextField('涉及的表单字段（JSON Pointer）或者材料编号；缺省为整个申请', {
    max: 200,
    optional: true,
    example: 'lease-contract',
  })
  readonly subject?: string;

  @TextField('问题以及补正办法', { max: 1000, example: '租赁合同缺少出租方签章，请补签后重新上传' })
  readonly content: string;

  @TextField('法律依据', { max: 500, optional: true, example: '《行政许可法》第三十二条第一款第四项' })
  readonly legalBasis?: string;
}

/** 征求部门意见. */
export class ConsultDepartmentsDto {
  @TextsField('征求意见的事项', { min: 1, max: 50, length: 100, example: ['food-licence'] })
  readonly itemIds: string[];
}

/** 部门意见. */
export class ReportDefectsDto {
  @IdField('事项编号', { example: 'food-licence' })
  readonly itemId: string;

  @ObjectsField('部门认为需要补正的全部问题；没有问题为空', () => DefectDto, { min: 0, max: 50 })
  readonly defects: DefectDto[];
}

/** 一次性补正告知. */
export class RequestCorrectionDto {
  @ObjectsField('窗口发现的全部问题，一次告知；部门已提出的自动并入', () => DefectDto, { min: 0, max: 50 })
  readonly defects: DefectDto[];

  @FlagField('不再等待尚未答复的部门', { optional: true })
  readonly withoutWaiting?: boolean;
}

/** 补正未齐，退回同一补正告知. */
export class ReturnCorrectionDto {
  @ObjectsField('补正告知已列明而仍未补齐的问题', () => DefectDto, { min: 1, max: 50 })
  readonly defects: DefectDto[];
}

/** 监督员依据新事实批准再次告知补正. */
export class OverrideCorrectionDto {
  @ObjectsField('新发现的问题', () => DefectDto, { min: 1, max: 50 })
  readonly defects: DefectDto[];

  @TextField('第一次告知之后才知道的事实', { max: 1000, example: '补正后的租赁合同显示场所用途为住宅' })
  readonly newFacts: string;
}

/** 不予受理. */
export class RefuseDto {
  @TextField('不予受理的理由', { max: 2000, example: '申请事项不属于本行政机关职权范围' })
  readonly reason: string;

  @TextField('法律依据', { max: 500, example: '《行政许可法》第三十二条第一款第二项' })
  readonly legalBasis: string;

  @TextField('有权办理的机关，已知的须写明', { max: 200, optional: true })
  readonly rightAuthority?: string;
}

/** 不受理：依法不需要取得许可. */
export class DeclareNotRequiredDto {
  @TextField('不受理的理由', { max: 2000, example: '仅销售预包装食品，不需要取得食品经营许可' })
  readonly reason: string;
}
