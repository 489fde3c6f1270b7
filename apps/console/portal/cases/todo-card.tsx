import { type ReactNode } from 'react';
import { Link } from 'react-router';
import { type Answer } from '../../api/client';
import { Unbroken } from '../../frame/unbroken';
import { useWords, words } from '../../frame/words';
import { momentText } from '../../frame/time';
import { Defects, Requirements } from './asked';
import { HearingChoice } from './hearing-choice';
import { RateCase } from './rate-case';
import { ReceiveResults } from './receive-results';
import { ReportEvent } from './report-event';
import { SignOffers } from './sign-offers';
import { SupplyMaterials } from './supply-materials';
import { type Todo } from './todo';

type Case = Answer<'CaseDto'>;

const WORDS = words(
  {
    fill: '申请还没有提交',
    goOn: '继续填写',
    materials: '上传材料',
    submit: '核对并提交',
    correct: '请补正',
    answer: '去补正',
    rectify: (name: string) => `请整改：${name}`,
    answerRectification: '整改好了，去提交',
    attend: '部门要联合上门',
    at: (moment: string, place: string) => `${moment}，${place}。请有人在场，各部门一次看完。`,
    cure: '部门核查发现承诺没有履行，请按责令改正的通知在期限内改正。改正后部门会再来核查。',
  },
  {
    fill: 'The application is not submitted yet',
    goOn: 'Go on filling in',
    materials: 'Upload materials',
    submit: 'Check and submit',
    correct: 'Please correct',
    answer: 'Correct it',
    rectify: (name: string) => `Please rectify: ${name}`,
    answerRectification: 'It is done: submit it',
    attend: 'The departments will visit together',
    at: (moment: string, place: string) => `${moment}, ${place}. Somebody should be there; all come at once.`,
    cure: 'A commitment was found not to be kept. Please put it right in time; it will be checked again.',
  },
);

/** One thing to do, with how to do it. */
export function TodoCard({ todo, shown }: { readonly todo: Todo; readonly shown: Case }): ReactNode {
  const text = useWords(WORDS);
  const base = `/portal/cases/${shown.caseNo}`;
  switch (todo.kind) {
    case 'fill':
      return <Unsubmitted base={base} />;
    case 'correct':
      return (
        <>
          <h3>{text.correct}</h3>
          <Defects caseNo={shown.caseNo} />
          <Link className="button button-primary" to={`${base}/submit`}>
            {text.answer}
          </Link>
        </>
      );
    case 'rectify':
      return (
        <>
          <h3>{text.rectify(todo.item.name)}</h3>
          <Requirements item={todo.item} />
          <Link className="button button-primary" to={`${base}/submit`}>
            {text.answerRectification}
          </Link>
        </>
      );
    case 'attend':
      return (
        <>
          <h3>{text.attend}</h3>
          <p>
            <Unbroken>{text.at(momentText(todo.heldAt), todo.place)}</Unbroken>
          </p>
        </>
      );
    case 'cure':
      return <p>{text.cure}</p>;
    case 'sign':
      return <SignOffers caseNo={shown.caseNo} offers={todo.offers} />;
    case 'supply':
      return <SupplyMaterials caseNo={shown.caseNo} materialIds={todo.materialIds} />;
    case 'report':
      return <ReportEvent caseNo={shown.caseNo} item={todo.item} event={todo.event} />;
    case 'hear':
      return <HearingChoice caseNo={shown.caseNo} item={todo.item} />;
    case 'receive':
      return <ReceiveResults shown={shown} />;
    case 'rate':
      return <RateCase caseNo={shown.caseNo} />;
  }
}

function Unsubmitted({ base }: { readonly base: string }): ReactNode {
  const text = useWords(WORDS);
  return (
    <>
      <h3>{text.fill}</h3>
      <div className="button-row">
        <Link className="button button-primary" to={`${base}/form`}>
          {text.goOn}
        </Link>
        <Link className="button" to={`${base}/materials`}>
          {text.materials}
        </Link>
        <Link className="button" to={`${base}/submit`}>
          {text.submit}
        </Link>
      </div>
    </>
  );
}
