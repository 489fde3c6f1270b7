import { deliveryName } from '../case/timeline';
import { type CasePlan, type ProcedureKind } from '../case/plan';
import { type FilingChannel } from '../catalogue/index';

/** How often the applicant has to come to a window or terminal (跑动次数), and what brings departments to him. */
export interface Visits {
  /** When the results come to him. */
  readonly least: number;
  /** When he fetches the results. */
  readonly most: number;
  /** Names of the delivery methods that bring him the results. */
  readonly brought: readonly string[];
  /** Names of the delivery methods with which he fetches the results. */
  readonly fetched: readonly string[];
  /** Names of the procedures that may be held at his place; somebody has to be there. */
  readonly onSite: readonly string[];
}

const FETCHED = ['windowPickup', 'selfServiceTerminal'];

const ON_SITE: readonly ProcedureKind[] = ['inspection', 'siteInspection', 'jointInspection', 'jointAcceptanceCheck'];

/** Counts the visits of a plan: one to file at a window, one to fetch the results where that is chosen or the only way. */
export function visitsOf({ deliveryMethods, specialProcedures }: CasePlan, channel: FilingChannel): Visits {
  const filing = channel === 'window' ? 1 : 0;
  const isFetched = (method: string): boolean => FETCHED.includes(method);
  const fetched = deliveryMethods.filter(isFetched);
  const brought = deliveryMethods.filter((method) => !isFetched(method));
  return {
    least: filing + (brought.length === 0 && fetched.length > 0 ? 1 : 0),
    most: filing + (fetched.length > 0 ? 1 : 0),
    brought: brought.map(deliveryName),
    fetched: fetched.map(deliveryName),
    onSite: specialProcedures.filter(({ terms }) => terms && ON_SITE.includes(terms.kind)).map(({ name }) => name),
  };
}
