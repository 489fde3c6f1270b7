import type { ItemStatus } from '../item/state';
import type { Actor, Role } from './actor';
import type { CaseCommand } from './command';
import type { CaseEvent } from './event';
import type { CaseRefusal } from './refusal';
import type { CasePhase, CaseState } from './state';

/** Names of the statuses of a case. */
export type CaseStatus = CasePhase['status'];

/** Statuses of a case that is open, in the order of its life. */
export const OPEN_STATUSES = [
  'drafting',
  'checking',
  'awaitingCorrection',
  'inProgress',
  'delivering',
  'evaluating',
  'followingUp',
] as const satisfies readonly CaseStatus[];

/** All statuses of a case. */
export const ANY_STATUS = [...OPEN_STATUSES, 'closed'] as const satisfies readonly CaseStatus[];

/** The case at one of the given statuses. */
export type CaseAt<S extends CaseStatus> = Extract<CaseState, { readonly status: S }>;

/** The command of a type. */
export type CommandOf<T extends CaseCommand['type']> = Extract<CaseCommand, { readonly type: T }>;

/** Who gives a command, for which department if for one, under which id, and when (epoch milliseconds). */
export interface Occasion {
  readonly actor: Actor;
  /** Department the actor speaks for; the actor's own id where he speaks for none. */
  readonly department: string;
  readonly commandId: string;
  readonly now: number;
}

/**
 * Everything there is to say about one kind of command: who may give it, at which statuses of the case and of the item it
 * names, what else must hold, and what then happens. A department may only name its own items; `check` may rely on all that.
 * `decide` may answer with no event: the command is in order and changes nothing (a late repetition).
 */
export interface Rule<C extends CaseCommand, S extends CaseStatus> {
  readonly roles: readonly Role[];
  readonly statuses: readonly S[];
  /** For commands that name an item; any status where absent. */
  readonly itemStatuses?: readonly ItemStatus[];
  readonly check?: (command: C, state: CaseAt<S>, occasion: Occasion) => CaseRefusal | undefined;
  readonly decide: (command: C, state: CaseAt<S>, occasion: Occasion) => readonly CaseEvent[];
}

/** One rule for each kind of command; a new command does not compile without one. */
export type Rules = { readonly [T in CaseCommand['type']]: Rule<CommandOf<T>, CaseStatus> };

/** Declares a rule with the statuses its functions may rely on. */
export function rule<T extends CaseCommand['type'], S extends CaseStatus>(
  _type: T,
  definition: Rule<CommandOf<T>, S>,
): Rule<CommandOf<T>, CaseStatus> {
  return definition as unknown as Rule<CommandOf<T>, CaseStatus>;
}
