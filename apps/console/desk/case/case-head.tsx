import { deliveryName } from '@yijian/domain/case';
import { Tag } from 'antd';
import { type ReactNode } from 'react';
import { useWords } from '../../frame/words';
import { timeInWords } from '../worklist/time-in-words';
import { awaitedInShort, CASE_WORDS, nameIn, statusName } from './names';
import { type Case } from './reads';
import { CASE_PAGE_WORDS } from './words';

/** Who, what, where it stands: what one wants to know of a case before anything else. */
export function CaseHead({ shown }: { readonly shown: Case }): ReactNode {
  const text = useWords(CASE_PAGE_WORDS);
  const { ends, holders, channels } = useWords(CASE_WORDS);
  const facts = [
    [text.heldBy, nameIn(holders, shown.holder)],
    [text.waitingFor, awaitedInShort({ ...shown, parked: shown.parked.length > 0 })],
    [text.nextDue, dueText(shown.nextDue, text)],
    [text.channel, nameIn(channels, shown.channel)],
    [text.opened, timeInWords(shown.openedAt)],
    [text.delivery, shown.deliveryMethod === undefined ? '' : deliveryName(shown.deliveryMethod)],
    [text.version, shown.lifeEvent.version],
  ].filter(([, value]) => value !== '');
  return (
    <header className="case-head">
      <h1>
        {shown.lifeEvent.name} <span>{shown.applicantName}</span>
      </h1>
      <p className="case-status">
        <strong>{shown.caseNo}</strong> <Tag color="processing">{statusName(shown, ends)}</Tag>
        {shown.deemedAccepted === true && <Tag color="warning">{text.deemed}</Tag>}
      </p>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name} className={name === text.waitingFor ? 'fact-wide' : undefined}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </header>
  );
}

function dueText(due: Case['nextDue'], text: typeof CASE_PAGE_WORDS.zh): string {
  if (due === undefined) return '';
  if (due.at === null) return text.paused;
  return timeInWords(due.at) + (due.provisional ? `（${text.provisional}）` : '');
}
