import { CancellationScope, condition, isCancellation, patched, sleep } from '@temporalio/workflow';
import { MissingCalendarYear } from '@yijian/domain/calendar';
import { type Deadline, deadlines, earliest, expired } from '@yijian/domain/case';
import { attempt, parkedUntilRetried } from './attempt';
import { call } from './calls';
import type { RunningCase } from './running-case';

/** One timer of the case; it may ring early, never late. */
interface Alarm {
  readonly at: number;
  readonly scope: CancellationScope;
  rang: boolean;
}

/**
 * The deadline manager: one timer per case, set to the earliest open deadline of law, catalogue and centre. What happens when
 * one runs out (deemed acceptance, return, period exceeded …) is decided in `@yijian/domain/case` `deadline.ts`. A timer is
 * moved only to an earlier instant; one that rings early costs a look, moving it would cost history.
 */
export function watchDeadlines(running: RunningCase): void {
  void watch(running);
}

async function watch(running: RunningCase): Promise<void> {
  let alarm: Alarm | undefined;
  while (running.state.status !== 'closed') {
    const open = await openDeadlines(running);
    const [first] = expired(open, running.now());
    if (first) {
      running.happened(first);
      continue;
    }
    const next = earliest(open)?.at;
    if (next !== undefined && (!alarm || next < alarm.at)) {
      alarm?.scope.cancel();
      alarm = setAlarm(running, next);
    }
    const seen = running.state.seq;
    await condition(() => running.state.seq !== seen || alarm?.rang === true);
    if (alarm?.rang) alarm = undefined;
  }
  alarm?.scope.cancel();
}

/**
 * A period that reaches a year without calendar parks the case: import the calendar, then retry. It goes on by itself when a
 * command gives it another calendar, or when it ends.
 */
async function openDeadlines(running: RunningCase): Promise<readonly Deadline[]> {
  for (;;) {
    try {
      return deadlines(running.state);
    } catch (error) {
      if (!(error instanceof MissingCalendarYear)) throw error;
      const { calendar } = running.state;
      const endsWithCase = patched('parkedCalendarEndsWithCase');
      const lacksIt = (): boolean =>
        running.state.calendar === calendar && !(endsWithCase && running.state.status === 'closed');
      const reason = `缺少${error.year}年工作日历，无法计算期限；请导入日历后重试。`;
      await parkedUntilRetried(running, 'calendar', reason, lacksIt);
      await pinCalendar(running, lacksIt);
    }
  }
}

/** Brings the working days in anew, after an operator has imported what was missing. */
async function pinCalendar(running: RunningCase, wanted: () => boolean): Promise<void> {
  const load = () => call(running, 'loadCalendar', { regionCode: running.regionCode });
  const calendar = await attempt(running, 'calendar', load, wanted);
  if (calendar) running.happened({ type: 'calendarPinned', calendar });
}

function setAlarm(running: RunningCase, at: number): Alarm {
  const alarm: Alarm = { at, scope: new CancellationScope(), rang: false };
  alarm.scope
    .run(() => sleep(running.until(at) + 1))
    .then(() => {
      alarm.rang = true;
    })
    .catch((error: unknown) => {
      if (!isCancellation(error)) throw error;
    });
  return alarm;
}
