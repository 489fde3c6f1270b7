import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { May } from '../access/may';
import { CalledBy, type Caller } from '../callers/caller';
import { type CommandKey, Key, Keyed } from '../commands/command-key';
import { TextField, WholeNumberField } from '../fields';
import { Problems } from '../problems/documented';
import { CalendarsService } from './calendars.service';

/** A region. */
class RegionParam {
  @TextField('行政区划代码（GB/T 2260）', {
    max: 6,
    pattern: { rule: /^\d{6}$/, message: '须为6位数字' },
    example: '430199',
  })
  readonly regionCode: string;
}

/** How many cases at once. */
class AdoptionQuery {
  @WholeNumberField('至多多少件，缺省100', { min: 1, max: 500, optional: true, example: 100 })
  readonly limit?: number;
}

/** How many cases are recomputed by one request. */
export class AdoptionDto {
  @WholeNumberField('至多多少件，缺省100', { min: 1, max: 500, optional: true, example: 100 })
  readonly limit?: number;
}

/** A due date that moves. */
export class MovedDueDto {
  @ApiProperty({ example: 'statutory/food-licence' })
  readonly clockId: string;

  @ApiProperty({ description: '原到期日；暂停或者缺少日历为 null', nullable: true, type: String })
  readonly from: string | null;

  @ApiProperty({ description: '新到期日', nullable: true, type: String })
  readonly to: string | null;
}

/** A case that counts with another calendar than the one in force. */
export class AffectedCaseDto {
  @ApiProperty({ example: '43019926112200000100' })
  readonly caseNo: string;

  @ApiProperty({ description: '会变动或者已变动的到期日', type: [MovedDueDto] })
  readonly moved: readonly MovedDueDto[];

  @ApiProperty({ description: '重新计算的结果；预览时没有', enum: ['applied', 'pending', 'refused'], required: false })
  readonly status?: string;
}

/** Cases affected, and whether there are more. */
export class AdoptionPageDto {
  @ApiProperty({ type: [AffectedCaseDto] })
  readonly cases: readonly AffectedCaseDto[];

  @ApiProperty({ description: '还有更多；请再次执行' })
  readonly more: boolean;
}

/** 工作日历: running cases take over what was published in between by an explicit command, with a list of what moves. */
@ApiTags('期限')
@Controller('calendars')
export class CalendarsController {
  constructor(private readonly calendars: CalendarsService) {}

  @Get(':regionCode/adoption')
  @May('previewCalendarAdoption')
  @ApiOperation({ summary: '预览：哪些在办件采用的不是现行日历，改用后哪些到期日会变动' })
  @ApiOkResponse({ type: AdoptionPageDto })
  @Problems('requestInvalid')
  preview(@Param() { regionCode }: RegionParam, @Query() { limit = 100 }: AdoptionQuery): Promise<AdoptionPageDto> {
    return this.calendars.preview(regionCode, limit);
  }

  @Post(':regionCode/adoption')
  @HttpCode(200)
  @May('adoptCalendarEverywhere')
  @Keyed()
  @ApiOperation({ summary: '在办件改用现行日历，重新计算期限；逐件记入办件经过' })
  @ApiOkResponse({ type: AdoptionPageDto })
  @Problems('requestInvalid')
  adopt(
    @Key() key: CommandKey,
    @CalledBy() caller: Caller,
    @Param() { regionCode }: RegionParam,
    @Body() { limit = 100 }: AdoptionDto,
  ): Promise<AdoptionPageDto> {
    return this.calendars.adopt({ key, caller }, regionCode, limit);
  }
}
