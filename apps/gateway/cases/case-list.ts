import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { scopeOf } from '../access/scope';
import { type Caller } from '../callers/caller';
import { ProblemException } from '../problems/problem';
import { rowOf, rowsOf } from '../register/sql';
import { type CasePageDto, type CasesQuery, type CaseSummaryDto } from './cases.dto';
import { isoTime } from './iso-time';

type SummaryRow = {
  readonly [K in keyof CaseSummaryDto]: K extends 'openedAt' | 'nextDueAt' | 'closedAt'
    ? Date | null
    : CaseSummaryDto[K] | null;
};

/** Cases on a page when nothing is said. */
const PAGE = 50;

// One condition per filter; a filter that is absent ($n is null) holds for every case.
const FILTERS = `
  ($1::text IS NULL OR c.status = $1) AND ($2::text IS NULL OR c.stage = $2) AND ($3::text IS NULL OR c.end_kind = $3)
  AND ($4::text IS NULL OR c.outcome = $4) AND ($5::text IS NULL OR c.life_event_slug = $5)
  AND ($6::text IS NULL OR c.holder = $6) AND ($7::boolean IS NULL OR c.parked = $7)
  AND (($8::text IS NULL AND $9::text IS NULL) OR EXISTS (
    SELECT FROM item_register i WHERE i.case_no = c.case_no
      AND ($8::text IS NULL OR i.department_id = $8) AND ($9::text IS NULL OR i.status = $9)))
  AND ($10::text IS NULL OR starts_with(c.case_no, $10) OR strpos(c.life_event_name, $10) > 0 OR EXISTS (
    SELECT FROM case_file f WHERE f.case_no = c.case_no AND $10 IN (f.applicant_name, f.applicant_id)))`;

const COUNT = (scope: string) => `SELECT count(*)::int AS total FROM case_register c WHERE ${FILTERS} AND ${scope}`;

const LIST = (scope: string) => `
  SELECT c.case_no AS "caseNo", c.life_event_name AS "lifeEventName", c.life_event_slug AS "lifeEventSlug", c.channel,
    c.applicant_name_masked AS "applicantName", c.stage, c.status, c.end_kind AS "end", c.outcome, c.holder,
    c.waiting_for AS "waitingFor", c.parked, c.opened_at AS "openedAt", c.next_due_at AS "nextDueAt", c.closed_at AS "closedAt"
  FROM case_register c
  WHERE ${FILTERS} AND ${scope} AND ($11::timestamptz IS NULL OR (c.opened_at, c.case_no) < ($11, $12::text))
  ORDER BY c.opened_at DESC, c.case_no DESC LIMIT $13`;

/** Searches cases, newest first, page by page. */
@Injectable()
export class CaseList {
  constructor(private readonly register: DataSource) {}

  /** One page of cases within the caller's reach. Throws `requestInvalid` for a cursor that no page gave out. */
  async page(query: CasesQuery, caller: Caller): Promise<CasePageDto> {
    const filters = filtersOf(query);
    const limit = query.limit ?? PAGE;
    const [openedBefore, caseNoBefore] = cursorOf(query.cursor);
    const place = [...filters, openedBefore, caseNoBefore, limit + 1];
    const counted = scopeOf(caller, 'c.case_no', filters.length + 1);
    const listed = scopeOf(caller, 'c.case_no', place.length + 1);
    const [count, rows] = await Promise.all([
      rowOf<{ total: number }>(this.register, COUNT(counted.condition), [...filters, ...counted.values]),
      rowsOf<SummaryRow>(this.register, LIST(listed.condition), [...place, ...listed.values]),
    ]);
    const cases = rows.slice(0, limit).map(summaryOf);
    const last = cases.at(-1);
    const next = rows.length > limit && last !== undefined ? { next: cursorText(last) } : {};
    return { total: count?.total ?? 0, cases, ...next };
  }
}

function filtersOf({
  status,
  stage,
  end,
  outcome,
  lifeEvent,
  holder,
  parked,
  departmentId,
  itemStatus,
  q,
}: CasesQuery): unknown[] {
  const texts = [status, stage, end, outcome, lifeEvent, holder].map((text) => text ?? null);
  const isParked = parked === undefined ? null : parked === 'true';
  return [...texts, isParked, departmentId ?? null, itemStatus ?? null, q ?? null];
}

/** The place after a case: everything on the next page was opened before it, or at the same moment with a smaller number. */
function cursorText({ openedAt, caseNo }: CaseSummaryDto): string {
  return Buffer.from(`${openedAt}|${caseNo}`).toString('base64url');
}

function cursorOf(cursor: string | undefined): [string | null, string | null] {
  if (cursor === undefined) return [null, null];
  const [openedAt = '', caseNo = ''] = Buffer.from(cursor, 'base64url').toString().split('|');
  if (!Number.isNaN(Date.parse(openedAt)) && /^\d{20}$/.test(caseNo)) return [openedAt, caseNo];
  throw new ProblemException('requestInvalid', {
    detail: '分页游标 cursor 无效。',
    remedy: '请原样使用上一页答复中的 next，或者去掉 cursor 从第一页开始。',
    errors: [{ pointer: '/cursor', message: '须为上一页答复中的 next' }],
  });
}

function summaryOf(row: SummaryRow): CaseSummaryDto {
  const known = Object.entries(row).filter(([, value]) => value !== null);
  const members = known.map(([name, value]) => [name, value instanceof Date ? isoTime(value) : value]);
  return Object.fromEntries(members) as CaseSummaryDto;
}
