import { useMutation, type UseMutationResult, useQueryClient } from '@tanstack/react-query';
import { type Answer, api, bodyOf, isOutage } from './client';

/** A command to a case: its route (`accept`, `request-correction` …) and its body as the API document says. */
export interface CaseCommand {
  readonly route: string;
  readonly body?: object;
}

/** What came of a command: done, or kept and done later (the gateway answered 202). */
export type CommandOutcome = Answer<'CommandAnswerDto'>;

/** Gives commands to a case. One call is one intention: its key stays the same however often it has to be sent. */
export function useCaseCommand(caseNo: string): UseMutationResult<CommandOutcome, Error, CaseCommand> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (command: CaseCommand) => send(caseNo, command, crypto.randomUUID()),
    retry: false,
    onSettled: () => queries.invalidateQueries({ queryKey: ['case', caseNo] }),
  });
}

/** Between two attempts while the gateway is away, in milliseconds. */
const PAUSE_MS = 1000;

async function send(caseNo: string, { route, body = {} }: CaseCommand, key: string): Promise<CommandOutcome> {
  for (;;) {
    try {
      // The routes of commands differ in their bodies alone; what a body must be is checked by the gateway.
      const path = `/cases/{caseNo}/${route}` as '/cases/{caseNo}/accept';
      return await bodyOf(
        api.POST(path, { params: { path: { caseNo }, header: { 'Idempotency-Key': key } }, body: body as never }),
      );
    } catch (error) {
      if (!isOutage(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}
