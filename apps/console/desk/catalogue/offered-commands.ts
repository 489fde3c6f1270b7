import { type Role } from '../../frame/desks';
import { type VersionCommand, versionCommandsFor } from '@yijian/domain/version';
import { type ShownVersion } from './queries';

/** Commands with a button of their own; the others belong to the editor and to single objections. */
export type OfferedCommand = Exclude<VersionCommand['type'], 'saveDraft' | 'giveOpinion' | 'answerObjection'>;

const ELSEWHERE: readonly VersionCommand['type'][] = ['saveDraft', 'giveOpinion', 'answerObjection'];

/** Commands that a reader can give to a version now. Whoever edited it is offered no approval (编审分离). */
export function offeredCommands(version: ShownVersion, role: Role, readerId: string): readonly OfferedCommand[] {
  return versionCommandsFor(role, version.status)
    .filter((type): type is OfferedCommand => !ELSEWHERE.includes(type))
    .filter((type) => type !== 'retry' || (version.parked ?? []).length > 0)
    .filter((type) => !(['approve', 'setEffectiveDate'].includes(type) && isEditor(version, readerId)));
}

/** Whether a reader saved any revision of a version. */
export function isEditor({ editors = [] }: ShownVersion, readerId: string): boolean {
  return editors.includes(readerId);
}

/** `startOpinions` → `start-opinions`. */
export function routeOf(command: VersionCommand['type']): string {
  return command.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
