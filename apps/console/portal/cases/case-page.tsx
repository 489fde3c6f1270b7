import { type ReactNode } from 'react';
import { useLocation, useParams } from 'react-router';
import { Loading } from '../../frame/loading';
import { ProblemAlert } from '../../frame/problem-alert';
import { useLiveCase } from '../../frame/live';
import { useWords, words } from '../../frame/words';
import { DeliveryChoice } from './delivery-choice';
import { ItemList } from './item-list';
import { NoticeList } from './notice-list';
import { Papers } from './papers';
import { SignedIn } from './signed-in';
import { StageLine } from './stage-line';
import { Standing } from './standing';
import { TodoList } from './todo-list';
import { useCase } from './use-case';
import { Withdraw } from './withdraw';

const WORDS = words(
  {
    caseNo: '办件编号',
    code: (code: string) => `查询码 ${code}`,
    codeHint: '请记下：不登录时，凭办件编号和查询码可以查进度。它只在这里显示一次。',
    live: '本页自动更新',
    reconnecting: '正在重新连接，连上后自动更新',
  },
  {
    caseNo: 'Case number',
    code: (code: string) => `Query code ${code}`,
    codeHint: 'Please note it: with it progress can be seen without signing in. It is shown here only.',
    live: 'This page keeps itself up to date',
    reconnecting: 'Reconnecting',
  },
);

/** Where a case stands, honestly, and what the applicant can do about it. */
export function CasePage(): ReactNode {
  const { caseNo = '' } = useParams();
  return (
    <SignedIn>
      <Shown key={caseNo} caseNo={caseNo} />
    </SignedIn>
  );
}

function Shown({ caseNo }: { readonly caseNo: string }): ReactNode {
  const text = useWords(WORDS);
  const { data: shown, error } = useCase(caseNo);
  const liveness = useLiveCase(caseNo);
  const state = useLocation().state as { readonly queryCode?: string } | null;
  if (shown === undefined) return error ? <ProblemAlert error={error} /> : <Loading />;
  return (
    <>
      <h1>{shown.lifeEvent.name}</h1>
      <p className="quiet case-head">
        <span>
          {text.caseNo} {caseNo}
        </span>
        <span className="liveness" role="status">
          {text[liveness]}
        </span>
      </p>
      {state?.queryCode !== undefined && (
        <div className="note">
          <p>
            <strong>{text.code(state.queryCode)}</strong>
          </p>
          <p>{text.codeHint}</p>
        </div>
      )}
      <StageLine stage={shown.stage} />
      <Standing shown={shown} />
      <TodoList shown={shown} />
      <ItemList shown={shown} />
      <Papers shown={shown} />
      <DeliveryChoice shown={shown} />
      <NoticeList caseNo={caseNo} />
      <Withdraw shown={shown} />
    </>
  );
}
