import { type Answer } from '../../api/client';
import { words } from '../../frame/words';

type Case = Answer<'CaseDto'>;

interface CaseWords {
  readonly stages: Readonly<Record<Case['stage'], string>>;
  readonly statuses: Readonly<Record<Case['status'], string>>;
  readonly ends: Readonly<Record<NonNullable<Case['end']>, string>>;
  readonly outcomes: Readonly<Record<NonNullable<Case['outcome']>, string>>;
  readonly holders: Readonly<Record<Case['holder'], string>>;
  readonly itemStatuses: Readonly<Record<Case['items'][number]['status'], string>>;
}

/** Names of where a case stands, as an applicant reads them. */
export const CASE_WORDS = words<CaseWords>(
  {
    stages: {
      notify: '一次告知',
      form: '一表申请',
      accept: '一窗受理',
      approve: '并联审批',
      deliver: '一次送达',
      evaluate: '服务评价',
      followUp: '事后核查',
      closed: '已结束',
    },
    statuses: {
      drafting: '填写申请',
      checking: '受理审核',
      awaitingCorrection: '等待补正',
      inProgress: '办理中',
      delivering: '送达中',
      evaluating: '请您评价',
      followingUp: '事后核查',
      closed: '已结束',
    },
    ends: {
      completed: '已办结',
      refusedAcceptance: '不予受理',
      notRequired: '不需要办理',
      returned: '已退回',
      withdrawn: '已撤回',
      terminated: '终止办理',
    },
    outcomes: { allGranted: '全部办成', partlyGranted: '部分办成', noneGranted: '未办成' },
    holders: {
      applicant: '您',
      window: '综合窗口',
      departments: '承办部门',
      service: '系统',
      operator: '系统维护人员（技术故障，不影响您的权利）',
      none: '没有人（已经结束）',
    },
    itemStatuses: {
      waitingPrerequisite: '等待前面的事项',
      dispatching: '正在送部门',
      inReview: '部门审查中',
      rectification: '等您整改',
      granted: '准予',
      denied: '不予',
      revoked: '已撤销',
      prerequisiteFailed: '前面的事项没有办成，终止',
      withdrawn: '已撤回',
      terminated: '终止办理',
    },
  },
  {
    stages: {
      notify: 'Notice',
      form: 'Application',
      accept: 'Acceptance',
      approve: 'Decision',
      deliver: 'Delivery',
      evaluate: 'Rating',
      followUp: 'Later check',
      closed: 'Closed',
    },
    statuses: {
      drafting: 'being filled in',
      checking: 'being checked',
      awaitingCorrection: 'correction awaited',
      inProgress: 'in progress',
      delivering: 'being delivered',
      evaluating: 'rating invited',
      followingUp: 'being checked afterwards',
      closed: 'closed',
    },
    ends: {
      completed: 'completed',
      refusedAcceptance: 'not accepted',
      notRequired: 'not required',
      returned: 'returned',
      withdrawn: 'withdrawn',
      terminated: 'terminated',
    },
    outcomes: { allGranted: 'all granted', partlyGranted: 'partly granted', noneGranted: 'none granted' },
    holders: {
      applicant: 'You',
      window: 'The window',
      departments: 'The departments',
      service: 'The system',
      operator: 'The operators (a technical failure that takes nothing from your rights)',
      none: 'Nobody (closed)',
    },
    itemStatuses: {
      waitingPrerequisite: 'waiting for an earlier item',
      dispatching: 'on its way to the department',
      inReview: 'being reviewed',
      rectification: 'waiting for your rectification',
      granted: 'granted',
      denied: 'denied',
      revoked: 'revoked',
      prerequisiteFailed: 'ended, an earlier item failed',
      withdrawn: 'withdrawn',
      terminated: 'terminated',
    },
  },
);
