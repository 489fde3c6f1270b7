import { Injectable } from '@nestjs/common';
import { addDays, plainDate, startOfDay } from '@yijian/domain/calendar';
import { departmentOf } from '@yijian/domain/case';
import { isRunningStatus } from '@yijian/domain/item';
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
  /** All of them hold. */
  readonly filters: readonly Filter[];
  /** Whether the filters name the cases one by one, so that nothing need be looked through. */
  readonly isNamed: boolean;
  readonly openedFrom?: Date;
  readonly openedBefore?: Date;
}

/** A condition on `case_register AS c`: of closed cases by what is indexed, of running ones by what costs least to look at. */
export interface Filter {
  readonly closed: Condition;
  readonly running: Condition;
}

/** Cases of one applicant that are named one by one; more are looked up with the search. */
const NAMED = 10_000;

// Read from the indexes alone, for names are shared by thousands.
const APPLICANTS = `
  SELECT case_no AS "caseNo" FROM case_file WHERE applicant_name = $1
  UNION SELECT case_no FROM case_file WHERE applicant_id = $1 LIMIT $2`;

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
    const words = q === undefined ? NO_WORDS : await this.words(q);
    if (words === undefined) return { part: 'none', filters: [], isNamed: false };
    return {
      part: partOf(filters),
      filters: [
        ...facetsOf(filters, caller),
        ...(['status', 'stage', 'holder'] as const).flatMap((column) =>
          filters[column] === undefined ? [] : [both(condition(`c.${column} = ?`, filters[column]))],
        ),
        ...(parked === undefined ? [] : [both(condition(parked === 'true' ? 'c.parked' : 'NOT c.parked'))]),
        ...(due === undefined ? [] : dueConditions(due, now, soonUntil(now, await this.calendar.today())).map(both)),
        ...words.filters,
        ...(reachesByDepartment(caller) ? [] : scopeOf(caller, 'c.case_no').map(both)),
      ],
      isNamed: words.isNamed,
      ...(openedFrom !== undefined && { openedFrom: new Date(startOfDay(plainDate(openedFrom))) }),
      ...(openedTo !== undefined && { openedBefore: new Date(startOfDay(addDays(plainDate(openedTo), 1))) }),
    };
  }

  /**
   * The filter of a word: a number, an applicant, or a part of a name of event or item; `undefined` when it is none of them.
   * `itemsNamed` is the condition of items that are named so; the case has one of them, unless it says otherwise.
   */
  async words(q: string, itemsNamed = hasItem): Promise<Words | undefined> {
    const isNumber = /^\d{6,20}$/.test(q);
    const [{ events, items }, applicants] = await Promise.all([
      isNumber ? { events: [], items: [] } : this.names.containing(q),
      rowsOf<{ readonly caseNo: string }>(this.register, APPLICANTS, [q, NAMED + 1]),
    ]);
    const meant = [
      ...(isNumber ? [both(condition('c.case_no BETWEEN ? AND ?', q.padEnd(20, '0'), q.padEnd(20, '9')))] : []),
      ...(events.length > 0 ? [eventsFilter(events)] : []),
      ...(items.length > 0 ? [both(itemsNamed(items))] : []),
      ...(applicants.length > 0 ? [both(applicantsCondition(q, applicants))] : []),
    ];
    if (meant.length === 0) return undefined;
    const filter = {
      closed: either(meant.map(({ closed }) => closed)),
      running: either(meant.map((one) => one.running)),
    };
    if (events.length + items.length > 0) return { filters: [filter], isNamed: false };
    if (isNumber) return { filters: [filter], isNamed: q.length >= DAY_DIGITS };
    if (applicants.length > NAMED) return { filters: [filter], isNamed: false };
    return { filters: [filter], isNamed: true, caseNos: applicants.map(({ caseNo }) => caseNo) };
  }
}

/** What a word means, and whether it names the cases one by one. */
export interface Words {
  readonly filters: readonly Filter[];
  readonly isNamed: boolean;
  /** The cases, where an applicant is meant and nothing else. */
  readonly caseNos?: readonly string[];
}

/** No word, no filter. */
export const NO_WORDS: Words = { filters: [], isNamed: false };

/** Digits of a number that name region and day: the cases of one day are few. */
const DAY_DIGITS = 12;

function both(one: Condition): Filter {
  return { closed: one, running: one };
}

function either(conditions: readonly Condition[]): Condition {
  const sql = conditions.map((each) => each.sql).join(' OR ');
  return { sql: `(${sql})`, values: conditions.flatMap(({ values }) => values) };
}

/** Cases of some events. */
export function eventsFilter(slugs: readonly string[]): Filter {
  const words = slugs.map((slug) => `event:${slug}`);
  return {
    closed: condition('c.facets && ?::text[]', words),
    running: condition('c.life_event_slug = ANY(?::text[])', slugs),
  };
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
    // Only a running case has such an item: an early end leaves none.
    itemStatus !== undefined && isRunningStatus(itemStatus),
  ].some(Boolean);
  if (closed && running) return 'none';
  return closed ? 'closed' : running ? 'running' : 'any';
}

function reachesByDepartment({ role }: Caller): boolean {
  return REACHES[role] === 'department';
}

function facetsOf(filters: CaseFilters, caller: Caller): readonly Filter[] {
  const { lifeEvent, channel, departmentId, itemStatus, end, outcome, queue } = filters;
  const ofColumn = (name: string, column: string, value: string | undefined): Filter[] =>
    value === undefined ? [] : [{ closed: hasFacet(`${name}:${value}`), running: condition(`c.${column} = ?`, value) }];
  return [
    // What is within reach of a department is a facet like any other, found by the same index.
    ...(reachesByDepartment(caller) ? [both(hasFacet(`department:${departmentOf(caller)}`))] : []),
    ...ofColumn('clerk', 'clerk_id', queue === 'mine' ? caller.id : undefined),
    ...ofColumn('event', 'life_event_slug', lifeEvent),
    ...ofColumn('channel', 'channel', channel),
    ...ofColumn('end', 'end_kind', end),
    ...ofColumn('outcome', 'outcome', outcome),
    ...(departmentId === undefined && itemStatus === undefined ? [] : [itemFacet(departmentId, itemStatus)]),
  ];
}

/** Department and status are those of one item. */
function itemFacet(departmentId: string | undefined, status: string | undefined): Filter {
  const ofDepartment = `department:${departmentId ?? ''}${status === undefined ? '' : `/${status}`}`;
  return both(hasFacet(departmentId === undefined ? `itemStatus:${status ?? ''}` : ofDepartment));
}

function hasFacet(word: string): Condition {
  return condition('c.facets @> ?::text[]', [word]);
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
