import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Spin } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link, useParams } from 'react-router';
import { api, bodyOf } from '../../../api/client';
import { ProblemAlert } from '../../../frame/problem-alert';
import { useWords } from '../../../frame/words';
import { useCase } from '../../case/reads';
import { Guided } from './guided';
import { OPENING_WORDS } from './opening-words';
import '../../case/case.css';

/** Questions of a case that is still being filled in, answered anew: its items and materials are settled anew. */
export function AnswersPage(): ReactNode {
  const { caseNo = '' } = useParams();
  const text = useWords(OPENING_WORDS);
  const { data: shown, error } = useCase(caseNo);
  if (shown === undefined) return error === null ? <Spin /> : <ProblemAlert error={error} />;
  return (
    <article className="opening">
      <title>{text.answersTitle}</title>
      <h1 className="page-title">
        {text.answersTitle} · <Link to={`/desk/cases/${caseNo}`}>{caseNo}</Link>
      </h1>
      <Guided slug={shown.lifeEvent.slug}>{(answers) => <SaveAnswers caseNo={caseNo} answers={answers} />}</Guided>
      <Link to={`/desk/window/cases/${caseNo}/form`}>{text.toCase}</Link>
    </article>
  );
}

function SaveAnswers(of: { readonly caseNo: string; readonly answers: Readonly<Record<string, unknown>> }): ReactNode {
  const text = useWords(OPENING_WORDS);
  const queries = useQueryClient();
  const [key] = useState(() => crypto.randomUUID());
  const saving = useMutation({
    mutationFn: () => {
      const params = { path: { caseNo: of.caseNo }, header: { 'Idempotency-Key': key } };
      return bodyOf(api.PUT('/cases/{caseNo}/answers', { params, body: { answers: of.answers } }));
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['case', of.caseNo] }),
  });
  return (
    <section className="case-tab">
      <Button type="primary" loading={saving.isPending} onClick={() => saving.mutate()}>
        {text.save}
      </Button>
      {saving.isSuccess && <p role="status">{text.saved}</p>}
      <ProblemAlert error={saving.error} />
    </section>
  );
}
