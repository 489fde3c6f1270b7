import { type Demonstration } from './demonstration';
import { type Person } from './people';

/** One visit to every page: who goes there, where exactly, and what he sees when he is there. */
export interface Visit {
  /** Pattern of the page in the table of routes. */
  readonly route: string;
  /** Nobody is signed in without one. */
  readonly person?: Person;
  readonly address: (shown: Demonstration) => string;
  /** A heading that only this page shows, once it has loaded. */
  readonly heading: string | RegExp;
}

export const VISITS: readonly Visit[] = [
  { route: '/portal', address: () => '/portal', heading: '您想办什么事？' },
  { route: '/desk', person: 'applicant', address: () => '/desk', heading: '您想办什么事？' },
];
