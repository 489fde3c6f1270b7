import { Button, Spin } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link, useParams } from 'react-router';
import { CaseForm } from '../../../form/case-form';
import { Materials } from '../../../form/materials';
import { useLiveCase } from '../../../frame/live';
import { ProblemAlert } from '../../../frame/problem-alert';
import { useWords, words } from '../../../frame/words';
import { ActionDrawer } from '../../case/actions/action-drawer';
import { placeOf } from '../../case/actions/action-forms';
import { type ActionGroup, groupsOf, useActions } from '../../case/actions/reads';
import { useCase } from '../../case/reads';
import '../../case/case.css';

const WORDS = words(
  {
    title: '表单和材料',
    form: '申请表',
    materials: '材料',
    done: '表单和材料已经交出，现在没有要提交的。',
    toCase: '办件页',
    toCheck: '去受理审核',
  },
  {
    title: 'Form and materials',
    form: 'Form',
    materials: 'Materials',
    done: 'Nothing is to be handed in now.',
    toCase: 'Case',
    toCheck: 'To the check',
  },
);

/** Form and materials of a case, filled in by the clerk for the person at the window, and handed in. */
export function FormPage(): ReactNode {
  const { caseNo = '' } = useParams();
  const text = useWords(WORDS);
  useLiveCase(caseNo);
  const { data: shown, error } = useCase(caseNo);
  const { data: actions } = useActions(caseNo);
  const [open, setOpen] = useState<ActionGroup>();
  // What is still to be filled in is found fault with once somebody wants to hand it in.
  const [hasTried, setTried] = useState(false);
  if (shown === undefined || actions === undefined) return error === null ? <Spin /> : <ProblemAlert error={error} />;
  const groups = groupsOf(actions).filter(({ command }) => placeOf(command) === 'form' && command !== 'reviseAnswers');
  return (
    <article>
      <title>{`${text.title} ${caseNo}`}</title>
      <h1 className="page-title">
        {shown.lifeEvent.name} · {shown.applicantName} · <Link to={`/desk/cases/${caseNo}`}>{caseNo}</Link>
      </h1>
      {groups.length === 0 ? (
        <p className="case-tab" role="status">
          {text.done} <Link to={`/desk/window/cases/${caseNo}/check`}>{text.toCheck}</Link>
        </p>
      ) : (
        <Filing caseNo={caseNo} isDraft={shown.status === 'drafting'} showAll={hasTried} />
      )}
      <div className="hand-in">
        {groups.map((group) => (
          <p key={group.command}>
            <Button
              type="primary"
              size="large"
              onClick={() => {
                setTried(true);
                setOpen(group);
              }}
            >
              {group.name}
            </Button>{' '}
            <small>{group.actions[0]?.consequence}</small>
          </p>
        ))}
      </div>
      {open !== undefined && (
        <ActionDrawer
          key={open.command}
          group={open}
          shown={shown}
          current={actions}
          onClose={() => setOpen(undefined)}
        />
      )}
    </article>
  );
}

/** Form and materials side by side. */
function Filing(of: { readonly caseNo: string; readonly isDraft: boolean; readonly showAll: boolean }): ReactNode {
  const text = useWords(WORDS);
  return (
    <div className="filing">
      <section className="case-tab" aria-label={text.form}>
        <h2>{text.form}</h2>
        <CaseForm
          caseNo={of.caseNo}
          showAll={of.showAll}
          {...(of.isDraft && { answersHref: `/desk/window/cases/${of.caseNo}/answers` })}
        />
      </section>
      <section className="case-tab" aria-label={text.materials}>
        <h2>{text.materials}</h2>
        <Materials caseNo={of.caseNo} />
      </section>
    </div>
  );
}
