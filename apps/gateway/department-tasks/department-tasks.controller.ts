import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { May } from '../access/may';
import { CalledBy, type Caller } from '../callers/caller';
import { Problems } from '../problems/documented';
import { DepartmentTaskPageDto, DepartmentTasksQuery } from './department-tasks.dto';
import { DepartmentTasks } from './department-tasks.service';
import { Officers } from './officers';
import { OfficerDto } from './officer.dto';

/** 部门待办. */
@ApiTags('部门待办')
@Controller('department-tasks')
export class DepartmentTasksController {
  constructor(
    private readonly tasks: DepartmentTasks,
    private readonly officers: Officers,
  ) {}

  @Get('officers')
  @May('readDepartmentTasks')
  @ApiOperation({ summary: '本部门的承办人：登录过的人员' })
  @ApiOkResponse({ type: [OfficerDto] })
  colleagues(@CalledBy() caller: Caller): Promise<OfficerDto[]> {
    return this.officers.colleagues(caller);
  }

  @Get()
  @May('readDepartmentTasks')
  @ApiOperation({ summary: '部门的事项，期限近的在前，按 cursor 翻页' })
  @ApiOkResponse({ type: DepartmentTaskPageDto })
  @Problems('requestInvalid', 'departmentForbidden')
  find(@Query() query: DepartmentTasksQuery, @CalledBy() caller: Caller): Promise<DepartmentTaskPageDto> {
    return this.tasks.page(query, caller);
  }
}
