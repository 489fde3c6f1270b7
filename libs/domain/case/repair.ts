import { refuse } from './refusal';
import { ANY_STATUS, rule } from './rule';

/** An operator lets a parked step run again; its cause should be mended first. */
export const retry = rule('retry', {
  roles: ['operator'],
  statuses: ANY_STATUS,
  check: ({ step }, state) => {
    if (step in state.parked) return undefined;
    const parked = Object.keys(state.parked).join('、') || '无';
    return refuse('stepNotParked', `步骤“${step}”没有停下。`, `当前停下的步骤：${parked}。`);
  },
  decide: ({ step }) => [{ type: 'stepRetried', step }],
});
