import { recordBurst } from '@yijian/adapters/register';
import { viewOf } from '@yijian/domain/case';
import { type Story } from '@yijian/domain/testing';
import { type DataSource } from 'typeorm';

/**
 * Writes a story into the register of a case that was opened, as the worker does after a burst. `lastCommandId`: command that its last
 * act is said to have come with.
 */
export async function recordStory(
  register: DataSource,
  caseNo: string,
  story: Story,
  lastCommandId?: string,
): Promise<void> {
  const view = { ...viewOf(story.state, story.now), caseNo };
  const last = story.recorded.at(-1)?.commandId;
  const events = story.recorded.map((recorded) =>
    lastCommandId !== undefined && recorded.commandId === last ? { ...recorded, commandId: lastCommandId } : recorded,
  );
  await recordBurst(register, { caseNo, runId: 'run-1', task: lastCommandId === undefined ? 9 : 10, events, view }, []);
}
