import { ApiProperty } from '@nestjs/swagger';
import { TextField, WholeNumberField } from '../fields';
import { LifeEventSummaryDto } from '../guidance/guidance.dto';

/** What somebody looks for. */
export class SearchQuery {
  @TextField('要找的事，用平常的话说', { max: 100, example: '想开个小饭馆' })
  readonly q: string;

  @WholeNumberField('最多几个结果，缺省10', { min: 1, max: 50, optional: true, example: 10 })
  readonly limit?: number;
}

/** Why an event was found. */
export class SearchMatchDto {
  @ApiProperty({ description: '问题中起作用的词', example: '饭馆' })
  readonly words: string;

  @ApiProperty({
    description: '找到的地方：name 名称，item 事项、材料或者情形，guide 指南和导办，question 常见问题',
    enum: ['name', 'item', 'guide', 'question'],
  })
  readonly place: string;
}

/** One event that was found. */
export class SearchHitDto extends LifeEventSummaryDto {
  @ApiProperty({ description: '为什么找到它', type: [SearchMatchDto] })
  readonly matches: readonly SearchMatchDto[];

  @ApiProperty({ description: '相关程度，只在同一次结果中可比', example: 1.2 })
  readonly score: number;
}

/** What was found. */
export class SearchResultDto {
  @ApiProperty({ description: '结果，最相关的在前；只有今天可办的一件事', type: [SearchHitDto] })
  readonly hits: readonly SearchHitDto[];

  @ApiProperty({ description: '没有找到时怎么办', required: false })
  readonly advice?: string;

  @ApiProperty({
    description: '没有找到时：今天可办的一件事，也许有关的在前',
    type: [LifeEventSummaryDto],
    required: false,
  })
  readonly others?: readonly LifeEventSummaryDto[];
}

/** What a rebuild did. */
export class RebuiltDto {
  @ApiProperty({ description: '重建了几个版本的索引', example: 4 })
  readonly indexed: number;
}
