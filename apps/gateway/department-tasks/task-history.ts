import { type Actor, ROLE_NAMES, type Role } from '@yijian/domain/case';
import { type TimelineEntryDto } from '../cases/cases.dto';
import { type TaskHistoryEntryDto } from './task-records.dto';

/** Events of the whole case that its departments may know of: they start and end their work. */
const OF_THE_CASE = ['caseAccepted', 'caseWithdrawn', 'caseTerminated', 'jointExtended', 'caseDecided'];

/** What happened to one item, the newest first: events that name it or a procedure of it, and acceptance and end of the case. */
export function taskHistory(
  timeline: readonly TimelineEntryDto[],
  itemId: string,
  procedureIds: readonly string[],
  nameOf: (actor: Actor) => string,
): TaskHistoryEntryDto[] {
  return timeline
    .filter(({ type, data }) => OF_THE_CASE.includes(type) || concerns(data as Named, itemId, procedureIds))
    .map(({ seq, at, actor, type, text }) => ({ seq, at, who: whoOf(actor as Actor, nameOf), type, text }))
    .reverse();
}

/** How events name what they are about. */
interface Named {
  readonly itemId?: string;
  readonly heardItemId?: string;
  readonly opinionOf?: string;
  readonly itemIds?: readonly string[];
  readonly procedureId?: string;
  readonly procedureKey?: string;
}

function concerns({ itemIds = [], ...data }: Named, itemId: string, procedureIds: readonly string[]): boolean {
  const named = [data.itemId, data.heardItemId, data.opinionOf, ...itemIds].filter((id) => id !== undefined);
  if (named.length > 0) return named.includes(itemId);
  const procedureId = data.procedureId ?? data.procedureKey?.split('/')[0];
  return procedureId !== undefined && procedureIds.includes(procedureId);
}

function whoOf(actor: Actor, nameOf: (actor: Actor) => string): string {
  return actor.role === 'system' ? '系统' : `${ROLE_NAMES[actor.role as Role]} ${nameOf(actor)}`;
}
