import type { RecordedEvent } from '../case/event';
import type { ItemState, Running } from './state';

type RunningItem = Extract<ItemState, { readonly status: 'dispatching' | 'inReview' | 'rectification' }>;

/** Events that change one item. */
type ItemEvent = Extract<RecordedEvent['event'], { readonly itemId: string }>;

/** The item after an event of its own. Throws when the event does not fit its status, which is a fault of the rules. */
export function evolveItem(item: ItemState, event: ItemEvent, at: number): ItemState {
  const { data, reportedEvents } = item;
  const kept = { data, reportedEvents };
  switch (event.type) {
    case 'itemStarted':
      return {
        ...kept,
        status: 'dispatching',
        cause: 'application',
        round: 1,
        startedAt: event.startedAt,
        rectifications: [],
        exceeded: [],
      };
    case 'itemDispatched':
      return item.status === 'dispatching' && item.round === event.round
        ? { ...kept, ...running(item), status: 'inReview' }
        : item;
    case 'itemAcknowledged':
      return { ...kept, ...running(item), status: 'inReview', acknowledgedAt: at };
    case 'rectificationRequested': {
      const before = running(item);
      const rectifications = [...before.rectifications, { from: at }];
      return {
        ...kept,
        ...before,
        rectifications,
        status: 'rectification',
        requirements: event.requirements,
        askedAt: at,
      };
    }
    case 'rectificationSupplied':
      return { ...kept, ...nextRound(item, at), status: 'dispatching', cause: 'rectified' };
    case 'rectificationExpired':
      return { ...kept, ...nextRound(item, at), status: 'dispatching', cause: 'rectificationExpired' };
    case 'itemGranted':
      return { ...kept, ...running(item), status: 'granted', results: event.results, decidedAt: at };
    case 'itemDenied':
      return {
        ...kept,
        ...running(item),
        status: 'denied',
        reason: event.reason,
        legalBasis: event.legalBasis,
        decidedAt: at,
      };
    case 'itemPrerequisiteFailed':
      return { ...kept, status: 'prerequisiteFailed', endedAt: at, becauseOf: event.becauseOf };
    case 'itemWithdrawn':
      return { ...kept, status: 'withdrawn', endedAt: at, round: 'round' in item ? item.round : 0 };
    case 'dataSupplied':
      return { ...item, data: [...data, ...event.data] };
    case 'eventReported':
      return { ...item, reportedEvents: [...reportedEvents, event.eventId] };
    case 'periodExceeded':
      return 'exceeded' in item ? { ...item, exceeded: [...item.exceeded, event.period] } : item;
  }
}

function running(item: ItemState): Running {
  if (!isRunning(item)) throw new Error(`An item that is ${item.status} is not running.`);
  const { round, startedAt, rectifications, exceeded } = item;
  return { round, startedAt, rectifications, exceeded };
}

/** The open rectification ends and the next round begins. */
function nextRound(item: ItemState, at: number): Running {
  const before = running(item);
  const rectifications = before.rectifications.map((one) => (one.to === undefined ? { ...one, to: at } : one));
  return { ...before, rectifications, round: before.round + 1 };
}

function isRunning(item: ItemState): item is RunningItem {
  return item.status === 'dispatching' || item.status === 'inReview' || item.status === 'rectification';
}
