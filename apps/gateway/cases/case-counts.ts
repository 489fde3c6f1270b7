import { Injectable } from '@nestjs/common';
import { soonUntil } from '@yijian/domain/supervision';
import { DataSource } from 'typeorm';
import { scopeOf } from '../access/scope';
import { type Caller } from '../callers/caller';
import { rowsOf } from '../register/sql';
import { Statement } from '../register/where';
import { type CaseCountsDto, type CountDto } from './case-list.dto';
import { DeskCalendar } from './desk-calendar';

/** Open cases that are counted at most. */
const COUNTED = 100_000;

/** A number of one group: of a value of status, holder or due, or of all. */
interface GroupRow {
  readonly status: string | null;
  readonly holder: string | null;
  readonly due: CountDto['value'] | null;
  readonly group: number;
  readonly count: number;
  readonly mine: number;
  readonly parked: number;
}

/** Masks of `grouping(status, holder, due)`: a bit is set for what a group is not about. */
const GROUPS = { status: 0b011, holder: 0b101, due: 0b110, all: 0b111 } as const;

/** Numbers of the open cases in every queue, in one look at them. */
@Injectable()
export class CaseCounts {
  constructor(
    private readonly register: DataSource,
    private readonly calendar: DeskCalendar,
  ) {}

  /** The numbers for a desk at this moment, of what is within the caller's reach. */
  async of(caller: Caller): Promise<CaseCountsDto> {
    const now = Date.now();
    const soon = soonUntil(now, await this.calendar.today());
    const statement = new Statement();
    const clerk = statement.value(caller.role === 'windowClerk' ? caller.id : null);
    const sql = `
      SELECT status, holder, due, grouping(status, holder, due) AS group, count(*)::int AS count,
        count(*) FILTER (WHERE clerk_id = ${clerk})::int AS mine, count(*) FILTER (WHERE parked)::int AS parked
      FROM (
        SELECT c.status, c.holder, c.clerk_id, c.parked,
          CASE WHEN c.next_due_at < ${statement.value(new Date(now))} THEN 'overdue'
            WHEN c.next_due_at <= ${statement.value(new Date(soon))} THEN 'soon'
            WHEN c.next_due_at IS NOT NULL THEN 'later' END AS due
        FROM case_register AS c WHERE c.closed_at IS NULL AND ${statement.all(scopeOf(caller, 'c.case_no'))}
        ORDER BY c.opened_at DESC, c.case_no DESC LIMIT ${COUNTED + 1}) AS c
      GROUP BY GROUPING SETS ((status), (holder), (due), ())`;
    const rows = await rowsOf<GroupRow>(this.register, sql, statement.values);
    const all = rows.find(({ group }) => group === GROUPS.all);
    const of = (name: 'status' | 'holder' | 'due'): CountDto[] =>
      rows.flatMap(({ group, count, ...row }) => {
        const value = row[name];
        return group === GROUPS[name] && value !== null ? [{ value, count }] : [];
      });
    const open = all?.count ?? 0;
    return {
      open: Math.min(open, COUNTED),
      mine: all?.mine ?? 0,
      status: of('status'),
      holder: of('holder'),
      due: of('due'),
      parked: all?.parked ?? 0,
      atLeast: open > COUNTED,
    };
  }
}
