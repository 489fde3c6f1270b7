import { type ReactNode } from 'react';
import { type Answer } from '../../api/client';
import { useCaseCommand } from '../../api/command';
import { ProblemAlert } from '../../frame/problem-alert';
import { useWords, words } from '../../frame/words';

const WORDS = words(
  {
    title: '结果已经发出',
    hint: '收到以后请确认。电子文书在下面可以下载。',
    received: '我已收到',
    receipt: '申请人在申办门户确认收到',
  },
  {
    title: 'The results are on their way',
    hint: 'Please confirm once you have them. Electronic documents are below.',
    received: 'I have received them',
    receipt: '申请人在申办门户确认收到',
  },
);

/** Confirms that the results have come. */
export function ReceiveResults({ shown: { caseNo } }: { readonly shown: Answer<'CaseDto'> }): ReactNode {
  const text = useWords(WORDS);
  const command = useCaseCommand(caseNo);
  return (
    <>
      <h3>{text.title}</h3>
      <p>{text.hint}</p>
      <ProblemAlert error={command.error} />
      <button
        type="button"
        className="button button-primary"
        disabled={command.isPending}
        onClick={() => command.mutate({ route: 'confirm-delivery', body: { receipt: text.receipt } })}
      >
        {text.received}
      </button>
    </>
  );
}
