import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Catalogue } from '../catalogue/catalogue';
import { rowsOf } from '../register/sql';
import { type CaseSummaryDto, type ItemsProgressDto } from './case-list.dto';
import { DeskCalendar } from './desk-calendar';
import { isoTime } from './iso-time';

/** A row of the list as it is stored. */
interface SummaryRow extends Pick<
  CaseSummaryDto,
  'caseNo' | 'lifeEventName' | 'lifeEventSlug' | 'channel' | 'stage' | 'status' | 'holder' | 'waitingFor' | 'parked'
> {
  readonly applicantName: string | null;
  readonly clerkId: string | null;
  readonly end: string | null;
  readonly outcome: string | null;
  readonly openedAt: Date;
  readonly nextDueAt: Date | null;
  readonly closedAt: Date | null;
  readonly items: ItemsProgressDto;
  /** Departments that have an item now. */
  readonly departmentIds: readonly string[] | null;
}

const ROWS = `
  SELECT c.case_no AS "caseNo", c.life_event_name AS "lifeEventName", c.life_event_slug AS "lifeEventSlug", c.channel,
    c.applicant_name_masked AS "applicantName", c.clerk_id AS "clerkId", c.stage, c.status, c.end_kind AS "end", c.outcome,
    c.holder, c.waiting_for AS "waitingFor", c.parked, c.opened_at AS "openedAt", c.next_due_at AS "nextDueAt",
    c.closed_at AS "closedAt", i.progress AS items, i."departmentIds"
  FROM case_register AS c, LATERAL (
    SELECT json_build_object('total', count(*), 'granted', count(*) FILTER (WHERE status = 'granted'),
        'ended', count(*) FILTER (WHERE ended_at IS NOT NULL)) AS progress,
      array_agg(DISTINCT department_id) FILTER (WHERE status IN ('dispatching', 'inReview')) AS "departmentIds"
    FROM item_register WHERE case_no = c.case_no) AS i
  WHERE c.case_no = ANY($1::char(20)[])`;

/** Who holds a case, where no department does. */
const HOLDER_WORDS: Readonly<Record<string, string>> = {
  applicant: '申请人',
  window: '综合窗口',
  departments: '部门',
  service: '系统',
  operator: '运维人员',
  none: '',
};

/** Shows cases as rows of a list. */
@Injectable()
export class CaseRows {
  constructor(
    private readonly register: DataSource,
    private readonly catalogue: Catalogue,
    private readonly calendar: DeskCalendar,
  ) {}

  /** Rows of the cases named, in this order, at an instant (epoch milliseconds). */
  async of(caseNos: readonly string[], now: number): Promise<CaseSummaryDto[]> {
    if (caseNos.length === 0) return [];
    const [rows, departments, light] = await Promise.all([
      rowsOf<SummaryRow>(this.register, ROWS, [caseNos]),
      this.catalogue.departments(),
      this.calendar.lights(now),
    ]);
    const shortNames = new Map(departments.map(({ id, shortName }) => [id, shortName]));
    const byNumber = new Map(rows.map((row) => [row.caseNo, summaryOf(row, shortNames, light)]));
    return caseNos.flatMap((caseNo) => byNumber.get(caseNo) ?? []);
  }
}

function summaryOf(
  row: SummaryRow,
  shortNames: ReadonlyMap<string, string>,
  light: (due: Date) => NonNullable<CaseSummaryDto['due']>,
): CaseSummaryDto {
  const { applicantName, clerkId, end, outcome, openedAt, nextDueAt, closedAt, departmentIds, ...plain } = row;
  const names = (departmentIds ?? []).map((id) => shortNames.get(id) ?? id);
  const isWithDepartments = row.holder === 'departments' && names.length > 0;
  return {
    ...plain,
    heldBy: isWithDepartments ? names.join('、') : (HOLDER_WORDS[row.holder] ?? row.holder),
    openedAt: isoTime(openedAt),
    ...(applicantName !== null && { applicantName }),
    ...(clerkId !== null && { clerkId }),
    ...(end !== null && { end }),
    ...(outcome !== null && { outcome }),
    ...(nextDueAt !== null && { nextDueAt: isoTime(nextDueAt) }),
    ...(nextDueAt !== null && closedAt === null && { due: light(nextDueAt) }),
    ...(closedAt !== null && { closedAt: isoTime(closedAt) }),
  };
}
