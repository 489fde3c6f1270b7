import { ApiProperty } from '@nestjs/swagger';
import { type ServiceGuidePage } from '@yijian/domain/publication';

/** One open file in the list. */
export class OpenGuideDto {
  @ApiProperty({ example: 'restaurant-opening' })
  readonly slug: string;

  @ApiProperty({ example: '43TC31901000' })
  readonly code: string;

  @ApiProperty({ example: '开办餐饮店一件事' })
  readonly name: string;

  @ApiProperty({ example: '2026.1' })
  readonly version: string;

  @ApiProperty({ description: '更新日期：该版本开始使用的日期', example: '2026-01-01' })
  readonly updated: string;

  @ApiProperty({ example: '/open-data/service-guides/restaurant-opening.json' })
  readonly url: string;
}

/** A service guide as an open file. */
export class OpenGuideFileDto extends OpenGuideDto {
  @ApiProperty({ description: '使用许可' })
  readonly licence: string;

  @ApiProperty({ description: '发布单位' })
  readonly publisher: string;

  @ApiProperty({ description: '服务指南全部要素', type: Object, additionalProperties: true })
  readonly guide: ServiceGuidePage;
}
