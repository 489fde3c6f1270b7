import { type Limit } from '../calendar/index';
import { type FactValue } from './condition';

/** Channel a case is filed through. */
export type FilingChannel = 'window' | 'online';

/** A worked example: facts and what they must yield (README §7 Situations). */
export interface Situation {
  readonly id: string;
  readonly name: string;
  readonly channel: FilingChannel;
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly expected: Expectation;
  readonly later?: readonly LaterDiscovery[];
}

/** What a situation must yield. */
export interface Expectation {
  readonly path: readonly string[];
  readonly endId: string;
  readonly itemIds: readonly string[];
  readonly stages: readonly (readonly string[])[];
  readonly materialIds: readonly string[];
  readonly commitmentItemIds: readonly string[];
  readonly specialProcedureIds: readonly string[];
  readonly criticalPath: Limit | null;
}

/** What a special procedure finds out while the case runs, and the case afterwards. */
export interface LaterDiscovery {
  readonly specialProcedureId: string;
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly expected: {
    readonly addedItemIds: readonly string[];
    readonly itemIds: readonly string[];
    readonly stages: readonly (readonly string[])[];
    readonly materialIds: readonly string[];
    readonly criticalPath: Limit;
  };
}
