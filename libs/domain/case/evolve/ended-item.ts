import { isEnded } from '../../item/state';
import type { Offers } from '../../offer/state';
import { isHearingOpen, type Procedures } from '../../procedure/state';
import type { Accepted, CaseState } from '../state';

type Case = CaseState & Accepted;

/**
 * What ends with an item besides itself: its hearing; a special procedure none of whose items is open any more; a tolerance of
 * what no open item needs, for nobody breaks a promise by not supplying that.
 */
export function withoutEndedItem(state: Case, itemId: string, at: number): CaseState {
  return { ...state, procedures: proceduresWithout(state, itemId, at), offers: offersWithout(state) } as CaseState;
}

function proceduresWithout({ procedures, items }: Case, itemId: string, at: number): Procedures {
  const { started, hearings } = procedures;
  const hearing = hearings[itemId];
  const ended = Object.entries(started).filter(
    ([, one]) => one.endedAt === undefined && one.itemIds.every((id) => hasEnded(id, items)),
  );
  return {
    ...procedures,
    started: { ...started, ...Object.fromEntries(ended.map(([key, one]) => [key, { ...one, endedAt: at }])) },
    hearings:
      hearing && isHearingOpen(hearing)
        ? { ...hearings, [itemId]: { procedureId: hearing.procedureId, toldAt: hearing.toldAt, step: 'cancelled' } }
        : hearings,
  };
}

function offersWithout({ offers, filing, items }: Case): Offers {
  const idle = filing.plan.materials.filter(({ usedBy }) => usedBy.every((id) => hasEnded(id, items)));
  const lapsed = Object.entries(offers).filter(
    ([, { kind, status, subject }]) =>
      kind === 'tolerance' && status === 'inForce' && idle.some(({ id }) => id === subject),
  );
  return { ...offers, ...Object.fromEntries(lapsed.map(([id, offer]) => [id, { ...offer, status: 'lapsed' }])) };
}

function hasEnded(itemId: string, items: Accepted['items']): boolean {
  const item = items[itemId];
  return item === undefined || isEnded(item);
}
