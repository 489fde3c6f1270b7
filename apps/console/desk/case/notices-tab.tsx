import { Tag } from 'antd';
import { type ReactNode } from 'react';
import { ProblemAlert } from '../../frame/problem-alert';
import { useWords, words } from '../../frame/words';
import { timeInWords } from '../worklist/time-in-words';
import { useNotices } from './reads';
import { CASE_PAGE_WORDS } from './words';

const WORDS = words(
  {
    sms: '短信',
    email: '邮件',
    notSent: '未经短信、邮件发送（没有留联系方式，或者尚未发送）',
    sent: (channel: string, at: string) => `${channel} ${at}`,
    read: (at: string) => `${at} 已阅读`,
    open: '打开告知单',
  },
  {
    sms: 'SMS',
    email: 'E-mail',
    notSent: 'Not sent by SMS or e-mail',
    sent: (channel, at) => `${channel} ${at}`,
    read: (at) => `read ${at}`,
    open: 'Open the notice',
  },
);

/** What the applicant was told, newest first, by which way it was sent, and whether it was read. */
export function NoticesTab({ caseNo }: { readonly caseNo: string }): ReactNode {
  const text = useWords(WORDS);
  const { nothing } = useWords(CASE_PAGE_WORDS);
  const { data = [], error, isSuccess } = useNotices(caseNo);
  return (
    <>
      <ProblemAlert error={error} />
      {data.length === 0 && isSuccess && <p>{nothing}</p>}
      <ul className="plain-list">
        {data.toReversed().map(({ key, at, title, text: body, sent, snapshot }) => (
          <li key={key}>
            <strong>{title}</strong> <time dateTime={at}>{timeInWords(at)}</time>
            <p className="notice-text">{body}</p>
            <small>
              {sent.length === 0
                ? text.notSent
                : sent.map((by) => text.sent(text[by.channel], timeInWords(by.sentAt))).join('；')}
            </small>
            {snapshot !== undefined && (
              <p>
                <a href={snapshot.url} target="_blank" rel="noreferrer">
                  {text.open}
                </a>{' '}
                {snapshot.openedAt !== undefined && <Tag>{text.read(timeInWords(snapshot.openedAt))}</Tag>}
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
