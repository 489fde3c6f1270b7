import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, type Answer, bodyOf, setCsrfToken } from '../api/client';
import { Problem } from '../api/problem';

/** Who is signed in. */
export type Session = Answer<'SessionDto'>;

/** The session: `null` when nobody is signed in, `undefined` until the gateway has answered. */
export function useSession(): Session | null | undefined {
  return useQuery({ queryKey: ['session'], queryFn: session, staleTime: 60_000 }).data;
}

async function session(): Promise<Session | null> {
  try {
    const found = await bodyOf(api.GET('/session'));
    setCsrfToken(found.csrfToken);
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

/** Ends the session here and at the issuer. */
export async function signOut(): Promise<void> {
  const { redirectTo } = await bodyOf(api.POST('/session/sign-out'));
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
