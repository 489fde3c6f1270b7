import { ApiProperty } from '@nestjs/swagger';
import { type FormObject } from '@yijian/domain/form';
import { FieldProblemDto } from '../problems/documented';

/** One section that is shown. */
export class FormSectionDto {
  @ApiProperty({ description: '部分的名称，即表单的顶层属性', example: 'premises' })
  readonly name: string;

  @ApiProperty({ description: '是否必须填写' })
  readonly required: boolean;
}

/** The form of a case. */
export class FormDto {
  @ApiProperty({ description: '修订号；0 为按导办回答预填、尚未保存', example: 3 })
  readonly revision: number;

  @ApiProperty({ description: '目录包中的表单版本', example: 1 })
  readonly version: number;

  @ApiProperty({ description: '填写内容', type: Object, additionalProperties: true })
  readonly data: unknown;

  @ApiProperty({
    description: '表单的 JSON Schema（2020-12 子集，见目录包说明第6节）',
    type: Object,
    additionalProperties: true,
  })
  readonly schema: FormObject;

  @ApiProperty({ description: '当前情形显示的部分，按显示顺序', type: [FormSectionDto] })
  readonly sections: readonly FormSectionDto[];

  @ApiProperty({ description: '仍须改正才能提交的问题', type: [FieldProblemDto] })
  readonly problems: readonly FieldProblemDto[];
}

/** Answer to saving. */
export class FormSavedDto {
  @ApiProperty({ description: '新的修订号', example: 4 })
  readonly revision: number;

  @ApiProperty({ description: '仍须改正才能提交的问题；草稿已保存', type: [FieldProblemDto] })
  readonly problems: readonly FieldProblemDto[];
}
