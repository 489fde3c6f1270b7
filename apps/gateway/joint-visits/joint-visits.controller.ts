import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { May } from '../access/may';
import { CalledBy, type Caller } from '../callers/caller';
import { Problems } from '../problems/documented';
import { JointVisitDto, JointVisitsQuery } from './joint-visits.dto';
import { JointVisits } from './joint-visits.service';

/** 联合勘验日历. */
@ApiTags('部门待办')
@Controller('joint-visits')
export class JointVisitsController {
  constructor(private readonly visits: JointVisits) {}

  @Get()
  @May('readJointVisits')
  @ApiOperation({ summary: '联合勘验、评审、验收的安排，先到的在前；只含在办的办件' })
  @ApiOkResponse({ type: [JointVisitDto] })
  @Problems('requestInvalid', 'departmentForbidden')
  between(@Query() query: JointVisitsQuery, @CalledBy() caller: Caller): Promise<JointVisitDto[]> {
    return this.visits.between(query, caller);
  }
}
