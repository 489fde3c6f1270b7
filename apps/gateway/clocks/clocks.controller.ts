import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Supposition } from '@yijian/domain/clock';
import { May } from '../access/may';
import { Sights } from '../access/sight';
import { CalledBy, type Caller } from '../callers/caller';
import { CaseParam } from '../commands/commands.dto';
import { Problems } from '../problems/documented';
import { ProblemException } from '../problems/problem';
import { ClockDto, ClocksQuery, WhatIfQuery } from './clocks.dto';
import { ClocksService } from './clocks.service';

/** Why this date, and what if. */
@ApiTags('期限')
@Controller('cases/:caseNo/clocks')
export class ClocksController {
  constructor(
    private readonly clocks: ClocksService,
    private readonly sights: Sights,
  ) {}

  @Get()
  @May('readCase')
  @ApiOperation({ summary: '办件的全部期限及其由来：起算、暂停、延长、依据、文书' })
  @ApiOkResponse({ type: [ClockDto] })
  @Problems('requestInvalid', 'caseUnknown')
  async all(
    @Param() { caseNo }: CaseParam,
    @Query() { at }: ClocksQuery,
    @CalledBy() caller: Caller,
  ): Promise<ClockDto[]> {
    const sight = await this.sights.of(caller, caseNo);
    const clocks = await this.clocks.all(caseNo, at === undefined ? Date.now() : Date.parse(at));
    return clocks.filter(({ itemId }) => sight.item(itemId));
  }

  @Get('what-if')
  @May('readCase')
  @ApiOperation({ summary: '假设再暂停一段或者再延长，到期日会是哪天；不留存' })
  @ApiOkResponse({ type: ClockDto })
  @Problems('requestInvalid', 'caseUnknown', 'clockUnknown')
  whatIf(@Param() { caseNo }: CaseParam, @Query() query: WhatIfQuery): Promise<ClockDto> {
    return this.clocks.whatIf(caseNo, query.clockId, suppositionOf(query), Date.now());
  }
}

/** Exactly one thing is supposed. Throws `requestInvalid`. */
function suppositionOf({ pausedFrom, pausedTo, extendBy, extendUnit, what = '假设' }: WhatIfQuery): Supposition {
  if (pausedFrom !== undefined && extendBy === undefined) {
    const to = pausedTo === undefined ? {} : { to: Date.parse(pausedTo) };
    return { kind: 'pause', from: Date.parse(pausedFrom), ...to, what };
  }
  if (extendBy !== undefined && pausedFrom === undefined) {
    return { kind: 'extend', by: { value: extendBy, unit: extendUnit ?? 'workingDay' }, what };
  }
  throw new ProblemException('requestInvalid', {
    detail: '请给出一个假设：暂停（pausedFrom）或者延长（extendBy），二者之一。',
    remedy: '请只填写其中一个。',
    errors: [{ pointer: '/pausedFrom', message: '与 extendBy 二者填一' }],
  });
}
