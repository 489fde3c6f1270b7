import { recordBurst } from '@yijian/adapters/register';
import { viewOf } from '@yijian/domain/case';
import { type Story } from '@yijian/domain/testing';
import { type DataSource } from 'typeorm';

/** Writes a story into the register of a case that was opened, as the worker does after a burst. */
export async function recordStory(register: DataSource, caseNo: string, story: Story): Promise<void> {
  const view = { ...viewOf(story.state, story.now), caseNo };
  await recordBurst(register, { caseNo, runId: 'run-1', task: 9, events: story.recorded, view }, []);
}
