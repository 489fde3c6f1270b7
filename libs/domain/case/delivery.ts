import type { OutputReference } from '../item/index';
import { refuse } from './refusal';
import { rule } from './rule';
import type { Decided } from './state';

/** Another delivery method, until the bundle is dispatched. */
export const chooseDelivery = rule('chooseDelivery', {
  roles: ['applicant', 'windowClerk'],
  statuses: ['checking', 'awaitingCorrection', 'inProgress', 'delivering'],
  check: ({ method }, state) => {
    if (state.status === 'delivering' && state.dispatchedAt !== undefined) {
      return refuse('bundleDispatched', '结果已经发出，不能再更改送达方式。', '如未收到，请联系窗口。');
    }
    const { deliveryMethods } = state.filing.plan;
    if (deliveryMethods.includes(method)) return undefined;
    return refuse(
      'deliveryMethodUnknown',
      `本件没有送达方式“${method}”。`,
      `请从 ${deliveryMethods.join('、')} 中选择。`,
    );
  },
  decide: ({ method }, state) => (state.filing.deliveryMethod === method ? [] : [{ type: 'deliveryChosen', method }]),
});

/** 送达: the applicant has the bundle. */
export const confirmDelivery = rule('confirmDelivery', {
  roles: ['applicant', 'windowClerk'],
  statuses: ['delivering'],
  check: (_, state) =>
    state.dispatchedAt === undefined
      ? refuse('notDispatched', '结果还没有发出，不能确认送达。', '请等结果发出后再确认。')
      : undefined,
  decide: ({ receipt }) => [{ type: 'caseDelivered', receipt }],
});

/**
 * The bundle (一次送达): all results, denials and revocations included; proactive items (免申即办) are not delivered.
 */
export function bundleOf(state: Decided): {
  readonly results: readonly (OutputReference & { readonly itemId: string })[];
  readonly deniedItemIds: readonly string[];
} {
  const delivered = state.filing.plan.items.filter((item) => item.initiation !== 'proactive');
  return {
    results: delivered.flatMap(({ id }) => {
      const item = state.items[id];
      return item?.status === 'granted' ? item.results.map((result) => ({ ...result, itemId: id })) : [];
    }),
    deniedItemIds: delivered
      .map(({ id }) => id)
      .filter((id) => ['denied', 'revoked'].includes(state.items[id]?.status ?? '')),
  };
}
