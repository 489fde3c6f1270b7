import { allHandlersFinished, condition, continueAsNew, workflowInfo } from '@temporalio/workflow';
import type { VersionInput } from '@yijian/contract/messages';
import { nextVersionInstant, registerTask, type VersionState } from '@yijian/domain/version';
import { answerVersionMessages } from './messages';
import { close, keepRecording, publish } from './register';
import { RunningVersion } from './running-version';

/** Events of one run after which the history is begun anew: the engine takes 2,000 commands in one run. */
const LONG_RUN = 500;

/** Commands that a new run still knows, so that a late repetition does not take effect again. */
const REMEMBERED = 100;

/** How a version ended, as the workflow's result. */
export interface VersionEnd {
  readonly end: 'withdrawn';
}

/**
 * One catalogue version (目录版本), from its first draft until it is withdrawn: opinions of the departments, review, effective
 * date, what comes after it. It never fails: what the register refuses parks, as in a case. It lives as long as the version may
 * be used, and costs nothing while it waits.
 */
export async function versionWorkflow(input: VersionInput): Promise<VersionEnd> {
  const running = new RunningVersion(input);
  const seqAtStart = running.state.seq;
  answerVersionMessages(running);
  const recorded = keepRecording(running);

  while (!isOver(running.state)) {
    running.letDueHappen();
    const task = registerTask(running.state);
    if (task === 'publish') await publish(running);
    else if (task === 'close') await close(running);
    else if (isLong(running.state.seq - seqAtStart)) await beginAnew(running, recorded);
    else await somethingHappens(running);
  }
  await condition(allHandlersFinished);
  await recorded();
  return { end: 'withdrawn' };
}

/** Waits for a command, for word of another version, or until something is due by itself. */
async function somethingHappens(running: RunningVersion): Promise<void> {
  const { seq } = running.state;
  const moved = (): boolean => running.state.seq !== seq;
  const next = nextVersionInstant(running.state);
  if (next === undefined) return condition(moved);
  // What is due may be so by the engine alone and not by the instant of a command just performed: a moment later it is.
  if (next > running.now()) await condition(moved, Math.max(1, next - Date.now()));
}

function isOver(state: VersionState): boolean {
  return state.status === 'withdrawn' && !state.isToBeClosed;
}

function isLong(events: number): boolean {
  return events >= LONG_RUN || workflowInfo().continueAsNewSuggested;
}

async function beginAnew(running: RunningVersion, recorded: () => Promise<void>): Promise<void> {
  await condition(allHandlersFinished);
  await recorded();
  const { state } = running;
  const performed = Object.fromEntries(Object.entries(state.performed).slice(-REMEMBERED));
  await continueAsNew<typeof versionWorkflow>({ kind: 'continuation', state: { ...state, performed } });
}
