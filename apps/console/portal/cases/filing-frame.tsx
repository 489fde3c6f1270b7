import { type ReactNode } from 'react';
import { NavLink, useParams } from 'react-router';
import { type Answer } from '../../api/client';
import { Loading } from '../../frame/loading';
import { ProblemAlert } from '../../frame/problem-alert';
import { useLiveCase } from '../../frame/live';
import { useWords, words } from '../../frame/words';
import { Defects, Requirements } from './asked';
import { SignedIn } from './signed-in';
import { useCase } from './use-case';

const WORDS = words(
  {
    steps: '申报步骤',
    form: '1 填一张表',
    materials: '2 交一套材料',
    submit: '3 核对提交',
    case: '返回办件',
    correct: '补正要求',
    rectify: (name: string) => `整改要求：${name}`,
  },
  {
    steps: 'Steps',
    form: '1 One form',
    materials: '2 Materials',
    submit: '3 Check and submit',
    case: 'Back to the case',
    correct: 'To correct',
    rectify: (name: string) => `To rectify: ${name}`,
  },
);

/** The frame of the three pages on which a case is filed, corrected or rectified: the way between them, and what was asked for. */
export function FilingFrame({ children }: { readonly children: (shown: Answer<'CaseDto'>) => ReactNode }): ReactNode {
  const { caseNo = '' } = useParams();
  return (
    <SignedIn>
      <Framed key={caseNo} caseNo={caseNo}>
        {children}
      </Framed>
    </SignedIn>
  );
}

function Framed({
  caseNo,
  children,
}: {
  readonly caseNo: string;
  readonly children: (shown: Answer<'CaseDto'>) => ReactNode;
}): ReactNode {
  const text = useWords(WORDS);
  const { data: shown, error } = useCase(caseNo);
  useLiveCase(caseNo);
  if (shown === undefined) return error ? <ProblemAlert error={error} /> : <Loading />;
  const base = `/portal/cases/${caseNo}`;
  return (
    <>
      <h1>{shown.lifeEvent.name}</h1>
      <nav className="filing-steps" aria-label={text.steps}>
        {(['form', 'materials', 'submit'] as const).map((step) => (
          <NavLink key={step} to={`${base}/${step}`}>
            {text[step]}
          </NavLink>
        ))}
        <NavLink to={base} end>
          {text.case}
        </NavLink>
      </nav>
      {shown.status === 'awaitingCorrection' && (
        <details className="note note-yellow" open>
          <summary>{text.correct}</summary>
          <Defects caseNo={caseNo} />
        </details>
      )}
      {shown.items
        .filter(({ status }) => status === 'rectification')
        .map((item) => (
          <details key={item.itemId} className="note note-yellow" open>
            <summary>{text.rectify(item.name)}</summary>
            <Requirements item={item} />
          </details>
        ))}
      {children(shown)}
    </>
  );
}
