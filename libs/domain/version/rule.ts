import type { Role } from '../case/actor';
import type { VersionCommand, VersionEnvelope } from './command';
import type { VersionEvent } from './event';
import type { VersionRefusal } from './refusal';
import type { VersionAt, VersionState, VersionStatus } from './state';

/** The command of a type. */
export type VersionCommandOf<T extends VersionCommand['type']> = Extract<VersionCommand, { readonly type: T }>;

/** Who gives a command, for which department, and when (epoch milliseconds). */
export interface VersionOccasion {
  readonly actor: VersionEnvelope['actor'];
  /** Department the actor speaks for; the actor's own id where he speaks for none. */
  readonly department: string;
  readonly now: number;
}

/** All there is to say about one kind of command: who may give it, at which statuses, what else must hold, what then happens. */
export interface VersionRule<C extends VersionCommand, S extends VersionStatus> {
  readonly roles: readonly Role[];
  readonly statuses: readonly S[];
  readonly check?: (command: C, state: VersionAt<S>, occasion: VersionOccasion) => VersionRefusal | undefined;
  readonly decide: (command: C, state: VersionAt<S>, occasion: VersionOccasion) => readonly VersionEvent[];
}

/** A rule whose statuses were forgotten, as the table keeps it. */
export type AnyVersionRule<T extends VersionCommand['type']> = VersionRule<VersionCommandOf<T>, VersionStatus>;

/** One rule for each kind of command; a new command does not compile without one. */
export type VersionRules = { readonly [T in VersionCommand['type']]: AnyVersionRule<T> };

/** Declares a rule with the statuses its functions may rely on. */
export function versionRule<T extends VersionCommand['type'], S extends VersionStatus>(
  _type: T,
  definition: VersionRule<VersionCommandOf<T>, S>,
): AnyVersionRule<T> {
  return definition as unknown as AnyVersionRule<T>;
}

/** The rule of a command, whatever its type. */
export type SomeVersionRule = VersionRule<VersionCommand, VersionState['status']>;
