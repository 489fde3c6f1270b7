import type { CaseEvent, ItemEvent } from '../case/event';
import { type DepartmentMessage, isRunning, type ItemState, type Running, type RunningItem } from './state';

/** An item event that changes the item of its name, and what is known of its occasion. */
export interface ItemHappening {
  readonly event: ItemEvent;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Act of a decision, so that a later one can refer to it. */
  readonly act?: string;
}

/** The item after an event of its own. Throws when the event does not fit its status, which is a fault of the rules. */
export function evolveItem(item: ItemState, { event, at, act }: ItemHappening): ItemState {
  const { data, reportedEvents } = item;
  const kept = { data, reportedEvents };
  switch (event.type) {
    case 'itemStarted':
      return { ...kept, ...firstRound(event.startedAt), status: 'dispatching', cause: 'application' };
    case 'itemDispatched':
      return item.status === 'dispatching' && item.round === event.round
        ? { ...kept, ...running(item), status: 'inReview', dispatchedAt: at }
        : item;
    case 'itemAcknowledged':
      return { ...kept, ...reviewed(running(item), event.reviewerId), status: 'inReview', acknowledgedAt: at };
    case 'reviewerAssigned': {
      const before = runningItem(item);
      const others = before.reviewerIds.filter((id) => id !== event.reviewerId);
      return { ...before, reviewerIds: [...others, event.reviewerId] };
    }
    case 'departmentTold':
      return isRunning(item)
        ? { ...item, messages: item.messages.filter(({ number }) => number !== event.number) }
        : item;
    case 'rectificationRequested': {
      const before = running(item);
      const rectifications = before.rectifications + 1;
      const { requirements } = event;
      return { ...kept, ...before, rectifications, status: 'rectification', requirements, askedAt: at };
    }
    case 'rectificationSupplied':
      return { ...kept, ...nextRound(item), status: 'dispatching', cause: 'rectified' };
    case 'rectificationExpired':
      return { ...kept, ...nextRound(item), status: 'dispatching', cause: 'rectificationExpired' };
    case 'itemGranted':
      return { ...kept, ...running(item), status: 'granted', results: event.results, ...decided(at, act) };
    case 'itemDenied': {
      const { reason, legalBasis } = event;
      return { ...kept, ...running(item), status: 'denied', reason, legalBasis, ...decided(at, act) };
    }
    case 'decisionCorrected':
      return corrected(item, event, at, act);
    case 'itemPrerequisiteFailed':
      return { ...kept, status: 'prerequisiteFailed', endedAt: at, becauseOf: event.becauseOf };
    case 'itemWithdrawn':
      return { ...kept, status: 'withdrawn', endedAt: at, round: roundOf(item) };
    case 'itemTerminated':
      return { ...kept, status: 'terminated', endedAt: at, round: roundOf(item), reason: event.reason };
    case 'itemSuspended':
      return { ...runningItem(item), suspendedAt: at };
    case 'itemResumed':
      return withoutSuspension(runningItem(item));
    case 'itemUrged':
      return tell(runningItem(item), 'urge', event.message);
    case 'dataSupplied':
      return { ...item, data: [...data, ...event.data] };
    case 'eventReported':
      return { ...item, reportedEvents: [...reportedEvents, event.eventId] };
    case 'decisionExtended':
    case 'periodExceeded':
      // Clocks alone: the ledger keeps them.
      return item;
  }
}

/** The item with one more message that its department is to be told; unchanged when it is not being handled. */
export function tell(item: ItemState, kind: DepartmentMessage['kind'], text: string): ItemState {
  if (!isRunning(item)) return item;
  const messageCount = item.messageCount + 1;
  return { ...item, messageCount, messages: [...item.messages, { kind, number: messageCount, text }] };
}

type Correction = Extract<CaseEvent, { readonly type: 'decisionCorrected' }>;

function corrected(item: ItemState, event: Correction, at: number, act: string | undefined): ItemState {
  if (item.status !== 'granted' && item.status !== 'denied' && item.status !== 'revoked') {
    throw new Error(`An item that is ${item.status} has no decision to correct.`);
  }
  const { data, reportedEvents } = item;
  const common = { data, reportedEvents, ...carried(item), ...decided(at, act) };
  const { to, results, reason, legalBasis } = event;
  return to === 'granted' ? { ...common, status: to, results } : { ...common, status: to, reason, legalBasis };
}

function firstRound(startedAt: number): Running {
  return { round: 1, startedAt, rectifications: 0, reviewerIds: [], messages: [], messageCount: 0 };
}

/** What a running item carries on to its next status. */
function running(item: ItemState): Running {
  return carried(runningItem(item));
}

function carried({
  round,
  startedAt,
  rectifications,
  reviewerIds,
  messages,
  messageCount,
  suspendedAt,
}: Running): Running {
  const suspended = suspendedAt === undefined ? {} : { suspendedAt };
  return { round, startedAt, rectifications, reviewerIds, messages, messageCount, ...suspended };
}

function runningItem(item: ItemState): RunningItem {
  if (!isRunning(item)) throw new Error(`An item that is ${item.status} is not running.`);
  return item;
}

function nextRound(item: ItemState): Running {
  const before = running(item);
  return { ...before, round: before.round + 1 };
}

function reviewed(before: Running, reviewerId: string | undefined): Running {
  if (reviewerId === undefined || before.reviewerIds.includes(reviewerId)) return before;
  return { ...before, reviewerIds: [...before.reviewerIds, reviewerId] };
}

function withoutSuspension(item: RunningItem): RunningItem {
  const { suspendedAt, ...rest } = item;
  return suspendedAt === undefined ? item : rest;
}

function decided(
  decidedAt: number,
  act: string | undefined,
): { readonly decidedAt: number; readonly decisionAct?: string } {
  return { decidedAt, ...(act !== undefined && { decisionAct: act }) };
}

function roundOf(item: ItemState): number {
  return 'round' in item ? item.round : 0;
}
