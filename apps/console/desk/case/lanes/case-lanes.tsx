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
  const noteOf = (item: Item): string =>
    [
      nameIn(departments, item.departmentId),
      nameIn(ITEM_STATUS_NAMES, item.status),
      ...(item.endedAt !== undefined ? [text.ended(dayInWords(item.endedAt))] : duesOf(item, text, nameOf)),
    ].join(' · ');
  const textOf = (id: string): LaneText => {
    const tone = courses.find((course) => course.id === id)?.tone ?? '';
    if (id === ACCEPTANCE_LANE) return { name: text.acceptance, note: nameIn(text.acceptanceStatus, tone) };
    if (id === DELIVERY_LANE) return { name: text.delivery, note: nameIn(text.deliveryStatus, tone) };
    const item = shown.items.find(({ itemId }) => itemId === id);
    return item === undefined ? { name: id, note: '' } : { name: item.name, note: noteOf(item) };
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

function duesOf(
  { promisedDue, statutoryDue, waitsForItems, waitsForEvents, status }: Item,
  text: typeof LANE_WORDS.zh,
  nameOf: (itemId: string) => string,
): readonly string[] {
  if (status === 'waitingPrerequisite') {
    const awaited = [...waitsForItems.map(nameOf), ...waitsForEvents.map(({ label }) => label)];
    return awaited.length === 0 ? [] : [text.waitsFor(awaited.join('、'))];
  }
  if (promisedDue?.at === null) return [text.paused];
  return [
    ...(promisedDue?.at === undefined ? [] : [text.promised(dayInWords(promisedDue.at))]),
    ...(statutoryDue?.at === undefined || statutoryDue.at === null
      ? []
      : [text.statutory(dayInWords(statutoryDue.at))]),
  ];
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
