import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, bodyOf } from '../../../api/client';
import { type Action } from './action-forms';

/** What the reader may do with a case now. */
export function useActions(caseNo: string): UseQueryResult<readonly Action[]> {
  return useQuery({
    queryKey: ['case', caseNo, 'actions'],
    queryFn: async () => (await bodyOf(api.GET('/cases/{caseNo}/actions', { params: { path: { caseNo } } }))).actions,
  });
}

/** Actions of one command, which differ in what they are about. */
export interface ActionGroup {
  readonly command: string;
  readonly name: string;
  readonly actions: readonly Action[];
}

/** Actions by command, in the order of the rule book: one button each, however many things it may be about. */
export function groupsOf(actions: readonly Action[]): readonly ActionGroup[] {
  const commands = [...new Set(actions.map(({ command }) => command))];
  return commands.map((command) => {
    const group = actions.filter((action) => action.command === command);
    return { command, name: group[0]?.name ?? command, actions: group };
  });
}

/** Name of an action within its group. */
export function keyOf({ command, itemId, subject }: Action): string {
  return [command, itemId ?? '', subject?.kind ?? '', subject?.id ?? ''].join(' ');
}
