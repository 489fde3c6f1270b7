import { Spin } from 'antd';
import { type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useLiveCase } from '../../../frame/live';
import { ProblemAlert } from '../../../frame/problem-alert';
import { useWords } from '../../../frame/words';
import { DocumentsTab } from '../../case/documents-tab';
import { materialsOf } from '../../case/material-list';
import { CASE_WORDS, statusName } from '../../case/names';
import { type Case, useCase, usePinned, useUploads } from '../../case/reads';
import { timeInWords } from '../../worklist/time-in-words';
import { Check } from './check';
import { CHECK_WORDS } from './check-words';
import '../../case/case.css';
import './check.css';

/** Completeness check (形式审查) of a case that was submitted: material list beside the material, and the decision. */
export function CheckPage(): ReactNode {
  const { caseNo = '' } = useParams();
  const text = useWords(CHECK_WORDS);
  useLiveCase(caseNo);
  const { data: shown, error } = useCase(caseNo);
  if (shown === undefined) return error === null ? <Spin fullscreen /> : <ProblemAlert error={error} />;
  return (
    <article>
      <title>{`${text.title} ${shown.caseNo}`}</title>
      <header className="check-head">
        <h1>{text.title}</h1>
        <span>
          {shown.lifeEvent.name} · {shown.applicantName} · <Link to={`/desk/cases/${caseNo}`}>{caseNo}</Link>
        </span>
        {shown.status === 'checking' && typeof shown.nextDue?.at === 'string' && (
          <span>{text.due(timeInWords(shown.nextDue.at))}</span>
        )}
      </header>
      {shown.status === 'checking' ? <Checking shown={shown} /> : <Over shown={shown} />}
    </article>
  );
}

function Checking({ shown }: { readonly shown: Case }): ReactNode {
  const { data: uploads } = useUploads(shown.caseNo);
  const lifeEvent = usePinned(shown.lifeEvent);
  if (uploads === undefined || lifeEvent === undefined) return <Spin />;
  return <Check shown={shown} materials={materialsOf(shown, lifeEvent, uploads)} />;
}

/** What became of the case, and its documents to print. */
function Over({ shown }: { readonly shown: Case }): ReactNode {
  const text = useWords(CHECK_WORDS);
  const { ends } = useWords(CASE_WORDS);
  return (
    <section className="case-tab">
      <p role="status">
        {text.over} <strong>{statusName(shown, ends)}</strong>{' '}
        <Link to={`/desk/cases/${shown.caseNo}`}>{text.toCase}</Link>
      </p>
      <h2>{text.documents}</h2>
      <DocumentsTab caseNo={shown.caseNo} />
    </section>
  );
}
