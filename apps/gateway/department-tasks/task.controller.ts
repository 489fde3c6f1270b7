import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { May } from '../access/may';
import { CalledBy, type Caller } from '../callers/caller';
import { Problems } from '../problems/documented';
import { TaskFileDto, TaskParam } from './task.dto';
import { TaskService } from './task.service';

/** One task of a department. */
@ApiTags('部门')
@Controller('department-tasks')
export class TaskController {
  constructor(private readonly tasks: TaskService) {}

  @Get(':caseNo/:itemId')
  @May('readTask')
  @ApiOperation({ summary: '一项任务：只含本部门事项的表单、材料、期限、程序和经过' })
  @ApiOkResponse({ type: TaskFileDto })
  @Problems('requestInvalid', 'caseUnknown', 'itemNotInPlan', 'departmentForbidden')
  one(@Param() { caseNo, itemId }: TaskParam, @CalledBy() caller: Caller): Promise<TaskFileDto> {
    return this.tasks.of(caseNo, itemId, caller);
  }
}
