import { type ReactNode } from 'react';
import { type Answer } from '../../api/client';
import { Unbroken } from '../../frame/unbroken';
import { useWords, words } from '../../frame/words';
import { dayText, momentText } from '../../frame/time';
import { standingDue } from './standing-due';
import { useClocks } from './use-case';
import { WhyDate } from './why-date';
import { CASE_WORDS } from './words';

type Case = Answer<'CaseDto'>;

const WORDS = words(
  {
    title: '现在',
    holder: '在谁手上',
    waiting: '在办什么',
    until: '到什么时候',
    by: (day: string) => `${day}前（含当日）`,
    paused: '暂停计时',
    missing: (year: number) => `${year}年工作日历尚未公布，暂不能确定`,
    provisional: '工作日历尚未正式公布，可能变动',
    exceeded: '已经超过',
    deemed: '窗口没有在五个工作日内告知，已视为受理。',
    ended: (end: string, day: string) => `${end}，${day}`,
    evaluationIsFree: '评价是自愿的；不评价不影响任何结果。',
  },
  {
    title: 'Now',
    holder: 'Who holds it',
    waiting: 'For what',
    until: 'Until when',
    by: (day: string) => `by ${day}`,
    paused: 'the clock is paused',
    missing: (year: number) => `not known: the calendar of ${year} is not published`,
    provisional: 'the calendar is not official yet',
    exceeded: 'overdue',
    deemed: 'The window did not answer within five working days: it is deemed accepted.',
    ended: (end: string, day: string) => `${end}, ${day}`,
    evaluationIsFree: 'Rating is voluntary; nothing depends on it.',
  },
);

/** Who holds the case, for what, until when, and why that date. */
export function Standing({ shown }: { readonly shown: Case }): ReactNode {
  const text = useWords(WORDS);
  const names = useWords(CASE_WORDS);
  const { data: clocks = [] } = useClocks(shown.caseNo);
  const { holder, waitingFor, status, end, closedAt, outcome, deemedAccepted } = shown;
  const told = standingDue(shown, clocks);
  return (
    <section className="card standing" aria-labelledby="standing">
      <h2 id="standing">{status === 'closed' ? names.stages.closed : text.title}</h2>
      {end !== undefined && (
        <p>
          <strong>
            <Unbroken>{text.ended(names.ends[end], closedAt === undefined ? '' : momentText(closedAt))}</Unbroken>
          </strong>
          {outcome !== undefined && <span className="tag">{names.outcomes[outcome]}</span>}
        </p>
      )}
      {status !== 'closed' && (
        <dl className="facts">
          <dt>{text.holder}</dt>
          <dd>
            <strong>{names.holders[holder]}</strong>
          </dd>
          <dt>{text.waiting}</dt>
          <dd>{waitingFor}</dd>
          {told && (
            <>
              <dt>{text.until}</dt>
              <dd>
                <Until due={told.due} />
              </dd>
            </>
          )}
        </dl>
      )}
      {told?.clock && status !== 'closed' && <WhyDate clock={told.clock} />}
      {deemedAccepted === true && <p>{text.deemed}</p>}
      {status === 'evaluating' && <p className="quiet">{text.evaluationIsFree}</p>}
    </section>
  );
}

/** A due date in words, with what is uncertain about it. */
export function Until({
  due: { at, exceeded, provisional, missingYear },
}: {
  readonly due: Answer<'DueDto'>;
}): ReactNode {
  const text = useWords(WORDS);
  if (at === null) return missingYear === undefined ? text.paused : text.missing(missingYear);
  return (
    <>
      <strong>
        <Unbroken>{text.by(dayText(at))}</Unbroken>
      </strong>
      {exceeded && <span className="tag tag-red">{text.exceeded}</span>}
      {provisional && <small className="quiet">（{text.provisional}）</small>}
    </>
  );
}
