import { Injectable } from '@nestjs/common';
import { type Calendar } from '@yijian/domain/calendar';
import { type CaseView, type MovedDue, movedDues } from '@yijian/domain/case';
import { type Ledger } from '@yijian/domain/clock';
import { DataSource } from 'typeorm';
import { type Caller } from '../callers/caller';
import { Catalogue } from '../catalogue/catalogue';
import { isoTime } from '../cases/iso-time';
import { CommandDesk } from '../commands/command-desk';
import { type CommandKey, uuidOf } from '../commands/command-key';
import { ProblemException } from '../problems/problem';
import { rowsOf } from '../register/sql';
import { type AdoptionPageDto, type AffectedCaseDto } from './calendars.controller';

/** Cases recomputed at once. */
const PARALLEL = 8;

// A case that follows the calendar in force shows the same years; what it shows is compared whole.
const AFFECTED = `
  SELECT c.case_no AS "caseNo", c.view FROM case_register AS c JOIN case_file AS f USING (case_no)
  WHERE c.status <> 'closed' AND f.region_code = $1 AND c.view -> 'calendar' <> $2::jsonb
  ORDER BY c.case_no LIMIT $3`;

interface AffectedRow {
  readonly caseNo: string;
  readonly view: CaseView;
}

/** Takes running cases over to the calendar in force. */
@Injectable()
export class CalendarsService {
  constructor(
    private readonly register: DataSource,
    private readonly catalogue: Catalogue,
    private readonly desk: CommandDesk,
  ) {}

  /** Cases that count with another calendar, and what would move. Nothing is changed. */
  async preview(regionCode: string, limit: number): Promise<AdoptionPageDto> {
    const calendar = await this.catalogue.calendar(regionCode);
    const rows = await this.affected(regionCode, calendar, limit);
    const cases = await Promise.all(rows.slice(0, limit).map((row) => this.moves(row, calendar)));
    return { cases, more: rows.length > limit };
  }

  /** Gives each of them the command; a case that has ended meanwhile refuses it. The same request again changes nothing. */
  async adopt(order: { readonly key: CommandKey; readonly caller: Caller }, regionCode: string, limit: number) {
    const calendar = await this.catalogue.calendar(regionCode);
    const rows = await this.affected(regionCode, calendar, limit);
    const due = rows.slice(0, limit);
    const cases: AffectedCaseDto[] = [];
    for (let first = 0; first < due.length; first += PARALLEL) {
      const group = due.slice(first, first + PARALLEL);
      cases.push(...(await Promise.all(group.map((row) => this.adoptOne(order, row, calendar)))));
    }
    return { cases, more: rows.length > limit };
  }

  private async adoptOne(
    { key, caller }: { readonly key: CommandKey; readonly caller: Caller },
    row: AffectedRow,
    calendar: Calendar,
  ): Promise<AffectedCaseDto> {
    const { caseNo } = row;
    const id = uuidOf(`${key.id}/${caseNo}`);
    const moves = await this.moves(row, calendar);
    try {
      const order = { key: { ...key, id }, caller, caseNo };
      const { status } = await this.desk.perform(order, { type: 'adoptCalendar', calendar });
      return { ...moves, status };
    } catch (error) {
      if (error instanceof ProblemException) return { ...moves, status: 'refused' };
      throw error;
    }
  }

  private async moves({ caseNo, view }: AffectedRow, calendar: Calendar): Promise<AffectedCaseDto> {
    const before = await this.catalogue.pinnedCalendar(view.calendar);
    const clocks: Ledger = Object.fromEntries(view.clocks.map((clock) => [clock.id, clock]));
    return { caseNo, moved: movedDues(clocks, before, calendar).map(shown) };
  }

  private affected(regionCode: string, { years }: Calendar, limit: number): Promise<readonly AffectedRow[]> {
    const current = years.map(({ year, regionCode: region, version, provisional }) => ({
      year,
      regionCode: region,
      version,
      provisional,
    }));
    return rowsOf<AffectedRow>(this.register, AFFECTED, [regionCode, JSON.stringify(current), limit + 1]);
  }
}

function shown({ clockId, from, to }: MovedDue): AffectedCaseDto['moved'][number] {
  return { clockId, from: from === null ? null : isoTime(from), to: to === null ? null : isoTime(to) };
}
