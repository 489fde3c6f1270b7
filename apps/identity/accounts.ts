import { type Account } from './account';
import people from './accounts.json';

/**
 * The ready-made people, one for every role, and of every department of the sample catalogue a reviewer and a head. All names
 * are made up.
 */
export const PEOPLE = people as readonly Account[];
