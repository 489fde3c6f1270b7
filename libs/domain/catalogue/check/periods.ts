import { describeLimit, type Limit, limitHours } from '../../calendar/index';
import { type LifeEvent, type ServiceItem } from '../life-event';
import { at, type Defect, defect } from './finding';
import { limitsOf } from './limits';

/** Places where a schedule may bound a limit (rule 14); expectations repeat such limits. */
const SCHEDULED = /^\/(overallPromise|serviceItems\/\d+\/promised)\/limit$|^\/situations\//;

/** Rules 11–14 of README §8: periods. */
export function* periods(event: LifeEvent): Iterable<Defect> {
  for (const [index, item] of event.serviceItems.entries()) yield* itemPeriods(item, at('serviceItems', index));
  for (const [place, limit] of limitsOf(event))
    if (limit.unit === 'schedule' && !SCHEDULED.test(place))
      yield defect(14, place, '日程只能限定事项的承诺时限和总承诺时限', '改为工作日、自然日或者小时');
}

/** Whether one limit is longer than another; never when one is a schedule or not set. */
export function isLonger(limit: Limit, than: Limit | null): boolean {
  const hours = limitHours(limit);
  const most = than === null ? undefined : limitHours(than);
  return hours !== undefined && most !== undefined && hours > most;
}

function* itemPeriods(item: ServiceItem, place: string): Iterable<Defect> {
  const promised = item.promised.limit;
  const statutory = item.statutory.limit;
  if (statutory !== null && isLonger(promised, statutory))
    yield defect(
      11,
      `${place}/promised/limit`,
      `承诺时限${describeLimit(promised)}长于法定时限${describeLimit(statutory)}`,
      '缩短承诺时限',
    );
  for (const [channel, limit] of Object.entries(item.commitment?.limits ?? {}))
    if (isLonger(limit, promised)) {
      const message = `告知承诺时限${describeLimit(limit)}长于承诺时限${describeLimit(promised)}`;
      yield defect(11, `${place}/commitment/limits/${channel}`, message, '缩短告知承诺的时限');
    }
  if ((item.caseType === 'instant') !== (promised.unit === 'onTheSpot'))
    yield defect(12, `${place}/caseType`, '即办件的承诺时限须是当场，承诺件的不得是当场', '改正办件类型或者承诺时限');
  if (item.itemType === '01' && statutory === null)
    yield defect(13, `${place}/statutory/limit`, '行政许可没有法定时限', '填写法定时限');
  if (promised.unit === 'day' && item.countsTowardsPromise !== false)
    yield defect(14, `${place}/promised/limit`, '计入总承诺的事项不能以自然日承诺', '改为工作日，或者不计入总承诺');
}
