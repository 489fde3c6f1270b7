import type { Actor } from '../actor';
import type { CaseCommand, Filing } from '../command';
import type { PlannedItem } from '../plan';
import type { CaseState } from '../state';

/** What an action is about, where it is not about the case as a whole. */
export interface ActionSubject {
  readonly kind: 'item' | 'procedure' | 'offer' | 'event' | 'step';
  readonly id: string;
  readonly name: string;
}

/** A command as it would be given with everything filled in as well as it can be: whether it is in order shows if there is a way. */
export interface Proposal<C extends CaseCommand = CaseCommand> {
  readonly command: C;
  readonly itemId?: string;
  readonly subject?: ActionSubject;
}

/** Who asks, and when. */
export interface Asking {
  readonly actor: Actor;
  readonly department: string;
  readonly now: number;
}

/** The proposals of one kind of command; none where there is nothing it could be about. */
export type Propose<T extends CaseCommand['type'] = CaseCommand['type']> = (
  state: CaseState,
  asking: Asking,
) => readonly Proposal<Extract<CaseCommand, { readonly type: T }>>[];

/** Stands for words that the person will write. */
export const WORDS = '（待填写）';

/** Stands for what the person will hand in: rules about handing in again look at nothing of it. */
export const HANDED_IN: Filing = {
  plan: {
    lifeEventCode: '',
    version: '',
    items: [],
    stages: [],
    materials: [],
    commitmentItemIds: [],
    specialProcedures: [],
    criticalPath: null,
    overallPromise: { value: 1, unit: 'workingDay' },
    deliveryMethods: [],
  },
  form: { revision: 0, sha256: '' },
  materials: [],
  deliveryMethod: '',
};

/** Items of the case; none before it was submitted. */
export function itemsOf(state: CaseState): readonly PlannedItem[] {
  return 'filing' in state ? (state.filing?.plan.items ?? []) : [];
}

/** The round an item is in; 1 before it started. */
export function roundOf(state: CaseState, itemId: string): number {
  const item = 'items' in state ? state.items?.[itemId] : undefined;
  return item && 'round' in item ? item.round : 1;
}

/** One proposal for each item. */
export function perItem<C extends CaseCommand>(
  state: CaseState,
  commandOf: (item: PlannedItem) => C | undefined,
): readonly Proposal<C>[] {
  return itemsOf(state).flatMap((item) => {
    const command = commandOf(item);
    return command === undefined ? [] : [{ command, itemId: item.id, subject: itemSubject(item) }];
  });
}

/** An item as a subject. */
export function itemSubject({ id, name }: Pick<PlannedItem, 'id' | 'name'>): ActionSubject {
  return { kind: 'item', id, name };
}
