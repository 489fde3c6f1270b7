import { type ReactNode } from 'react';
import { Link } from 'react-router';
import { type Answer } from '../../api/client';
import { ProblemAlert } from '../../frame/problem-alert';
import { useWords, words } from '../../frame/words';
import { type Answers } from './answers';
import { RateGuidance } from './rate-guidance';
import { StartCase } from './start-case';
import { SituationSummary } from './situation-summary';
import { UpdateAnswers } from './update-answers';
import { useSavedGuidance } from './use-saved-guidance';

const WORDS = words(
  {
    proceed: '可以在网上一次办齐',
    partial: '下列事项可以在网上一次办齐',
    offline: '这种情形要到窗口办理',
    redirect: '您要办的是另一件事',
    notEligible: '按您的回答，现在不能办理',
    go: (name: string) => `去办“${name}”`,
    unknown: '请拨打咨询电话，或者到综合窗口办理。',
    begin: '去办理',
    notice: '保存并打开一次告知单（可打印、带着去窗口）',
    opened: '打开一次告知单',
  },
  {
    proceed: 'All of this can be done online at once',
    partial: 'These items can be done online at once',
    offline: 'In this situation you go to a window',
    redirect: 'What you want is another event',
    notEligible: 'By your answers it cannot be done now',
    go: (name: string) => `Go to “${name}”`,
    unknown: 'Please call, or go to the window.',
    begin: 'Begin',
    notice: 'Save and open the one-time notice (to print or bring along)',
    opened: 'Open the one-time notice',
  },
);

/** What the answers lead to: everything to know before filing, and how to go on. */
export function Outcome({
  slug,
  walk,
  answers,
  forCase,
}: {
  readonly slug: string;
  readonly walk: Answer<'GuidanceDto'>;
  readonly answers: Answers;
  /** Case whose answers are given anew; null for a new one. */
  readonly forCase: string | null;
}): ReactNode {
  const text = useWords(WORDS);
  const saving = useSavedGuidance(slug, answers);
  const { end, redirect, notice } = walk;
  if (end === undefined) return null;
  const canFile = end.outcome === 'proceed' || end.outcome === 'partial';
  const noticeUrl = saving.data?.noticeUrl;
  return (
    <>
      <section className={canFile ? 'note' : 'note note-yellow'} aria-live="polite">
        <h2>{text[end.outcome]}</h2>
        {end.message !== undefined && <p>{end.message}</p>}
        {canFile && (
          <a className="button button-primary" href="#begin">
            {text.begin}
          </a>
        )}
        {redirect?.slug !== undefined && (
          <Link className="button button-primary" to={`/portal/events/${redirect.slug}`}>
            {text.go(redirect.name ?? '')}
          </Link>
        )}
        {end.outcome === 'redirect' && redirect?.slug === undefined && <p>{text.unknown}</p>}
      </section>
      {notice && <SituationSummary walk={walk} />}
      <ProblemAlert error={saving.error} />
      <div id="begin">
        {canFile && forCase === null && <StartCase slug={slug} save={saving.save} />}
        {canFile && forCase !== null && <UpdateAnswers caseNo={forCase} answers={answers} />}
      </div>
      {notice && (
        <p>
          {noticeUrl === undefined ? (
            <button type="button" className="button" disabled={saving.isSaving} onClick={() => void saving.save()}>
              {text.notice}
            </button>
          ) : (
            <a className="button" href={noticeUrl} target="_blank" rel="noreferrer">
              {text.opened}
            </a>
          )}
        </p>
      )}
      <RateGuidance save={saving.save} />
    </>
  );
}
