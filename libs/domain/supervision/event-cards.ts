import type { CaseEvent, RecordedEvent } from '../case/event';
import type { CaseState } from '../case/state';
import type { CardRaised, SupervisedEvent } from './card';
import { cardOf } from './watch';

/** Cards that an event raises by itself: what should not have happened (`domain.md` §9). */
export function cardsOf({ event, seq }: Pick<RecordedEvent, 'event' | 'seq'>, state: CaseState): readonly CardRaised[] {
  const supervised = supervisedEvents(event);
  if (supervised.length === 0) return [];
  return (state.settings.supervision ?? []).flatMap((rule) => {
    if (rule.trigger.on !== 'event') return [];
    const { events } = rule.trigger;
    return supervised
      .filter(({ name }) => events.includes(name))
      .flatMap(({ name, about, against }) => {
        const card = cardOf(
          rule,
          `${name}/${seq}${against === undefined ? '' : `/${against}`}`,
          undefined,
          state,
          about,
        );
        return card ? [{ ...card, ...(against !== undefined && { against }) }] : [];
      });
  });
}

interface Supervised {
  readonly name: SupervisedEvent;
  readonly about?: string;
  /** Department it counts against, where the event names it. */
  readonly against?: string;
}

function supervisedEvents(event: CaseEvent): readonly Supervised[] {
  switch (event.type) {
    case 'caseAccepted':
      return event.deemed ? [{ name: 'deemedAcceptance' }] : [];
    case 'correctionRequested':
      return event.newFacts === undefined ? [] : [{ name: 'secondCorrection' }];
    case 'procedureTimeOver':
      return [{ name: 'procedureTimeOver', about: event.procedureKey.split('/')[0] ?? '' }];
    case 'visitRecorded':
      return event.absentIds.map((against) => ({ name: 'absence', about: event.procedureId, against }));
    default:
      return [];
  }
}
