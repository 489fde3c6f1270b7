import { useMutation } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { ProblemAlert } from '../frame/problem-alert';
import { type Session, useRoleSwitch } from '../frame/session';
import { useWords, words } from '../frame/words';

const WORDS = words(
  {
    switch: '您现在用的不是申请人身份。办自己的事，请换成申请人身份。',
    apply: '换成申请人身份',
    never: '这个账号没有申请人身份，不能在这里申请。替他人办理的，请到综合窗口。',
  },
  {
    switch: 'You do not act as an applicant now. For your own affairs please do.',
    apply: 'Act as an applicant',
    never: 'This account is no applicant’s and cannot apply here. For others one files at the window.',
  },
);

/** Tells somebody who is signed in, but not as an applicant, how he can apply. */
export function AsApplicant({ person }: Pick<Session, 'person'>): ReactNode {
  const text = useWords(WORDS);
  const switchRole = useRoleSwitch();
  const switching = useMutation({ mutationFn: () => switchRole('applicant') });
  if (!person.roles.includes('applicant')) return <p className="note">{text.never}</p>;
  return (
    <div className="note">
      <p>{text.switch}</p>
      <ProblemAlert error={switching.error} />
      <button type="button" className="button" disabled={switching.isPending} onClick={() => switching.mutate()}>
        {text.apply}
      </button>
    </div>
  );
}
