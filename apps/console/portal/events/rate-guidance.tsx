import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { type Answer, api, bodyOf } from '../../api/client';
import { ProblemAlert } from '../../frame/problem-alert';
import { useWords, words } from '../../frame/words';
import { type Grade, Grades } from '../grades';

const WORDS = words(
  { title: '评价这次导办（自愿）', comment: '还想说的（选填）', send: '提交评价', thanks: '谢谢您的评价。' },
  { title: 'Rate this guidance (voluntary)', comment: 'Anything else (optional)', send: 'Send', thanks: 'Thank you.' },
);

/** Rates a guidance, voluntarily and once. */
export function RateGuidance({ save }: { readonly save: () => Promise<Answer<'SavedGuidanceDto'>> }): ReactNode {
  const text = useWords(WORDS);
  const [grade, setGrade] = useState<Grade>();
  const [comment, setComment] = useState('');
  const rating = useMutation({
    mutationFn: async (given: Grade) => {
      const { guidanceId } = await save();
      return bodyOf(
        api.POST('/guidances/{guidanceId}/rate', {
          params: { path: { guidanceId } },
          body: { grade: given, ...(comment.trim() !== '' && { comment: comment.trim() }) },
        }),
      );
    },
  });
  return (
    <details className="card">
      <summary>{text.title}</summary>
      {rating.isSuccess ? (
        <p role="status">{text.thanks}</p>
      ) : (
        <>
          <Grades name="guidance-grade" value={grade} onChange={setGrade} />
          <div className="field">
            <label htmlFor="guidance-comment">{text.comment}</label>
            <textarea
              id="guidance-comment"
              rows={3}
              maxLength={1000}
              value={comment}
              onChange={({ target }) => setComment(target.value)}
            />
          </div>
          <ProblemAlert error={rating.error} />
          <button
            type="button"
            className="button"
            disabled={grade === undefined || rating.isPending}
            onClick={() => grade && rating.mutate(grade)}
          >
            {text.send}
          </button>
        </>
      )}
    </details>
  );
}
