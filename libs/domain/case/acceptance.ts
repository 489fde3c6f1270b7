import { BASIS } from '../clock/index';
import { subjectsOf } from '../offer/index';
import type { Defect, Filing } from './command';
import type { CaseEvent } from './event';
import type { PlannedMaterial } from './plan';
import { refuse as refusal } from './refusal';
import { type CaseAt, rule } from './rule';
import type { CaseFrame, Filed } from './state';

export { ACCEPTANCE_CHECK } from './acceptance-period';

/**
 * 受理. Barred while a material that the applicant must hand in is missing and not tolerated (容缺), and while defects that a
 * department has reported are neither told to the applicant nor put right.
 */
export const accept = rule('accept', {
  roles: ['windowClerk'],
  statuses: ['checking'],
  check: (_, state) => {
    const tolerated = toleratedMaterials(state);
    const missing = missingMaterials(state.filing).filter(({ id }) => !tolerated.includes(id));
    if (missing.length > 0) {
      return refusal(
        'materialsMissing',
        `还缺少材料：${missing.map((material) => material.name).join('、')}。`,
        '请发出一次性补正告知，或者请申请人补齐、依目录申请容缺后再受理。',
      );
    }
    const reported = reportedDefects(state);
    if (reported.length === 0) return undefined;
    return refusal(
      'defectsReported',
      `部门已提出需要补正的问题：${reported.map(({ content }) => content).join('；')}。`,
      state.corrected ? '请退回同一补正告知，补齐后再受理。' : '请一次性告知申请人补正，补正后再受理。',
    );
  },
  decide: (_, state, { now }) => {
    const tolerated = toleratedMaterials(state);
    return [{ type: 'caseAccepted', acceptedAt: now, deemed: false, ...(tolerated.length > 0 && { tolerated }) }];
  },
});

/**
 * 征求部门意见, so that all defects are in the one notice. A department with an open question is not asked twice, nor one whose
 * defects are on record: what it has said stays until the applicant has corrected it.
 */
export const consultDepartments = rule('consultDepartments', {
  roles: ['windowClerk'],
  statuses: ['checking'],
  check: ({ itemIds }, state) => {
    const unknown = itemIds.filter((id) => !state.filing.plan.items.some((item) => item.id === id));
    if (unknown.length > 0) return refusal('itemUnknown', `本件没有事项：${unknown.join('、')}。`, '请核对事项编号。');
    const open = openConsultations(state).filter((id) => itemIds.includes(id));
    if (open.length > 0) {
      return refusal('consultationOpen', `正在等待部门对这些事项的意见：${open.join('、')}。`, '请等部门答复。');
    }
    const answered = itemIds.filter((id) => state.consultations[id]?.defects?.length);
    if (answered.length === 0) return undefined;
    return refusal('defectsReported', `部门已就这些事项提出问题：${answered.join('、')}。`, '请先告知申请人补正。');
  },
  decide: ({ itemIds }) => [{ type: 'departmentsConsulted', itemIds }],
});

/** The answer of a consulted department; it says all it sees, at once. */
export const reportDefects = rule('reportDefects', {
  roles: ['department', 'departmentHead'],
  statuses: ['checking'],
  check: ({ itemId }, state, { department }) => {
    const item = state.filing.plan.items.find(({ id }) => id === itemId);
    if (!item) return refusal('itemUnknown', `本件没有事项“${itemId}”。`, '请核对办件编号和事项编号。');
    if (item.departmentId !== department)
      return refusal('notYourItem', `事项“${item.name}”不由贵单位办理。`, '请核对事项和部门编号。');
    if (openConsultations(state).includes(itemId)) return undefined;
    return refusal(
      'notConsulted',
      '窗口没有就该事项征求意见，或者意见已经收到。',
      '受理前的意见请在窗口征求时一次提出。',
    );
  },
  decide: ({ itemId, defects }) => [
    { type: 'defectsReported', opinionOf: itemId, defects: defects.map((defect) => ({ ...defect, itemId })) },
  ],
});

/**
 * 一次性补正告知 with all defects, the departments' included; once only, for what was visible the first time may not be raised
 * again (art. 32(4)).
 */
export const requestCorrection = rule('requestCorrection', {
  roles: ['windowClerk'],
  statuses: ['checking'],
  check: ({ defects, withoutWaiting }, state) => {
    if (state.corrected) {
      return refusal(
        'correctionAlreadyAsked',
        '本件已经发出过一次性补正告知，不得再次要求补正。',
        `已告知而未补齐的，退回同一补正告知（returnCorrection）；否则请受理或者依法不予受理。确有新事实的，由监督员依据${BASIS.acceptanceCheck}批准。`,
      );
    }
    if (defects.length + reportedDefects(state).length === 0) {
      return refusal('reasonMissing', '没有任何需要补正的问题。', '请写明全部问题，或者受理。');
    }
    const open = openConsultations(state);
    if (open.length === 0 || withoutWaiting) return undefined;
    return refusal(
      'consultationOpen',
      `还没有收到部门对这些事项的意见：${open.join('、')}。`,
      '请等部门答复后一次告知；时间不够的，注明不再等待（withoutWaiting）。',
    );
  },
  decide: ({ defects }, state) => [{ type: 'correctionRequested', defects: [...defects, ...reportedDefects(state)] }],
});

