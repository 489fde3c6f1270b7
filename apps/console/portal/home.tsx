import { type ReactNode } from 'react';
import { useSession } from '../frame/session';
import { useWords, words } from '../frame/words';
import { AsApplicant } from './as-applicant';
import { EventSearch } from './events/event-search';
import { MyCases } from './cases/my-cases';
import { ProgressQuery } from './cases/progress-query';

const WORDS = words({ title: '您想办什么事？' }, { title: 'What would you like to get done?' });

/** First page of the portal: find an event, go on with one's cases, ask how far a case is. */
export function Home(): ReactNode {
  const text = useWords(WORDS);
  const session = useSession();
  return (
    <>
      <h1>{text.title}</h1>
      <EventSearch>
        {session?.person.role === 'applicant' && <MyCases />}
        {session && session.person.role !== 'applicant' && <AsApplicant person={session.person} />}
      </EventSearch>
      <ProgressQuery />
    </>
  );
}
