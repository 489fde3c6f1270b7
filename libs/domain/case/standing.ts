import type { ItemState } from '../item/index';
import { subjectsOf } from '../offer/index';
import { openConsultations } from './acceptance';
import type { CaseAt } from './rule';
import type { CaseState } from './state';
import type { Holder, Stage } from './view';

/** The stage of a case as applicants count them. */
export function stageOf(state: CaseState): Stage {
  switch (state.status) {
    case 'drafting':
      return state.notice.owedSince !== undefined ? 'notify' : 'form';
    case 'checking':
    case 'awaitingCorrection':
      return 'accept';
    case 'inProgress':
      return 'approve';
    case 'delivering':
      return 'deliver';
    case 'evaluating':
      return 'evaluate';
    case 'followingUp':
      return 'followUp';
    case 'closed':
      return 'closed';
  }
}

/** Who has the ball: a parked step is the operator's, whoever else waits. */
export function holderOf(state: CaseState): Holder {
  if (Object.keys(state.parked).length > 0) return 'operator';
  switch (state.status) {
    case 'drafting':
    case 'awaitingCorrection':
    case 'evaluating':
      return 'applicant';
    case 'checking':
      return openConsultations(state).length > 0 ? 'departments' : 'window';
    case 'inProgress':
      return isApplicants(state) ? 'applicant' : 'departments';
    case 'delivering':
      return state.dispatchedAt === undefined ? 'service' : 'applicant';
    case 'followingUp':
      return Object.values(state.offers).some(({ curing }) => curing) ? 'applicant' : 'departments';
    case 'closed':
      return 'none';
  }
}

/** What the case waits for, in a Chinese phrase. */
export function waitingFor(state: CaseState): string {
  const parked = Object.entries(state.parked)[0];
  if (parked) return `技术故障待处理：${parked[1].reason}`;
  switch (state.status) {
    case 'drafting':
      return '申请人填写并提交申请表';
    case 'checking':
      return openConsultations(state).length > 0 ? '部门对申请材料提出意见' : '窗口审核是否受理';
    case 'awaitingCorrection':
      return '申请人补正材料';
    case 'inProgress':
      return progressOf(state);
    case 'delivering':
      return state.dispatchedAt === undefined ? '发出办理结果' : '申请人签收办理结果';
    case 'evaluating':
      return '申请人评价（自愿）';
    case 'followingUp':
      return '部门核查告知承诺的履行情况';
    case 'closed':
      return '';
  }
}

function progressOf(state: CaseAt<'inProgress'>): string {
  const names = (...statuses: readonly ItemState['status'][]): string =>
    state.filing.plan.items
      .filter(({ id }) => statuses.includes(state.items[id]?.status ?? 'withdrawn'))
      .map(({ name }) => name)
      .join('、');
  const rectifying = names('rectification');
  if (rectifying) return `申请人整改：${rectifying}`;
  const tolerated = toleratedNames(state);
  if (tolerated) return `申请人补交容缺材料：${tolerated}`;
  return `部门办理：${names('dispatching', 'inReview') || '等待前置'}`;
}

function isApplicants(state: CaseAt<'inProgress'>): boolean {
  return Object.values(state.items).some(({ status }) => status === 'rectification') || toleratedNames(state) !== '';
}

function toleratedNames({ offers, filing }: CaseAt<'inProgress'>): string {
  const missing = subjectsOf(offers, 'tolerance', 'inForce');
  return filing.plan.materials
    .filter(({ id }) => missing.includes(id))
    .map(({ name }) => name)
    .join('、');
}
