import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { May } from '../access/may';
import { CalledBy, type Caller } from '../callers/caller';
import { type CommandKey, Key, Keyed } from '../commands/command-key';
import { Problems } from '../problems/documented';
import { AppealDecisionDto, AppealDto, AppealedCardDto, CardPageDto, CardsQuery } from './supervision.dto';
import { SupervisionService } from './supervision.service';

/** 电子监察. */
@ApiTags('监察')
@Controller('supervision')
export class SupervisionController {
  constructor(private readonly supervision: SupervisionService) {}

  @Get('cards')
  @May('readCards')
  @ApiOperation({ summary: '监察牌，新的在前，按 cursor 翻页' })
  @ApiOkResponse({ type: CardPageDto })
  @Problems('requestInvalid')
  cards(@Query() query: CardsQuery, @CalledBy() caller: Caller): Promise<CardPageDto> {
    return this.supervision.page(query, caller);
  }

  @Post('appeals')
  @HttpCode(200)
  @May('appealCard')
  @Keyed()
  @ApiOperation({ summary: '被督办机构申诉' })
  @ApiOkResponse({ type: AppealedCardDto })
  @Problems('requestInvalid', 'cardUnknown', 'departmentForbidden', 'appealNotOpen')
  appeal(
    @Key() key: CommandKey,
    @CalledBy() caller: Caller,
    @Body() { cardId, grounds }: AppealDto,
  ): Promise<AppealedCardDto> {
    return this.supervision.appeal({ key, caller }, cardId, grounds);
  }

  @Post('appeals/decision')
  @HttpCode(200)
  @May('decideAppeal')
  @Keyed()
  @ApiOperation({ summary: '监督员对申诉作出决定；成立的撤销该牌，原牌和申诉都保留' })
  @ApiOkResponse({ type: AppealedCardDto })
  @Problems('requestInvalid', 'cardUnknown', 'appealNotOpen')
  decide(
    @Key() key: CommandKey,
    @CalledBy() caller: Caller,
    @Body() { cardId, upheld, grounds }: AppealDecisionDto,
  ): Promise<AppealedCardDto> {
    return this.supervision.decide({ key, caller }, cardId, upheld, grounds);
  }
}
