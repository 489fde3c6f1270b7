import { type ReactNode } from 'react';
import { ProblemAlert } from '../../frame/problem-alert';
import { useWords, words } from '../../frame/words';
import { timeInWords } from '../worklist/time-in-words';
import { Disclosure } from './disclosure';
import { FormRows } from './form-tab';
import { nameIn } from './names';
import { payloadRows } from './payload-rows';
import { type Case, useDepartmentNames, usePayloads, usePinned } from './reads';
import { CASE_PAGE_WORDS } from './words';

const KINDS_ZH: Readonly<Record<string, string>> = {
  application: '申请',
  rectified: '整改后再送',
  rectificationExpired: '整改逾期',
  withdrawal: '撤回',
  completenessCheck: '征求意见',
  supplement: '补交材料',
  urge: '催办',
  visit: '联合勘验安排',
};
const KINDS_EN: Readonly<Record<string, string>> = {
  application: 'application',
  rectified: 'after rectification',
  rectificationExpired: 'rectification expired',
  withdrawal: 'withdrawal',
  completenessCheck: 'opinion asked',
  supplement: 'supplement',
  urge: 'urged',
  visit: 'joint visit',
};
const WORDS = words(
  {
    kinds: KINDS_ZH,
    round: (round: number) => `第${round}轮`,
    receipt: (number: string) => `部门收件号 ${number}`,
    show: '看送去的数据',
  },
  {
    kinds: KINDS_EN,
    round: (round) => `round ${round}`,
    receipt: (number) => `receipt ${number}`,
    show: 'What was sent',
  },
);

/** What was sent to each department, made from the one form, with the department's own names. */
export function PayloadsTab({ shown }: { readonly shown: Case }): ReactNode {
  const text = useWords(WORDS);
  const { nothing } = useWords(CASE_PAGE_WORDS);
  const { data = [], error, isSuccess } = usePayloads(shown.caseNo);
  const departments = useDepartmentNames(shown.lifeEvent);
  const lifeEvent = usePinned(shown.lifeEvent);
  return (
    <>
      <ProblemAlert error={error} />
      {data.length === 0 && isSuccess && <p>{nothing}</p>}
      <ul className="plain-list">
        {data.map((sent) => (
          <li key={sent.requestId}>
            <strong>
              {nameIn(departments, sent.departmentId)} ·{' '}
              {shown.items.find(({ itemId }) => itemId === sent.itemId)?.name ?? sent.itemId}
            </strong>
            <small>
              {[nameIn(text.kinds, sent.kind), text.round(sent.round), timeInWords(sent.sentAt)].join(' · ')}
              {sent.receiptNumber !== undefined && ` · ${text.receipt(sent.receiptNumber)}`}
            </small>
            <Disclosure summary={text.show}>
              <FormRows rows={payloadRows(sent.payload, sent.itemId, lifeEvent)} level={3} />
            </Disclosure>
          </li>
        ))}
      </ul>
    </>
  );
}
