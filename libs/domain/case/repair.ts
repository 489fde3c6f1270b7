import { refuse } from './refusal';
import { rule } from './rule';
import type { CaseStatus } from './rule';

const OPEN: readonly CaseStatus[] = [
  'drafting',
  'checking',
  'awaitingCorrection',
  'inProgress',
  'delivering',
  'evaluating',
  'closed',
];

/** An operator lets a parked step run again; its cause should be mended first. */
export const retry = rule('retry', {
  roles: ['operator'],
  statuses: OPEN,
  check: ({ step }, state) => {
    if (step in state.parked) return undefined;
    const parked = Object.keys(state.parked).join('、') || '无';
    return refuse('stepNotParked', `步骤“${step}”没有停下。`, `当前停下的步骤：${parked}。`);
  },
  decide: ({ step }) => [{ type: 'stepRetried', step }],
});
