import { ANY_STATUS, type CaseStatus, ITEM_STATUS_NAMES, OUTCOME_NAMES, STATUS_NAMES } from '@yijian/domain/case';
import { words } from '../../frame/words';

/** Values of a case in the words of the desks, as a list of choices too. */
export const CASE_WORDS = words(
  {
    holders: {
      applicant: '申请人',
      window: '窗口',
      departments: '部门',
      service: '系统',
      operator: '运维',
      none: '无',
    },
    dues: { overdue: '已超期', soon: '三个工作日内到期', later: '时间充裕' },
    channels: { window: '窗口', online: '网上' },
    ends: {
      completed: '办结',
      refusedAcceptance: '不予受理',
      notRequired: '不受理',
      returned: '逾期未补正退回',
      withdrawn: '撤回',
      terminated: '终止',
    },
    parked: '有步骤停住',
  },
  {
    holders: {
      applicant: 'Applicant',
      window: 'Window',
      departments: 'Departments',
      service: 'System',
      operator: 'Operator',
      none: 'None',
    },
    dues: { overdue: 'Overdue', soon: 'Within three working days', later: 'Later' },
    channels: { window: 'Window', online: 'Online' },
    ends: {
      completed: 'Completed',
      refusedAcceptance: 'Acceptance refused',
      notRequired: 'No licence required',
      returned: 'Returned uncorrected',
      withdrawn: 'Withdrawn',
      terminated: 'Terminated',
    },
    parked: 'A step is parked',
  },
);

/** The name of a value, or the value itself where a newer gateway knows more than this page. */
export function nameIn(names: Readonly<Record<string, string>>, value: string): string {
  return names[value] ?? value;
}

/** The status of a case in Chinese; of a closed one how it ended, and with which outcome. */
export function statusName(
  of: { readonly status: string; readonly end?: string | undefined; readonly outcome?: string | undefined },
  ends: Readonly<Record<string, string>>,
): string {
  const outcome = of.outcome === undefined ? undefined : nameIn(OUTCOME_NAMES, of.outcome);
  if (of.status !== 'closed') return nameIn(STATUS_NAMES, of.status);
  const end = of.end === undefined ? nameIn(STATUS_NAMES, 'closed') : nameIn(ends, of.end);
  return outcome === undefined ? end : `${end}，${outcome}`;
}

/** What a case waits for. The cause of a technical fault, which may be a whole answer of a system, is told on its own page. */
export function awaitedInShort({ waitingFor, parked, holder }: Awaiting): string {
  return parked && holder === 'operator' ? (waitingFor.split('：')[0] ?? waitingFor) : waitingFor;
}

interface Awaiting {
  readonly waitingFor: string;
  readonly parked: boolean;
  readonly holder: string;
}

/** Choices of a filter out of names by value. */
export function choices(names: Readonly<Record<string, string>>): { readonly value: string; readonly label: string }[] {
  return Object.entries(names).map(([value, label]) => ({ value, label }));
}

/** Statuses as choices, in the order of a case's life. */
export const STATUS_CHOICES = ANY_STATUS.map((value: CaseStatus) => ({ value, label: STATUS_NAMES[value] }));

/** Statuses of items as choices. */
export const ITEM_STATUS_CHOICES = choices(ITEM_STATUS_NAMES);
