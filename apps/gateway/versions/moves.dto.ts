import { ApiProperty } from '@nestjs/swagger';
import { OpenedCaseDto } from '../cases/opening.dto';
import { OpenObjectField } from '../fields';

/** One place of a draft and why it needs attention. */
export class SecondLookDto {
  @ApiProperty({ description: 'JSON Pointer，/answers/… 或者 /form/…', example: '/form/premises/area' })
  readonly pointer: string;

  @ApiProperty({ description: '名称', example: '经营面积' })
  readonly label: string;

  @ApiProperty({ description: '原因' })
  readonly text: string;
}

/** What a newer version of the catalogue means for a draft. */
export class VersionChangeDto {
  @ApiProperty({ description: '办件的版本', example: '2026.1' })
  readonly version: string;

  @ApiProperty({ description: '新办件现在使用的版本；没有可用的版本时缺省', required: false, example: '2026.2' })
  readonly inForce?: string;

  @ApiProperty({ description: '是否可以转到现行版本：尚未提交，而且版本不同' })
  readonly movable: boolean;

  @ApiProperty({ description: '给申请人的说明' })
  readonly message: string;

  @ApiProperty({ description: '版本之间的变化，逐条', type: [Object] })
  readonly changes: readonly object[];

  @ApiProperty({ description: '照转的字段（JSON Pointer）', type: [String] })
  readonly carried: readonly string[];

  @ApiProperty({ description: '不能照转的字段及原因', type: [SecondLookDto] })
  readonly dropped: readonly SecondLookDto[];

  @ApiProperty({ description: '已照转但请再看一眼的字段及原因', type: [SecondLookDto] })
  readonly secondLook: readonly SecondLookDto[];
}

/** 转到现行版本. */
export class MoveDto {
  @OpenObjectField('新版本要求补充或者更改的导办回答；照转的不必再填', { optional: true })
  readonly answers?: Record<string, unknown>;
}

/** The new case that carries the draft on. */
export class MovedCaseDto extends OpenedCaseDto {
  @ApiProperty({ description: '原办件，已撤回' })
  readonly movedFrom: string;

  @ApiProperty({ description: '转过来的内容和需要再看的字段', type: VersionChangeDto })
  readonly change: VersionChangeDto;
}
