import { type ShownVersion } from './queries';

/** What a version waits for, with names of departments in place of their ids; `undefined` when it waits for nothing. */
export function waitingText(
  { status, waitingFor, round }: ShownVersion,
  nameOf: (departmentId: string) => string,
): string | undefined {
  if (waitingFor === undefined || waitingFor === '无') return undefined;
  const awaited = round?.opinions.filter(({ position }) => position === 'awaited') ?? [];
  if (status !== 'opinions' || awaited.length === 0) return waitingFor;
  return `部门反馈意见：${awaited.map(({ departmentId }) => nameOf(departmentId)).join('、')}`;
}
