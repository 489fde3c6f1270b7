import { type ReactNode } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { type Answer } from '../../api/client';
import { CaseForm } from '../../form/case-form';
import { useRequirements } from '../../form/use-form-draft';
import { useWords, words } from '../../frame/words';
import { FilingFrame } from './filing-frame';
import { isOpenForChanges } from './todo';

const WORDS = words(
  { closed: '申请已经提交，表单现在不能修改。需要补正或者整改时会再开放。' },
  { closed: 'The application is submitted; the form opens again when something is to be corrected.' },
);

/** The one form of a case, section by section. */
export function FormPage(): ReactNode {
  return <FilingFrame>{(shown) => <Steps shown={shown} />}</FilingFrame>;
}

function Steps({ shown }: { readonly shown: Answer<'CaseDto'> }): ReactNode {
  const text = useWords(WORDS);
  const [params, setParams] = useSearchParams();
  const navigate = useNavigate();
  const { data } = useRequirements(shown.caseNo);
  if (!isOpenForChanges(shown)) return <p className="note">{text.closed}</p>;
  const go = (section: string | undefined): void => {
    if (section === undefined) void navigate(`/portal/cases/${shown.caseNo}/materials`);
    else setParams({ section });
    window.scrollTo({ top: 0 });
  };
  const answers = new URLSearchParams({ answers: JSON.stringify(data?.answers ?? {}), case: shown.caseNo });
  return (
    <CaseForm
      caseNo={shown.caseNo}
      step={params.get('section') ?? undefined}
      onStep={go}
      {...(shown.status === 'drafting' && { answersHref: `/portal/events/${shown.lifeEvent.slug}?${answers}` })}
    />
  );
}
