import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isOutage } from '../api/client';
import { Problem } from '../api/problem';

/** Longest pause between two attempts while the gateway is away, in milliseconds. */
const LONGEST_PAUSE_MS = 5000;

const pauseMs = (attempt: number): number => Math.min(250 * 2 ** attempt, LONGEST_PAUSE_MS);

/** Reads are repeated while the gateway is away; a session that has ended is noticed by whatever is refused first. */
export function queryClient(): QueryClient {
  const noticeEnd = (error: Error): void => {
    if (error instanceof Problem && error.status === 401) void queries.invalidateQueries({ queryKey: ['session'] });
  };
  const queries: QueryClient = new QueryClient({
    defaultOptions: {
      queries: {
        retry: (_, error) => isOutage(error),
        retryDelay: pauseMs,
        refetchOnWindowFocus: true,
        staleTime: 5000,
      },
      // A write carries its idempotency key through all attempts, so that it takes effect once.
      mutations: { retry: (_, error) => isOutage(error), retryDelay: pauseMs },
    },
    queryCache: new QueryCache({ onError: noticeEnd }),
    mutationCache: new MutationCache({ onError: noticeEnd }),
  });
  return queries;
}
