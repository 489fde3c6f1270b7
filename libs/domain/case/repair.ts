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

/** Steps in Chinese by the first word of their id (workflows/case). */
const KIND_NAMES: Readonly<Record<string, string>> = {
  consult: '征求部门意见',
  plan: '重新确定事项',
  calendar: '加载工作日历',
  deliver: '送达办理结果',
  dispatch: '向部门发送办理请求',
  tell: '向部门转告',
  withdrawal: '通知部门撤回',
  notice: '一次性告知',
  credit: '核查信用',
  record: '写入登记库',
};

/** What a step does, in Chinese; `step` is its id, e.g. `dispatch/food-licence/1`. */
export function stepName(step: string): string {
  const kind = step.split('/')[0] ?? step;
  return KIND_NAMES[kind] ?? kind;
}
