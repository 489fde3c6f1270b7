import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import { type Answer, api, bodyOf } from '../../api/client';
import { ProblemAlert } from '../../frame/problem-alert';
import { type Session, signIn, useSession } from '../../frame/session';
import { useWords, words } from '../../frame/words';
import { AsApplicant } from '../as-applicant';

const WORDS = words(
  {
    title: '开始办理',
    signIn: '登录后开始办理',
    back: '登录后回到这里，您的回答都在。',
    start: '开始办理，填一张表',
    mobile: '手机号码（选填，用于短信通知）',
    mobileRule: '11位手机号码',
  },
  {
    title: 'Begin',
    signIn: 'Sign in and begin',
    back: 'You come back here, with your answers.',
    start: 'Begin: fill in one form',
    mobile: 'Mobile number (optional, for text messages)',
    mobileRule: 'Mobile number of 11 digits',
  },
);

/** Opens a case from the guidance, for whoever is signed in. */
export function StartCase({
  slug,
  save,
}: {
  readonly slug: string;
  readonly save: () => Promise<Answer<'SavedGuidanceDto'>>;
}): ReactNode {
  const text = useWords(WORDS);
  const session = useSession();
  return (
    <section className="card" aria-labelledby="start-case">
      <h2 id="start-case">{text.title}</h2>
      {session === null && (
        <>
          <p>{text.back}</p>
          <button type="button" className="button button-primary" onClick={() => signIn()}>
            {text.signIn}
          </button>
        </>
      )}
      {session && session.person.role !== 'applicant' && <AsApplicant person={session.person} />}
      {session?.person.role === 'applicant' && <Opening slug={slug} save={save} session={session} />}
    </section>
  );
}

function Opening({
  slug,
  save,
  session: { person },
}: {
  readonly slug: string;
  readonly save: () => Promise<Answer<'SavedGuidanceDto'>>;
  readonly session: Session;
}): ReactNode {
  const text = useWords(WORDS);
  const navigate = useNavigate();
  const [mobile, setMobile] = useState('');
  const opening = useMutation({
    mutationFn: async (key: string) => {
      const { guidanceId, answers } = await save();
      const applicant = { id: person.id, name: person.name, ...(mobile !== '' && { mobile }) };
      return bodyOf(
        api.POST('/cases', {
          params: { header: { 'Idempotency-Key': key } },
          body: { lifeEvent: slug, channel: 'online', answers, applicant, guidanceId },
        }),
      );
    },
    onSuccess: ({ caseNo, queryCode }) => navigate(`/portal/cases/${caseNo}`, { state: { queryCode } }),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        opening.mutate(crypto.randomUUID());
      }}
    >
      <div className="field">
        <label htmlFor="start-mobile">{text.mobile}</label>
        <input
          id="start-mobile"
          type="tel"
          autoComplete="tel"
          pattern="1[3-9][0-9]{9}"
          title={text.mobileRule}
          value={mobile}
          onChange={({ target }) => setMobile(target.value.trim())}
        />
      </div>
      <ProblemAlert error={opening.error} />
      <button type="submit" className="button button-primary" disabled={opening.isPending}>
        {text.start}
      </button>
    </form>
  );
}
