import { describeLimit, type Limit } from '../../calendar/index';
import { type LifeEvent } from '../life-event';
import { withClosing } from '../plan';
import { at, type Defect, defect, repeated } from './finding';
import { isLonger } from './periods';
import { type Replay } from './replay';

/** Rules 43 and 44 of README §8: joint handling and delivery. */
export function* jointHandlingAndDelivery(event: LifeEvent): Iterable<Defect> {
  const licensors = new Set(
    event.serviceItems.filter(({ itemType }) => itemType === '01').map(({ departmentId }) => departmentId),
  );
  if (event.jointLimit !== undefined && licensors.size < 2)
    yield defect(43, at('jointLimit'), '联合办理的法定时限须有两个以上部门的行政许可', '删去jointLimit');
  for (const [index, method] of repeated(event.deliveryOptions, (option) => option.method))
    yield defect(44, at('deliveryOptions', index, 'method'), `送达方式${method}重复`, '每种方式只列一次');
  for (const [index, { method, fallbackOnly }] of event.deliveryOptions.entries())
    if (method === 'publicNotice' && fallbackOnly !== true)
      yield defect(
        44,
        at('deliveryOptions', index, 'fallbackOnly'),
        '公告送达只能在其他方式无法送达时使用',
        'fallbackOnly改为true',
      );
  if (event.deliveryOptions.every(({ fallbackOnly }) => fallbackOnly === true))
    yield defect(44, at('deliveryOptions'), '没有可以直接选用的送达方式', '至少一种方式不是fallbackOnly');
}

/** Rule 42: in no situation is the critical path longer than the overall promise. */
export function* promiseKept(event: LifeEvent, replays: readonly Replay[]): Iterable<Defect> {
  const promise = withClosing(event, event.overallPromise.limit);
  for (const [index, { plans }] of replays.entries()) {
    const longer = plans
      .map(({ criticalPath }) => criticalPath)
      .find((path) => path !== null && exceeds(path, promise));
    if (!longer) continue;
    const message = `关键路径${describeLimit(longer)}长于总承诺${describeLimit(promise)}`;
    yield defect(42, at('situations', index), message, '延长总承诺，或者缩短事项的承诺时限');
  }
}

/** Schedules are not compared with counted periods, but of two schedules the one that closes later is longer. */
function exceeds(path: Limit, promise: Limit): boolean {
  if (path.unit !== 'schedule' || promise.unit !== 'schedule') return isLonger(path, promise);
  return Date.parse(path.closesAt ?? '') > Date.parse(promise.closesAt ?? '');
}
