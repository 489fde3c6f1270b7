import { type LifeEvent } from '@yijian/domain/catalogue';
import { type ItemScript } from './simulator-control';
import { type Wishes } from './wishes';

/** A discovery of a situation and the item whose department reports it. */
export interface CarriedDiscovery {
  readonly itemId: string;
  readonly procedureId: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Results and data of one item by id, as the demonstration has the departments return them. */
export type Outputs = Readonly<Record<string, unknown>>;

/** What the departments of a case are to do as it stands. */
export interface DepartmentsPart {
  readonly wishes: Pick<Wishes, 'rectify' | 'deny'>;
  /** Discoveries that are made, or due now. */
  readonly made: readonly CarriedDiscovery[];
  /** Items that may not be concluded yet, so that the case can be looked at in between. */
  readonly isHeld: (itemId: string) => boolean;
  /** Commitments are checked from now on, and found to be kept. */
  readonly isFollowedUp: boolean;
}

/** Requirement (整改要求) of the rectification on demand. */
export const REQUIREMENT = '请按现场检查意见完成整改，并补充整改说明';

/**
 * The script of a case. Every value a department returns is fictional and known beforehand, so that what other departments
 * are sent can be checked.
 */
export function departmentsScript(
  lifeEvent: LifeEvent,
  caseNo: string,
  { wishes, made, isHeld, isFollowedUp }: DepartmentsPart,
): Record<string, ItemScript> {
  return Object.fromEntries(
    lifeEvent.serviceItems.map(({ id, results, data = [] }): [string, ItemScript] => [
      id,
      {
        decide: wishes.deny.includes(id) ? 'deny' : 'grant',
        ...(wishes.rectify.includes(id) && { rectify: [[REQUIREMENT]] }),
        hold: isHeld(id),
        results: outputsOf(caseNo, id, results),
        data: outputsOf(caseNo, id, data),
        facts: made.filter(({ itemId }) => itemId === id).map(({ procedureId, facts }) => ({ procedureId, facts })),
        ...(isFollowedUp && { postCheck: 'kept' }),
      },
    ]),
  );
}

/** The fictional values of results or data of an item. */
export function outputsOf(caseNo: string, itemId: string, outputs: readonly { readonly id: string }[]): Outputs {
  return Object.fromEntries(outputs.map(({ id }) => [id, `示例-${itemId}-${id}-${caseNo.slice(-6)}`]));
}
