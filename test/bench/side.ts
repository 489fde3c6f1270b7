import { type ReferenceCase } from './reference-case';

/** The sides that are compared. */
export const SIDE_NAMES = ['bare', 'whole', 'bareUpdate'] as const;

/** `bare`: plain activities and signals; `whole`: this system through its public API; `bareUpdate`: as bare, by Updates. */
export type SideName = (typeof SIDE_NAMES)[number];

/** One way to run the reference case. */
export interface Side {
  readonly name: SideName;
  /** Opens a case and brings it to where it waits for its first message. */
  readonly prepare: () => Promise<ReferenceCase>;
  /** Resolves when nothing of the preparation is under way any more. */
  readonly quiet: (cases: readonly ReferenceCase[]) => Promise<void>;
  /** Its processes whose time counts, by name; PostgreSQL is counted with its children. */
  readonly processes: () => Readonly<Record<string, number>>;
}
