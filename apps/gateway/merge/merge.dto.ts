import { ApiProperty } from '@nestjs/swagger';
import { type Finding, type LifeEvent } from '@yijian/domain/catalogue';
import { type ItemSupply, type MergedPackage, type MergeProposal, type Saving } from '@yijian/domain/merge';
import { IdField, InstantField, OpenObjectField, TextsField, WholeNumberField } from '../fields';
import { FindingDto } from '../problems/documented';

/** The item of a supply in the path. */
export class ItemParam {
  @IdField('事项', { example: 'food-licence' })
  readonly itemId: string;
}

/** Which version of a supply. */
export class SupplyVersionQuery {
  @WholeNumberField('版本，缺省为最新', { min: 1, max: 1_000_000, optional: true, example: 1 })
  readonly version?: number;
}

/** Filters of supplies; all that are given must hold. */
export class SuppliesQuery {
  @InstantField('只列此时之后提供或者变更的', { optional: true })
  readonly changedSince?: string;

  @IdField('只列此一件事的事项', { optional: true, example: 'restaurant-opening' })
  readonly lifeEvent?: string;
}

/** A version of a supply. */
export class SupplyKeyDto {
  @ApiProperty({ description: '事项', example: 'food-licence' })
  readonly itemId: string;

  @ApiProperty({ description: '版本，每个事项从1起' })
  readonly version: number;
}

/** What putting a supply did. */
export class PutSupplyDto extends SupplyKeyDto {
  @ApiProperty({ description: 'stored 新版本；unchanged 与最新版本内容相同', enum: ['stored', 'unchanged'] })
  readonly status: 'stored' | 'unchanged';

  @ApiProperty({ description: '与上一版本相比的变化', type: [String] })
  readonly changes: readonly string[];
}

/** A stored supply. */
export class SupplyDto extends SupplyKeyDto {
  @ApiProperty({ description: '提供时间', example: '2026-11-22T09:00:00.000+08:00' })
  readonly suppliedAt: string;

  @ApiProperty({ description: '事项资料，格式见目录包说明', type: Object, additionalProperties: true })
  readonly supply: ItemSupply;
}

/** A published life event with the item. */
export class PublishedInDto {
  @ApiProperty({ example: 'restaurant-opening' })
  readonly slug: string;

  @ApiProperty({ example: '开办餐饮店一件事' })
  readonly name: string;

  @ApiProperty({ description: '最近发布的版本', example: '2026.1' })
  readonly version: string;

  @ApiProperty({ description: '发布时间' })
  readonly publishedAt: string;
}

/** The latest supply of an item in the list. */
export class ListedSupplyDto extends SupplyKeyDto {
  @ApiProperty({ description: '事项名称' })
  readonly name: string;

  @ApiProperty({ description: '部门', example: 'market-regulation' })
  readonly departmentId: string;

  @ApiProperty({ description: '提供时间' })
  readonly suppliedAt: string;

  @ApiProperty({ description: '含有此事项的已发布一件事', type: [PublishedInDto] })
  readonly publishedIn: readonly PublishedInDto[];

  @ApiProperty({ description: '报告的变化：发布之后部门又变更了资料，表单和指南可能需要修订' })
  readonly reportedChange: boolean;

  @ApiProperty({ description: '变化：与发布时的资料相比；没有发布的与上一版本相比', type: [String] })
  readonly changes: readonly string[];
}

/** What to merge; either of `itemIds` and `lifeEvent`. */
export class MergeRequestDto {
  @TextsField('要合并的事项，依此顺序', { min: 1, max: 100, length: 100, optional: true })
  readonly itemIds?: string[];

  @IdField('或者一件事的 slug：合并它现行版本的全部事项', { optional: true, example: 'restaurant-opening' })
  readonly lifeEvent?: string;

  @OpenObjectField('对冲突的决定，格式见目录包说明；缺省为尚未决定', { optional: true })
  readonly decisions?: object;
}

/** What a situation saves. */
export class SituationSavingDto {
  @ApiProperty({ example: 'snack-bar-30' })
  readonly situationId: string;

  @ApiProperty({ example: '社区小吃店，30平方米，有招牌' })
  readonly name: string;

  @ApiProperty({ description: '减时间、减环节、减材料、减跑动、减填写', type: Object, additionalProperties: true })
  readonly saving: Saving;
}

/** An element of the former form that nobody asks for any more. */
export class DroppedElementDto {
  @ApiProperty({ description: '原表单中的位置（JSON Pointer）', example: '/premises/floor' })
  readonly pointer: string;

  @ApiProperty({ description: '名称', example: '所在楼层' })
  readonly title: string;
}

/** The package with the merge put in. */
export class MergedPackageDto {
  @ApiProperty({
    description: '放入合并结果的目录包；版本号和生效日期由目录管理员确定',
    type: Object,
    additionalProperties: true,
  })
  readonly lifeEvent: LifeEvent;

  @ApiProperty({ description: '原表单中没有部门需要、不再填写的项', type: [DroppedElementDto] })
  readonly dropped: MergedPackage['dropped'];

  @ApiProperty({ description: '检查发现的问题', type: [FindingDto] })
  readonly findings: readonly Finding[];
}

/** A proposal. */
export class MergeProposalDto {
  @ApiProperty({ description: '用的是哪些版本', type: [SupplyKeyDto] })
  readonly supplies: readonly SupplyKeyDto[];

  @ApiProperty({ description: '一张表单、一套材料、冲突、节省', type: Object, additionalProperties: true })
  readonly proposal: MergeProposal;

  @ApiProperty({ description: '每种情形节省多少；合并一件事时有', type: [SituationSavingDto], required: false })
  readonly situations?: readonly SituationSavingDto[];

  @ApiProperty({ description: '合并一件事、冲突全部决定时有', type: MergedPackageDto, required: false })
  readonly merged?: MergedPackageDto;
}