/** 补正未齐: only what the notice listed; the same notice stands, so its period is all the time there is. */
export const returnCorrection = rule('returnCorrection', {
  roles: ['windowClerk'],
  statuses: ['checking'],
  check: ({ defects }, state) => {
    const { corrected } = state;
    if (!corrected) return refusal('noCorrectionYet', '本件还没有发出过补正告知。', '请一次性告知全部需要补正的内容。');
    if (defects.length + reportedDefects(state).length === 0) {
      return refusal('reasonMissing', '没有写明哪些问题尚未补齐。', '请写明尚未补齐的问题；已经补齐的，请受理。');
    }
    const added = defects.filter((defect) => !isListed(defect, corrected));
    if (added.length === 0) return undefined;
    const contents = added.map(({ content }) => content).join('；');
    return refusal('correctionAlreadyAsked', `补正告知没有列明这些问题：${contents}。`, '只能就已经告知的问题退回。');
  },
  decide: ({ defects }, state) => [{ type: 'correctionIncomplete', defects: [...defects, ...reportedDefects(state)] }],
});

/** A second notice on new facts, by a supervisor; electronic supervision raises its card for it (`domain.md` §5.3). */
export const overrideCorrection = rule('overrideCorrection', {
  roles: ['supervisor'],
  statuses: ['checking'],
  check: ({ defects, newFacts }, state) => {
    if (!state.corrected) {
      return refusal('noCorrectionYet', '本件还没有发出过补正告知。', '请由窗口一次性告知补正。');
    }
    if (defects.length === 0 || newFacts.trim() === '') {
      return refusal(
        'reasonMissing',
        '没有写明新的事实或者问题。',
        '请写明第一次告知之后才知道的事实以及需要补正的问题。',
      );
    }
    const listed = defects.filter((defect) => isListed(defect, state.corrected ?? []));
    if (listed.length === 0) return undefined;
    const contents = listed.map(({ content }) => content).join('；');
    return refusal('correctionAlreadyAsked', `这些问题第一次已经告知：${contents}。`, '再次告知只能针对新发现的事实。');
  },
  decide: ({ defects, newFacts }) => [{ type: 'correctionRequested', defects, newFacts }],
});

/** 不予受理 with reason and legal ground. */
export const refuseAcceptance = rule('refuse', {
  roles: ['windowClerk'],
  statuses: ['checking'],
  decide: ({ reason, legalBasis, rightAuthority }) => [
    { type: 'caseRefused', reason, legalBasis, ...(rightAuthority !== undefined && { rightAuthority }) },
  ],
});

/** 不受理: the matter needs no licence; told at once (art. 32(1)). */
export const declareNotRequired = rule('declareNotRequired', {
  roles: ['windowClerk'],
  statuses: ['checking'],
  decide: ({ reason }) => [{ type: 'caseNotRequired', reason }],
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
export function acceptanceCheckExpired(state: Filed & Pick<CaseFrame, 'offers'>): CaseEvent {
  const tolerated = toleratedMaterials(state);
  return {
    type: 'caseAccepted',
    acceptedAt: state.receivedAt,
    deemed: true,
    ...(tolerated.length > 0 && { tolerated }),
  };
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

/** Missing materials whose supply afterwards the applicant has promised (容缺承诺). */
export function toleratedMaterials({ filing, offers }: Filed & Pick<CaseFrame, 'offers'>): readonly string[] {
  const promised = subjectsOf(offers, 'tolerance', 'signed');
  return missingMaterials(filing)
    .map(({ id }) => id)
    .filter((id) => promised.includes(id));
}

/** Items whose department was asked and has not answered. */
export function openConsultations({ consultations }: Filed): readonly string[] {
  return Object.entries(consultations).flatMap(([itemId, { defects }]) => (defects ? [] : [itemId]));
}

/**
 * What departments have reported and the applicant may still be told of: everything before the one notice, afterwards only what
 * that listed. A department that comes with something else holds up nobody (许可法 art. 32(4)).
 */
function reportedDefects({ consultations, corrected }: CaseAt<'checking'>): readonly Defect[] {
  const reported = Object.values(consultations).flatMap(({ defects }) => defects ?? []);
  return corrected ? reported.filter((defect) => isListed(defect, corrected)) : reported;
}

/** Whether a defect repeats one of the notice: the same subject, or the same words where it has none. */
function isListed(defect: Defect, notice: readonly Defect[]): boolean {
  return notice.some((known) =>
    defect.subject === undefined ? known.content === defect.content : known.subject === defect.subject,
  );
}
