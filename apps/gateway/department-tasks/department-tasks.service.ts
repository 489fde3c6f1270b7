import { Injectable } from '@nestjs/common';
import { departmentOf } from '@yijian/domain/case';
import { isRunningStatus } from '@yijian/domain/item';
import { soonUntil } from '@yijian/domain/supervision';
import { type Caller } from '../callers/caller';
import { COUNTED } from '../cases/case-finder';
import { CaseSearches, dueConditions, eventsFilter, NO_WORDS } from '../cases/case-search';
import { DeskCalendar } from '../cases/desk-calendar';
import { ProblemException } from '../problems/problem';
import { CASE_NO, COUNT, cursorMembers, cursorText, ID, INSTANT, instantOf, instantText } from '../register/cursor';
import { type Condition, condition } from '../register/where';
import { type DepartmentTaskPageDto, type DepartmentTasksQuery } from './department-tasks.dto';
import { TASK_DUE, TaskFinder, type TaskPlace, type TaskSearch } from './task-finder';
import { TaskRows } from './task-rows';

const PAGE = 50;

/** What departments have to do, item by item. */
@Injectable()
export class DepartmentTasks {
  constructor(
    private readonly searches: CaseSearches,
    private readonly calendar: DeskCalendar,
    private readonly finder: TaskFinder,
    private readonly rows: TaskRows,
  ) {}

  /** One page. Throws `departmentForbidden`, and `requestInvalid` for a cursor that no page gave out. */
  async page(query: DepartmentTasksQuery, caller: Caller): Promise<DepartmentTaskPageDto> {
    const now = Date.now();
    const { limit = PAGE, cursor } = query;
    const begun = cursor === undefined ? undefined : begunOf(cursor);
    const search = await this.search(query, ownDepartment(caller, query.departmentId), caller.id, now);
    if (search === undefined) return { total: 0, totalIsAtLeast: false, tasks: [] };
    const [count, places] = await Promise.all([
      begun?.count ?? this.finder.count(search),
      this.finder.page(search, begun?.after, limit + 1),
    ]);
    const shown = places.slice(0, limit);
    const last = shown.at(-1);
    return {
      total: Math.min(count, COUNTED),
      totalIsAtLeast: count > COUNTED,
      tasks: await this.rows.of(shown, now),
      ...(places.length > limit && last !== undefined && { next: textOf(last, Math.min(count, COUNTED + 1)) }),
    };
  }

  private async search(
    { status, due, lifeEvent, reviewer, q }: DepartmentTasksQuery,
    departmentId: string | undefined,
    callerId: string,
    now: number,
  ): Promise<TaskSearch | undefined> {
    const part = partOf(status);
    if (due !== undefined && part !== 'open') return undefined;
    if (part === 'ended' && departmentId === undefined) throw departmentMissing();
    const named = (itemIds: readonly string[]): Condition => condition('i.item_id = ANY(?::text[])', itemIds);
    const words = q === undefined ? NO_WORDS : await this.searches.words(q, named);
    if (words === undefined) return undefined;
    const soon = due === undefined ? now : soonUntil(now, await this.calendar.today());
    return {
      part,
      items: [
        ...(departmentId === undefined ? [] : [condition('i.department_id = ?', departmentId)]),
        ...(status === undefined ? [] : [condition('i.status = ?', status)]),
        ...(reviewer === 'mine' ? [condition('i.reviewer_id = ?', callerId)] : []),
        ...(reviewer === 'none' ? [condition('i.reviewer_id IS NULL')] : []),
        ...(due === undefined ? [] : dueConditions(due, now, soon, TASK_DUE)),
        ...(words.caseNos === undefined ? [] : [condition('i.case_no = ANY(?::char(20)[])', words.caseNos)]),
      ],
      cases: [
        ...(lifeEvent === undefined ? [] : [eventsFilter([lifeEvent])]),
        ...(words.caseNos === undefined ? words.filters : []),
      ],
      facets:
        departmentId === undefined ? [] : [`department:${departmentId}${status === undefined ? '' : `/${status}`}`],
    };
  }
}

/** Department whose tasks a caller may see: his own, for a supervisor whichever he names. Throws `departmentForbidden`. */
export function ownDepartment(caller: Caller, asked: string | undefined): string | undefined {
  if (!['department', 'departmentHead', 'enterprise'].includes(caller.role)) return asked;
  const own = departmentOf(caller);
  if (asked === undefined || asked === own) return own;
  throw new ProblemException('departmentForbidden', {
    detail: `部门“${asked}”不是贵单位。`,
    remedy: '请去掉 departmentId，或者填写本单位的编号。',
  });
}

function partOf(status: string | undefined): TaskSearch['part'] {
  if (status === undefined || isRunningStatus(status)) return 'open';
  return status === 'waitingPrerequisite' ? 'waiting' : 'ended';
}

function departmentMissing(): ProblemException {
  return new ProblemException('requestInvalid', {
    detail: '查看已经办结的事项须写明部门。',
    remedy: '请填写 departmentId；查看各部门办结的事项，请在办件列表中按事项状态筛选。',
    errors: [{ pointer: '/departmentId', message: '查看已经办结的事项时必须填写' }],
  });
}

function textOf({ at, caseNo, itemId }: TaskPlace, count: number): string {
  return cursorText(instantText(at), caseNo, itemId, String(count));
}

/** Where a list goes on that was begun, with its total. */
function begunOf(cursor: string): { readonly after: TaskPlace; readonly count: number } {
  const [at = '', caseNo = '', itemId = '', count = ''] = cursorMembers(cursor, INSTANT, CASE_NO, ID, COUNT);
  return { after: { caseNo, itemId, at: instantOf(at) }, count: Number(count) };
}
