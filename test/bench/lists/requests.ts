import { addDays, dateOf } from '@yijian/domain/calendar';
import { DEPARTMENTS, EVENTS } from './events';

/** A read that is measured: a list, of which pages are followed, or a single answer. */
export interface ListRequest {
  readonly name: string;
  readonly path: string;
  readonly role: string;
  readonly id: string;
  /** Pages to follow by their cursors; 1 for answers without. */
  readonly pages: number;
  /** Two filters of the list of cases together; all these are judged as one list. */
  readonly isPair?: true;
}

/** What of the register the words of the search are about. */
export interface Known {
  readonly caseNo: string;
  readonly applicantId: string;
  readonly applicantName: string;
}

const today = dateOf(Date.now());
const [common, middle, rare] = [EVENTS[0], EVENTS[5], EVENTS.at(-1)].map((event) => event?.slug ?? '');

/** Each filter of the list of cases with values that many and that few cases have. */
function filtersOf({ caseNo, applicantId, applicantName }: Known): readonly (readonly [string, string])[] {
  return [
    ['status', 'closed'],
    ['status', 'inProgress'],
    ['status', 'checking'],
    ['stage', 'approve'],
    ['end', 'completed'],
    ['end', 'withdrawn'],
    ['outcome', 'allGranted'],
    ['outcome', 'noneGranted'],
    ['lifeEvent', common ?? ''],
    ['lifeEvent', middle ?? ''],
    ['lifeEvent', rare ?? ''],
    ['channel', 'window'],
    ['departmentId', DEPARTMENTS[0]],
    ['departmentId', DEPARTMENTS[11]],
    ['itemStatus', 'inReview'],
    ['itemStatus', 'denied'],
    ['holder', 'departments'],
    ['due', 'overdue'],
    ['due', 'soon'],
    ['parked', 'true'],
    ['parked', 'false'],
    ['openedFrom', addDays(today, -30)],
    ['openedTo', addDays(today, -400)],
    ['queue', 'mine'],
    ['q', caseNo.slice(0, 12)],
    ['q', caseNo],
    ['q', applicantName],
    ['q', applicantId],
    ['q', EVENTS[1]?.name.slice(0, 2) ?? ''],
    ['q', '事项1'],
    ['sort', 'due'],
  ];
}

/** Every filter of every list alone, and of the list of cases every two that can go together. */
export function listRequests(known: Known): readonly ListRequest[] {
  const filters = filtersOf(known);
  const clerk = { role: 'windowClerk', id: 'clerk-7' };
  const cases = (chosen: readonly (readonly [string, string])[], pages: number): ListRequest => ({
    ...{ name: `cases ${chosen.map(([name, value]) => `${name}=${value}`).join(' ') || '(all)'}`, ...clerk, pages },
    path: `/cases?${chosen.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}`,
  });
  const pairs = filters.flatMap((one, index) =>
    filters.slice(index + 1).flatMap((other) => (one[0] === other[0] ? [] : [[one, other]])),
  );
  return [
    cases([], 100),
    ...filters.map((filter) => cases([filter], 100)),
    ...others(),
    ...pairs.map((pair) => ({ ...cases(pair, 5), isPair: true as const })),
  ];
}

function others(): readonly ListRequest[] {
  const [department = '', quiet = ''] = [DEPARTMENTS[0], DEPARTMENTS[11]];
  const supervisor = { role: 'supervisor', id: 'supervisor-1' };
  const clerk = { role: 'windowClerk', id: 'clerk-7' };
  const tasks = [
    '',
    'due=overdue',
    'due=soon',
    'due=later',
    'status=inReview',
    'status=rectification',
    'status=waitingPrerequisite',
  ];
  const ended = [
    'status=granted',
    'status=denied',
    `status=granted&lifeEvent=${common}`,
    `status=denied&lifeEvent=${rare}`,
  ];
  const words = [
    `lifeEvent=${common}`,
    `q=${encodeURIComponent('事项1')}`,
    `q=${encodeURIComponent('王伟')}`,
    'status=granted&q=%E7%8E%8B%E4%BC%9F',
  ];
  const of = (path: string, caller: { role: string; id: string }, pages: number): ListRequest => ({
    ...{ name: path.slice(1), path, pages, ...caller },
  });
  return [
    ...[...tasks, ...ended, ...words].map((query) =>
      of(`/department-tasks?${query}`, { role: 'department', id: department }, 100),
    ),
    of('/department-tasks?', { role: 'department', id: quiet }, 100),
    ...['', 'due=overdue', `departmentId=${quiet}&status=granted`].map((query) =>
      of(`/department-tasks?${query}`, supervisor, 100),
    ),
    ...['', 'colour=red', `against=${department}`, `lifeEvent=${rare}`, 'status=appealed'].map((query) =>
      of(`/supervision/cards?${query}`, supervisor, 100),
    ),
    of('/cases/counts', clerk, 1),
    of(`/joint-visits?from=${today}&to=${addDays(today, 30)}`, clerk, 1),
    of(`/joint-visits?from=${today}&to=${addDays(today, 30)}`, { role: 'department', id: department }, 1),
    of('/statistics/supervision', supervisor, 1),
    of(`/statistics/supervision?departmentId=${department}`, supervisor, 1),
    of(`/statistics/supervision?lifeEvent=${common}`, supervisor, 1),
    of('/operations/parked', { role: 'operator', id: 'operator-1' }, 1),
    of('/documents/backlog', supervisor, 1),
  ];
}
