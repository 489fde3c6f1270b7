import type { Limit } from '../calendar/index';
import type { Filing } from './command';
import type { CaseEvent } from './event';
import type { PlannedMaterial } from './plan';
import { refuse as refusal } from './refusal';
import { rule } from './rule';
import type { Filed } from './state';

/**
 * 一窗受理: the window has 5 working days from the receipt to accept, to ask once for all corrections, or to refuse
 * (许可法 art. 32). When it does nothing, the case is deemed accepted from the day of receipt.
 */
export const ACCEPTANCE_CHECK: Limit = { value: 5, unit: 'workingDay' };

/** 受理. Barred while a material that the applicant must hand in is missing. */
export const accept = rule('accept', {
  roles: ['windowClerk'],
  statuses: ['checking'],
  check: (_, state) => {
    const missing = missingMaterials(state.filing);
    if (missing.length === 0) return undefined;
    return refusal(
      'materialsMissing',
      `还缺少材料：${missing.map((material) => material.name).join('、')}。`,
      '请发出一次性补正告知，或者请申请人补齐后再受理。',
    );
  },
  decide: (_, __, { now }) => [{ type: 'caseAccepted', acceptedAt: now, deemed: false }],
});

/** 一次性补正告知 with all defects; once only, for what was visible the first time may not be raised again (art. 32(4)). */
export const requestCorrection = rule('requestCorrection', {
  roles: ['windowClerk'],
  statuses: ['checking'],
  check: (_, state) =>
    state.corrected &&
    refusal(
      'correctionAlreadyAsked',
      '本件已经发出过一次性补正告知，不得再次要求补正。',
      '请受理或者依法不予受理；补正后仍不符合条件的，说明理由。',
    ),
  decide: ({ defects }) => [{ type: 'correctionRequested', defects }],
});

/** 不予受理 with reason and legal ground. */
export const refuseAcceptance = rule('refuse', {
  roles: ['windowClerk'],
  statuses: ['checking'],
  decide: ({ reason, legalBasis }) => [{ type: 'caseRefused', reason, legalBasis }],
});

/** 补正: everything asked for is supplied, the check begins anew. */
export const supplyCorrection = rule('supplyCorrection', {
  roles: ['applicant', 'windowClerk'],
  statuses: ['awaitingCorrection'],
  decide: ({ plan, form, materials, deliveryMethod }) => [
    { type: 'correctionSupplied', filing: { plan, form, materials, deliveryMethod } },
  ],
});

/** The acceptance check ran out: deemed accepted, from the receipt and not from the expiry (许可法 art. 32). */
export function acceptanceCheckExpired(state: Filed): CaseEvent {
  return { type: 'caseAccepted', acceptedAt: state.receivedAt, deemed: true };
}

/** The correction period ran out: returned (退回), which is no denial. */
export function correctionExpired(): CaseEvent {
  return { type: 'caseReturned' };
}

/** Materials the applicant must still hand in; those obtained by sharing are never asked for (国务院令第716号 art. 7). */
export function missingMaterials(filing: Filing): readonly PlannedMaterial[] {
  const supplied = new Set(filing.materials.map((material) => material.materialId));
  return filing.plan.materials.filter((material) => !material.shared && !supplied.has(material.id));
}
