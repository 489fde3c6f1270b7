import { condition, getExternalWorkflowHandle, isCancellation, log, proxyActivities } from '@temporalio/workflow';
import { type VersionActivities, versionWorkflowId } from '@yijian/contract';
import { standing, type StandingChange } from '@yijian/contract/messages';
import { PUBLISH } from '@yijian/domain/version';
import { attempt } from '../case/attempt';
import { ENDLESSLY } from '../case/calls';
import { allAtRest } from '../case/serve';
import type { RunningVersion } from './running-version';

const register = proxyActivities<VersionActivities>({ startToCloseTimeout: '60s', retry: ENDLESSLY });

/**
 * Writes the journal to the register, one burst after the other, each after everything else that follows from the same moment:
 * else timers and activities would come in another order when the history is replayed. Returns a function that waits until all
 * is written.
 */
export function keepRecording(running: RunningVersion): () => Promise<void> {
  let writing = false;
  const write = async (): Promise<void> => {
    for (;;) {
      await condition(() => running.hasNews);
      await allAtRest();
      writing = true;
      await register.recordVersion(running.takeBurst());
      writing = false;
    }
  };
  void write();
  return () => condition(() => !running.hasNews && !writing);
}

/**
 * Publishes: the checks run again on the very day, for the catalogue may have changed since the approval. When they refuse, the
 * step parks with the findings until somebody retries it, the approver sends the draft back or its date is changed.
 */
export async function publish(running: RunningVersion): Promise<void> {
  const { slug, version, draft } = running.state;
  const { revision, digest } = draft;
  const wanted = (): boolean => running.state.status === 'approved' && running.state.draft.revision === revision;
  const ask = () => register.publishVersion({ slug, version, revision, digest });
  const published = await attempt(running, PUBLISH, ask, wanted);
  if (!published || !wanted()) return;
  const { supersedes } = published;
  running.happened({ type: 'versionPublished', ...(supersedes !== undefined && { supersedes }) });
  if (supersedes !== undefined) await tell(slug, supersedes, { type: 'superseded', by: version });
}

/** Lets the catalogue offer the version no more, and tells the one that new cases use from now on. */
export async function close(running: RunningVersion): Promise<void> {
  const { state } = running;
  if (state.status !== 'withdrawn') return;
  const { slug, version, reason } = state;
  const closing = { slug, version, reason, at: running.now() };
  const closed = await attempt(running, 'close', () => register.closeVersion(closing));
  if (!closed) return;
  const { inForce } = closed;
  running.happened({ type: 'versionClosed', ...(inForce !== undefined && { inForce }) });
  if (inForce !== undefined) await tell(slug, inForce, { type: 'reinstated', after: version });
}

/** A version that was imported as it is has no workflow to be told; what the catalogue offers is right all the same. */
async function tell(slug: string, version: string, change: StandingChange): Promise<void> {
  try {
    await getExternalWorkflowHandle(versionWorkflowId(slug, version)).signal(standing, change);
  } catch (error) {
    if (isCancellation(error)) throw error;
    log.info('a version without a workflow was not told', { slug, version });
  }
}
