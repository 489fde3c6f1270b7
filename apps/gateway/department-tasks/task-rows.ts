import { Injectable } from '@nestjs/common';
import { awaitedFor, type CaseView, type ItemView } from '@yijian/domain/case';
import { DataSource } from 'typeorm';
import { DeskCalendar } from '../cases/desk-calendar';
import { isoTime } from '../cases/iso-time';
import { Catalogue } from '../catalogue/catalogue';
import { rowsOf } from '../register/sql';
import { type VisitAppointmentDto, type DepartmentTaskDto } from './department-tasks.dto';
import { officerOf, Officers } from './officers';
import { type TaskPlace } from './task-finder';

interface TaskRow {
  readonly caseNo: string;
  readonly itemId: string;
  readonly lifeEventName: string;
  readonly slug: string;
  readonly version: string;
  readonly applicantName: string | null;
  readonly due: Date | null;
  readonly items: readonly ItemView[];
  readonly visits: CaseView['visits'] | null;
}

const ROWS = `
  SELECT c.case_no AS "caseNo", t.item_id AS "itemId", c.life_event_name AS "lifeEventName", c.life_event_slug AS slug,
    c.catalogue_version AS version, c.applicant_name_masked AS "applicantName", c.view -> 'items' AS items,
    c.visits, least(i.promised_due_at, i.statutory_due_at) AS due
  FROM unnest($1::char(20)[], $2::text[]) WITH ORDINALITY AS t(case_no, item_id, place)
  JOIN case_register AS c ON c.case_no = t.case_no
  JOIN item_register AS i ON i.case_no = t.case_no AND i.item_id = t.item_id
  ORDER BY t.place`;

/** Shows tasks as rows of a list. */
@Injectable()
export class TaskRows {
  constructor(
    private readonly register: DataSource,
    private readonly catalogue: Catalogue,
    private readonly calendar: DeskCalendar,
    private readonly officers: Officers,
  ) {}

  /** Rows of the tasks named, in this order, at an instant (epoch milliseconds). */
  async of(places: readonly TaskPlace[], now: number): Promise<DepartmentTaskDto[]> {
    if (places.length === 0) return [];
    const named = [places.map(({ caseNo }) => caseNo), places.map(({ itemId }) => itemId)];
    const [rows, light] = await Promise.all([rowsOf<TaskRow>(this.register, ROWS, named), this.calendar.lights(now)]);
    const names = await this.officers.names(rows.flatMap((row) => itemIn(row)?.reviewerId ?? []));
    const tasks = await Promise.all(rows.map((row) => this.task(row, light, names)));
    return tasks.filter((task) => task !== undefined);
  }

  private async task(
    row: TaskRow,
    light: (due: Date) => NonNullable<DepartmentTaskDto['due']>,
    names: ReadonlyMap<string, string>,
  ): Promise<DepartmentTaskDto | undefined> {
    const { caseNo, itemId, lifeEventName, applicantName, due, items } = row;
    const item = itemIn(row);
    if (item === undefined) return undefined;
    const { name, itemCaseNo, departmentId, status, round, startedAt, endedAt, acknowledgedAt, reviewerId } = item;
    const visit = await this.visit(row, departmentId);
    return {
      ...{ caseNo, itemId, itemName: name, itemCaseNo, departmentId, lifeEventName, status, round },
      waitingFor: awaitedFor(item, (id) => items.find((each) => each.itemId === id)?.name ?? id),
      ...(applicantName !== null && { applicantName }),
      ...(startedAt !== undefined && { startedAt: isoTime(startedAt) }),
      ...(endedAt !== undefined && { endedAt: isoTime(endedAt) }),
      ...(acknowledgedAt !== undefined && { acknowledgedAt: isoTime(acknowledgedAt) }),
      ...(reviewerId !== undefined && { reviewer: officerOf(reviewerId, names) }),
      ...(due !== null && endedAt === undefined && { due: light(due) }),
      ...(visit && { visit }),
    };
  }

  /** The appointment that a department is to come to. */
  private async visit(
    { visits, slug, version }: TaskRow,
    departmentId: string,
  ): Promise<VisitAppointmentDto | undefined> {
    for (const { procedureId, appointments } of visits ?? []) {
      const last = appointments.at(-1);
      if (last === undefined || last.recorded || !last.departmentIds.includes(departmentId)) continue;
      const { specialProcedures } = await this.catalogue.pinned(slug, version);
      const name = specialProcedures.find(({ id }) => id === procedureId)?.name ?? procedureId;
      return { procedureId, name, heldAt: isoTime(last.heldAt), place: last.place, departmentIds: last.departmentIds };
    }
    return undefined;
  }
}

function itemIn({ items, itemId }: Pick<TaskRow, 'items' | 'itemId'>): ItemView | undefined {
  return items.find((each) => each.itemId === itemId);
}
