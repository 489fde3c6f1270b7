import { describeLimit, type Limit } from '@yijian/domain/calendar';
import { type ClockAnswer } from '../answers';
import { differing, type Finding } from '../finding';

/** Findings about a clock that is not there, counts another period, or has not been stopped. */
export function clockFindings(check: string, clocks: readonly ClockAnswer[], clockId: string, limit: Limit): Finding[] {
  const clock = clocks.find(({ id }) => id === clockId);
  if (clock === undefined) return [{ check, expected: `有期限 ${clockId}`, actual: '没有' }];
  const words = describeLimit(limit);
  const text = clock.steps[0]?.text ?? '';
  return [
    ...(text.includes(words) ? [] : [{ check, expected: words, actual: text }]),
    ...differing(`${check}·状态`, 'stopped', clock.status),
  ];
}
