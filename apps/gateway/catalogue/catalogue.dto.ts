import { ApiProperty } from '@nestjs/swagger';
import { type LifeEvent } from '@yijian/domain/catalogue';
import { IdField, ObjectsField, TextField } from '../fields';

/** One file of a package. */
export class PackageFileDto {
  @TextField('文件路径', { max: 200, example: 'life-events/restaurant-opening.json' })
  readonly path: string;

  @TextField('文件内容（JSON 文本）', { max: 4_000_000 })
  readonly text: string;
}

/** A package to import. */
export class ImportDto {
  @ObjectsField('目录包的全部文件；整包通过检查才导入', () => PackageFileDto, { min: 1, max: 200 })
  readonly files: PackageFileDto[];
}

const KINDS = ['lifeEvent', 'departments', 'calendar', 'codes', 'checkDigits', 'supervision', 'synonyms'];

/** A stored file. */
export class CatalogueKeyDto {
  @ApiProperty({ description: '种类', enum: KINDS })
  readonly kind: string;

  @ApiProperty({ description: '一件事的 slug、日历的 年-区划，其余为空', example: 'restaurant-opening' })
  readonly key: string;

  @ApiProperty({ description: '版本', example: '2026.1' })
  readonly version: string;
}

/** What an import did. */
export class ImportedDto {
  @ApiProperty({ description: '新导入的', type: [CatalogueKeyDto] })
  readonly imported: readonly CatalogueKeyDto[];

  @ApiProperty({ description: '此前已有且内容相同的', type: [CatalogueKeyDto] })
  readonly unchanged: readonly CatalogueKeyDto[];
}

/** A stored file in the list. */
export class StoredFileDto extends CatalogueKeyDto {
  @ApiProperty({ description: '名称，一件事才有', required: false })
  readonly name?: string;

  @ApiProperty({ description: '新办件自此日起使用', required: false, example: '2026-01-01' })
  readonly effectiveFrom?: string;

  @ApiProperty({ description: '新办件使用至此日', required: false })
  readonly effectiveTo?: string;

  @ApiProperty({ description: '导入时间', example: '2026-11-22T09:00:00.000+08:00' })
  readonly importedAt: string;
}

/** The package of a life event in the path. */
export class SlugParam {
  @IdField('一件事的 slug', { example: 'restaurant-opening' })
  readonly slug: string;
}

/** A department, institution or enterprise. */
export class DepartmentDto {
  @ApiProperty({ description: '编号', example: 'market-regulation' })
  readonly id: string;

  @ApiProperty({ description: '名称', example: '示例市市场监督管理局' })
  readonly name: string;

  @ApiProperty({ description: '简称', example: '市场监管' })
  readonly shortName: string;

  @ApiProperty({ description: '统一社会信用代码' })
  readonly uscc: string;

  @ApiProperty({ description: '行政区划代码（GB/T 2260）', example: '430199' })
  readonly regionCode: string;
}

/** The stored package of a life event with the departments it names. */
export class PackageDto {
  @ApiProperty({ description: '一件事的目录包，格式见目录包说明', type: Object, additionalProperties: true })
  readonly lifeEvent: LifeEvent;

  @ApiProperty({ description: '部门', type: [DepartmentDto] })
  readonly departments: readonly DepartmentDto[];
}
