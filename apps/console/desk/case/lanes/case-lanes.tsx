import { ITEM_STATUS_NAMES } from '@yijian/domain/case';
import { type ReactNode } from 'react';
import { type Answer } from '../../../api/client';
import { useWords } from '../../../frame/words';
import { timeInWords } from '../../worklist/time-in-words';
import { nameIn } from '../names';
import { type Case, useClocks, useDepartmentNames, usePinned } from '../reads';
import { ACCEPTANCE_LANE, coursesOf, DELIVERY_LANE } from './courses';
import { type LaneText, LanesPicture } from './lanes-picture';
import { LANE_WORDS } from './words';
import '../../worklist/worklist.css';

type Item = Case['items'][number];

/** How the items of a case go: as a picture, and as a table that says the same. */
export function CaseLanes({ shown, now }: { readonly shown: Case; readonly now: number }): ReactNode {
  const text = useWords(LANE_WORDS);
  const { data: clocks = [] } = useClocks(shown.caseNo);
  const lifeEvent = usePinned(shown.lifeEvent);
  const departments = useDepartmentNames(shown.lifeEvent);
  const courses = coursesOf(shown, clocks, lifeEvent);
  const nameOf = (id: string): string => shown.items.find(({ itemId }) => itemId === id)?.name ?? id;
  const leftOf = (kind: string, itemId?: string): string | undefined =>
    leftInWords(
      clocks.find(
        (clock) =>
          clock.kind === kind && (itemId === undefined || clock.itemId === itemId) && clock.status === 'running',
      ),
      text,
    );
  const visitOf = (id: string): Partial<LaneText> => {
    const at = courses.find((course) => course.id === id)?.visits.at(-1);
    return at === undefined ? {} : { visit: text.visit(dayInWords(new Date(at).toISOString())) };
  };
  const textOf = (id: string): LaneText => {
    const tone = courses.find((course) => course.id === id)?.tone ?? '';
    if (id === ACCEPTANCE_LANE)
      return laneText(text.acceptance, text.window, nameIn(text.acceptanceStatus, tone), leftOf('acceptanceCheck'));
    if (id === DELIVERY_LANE)
      return laneText(text.delivery, text.window, nameIn(text.deliveryStatus, tone), leftOf('delivery'));
    const item = shown.items.find(({ itemId }) => itemId === id);
    if (item === undefined) return laneText(id, '', '', undefined);
    const who = nameIn(departments, item.departmentId);
    return {
      ...laneText(item.name, who, noteOf(item, text, nameOf), leftOf('promised', id)),
      ...duesOf(item, text),
      ...visitOf(id),
    };
  };
  return (
    <>
      <LanesPicture courses={courses} textOf={textOf} now={now} />
      <details className="lanes-table">
        <summary>{text.table}</summary>
        <ItemTable items={shown.items} departments={departments} />
      </details>
    </>
  );
}

/** Day and month: the table beside the picture has the whole time. */
function dayInWords(at: string): string {
  return timeInWords(at).slice(5, 10);
}

function laneText(name: string, who: string, note: string, left: string | undefined): LaneText {
  return { name, who, note, ...(left !== undefined && { left }) };
}

/** What is left of a period, as it is written into its bar. */
function leftInWords(clock: Answer<'ClockDto'> | undefined, text: typeof LANE_WORDS.zh): string | undefined {
  const { value = -1, unit = '' } = clock?.remaining ?? {};
  return value < 0 ? undefined : text.left(value, nameIn(text.units, unit));
}

/** How an item stands, what it waits for, when it ended. */
function noteOf(
  { status, endedAt, promisedDue, waitsForItems, waitsForEvents }: Item,
  text: typeof LANE_WORDS.zh,
  nameOf: (itemId: string) => string,
): string {
  const parts = [nameIn(ITEM_STATUS_NAMES, status)];
  if (status === 'waitingPrerequisite') {
    const awaited = [...waitsForItems.map(nameOf), ...waitsForEvents.map(({ label }) => label)];
    return awaited.length === 0 ? parts.join() : text.waitsFor(awaited.join('、'));
  }
  if (endedAt !== undefined) return [...parts, text.ended(dayInWords(endedAt))].join(' · ');
  if (promisedDue?.at === null) return [...parts, text.paused].join(' · ');
  return parts.join();
}

function duesOf({ endedAt, promisedDue, statutoryDue }: Item, text: typeof LANE_WORDS.zh): Partial<LaneText> {
  if (endedAt !== undefined) return {};
  return {
    ...(promisedDue?.at && { promised: text.promised(dayInWords(promisedDue.at)) }),
    ...(statutoryDue?.at && { statutory: text.statutory(dayInWords(statutoryDue.at)) }),
  };
}

function ItemTable(of: {
  readonly items: readonly Item[];
  readonly departments: Readonly<Record<string, string>>;
}): ReactNode {
  const { columns, picture } = useWords(LANE_WORDS);
  const nameOf = (id: string): string => of.items.find(({ itemId }) => itemId === id)?.name ?? id;
  const due = (date: Answer<'DueDto'> | undefined): string =>
    date === undefined || date.at === null ? '—' : timeInWords(date.at);
  return (
    <table className="rows" aria-label={picture}>
      <thead>
        <tr>
          {Object.entries(columns).map(([key, title]) => (
            <th key={key} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {of.items.map((item) => (
          <tr key={item.itemId}>
            <td data-title={columns.item}>{item.name}</td>
            <td data-title={columns.department}>{nameIn(of.departments, item.departmentId)}</td>
            <td data-title={columns.status}>{nameIn(ITEM_STATUS_NAMES, item.status)}</td>
            <td data-title={columns.started}>{item.startedAt === undefined ? '—' : timeInWords(item.startedAt)}</td>
            <td data-title={columns.promised}>{due(item.promisedDue)}</td>
            <td data-title={columns.statutory}>{due(item.statutoryDue)}</td>
            <td data-title={columns.ended}>{item.endedAt === undefined ? '—' : timeInWords(item.endedAt)}</td>
            <td data-title={columns.waits}>
              {[...item.waitsForItems.map(nameOf), ...item.waitsForEvents.map(({ label }) => label)].join('、') || '—'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
