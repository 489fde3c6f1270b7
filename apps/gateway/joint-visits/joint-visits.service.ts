import { Injectable } from '@nestjs/common';
import { addDays, daysBetween, plainDate, startOfDay } from '@yijian/domain/calendar';
import { type CaseView } from '@yijian/domain/case';
import { DataSource } from 'typeorm';
import { type Caller } from '../callers/caller';
import { isoTime } from '../cases/iso-time';
import { Catalogue } from '../catalogue/catalogue';
import { ownDepartment } from '../department-tasks/department-tasks.service';
import { ProblemException } from '../problems/problem';
import { rowsOf } from '../register/sql';
import { type JointVisitDto, type JointVisitsQuery } from './joint-visits.dto';

/** Days that one look may span. */
const SPAN = 93;

type Visit = CaseView['visits'][number];
type Appointment = Visit['appointments'][number];

interface VisitRow {
  readonly caseNo: string;
  readonly lifeEventName: string;
  readonly slug: string;
  readonly version: string;
  readonly visits: readonly Visit[];
}

const VISITS = `
  SELECT c.case_no AS "caseNo", c.life_event_name AS "lifeEventName", c.life_event_slug AS slug,
    c.catalogue_version AS version, c.visits
  FROM case_register AS c
  WHERE c.closed_at IS NULL AND c.visits IS NOT NULL AND ($1::text IS NULL OR c.facets @> ARRAY['department:' || $1])`;

/** Appointments of joint visits (联合勘验、评审、验收) of running cases, as a calendar. */
@Injectable()
export class JointVisits {
  constructor(
    private readonly register: DataSource,
    private readonly catalogue: Catalogue,
  ) {}

  /** Those held within some days, earliest first. Throws `requestInvalid` for too many days, `departmentForbidden`. */
  async between({ from, to, departmentId }: JointVisitsQuery, caller: Caller): Promise<JointVisitDto[]> {
    const [first, last] = [plainDate(from), plainDate(to)];
    if (last < first || daysBetween(first, last) >= SPAN) throw spanWrong();
    const [begin, end] = [startOfDay(first), startOfDay(addDays(last, 1))];
    const own = ownDepartment(caller, departmentId);
    const rows = await rowsOf<VisitRow>(this.register, VISITS, [own ?? null]);
    const shortNames = new Map((await this.catalogue.departments()).map(({ id, shortName }) => [id, shortName]));
    const shown = await Promise.all(
      rows.map(async (row) => {
        const { specialProcedures } = await this.catalogue.pinned(row.slug, row.version);
        const nameOf = (id: string): string => specialProcedures.find((procedure) => procedure.id === id)?.name ?? id;
        return row.visits.flatMap((visit) =>
          visit.appointments
            .map((appointment, index) => ({ appointment, moved: isMoved(visit, index) }))
            .filter(({ appointment: { heldAt } }) => heldAt >= begin && heldAt < end)
            .filter(({ appointment }) => own === undefined || appointment.departmentIds.includes(own))
            .map(({ appointment, moved }) => ({
              ...shownOf(row, visit, appointment, moved, nameOf),
              departmentNames: appointment.departmentIds.map((id) => shortNames.get(id) ?? id),
            })),
        );
      }),
    );
    return shown.flat().sort((one, other) => (one.heldAt < other.heldAt ? -1 : one.heldAt > other.heldAt ? 1 : 0));
  }
}

/** An appointment that was not held before the next one was made holds no more. */
function isMoved({ appointments }: Visit, index: number): boolean {
  return index < appointments.length - 1 && appointments[index]?.recorded === false;
}

function shownOf(
  { caseNo, lifeEventName }: VisitRow,
  { procedureId }: Visit,
  { heldAt, place, departmentIds, recorded }: Appointment,
  moved: boolean,
  nameOf: (id: string) => string,
): Omit<JointVisitDto, 'departmentNames'> {
  const name = nameOf(procedureId);
  return { caseNo, lifeEventName, procedureId, name, heldAt: isoTime(heldAt), place, departmentIds, recorded, moved };
}

function spanWrong(): ProblemException {
  const message = `须不早于 from，并且至多${SPAN}天`;
  return new ProblemException('requestInvalid', {
    detail: '日历的起止日期不正确。',
    remedy: `请填写至多${SPAN}天的起止日期。`,
    errors: [{ pointer: '/to', message }],
  });
}
