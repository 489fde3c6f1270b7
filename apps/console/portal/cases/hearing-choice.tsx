import { type ReactNode } from 'react';
import { type Answer } from '../../api/client';
import { useCaseCommand } from '../../api/command';
import { ProblemAlert } from '../../frame/problem-alert';
import { useWords, words } from '../../frame/words';
import { Until } from './standing';
import { useClocks } from './use-case';

const WORDS = words(
  {
    title: (name: string) => `“${name}”：您可以要求听证`,
    hint: '部门作出决定以前，您可以要求当面听取意见。听证不收费；举行听证的时间不计入办理期限。',
    until: '提出期限',
    request: '要求听证',
    waive: '放弃听证',
    waived: '放弃后不能再要求，部门接着审查。',
  },
  {
    title: (name: string) => `“${name}”: you may ask for a hearing`,
    hint: 'Before the decision you may ask to be heard. It is free; its time is not counted.',
    until: 'Until',
    request: 'Ask for a hearing',
    waive: 'Waive it',
    waived: 'A waiver cannot be taken back; the review goes on.',
  },
);

/** Asks for a hearing or waives it. */
export function HearingChoice({
  caseNo,
  item: { itemId, name },
}: {
  readonly caseNo: string;
  readonly item: Answer<'ItemDto'>;
}): ReactNode {
  const text = useWords(WORDS);
  const command = useCaseCommand(caseNo);
  const { data: clocks = [] } = useClocks(caseNo);
  const clock = clocks.find(
    (each) => each.kind === 'hearingRequest' && each.itemId === itemId && each.status !== 'stopped',
  );
  const give = (route: string): void => command.mutate({ route, body: { itemId } });
  return (
    <>
      <h3>{text.title(name)}</h3>
      <p>{text.hint}</p>
      {clock && (
        <p>
          {text.until}：<Until due={clock.due} />
        </p>
      )}
      <ProblemAlert error={command.error} />
      <div className="button-row">
        <button
          type="button"
          className="button button-primary"
          disabled={command.isPending}
          onClick={() => give('request-hearing')}
        >
          {text.request}
        </button>
        <button type="button" className="button" disabled={command.isPending} onClick={() => give('waive-hearing')}>
          {text.waive}
        </button>
      </div>
      <p className="quiet">{text.waived}</p>
    </>
  );
}
