import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, type Answer, bodyOf, setCsrfToken } from '../api/client';
import { Problem } from '../api/problem';
import { FormShelves } from '../form/form-shelf';

/** Who is signed in. */
export type Session = Answer<'SessionDto'>;

/** Whom this page has been shown to. */
let shownTo: string | undefined;

/** What is still to be saved before the session ends. */
const savings = new Set<() => Promise<void>>();

/** The session: `null` when nobody is signed in, `undefined` until the gateway has answered. */
export function useSession(): Session | null | undefined {
  return useQuery({ queryKey: ['session'], queryFn: session, staleTime: 60_000 }).data;
}

async function session(): Promise<Session | null> {
  try {
    const found = await bodyOf(api.GET('/session'));
    setCsrfToken(found.csrfToken);
    const { id } = found.person;
    new FormShelves(localStorage).belongTo(id);
    // Somebody else has signed in beside this page: nothing of what it holds is for him.
    if (shownTo !== undefined && shownTo !== id) window.location.reload();
    shownTo = id;
    return found;
  } catch (error) {
    if (error instanceof Problem && error.status === 401) return null;
    throw error;
  }
}

/** Leaves the page for the sign-in of the issuer and comes back to where the reader was. */
export function signIn(returnTo = window.location.pathname + window.location.search): void {
  window.location.assign(`/session/sign-in?returnTo=${encodeURIComponent(returnTo)}`);
}

/** Has something saved before the session is ended by the reader; answers how to stop. `save` never rejects. */
export function saveBeforeSignOut(save: () => Promise<void>): () => void {
  savings.add(save);
  return () => savings.delete(save);
}

/** Ends the session here and at the issuer; what was written is saved before, and nothing of it stays in the browser. */
export async function signOut(): Promise<void> {
  await Promise.all([...savings].map((save) => save()));
  const { redirectTo } = await bodyOf(api.POST('/session/sign-out'));
  new FormShelves(localStorage).clear();
  window.location.assign(redirectTo);
}

/** Takes another of the person's roles on; everything that was read is read anew. */
export function useRoleSwitch(): (role: Session['person']['role']) => Promise<void> {
  const queries = useQueryClient();
  return async (role) => {
    await api.PUT('/session/role', { body: { role } });
    await queries.resetQueries();
  };
}
