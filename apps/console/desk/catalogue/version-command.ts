import { useMutation, type UseMutationResult, useQueryClient } from '@tanstack/react-query';
import { type Answer, api, bodyOf } from '../../api/client';
import { type VersionKey } from './queries';

/** A command to a version: its route (`approve`, `start-opinions` …) and its body as the API document says. */
export interface GivenVersionCommand {
  readonly route: string;
  readonly body?: object;
  /** Stays the same however often the same intention is sent. */
  readonly idempotencyKey: string;
}

/** Gives commands to a version and comes back when what they did can be read. */
export function useVersionCommand(
  key: VersionKey,
): UseMutationResult<Answer<'VersionAnswerDto'>, Error, GivenVersionCommand> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ route, body = {}, idempotencyKey }: GivenVersionCommand) => {
      // The routes of commands differ in their bodies alone; what a body must be is checked by the gateway.
      const path = `/catalogue/versions/{slug}/{version}/${route}` as '/catalogue/versions/{slug}/{version}/approve';
      const answer = await bodyOf(
        api.POST(path, {
          params: { path: key, header: { 'Idempotency-Key': idempotencyKey } as never },
          body: body as never,
        }),
      );
      await settled(answer);
      return answer;
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['catalogue'] }),
  });
}

/** Waits until the register shows what a command did; a command that is only kept so far is not waited for. */
export async function settled({ slug, version, position }: Answer<'VersionAnswerDto'>): Promise<void> {
  if (position === undefined) return;
  await api.GET('/catalogue/versions/{slug}/{version}', {
    params: { path: { slug, version }, query: { after: position } },
  });
}
