import { Injectable } from '@nestjs/common';
import { addDays, plainDate, startOfDay } from '@yijian/domain/calendar';
import { departmentOf } from '@yijian/domain/case';
import { soonUntil } from '@yijian/domain/supervision';
import { DataSource } from 'typeorm';
import { scopeOf } from '../access/scope';
import { REACHES } from '../access/table';
import { type Caller } from '../callers/caller';
import { rowsOf } from '../register/sql';
import { type Condition, condition } from '../register/where';
import { type CaseFilters } from './case-list.dto';
import { CatalogueNames } from './catalogue-names';
import { DeskCalendar } from './desk-calendar';

/**
 * What is looked for. Running cases are few and are looked through; closed ones are found by their facets, so a search says first
 * which part of the register it is about. `none`: nothing can meet it.
 */
export interface CaseSearch {
  readonly part: 'running' | 'closed' | 'any' | 'none';
  /** All of them. */
  readonly facets: readonly string[];
  /** On `case_register AS c`. */
  readonly conditions: readonly Condition[];
  readonly openedFrom?: Date;
  readonly openedBefore?: Date;
}

/** Cases of one applicant that are named one by one; more are looked up with the search. */
const NAMED = 5000;

const APPLICANTS = 'SELECT case_no AS "caseNo" FROM case_file WHERE applicant_id = $1 OR applicant_name = $1 LIMIT $2';

/** Item statuses that only a running case has: they are not left by an early end. */
const RUNNING_ITEMS = ['dispatching', 'inReview', 'rectification'];

/** Turns filters into what is looked for. */
@Injectable()
export class CaseSearches {
  constructor(
    private readonly register: DataSource,
    private readonly names: CatalogueNames,
    private readonly calendar: DeskCalendar,
  ) {}

  /** The search of some filters among what is within the caller's reach, at an instant (epoch milliseconds). */
  async of(filters: CaseFilters, caller: Caller, now: number): Promise<CaseSearch> {
    const { due, parked, openedFrom, openedTo, q } = filters;
    const words = q === undefined ? [] : await this.words(q);
    if (words === undefined) return { part: 'none', facets: [], conditions: [] };
    return {
      part: partOf(filters),
      facets: facetsOf(filters, caller),
      conditions: [
        ...(['status', 'stage', 'holder'] as const).flatMap((column) =>
          filters[column] === undefined ? [] : [condition(`c.${column} = ?`, filters[column])],
        ),
        ...(parked === undefined ? [] : [condition(parked === 'true' ? 'c.parked' : 'NOT c.parked')]),
        ...(due === undefined ? [] : dueConditions(due, now, soonUntil(now, await this.calendar.today()))),
        ...words,
        ...(reachesByDepartment(caller) ? [] : scopeOf(caller, 'c.case_no')),
      ],
      ...(openedFrom !== undefined && { openedFrom: new Date(startOfDay(plainDate(openedFrom))) }),
      ...(openedTo !== undefined && { openedBefore: new Date(startOfDay(addDays(plainDate(openedTo), 1))) }),
    };
  }

  /**
   * The condition of a word: a number, an applicant, or a part of a name of event or item; `undefined` when it is none of them.
   * `itemsNamed` is the condition of items that are named so; the case has one of them, unless it says otherwise.
   */
  async words(q: string, itemsNamed = hasItem): Promise<Condition[] | undefined> {
    const isNumber = /^\d{6,20}$/.test(q);
    const [{ events, items }, applicants] = await Promise.all([
      isNumber ? { events: [], items: [] } : this.names.containing(q),
      rowsOf<{ readonly caseNo: string }>(this.register, APPLICANTS, [q, NAMED + 1]),
    ]);
    const meant = [
      ...(isNumber ? [condition('c.case_no BETWEEN ? AND ?', q.padEnd(20, '0'), q.padEnd(20, '9'))] : []),
      ...(events.length > 0
        ? [
            condition(
              'c.facets && ?::text[]',
              events.map((slug) => `event:${slug}`),
            ),
          ]
        : []),
      ...(items.length > 0 ? [itemsNamed(items)] : []),
      ...(applicants.length > 0 ? [applicantsCondition(q, applicants)] : []),
    ];
    if (meant.length === 0) return undefined;
    const sql = meant.map((each) => each.sql).join(' OR ');
    return [{ sql: `(${sql})`, values: meant.flatMap(({ values }) => values) }];
  }
}

function hasItem(itemIds: readonly string[]): Condition {
  return condition(
    'c.facets && ?::text[]',
    itemIds.map((id) => `item:${id}`),
  );
}

function applicantsCondition(q: string, applicants: readonly { readonly caseNo: string }[]): Condition {
  if (applicants.length <= NAMED) {
    return condition(
      'c.case_no = ANY(?::char(20)[])',
      applicants.map(({ caseNo }) => caseNo),
    );
  }
  return condition('c.case_no IN (SELECT case_no FROM case_file WHERE applicant_id = ? OR applicant_name = ?)', q, q);
}

function partOf({ status, stage, holder, end, due, itemStatus }: CaseFilters): CaseSearch['part'] {
  const closed = [status === 'closed', stage === 'closed', holder === 'none', end !== undefined].some(Boolean);
  const running = [
    status !== undefined && status !== 'closed',
    stage !== undefined && stage !== 'closed',
    holder !== undefined && holder !== 'none',
    due !== undefined,
    itemStatus !== undefined && RUNNING_ITEMS.includes(itemStatus),
  ].some(Boolean);
  if (closed && running) return 'none';
  return closed ? 'closed' : running ? 'running' : 'any';
}

function reachesByDepartment({ role }: Caller): boolean {
  return REACHES[role] === 'department';
}

function facetsOf(filters: CaseFilters, caller: Caller): readonly string[] {
  const { lifeEvent, channel, departmentId, itemStatus, end, outcome, queue } = filters;
  const item =
    departmentId === undefined
      ? itemStatus && `itemStatus:${itemStatus}`
      : `department:${departmentId}${itemStatus === undefined ? '' : `/${itemStatus}`}`;
  return [
    // What is within reach of a department is a facet like any other, found by the same index.
    reachesByDepartment(caller) && `department:${departmentOf(caller)}`,
    queue === 'mine' && `clerk:${caller.id}`,
    lifeEvent && `event:${lifeEvent}`,
    channel && `channel:${channel}`,
    end && `end:${end}`,
    outcome && `outcome:${outcome}`,
    item,
  ].filter((facet): facet is string => typeof facet === 'string');
}

/** On the due date of a running case, at `now`, with the end of what is soon. */
export function dueConditions(
  due: NonNullable<CaseFilters['due']>,
  now: number,
  soon: number,
  column = 'c.next_due_at',
): Condition[] {
  switch (due) {
    case 'overdue':
      return [condition(`${column} < ?`, new Date(now))];
    case 'soon':
      return [condition(`${column} BETWEEN ? AND ?`, new Date(now), new Date(soon))];
    case 'later':
      return [condition(`${column} > ?`, new Date(soon))];
  }
}
