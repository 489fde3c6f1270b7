import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { api, bodyOf } from '../../api/client';
import { ProblemAlert } from '../../frame/problem-alert';
import { useWords, words } from '../../frame/words';
import { type Answers } from './answers';

const WORDS = words(
  {
    hint: '事项、材料和表单会按新的回答调整；已经填好的内容和上传的文件都保留。',
    update: '用这些回答更新申请',
  },
  { hint: 'Items, materials and form follow the new answers; what you have given is kept.', update: 'Update the case' },
);

/** Gives the answers of a draft anew. */
export function UpdateAnswers({ caseNo, answers }: { readonly caseNo: string; readonly answers: Answers }): ReactNode {
  const text = useWords(WORDS);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const updating = useMutation({
    mutationFn: (key: string) =>
      bodyOf(
        api.PUT('/cases/{caseNo}/answers', {
          params: { path: { caseNo }, header: { 'Idempotency-Key': key } },
          body: { answers: { ...answers } },
        }),
      ),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['case', caseNo] });
      await navigate(`/portal/cases/${caseNo}/form`);
    },
  });
  return (
    <section className="card">
      <p>{text.hint}</p>
      <ProblemAlert error={updating.error} />
      <button
        type="button"
        className="button button-primary"
        disabled={updating.isPending}
        onClick={() => updating.mutate(crypto.randomUUID())}
      >
        {text.update}
      </button>
    </section>
  );
}
