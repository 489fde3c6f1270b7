import { type LifeEvent } from '@yijian/domain/catalogue';
import { type Answer } from '../../../api/client';
import { type Case } from '../reads';
import { type Course, type Stretch } from './picture';

type Clock = Answer<'ClockDto'>;
type Item = Case['items'][number];

/** Ids of the lanes that are no items. */
export const ACCEPTANCE_LANE = 'acceptance';
export const DELIVERY_LANE = 'delivery';

/** The courses of a case: acceptance, its items in the order of their stages, delivery. */
export function coursesOf(shown: Case, clocks: readonly Clock[], lifeEvent: LifeEvent | undefined): readonly Course[] {
  const order = shown.stages.flat();
  const items = [...shown.items].sort((one, other) => order.indexOf(one.itemId) - order.indexOf(other.itemId));
  return [
    ...acceptanceOf(shown, clocks),
    ...items.map((item) => courseOf(item, shown, clocks, lifeEvent)),
    ...deliveryOf(shown, clocks),
  ];
}

function courseOf(item: Item, shown: Case, clocks: readonly Clock[], lifeEvent: LifeEvent | undefined): Course {
  const planned = lifeEvent?.serviceItems.find(({ id }) => id === item.itemId);
  const before = (planned?.prerequisites ?? []).flatMap((each) =>
    each.kind === 'anyResult' ? each.anyOf.map(({ itemId }) => itemId) : [each.itemId],
  );
  const closing = item.endedAt ?? shown.decidedAt ?? shown.closedAt;
  const isEnded = !['waitingPrerequisite', 'dispatching', 'inReview', 'rectification'].includes(item.status);
  return {
    id: item.itemId,
    tone: toneOf(item.status),
    pauses: pausesOf(clocks, ({ itemId, kind }) => itemId === item.itemId && kind === 'promised'),
    visits: visitsOf(item.itemId, shown, lifeEvent),
    after: [...new Set(before)],
    ...instants({
      knownAt: shown.acceptedAt,
      startedAt: item.startedAt,
      endedAt: isEnded ? closing : undefined,
      promisedDue: item.promisedDue?.at ?? undefined,
      statutoryDue: item.statutoryDue?.at ?? undefined,
    }),
  };
}

/** When the visits of an item are, or were, held; what was moved away from holds no more. */
function visitsOf(itemId: string, shown: Case, lifeEvent: LifeEvent | undefined): readonly number[] {
  const procedures = lifeEvent?.specialProcedures.filter(({ appliesTo }) =>
    appliesTo.some((each) => each.itemId === itemId),
  );
  return shown.visits
    .filter(({ procedureId }) => procedures?.some(({ id }) => id === procedureId))
    .flatMap(({ appointments }) =>
      appointments.filter(({ recorded }, index) => recorded || index === appointments.length - 1),
    )
    .map(({ heldAt }) => Date.parse(heldAt));
}

function acceptanceOf(shown: Case, clocks: readonly Clock[]): readonly Course[] {
  const check = clocks.filter(({ kind }) => kind === 'acceptanceCheck' || kind === 'correction');
  const open = check.filter(({ status }) => status !== 'stopped').at(-1);
  const isOver = shown.acceptedAt !== undefined || shown.closedAt !== undefined;
  return [
    {
      id: ACCEPTANCE_LANE,
      tone: shown.acceptedAt !== undefined ? 'done' : shown.closedAt !== undefined ? 'gone' : 'running',
      pauses: pausesOf(check, () => true),
      visits: [],
      after: [],
      ...instants({
        knownAt: shown.openedAt,
        startedAt: shown.receivedAt,
        endedAt: isOver ? (shown.acceptedAt ?? shown.closedAt) : undefined,
        promisedDue: open?.due.at ?? undefined,
      }),
    },
  ];
}

function deliveryOf(shown: Case, clocks: readonly Clock[]): readonly Course[] {
  if (shown.decidedAt === undefined) return [];
  const due = clocks.find(({ kind, status }) => kind === 'delivery' && status !== 'stopped')?.due.at;
  return [
    {
      id: DELIVERY_LANE,
      tone: shown.deliveredAt === undefined ? 'running' : 'done',
      pauses: [],
      visits: [],
      after: [],
      ...instants({
        startedAt: shown.decidedAt,
        endedAt: shown.deliveredAt ?? shown.closedAt,
        promisedDue: due ?? undefined,
      }),
    },
  ];
}

function pausesOf(clocks: readonly Clock[], which: (clock: Clock) => boolean): readonly Stretch[] {
  return clocks
    .filter(which)
    .flatMap(({ steps }) => steps.filter(({ kind }) => kind === 'pause'))
    .map(({ from, to }) => ({ from: Date.parse(from), ...(to !== undefined && { to: Date.parse(to) }) }));
}

function toneOf(status: Item['status']): Course['tone'] {
  switch (status) {
    case 'granted':
      return 'done';
    case 'denied':
    case 'revoked':
    case 'prerequisiteFailed':
      return 'failed';
    case 'withdrawn':
    case 'terminated':
      return 'gone';
    case 'rectification':
      return 'rectifying';
    default:
      return 'running';
  }
}

/** ISO times as epoch milliseconds; what is not known stays away. */
function instants<K extends string>(times: Readonly<Record<K, string | undefined>>): Partial<Record<K, number>> {
  const known = Object.entries<string | undefined>(times).filter(([, time]) => time !== undefined);
  return Object.fromEntries(known.map(([name, time]) => [name, Date.parse(time ?? '')])) as Partial<Record<K, number>>;
}
