import { ApiProperty } from '@nestjs/swagger';
import { CaseNoField, ChoiceField, FlagField, IdField, TextField, WholeNumberField } from '../fields';

/** Filters of the cards; all that are given must hold. */
export class CardsQuery {
  @ChoiceField('颜色', ['notice', 'yellow', 'red'], { optional: true })
  readonly colour?: string;

  @IdField('被督办的部门；window 为综合窗口', { optional: true, example: 'market-regulation' })
  readonly against?: string;

  @IdField('一件事的 slug', { optional: true, example: 'restaurant-opening' })
  readonly lifeEvent?: string;

  @CaseNoField({ optional: true })
  readonly caseNo?: string;

  @ChoiceField('standing 有效，appealed 申诉中，withdrawn 已撤销', ['standing', 'appealed', 'withdrawn'], {
    optional: true,
  })
  readonly status?: CardStatus;

  @WholeNumberField('每页张数，缺省50', { min: 1, max: 200, optional: true, example: 50 })
  readonly limit?: number;

  @TextField('上一页答复中的 next', { max: 300, optional: true })
  readonly cursor?: string;
}

/** A card stands, is appealed against, or was withdrawn by an appeal; it is never deleted. */
export type CardStatus = 'standing' | 'appealed' | 'withdrawn';

/** One step of an appeal against a card. */
export class CardAppealDto {
  @ApiProperty({
    description: 'appealed 申诉，upheld 成立，dismissed 不成立',
    enum: ['appealed', 'upheld', 'dismissed'],
  })
  readonly step: string;

  @ApiProperty({ description: '理由' })
  readonly grounds: string;

  @ApiProperty({ description: '时间' })
  readonly at: string;
}

/** One card (督办单). */
export class CardDto {
  @ApiProperty({ description: '监察编号', example: '43019926112200000100/promisedOverdue/promised/food-licence' })
  readonly cardId: string;

  @CaseNoField()
  readonly caseNo: string;

  @ApiProperty({ description: '一件事', example: '开办餐饮店一件事' })
  readonly lifeEventName: string;

  @ApiProperty({ description: '规则编号', example: 'promisedOverdue' })
  readonly ruleId: string;

  @ApiProperty({ description: '预警类型', enum: ['notice', 'yellow', 'red'] })
  readonly colour: string;

  @ApiProperty({ description: '级别：1 承办人，2 部门负责人，3 监督员' })
  readonly level: number;

  @ApiProperty({ description: '被督办机构', example: 'market-regulation' })
  readonly against: string;

  @ApiProperty({ description: '被督办机构简称', example: '市监局' })
  readonly againstName: string;

  @ApiProperty({ description: '事项', required: false, example: 'food-licence' })
  readonly itemId?: string;

  @ApiProperty({ description: '督办内容' })
  readonly content: string;

  @ApiProperty({ description: '发出时间' })
  readonly raisedAt: string;

  @ApiProperty({ description: '状态', enum: ['standing', 'appealed', 'withdrawn'] })
  readonly status: CardStatus;

  @ApiProperty({ description: '申诉的各步，先后为序', type: [CardAppealDto] })
  readonly appeals: readonly CardAppealDto[];
}

/** One page of cards, newest first. */
export class CardPageDto {
  @ApiProperty({ type: [CardDto] })
  readonly cards: readonly CardDto[];

  @ApiProperty({ description: '下一页的 cursor', required: false })
  readonly next?: string;
}

/** 申诉. */
export class AppealDto {
  @TextField('监察编号', { max: 300 })
  readonly cardId: string;

  @TextField('申诉理由', { max: 2000, example: '系统停机期间无法签收' })
  readonly grounds: string;
}

/** 申诉决定. */
export class AppealDecisionDto {
  @TextField('监察编号', { max: 300 })
  readonly cardId: string;

  @FlagField('申诉是否成立；成立的撤销该牌，原牌保留')
  readonly upheld: boolean;

  @TextField('理由', { max: 2000 })
  readonly grounds: string;
}

/** A card after a step of its appeal. */
export class AppealedCardDto {
  @ApiProperty({ description: '监察编号' })
  readonly cardId: string;

  @ApiProperty({ description: '状态', enum: ['standing', 'appealed', 'withdrawn'] })
  readonly status: CardStatus;
}
