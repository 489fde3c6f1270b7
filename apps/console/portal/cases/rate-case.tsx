import { type ReactNode, useState } from 'react';
import { useCaseCommand } from '../../api/command';
import { ProblemAlert } from '../../frame/problem-alert';
import { useWords, words } from '../../frame/words';
import { type Grade, Grades } from '../grades';

const WORDS = words(
  {
    title: '办得怎么样？请您评价（自愿）',
    hint: '不评价不影响任何结果。评价一次，提交后不能改。',
    comment: '还想说的（选填）',
    send: '提交评价',
  },
  {
    title: 'How was it? Please rate (voluntary)',
    hint: 'Nothing depends on it. It is given once and cannot be changed.',
    comment: 'Anything else (optional)',
    send: 'Send',
  },
);

/** 好差评: five grades, voluntary, once. */
export function RateCase({ caseNo }: { readonly caseNo: string }): ReactNode {
  const text = useWords(WORDS);
  const command = useCaseCommand(caseNo);
  const [grade, setGrade] = useState<Grade>();
  const [comment, setComment] = useState('');
  const written = comment.trim();
  return (
    <>
      <h3>{text.title}</h3>
      <p className="quiet">{text.hint}</p>
      <Grades name="case-grade" value={grade} onChange={setGrade} />
      <div className="field">
        <label htmlFor="case-comment">{text.comment}</label>
        <textarea
          id="case-comment"
          rows={3}
          maxLength={2000}
          value={comment}
          onChange={({ target }) => setComment(target.value)}
        />
      </div>
      <ProblemAlert error={command.error} />
      <button
        type="button"
        className="button button-primary"
        disabled={grade === undefined || command.isPending}
        onClick={() => command.mutate({ route: 'rate', body: { grade, ...(written !== '' && { comment: written }) } })}
      >
        {text.send}
      </button>
    </>
  );
}
