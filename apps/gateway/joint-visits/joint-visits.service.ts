import { Injectable } from '@nestjs/common';
import { addDays, daysBetween, plainDate, startOfDay } from '@yijian/domain/calendar';
import { type CaseView } from '@yijian/domain/case';
import { type LifeEvent } from '@yijian/domain/catalogue';
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
  readonly applicantName: string | null;
  readonly visits: readonly Visit[];
}

const RUNNING = `
  SELECT c.case_no AS "caseNo", c.life_event_name AS "lifeEventName", c.life_event_slug AS slug,
    c.catalogue_version AS version, c.applicant_name_masked AS "applicantName", c.visits
  FROM case_register AS c WHERE c.closed_at IS NULL AND c.visits IS NOT NULL`;

// Most departments that come have an item in the case, which the facets tell. One that takes part without is looked for among cases
// of the events that ask it to.
const OF_DEPARTMENT = `
  ${RUNNING} AND c.facets @> ARRAY['department:' || $1::text]
  UNION ALL
  ${RUNNING} AND NOT c.facets @> ARRAY['department:' || $1::text] AND c.life_event_slug = ANY (ARRAY(
    SELECT DISTINCT key FROM catalogue_file WHERE kind = 'lifeEvent' AND jsonb_path_exists(content::jsonb,
      '$.specialProcedures[*] ? (@.organizerDepartmentId == $d || @.participantDepartmentIds[*] == $d)',
      jsonb_build_object('d', $1::text))))
    AND jsonb_path_exists(c.visits, '$[*].appointments[*].departmentIds[*] ? (@ == $d)', jsonb_build_object('d', $1::text))`;

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
    const rows = await (own === undefined
      ? rowsOf<VisitRow>(this.register, RUNNING)
      : rowsOf<VisitRow>(this.register, OF_DEPARTMENT, [own]));
    const shortNames = new Map((await this.catalogue.departments()).map(({ id, shortName }) => [id, shortName]));
    const shown = await Promise.all(
      rows.map(async (row) => {
        const lifeEvent = await this.catalogue.pinned(row.slug, row.version);
        return row.visits.flatMap((visit) =>
          visit.appointments
            .map((appointment, index) => ({ appointment, moved: isMoved(visit, index) }))
            .filter(({ appointment: { heldAt } }) => heldAt >= begin && heldAt < end)
            .filter(({ appointment }) => own === undefined || appointment.departmentIds.includes(own))
            .map(({ appointment, moved }) => ({
              ...shownOf(row, visit, appointment, moved, lifeEvent),
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
  { caseNo, lifeEventName, applicantName }: VisitRow,
  { procedureId }: Visit,
  { heldAt, place, departmentIds, recorded }: Appointment,
  moved: boolean,
  { specialProcedures, serviceItems }: LifeEvent,
): Omit<JointVisitDto, 'departmentNames'> {
  const procedure = specialProcedures.find(({ id }) => id === procedureId);
  const about = procedure?.appliesTo.map(({ itemId }) => itemId) ?? [];
  return {
    ...{ caseNo, lifeEventName, procedureId, name: procedure?.name ?? procedureId },
    ...(applicantName !== null && { applicantName }),
    ...{ heldAt: isoTime(heldAt), place, departmentIds, recorded, moved },
    itemNames: serviceItems.filter(({ id }) => about.includes(id)).map(({ name }) => name),
  };
}

function spanWrong(): ProblemException {
  const message = `须不早于 from，并且至多${SPAN}天`;
  return new ProblemException('requestInvalid', {
    detail: '日历的起止日期不正确。',
    remedy: `请填写至多${SPAN}天的起止日期。`,
    errors: [{ pointer: '/to', message }],
  });
}
