import { type DocumentKind } from '@yijian/domain/document';
import { type Story } from '@yijian/domain/testing';
import { type Issued, issuedIn, papersOf } from './issue';
import { HOTPOT, RESTAURANT } from './restaurant';
import * as short from './short-stories';
import { everything } from './whole-story';

/** All stories by name. */
export const STORIES = { everything, ...short } as const satisfies Readonly<Record<string, () => Story>>;

/** A story by its name, with all documents it issues. */
export function documentsOfStories(): Readonly<Record<string, readonly Issued[]>> {
  return Object.fromEntries(
    Object.entries(STORIES).map(([name, tell]) => [name, issuedIn(tell(), papersOf(RESTAURANT, HOTPOT))]),
  );
}

/** The document of a kind that a story issues; the first one of it, or the one whose act contains a text. */
export function documentOf(issued: readonly Issued[], kind: DocumentKind, act = ''): Issued {
  const found = issued.find(({ draft }) => draft.kind === kind && draft.act.includes(act));
  if (found) return found;
  throw new Error(`No ${kind} ${act} among ${issued.map(({ draft }) => draft.act).join(', ')}.`);
}
