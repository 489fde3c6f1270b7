import { ApiProperty } from '@nestjs/swagger';
import { OpenObjectField } from '../fields';

/** A way in which the results may be delivered. */
export class DeliveryMethodDto {
  @ApiProperty({ description: '送达方式', example: 'post' })
  readonly method: string;

  @ApiProperty({ description: '名称', example: '邮政寄递' })
  readonly name: string;

  @ApiProperty({ description: '自发出至收到的时间', required: false, example: '3个工作日' })
  readonly time?: string;

  @ApiProperty({ description: '收费，元', example: 0 })
  readonly feeYuan: number;

  @ApiProperty({ description: '承运人', required: false, example: '邮政特快专递' })
  readonly carrier?: string;

  @ApiProperty({ description: '说明', required: false })
  readonly note?: string;
}

/** Terms under which a material may come later (容缺). */
export class ToleranceTermsDto {
  @ApiProperty({ description: '补交期限', example: '10个工作日' })
  readonly limit: string;

  @ApiProperty({ description: '对办理时限的影响和依据' })
  readonly effect: string;
}

/** One material of the set (一套材料), as this case needs it. */
export class RequiredMaterialDto {
  @ApiProperty({ description: '材料编号', example: 'layout-plan' })
  readonly materialId: string;

  @ApiProperty({ description: '名称' })
  readonly name: string;

  @ApiProperty({ description: '是否核心材料；核心材料不能容缺' })
  readonly coreMaterial: boolean;

  @ApiProperty({ description: '由系统获取，不必提交' })
  readonly fetched: boolean;

  @ApiProperty({ description: '从哪里来', example: '电子证照“居民身份证”，由系统获取，无需提交' })
  readonly origin: string;

  @ApiProperty({ description: '份数和格式；由系统获取的为空' })
  readonly quantity: string;

  @ApiProperty({ description: '接受的文件格式', type: [String], example: ['pdf', 'jpg'] })
  readonly formats: readonly string[];

  @ApiProperty({ description: '说明', required: false })
  readonly note?: string;

  @ApiProperty({ description: '用于本件的哪些事项', type: [String] })
  readonly usedBy: readonly string[];

  @ApiProperty({ description: '可以容缺时的条件', type: ToleranceTermsDto, required: false })
  readonly tolerance?: ToleranceTermsDto;
}

/** What the catalogue provides of commitment (告知承诺) for an item of the case. */
export class CommitmentTermsDto {
  @ApiProperty({ description: '事项编号', example: 'signboard' })
  readonly itemId: string;

  @ApiProperty({ description: '事项名称' })
  readonly name: string;

  @ApiProperty({ description: '承诺什么，替代什么' })
  readonly scope: string;

  @ApiProperty({ description: '承诺后的办理时限', example: '1个工作日' })
  readonly limit: string;

  @ApiProperty({ description: '承诺后不必提交的材料', type: [String] })
  readonly replaces: readonly string[];

  @ApiProperty({ description: '事后核查', example: '自作出决定之日起30个工作日内核查' })
  readonly postCheck: string;

  @ApiProperty({ description: '承诺不实的后果' })
  readonly onFalse: string;

  @ApiProperty({ description: '由导办回答决定是否适用；否则在提交时自愿选择' })
  readonly chosenByAnswers: boolean;

  @ApiProperty({ description: '本件按导办回答已适用' })
  readonly applies: boolean;
}

/** One defect of a correction notice. */
export class OpenDefectDto {
  @ApiProperty({ description: '涉及的表单位置（JSON Pointer）或者材料编号；涉及整个申请的没有', required: false })
  readonly subject?: string;

  @ApiProperty({ description: '所涉材料或者表单部分的名称', required: false })
  readonly subjectName?: string;

  @ApiProperty({ description: '问题以及怎样补正' })
  readonly content: string;

  @ApiProperty({ description: '依据', required: false })
  readonly legalBasis?: string;

  @ApiProperty({ description: '提出问题的部门所办的事项', required: false })
  readonly itemName?: string;
}

/** A department that handles an item of the case. */
export class HandlingDepartmentDto {
  @ApiProperty({ description: '部门编号', example: 'market-regulation' })
  readonly departmentId: string;

  @ApiProperty({ description: '部门名称', example: '示例市示例区市场监督管理局' })
  readonly name: string;
}

/** What a case asks of its applicant: everything needed to hand in, correct and choose. */
export class RequirementsDto {
  @OpenObjectField('导办回答：事实编号与值')
  readonly answers: object;

  @ApiProperty({
    description: '按导办回答预填的表单位置（JSON Pointer）；可以改，改后须重新回答导办问题',
    type: [String],
    example: ['/food/mode'],
  })
  readonly prefilled: readonly string[];

  @ApiProperty({ description: '可选的送达方式', type: [DeliveryMethodDto] })
  readonly deliveryMethods: readonly DeliveryMethodDto[];

  @ApiProperty({ description: '材料清单，按目录顺序', type: [RequiredMaterialDto] })
  readonly materials: readonly RequiredMaterialDto[];

  @ApiProperty({ description: '目录为本件事项规定的告知承诺', type: [CommitmentTermsDto] })
  readonly commitments: readonly CommitmentTermsDto[];

  @ApiProperty({ description: '承办本件事项的部门', type: [HandlingDepartmentDto] })
  readonly departments: readonly HandlingDepartmentDto[];

  @ApiProperty({ description: '等待补正时，补正告知列明而尚未补齐的问题', type: [OpenDefectDto], required: false })
  readonly defects?: readonly OpenDefectDto[];
}
