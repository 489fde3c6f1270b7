import { missingMaterials } from '../case/acceptance';
import { type CaseRefusal, refuse } from '../case/refusal';
import type { Filing } from '../case/command';
import { rule } from '../case/rule';
import type { OfferReference } from './command';
import { offerId } from './state';

const BEFORE_ACCEPTANCE = ['checking', 'awaitingCorrection'] as const;

/**
 * 申请容缺 or 告知承诺, as far as the catalogue provides: a missing non-core material, an item with a commitment. The credit record
 * is looked up before anything is offered; meanwhile, and whatever it says, the normal route is open.
 */
export const askOffers = rule('askOffers', {
  roles: ['applicant', 'windowClerk'],
  statuses: BEFORE_ACCEPTANCE,
  check: ({ offers }, { filing }) => offersBarred(offers, filing),
  decide: ({ offers }, state) => {
    // What a dishonesty record barred is looked up again: the credit may have been repaired (信用修复).
    const news = offers.filter((offer) => ['none', 'blocked'].includes(state.offers[offerId(offer)]?.status ?? 'none'));
    return news.length === 0 ? [] : [{ type: 'offersAsked', offers: news }];
  },
});

/** 承诺: the applicant signs; the window records a letter that he signed on paper. */
export const signOffers = rule('signOffers', {
  roles: ['applicant', 'windowClerk'],
  statuses: BEFORE_ACCEPTANCE,
  check: ({ offers }, state) => {
    for (const offer of offers) {
      const status = state.offers[offerId(offer)]?.status;
      if (status === 'blocked') {
        return refuse(
          'offerBlocked',
          '因存在失信记录，不能适用容缺受理或者告知承诺。',
          '请按一般程序办理；信用修复后可以再申请。',
        );
      }
      if (status !== 'offered' && status !== 'signed') {
        return refuse('offerNotOpen', `尚未提供“${offerId(offer)}”。`, '请先申请，等信用核查完成后再签署承诺书。');
      }
    }
    return undefined;
  },
  decide: ({ offers }, state) => {
    const unsigned = offers.filter((offer) => state.offers[offerId(offer)]?.status === 'offered');
    return unsigned.length === 0 ? [] : [{ type: 'offersSigned', offers: unsigned }];
  },
});

/** Why the catalogue does not provide what is asked for. */
export function offersBarred(offers: readonly OfferReference[], filing: Filing): CaseRefusal | undefined {
  return offers.map((offer) => offerBarred(offer, filing)).find((refusal) => refusal !== undefined);
}

function offerBarred({ kind, subject }: OfferReference, filing: Filing): CaseRefusal | undefined {
  if (kind === 'commitment') {
    const terms = filing.plan.items.find(({ id }) => id === subject)?.commitment;
    const isChosen = terms?.chosenByFacts !== true || filing.plan.commitmentItemIds.includes(subject);
    if (terms && isChosen) return undefined;
    if (terms) {
      return refuse(
        'offerNotProvided',
        `事项“${subject}”是否以告知承诺办理，由导办回答决定，本件没有选择。`,
        '请按一般程序办理；提交前可以重新回答导办问题。',
      );
    }
    return refuse('offerNotProvided', `目录没有为事项“${subject}”规定告知承诺。`, '请按一般程序办理。');
  }
  const material = filing.plan.materials.find(({ id }) => id === subject);
  if (material?.coreMaterial) {
    return refuse('offerNotProvided', `“${material.name}”是核心材料，不能容缺。`, '请补齐该材料。');
  }
  if (!material?.tolerance) {
    return refuse('offerNotProvided', `目录没有规定材料“${material?.name ?? subject}”可以容缺。`, '请补齐该材料。');
  }
  if (missingMaterials(filing).some(({ id }) => id === subject)) return undefined;
  return refuse('offerNotProvided', `“${material.name}”已经提交，不需要容缺。`, '无需操作。');
}
