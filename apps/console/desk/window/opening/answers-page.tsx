import { useMutation, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { Button, Spin } from 'antd';
import { type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { api, bodyOf } from '../../../api/client';
import { ProblemAlert } from '../../../frame/problem-alert';
import { useWords } from '../../../frame/words';
import { type Answers } from '../../../portal/events/answers';
import { useCase } from '../../case/reads';
import { Guided } from './guided';
import { OPENING_WORDS } from './opening-words';
import '../../case/case.css';

/** Questions of a case that is still being filled in, answered anew: its items and materials are settled anew. */
export function AnswersPage(): ReactNode {
  const { caseNo = '' } = useParams();
  const text = useWords(OPENING_WORDS);
  const { data: shown, error } = useCase(caseNo);
  const given = useGivenAnswers(caseNo);
  if (shown === undefined || given.data === undefined) {
    const failure = error ?? given.error;
    return failure === null ? <Spin /> : <ProblemAlert error={failure} />;
  }
  return (
    <article className="opening">
      <title>{text.answersTitle}</title>
      <h1 className="page-title">
        {text.answersTitle} · <Link to={`/desk/cases/${caseNo}`}>{caseNo}</Link>
      </h1>
      <p className="quiet">{text.answersHint}</p>
      <Guided slug={shown.lifeEvent.slug} initial={given.data}>
        {(answers) => (
          <SaveAnswers
            key={JSON.stringify(answers)}
            caseNo={caseNo}
            answers={answers}
            isSame={same(answers, given.data)}
          />
        )}
      </Guided>
      <Link to={`/desk/window/cases/${caseNo}/form`}>{text.toCase}</Link>
    </article>
  );
}

/** The answers as they stand; read once, so that saving does not take them from under one's hands. */
function useGivenAnswers(caseNo: string): UseQueryResult<Answers> {
  return useQuery({
    queryKey: ['answers', caseNo],
    queryFn: async () => {
      const { answers } = await bodyOf(api.GET('/cases/{caseNo}/requirements', { params: { path: { caseNo } } }));
      return answers;
    },
    gcTime: 0,
    staleTime: Infinity,
  });
}

/** Whether the same answers were given, in whatever order they were asked for. */
function same(one: Answers, other: Answers): boolean {
  const text = (answers: Answers): string => JSON.stringify(Object.entries(answers).sort());
  return text(one) === text(other);
}

function SaveAnswers(of: {
  readonly caseNo: string;
  readonly answers: Answers;
  /** Nothing has been changed yet. */
  readonly isSame: boolean;
}): ReactNode {
  const text = useWords(OPENING_WORDS);
  const queries = useQueryClient();
  const saving = useMutation({
    mutationFn: (key: string) => {
      const params = { path: { caseNo: of.caseNo }, header: { 'Idempotency-Key': key } };
      return bodyOf(api.PUT('/cases/{caseNo}/answers', { params, body: { answers: of.answers } }));
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['case', of.caseNo] }),
  });
  return (
    <section className="case-tab">
      <Button
        type="primary"
        disabled={of.isSame}
        loading={saving.isPending}
        onClick={() => saving.mutate(crypto.randomUUID())}
      >
        {text.save}
      </Button>
      {of.isSame && <p className="quiet">{text.sameAnswers}</p>}
      {saving.isSuccess && <p role="status">{text.saved}</p>}
      <ProblemAlert error={saving.error} />
    </section>
  );
}
