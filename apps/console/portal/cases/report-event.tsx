import { type ReactNode } from 'react';
import { type Answer } from '../../api/client';
import { useCaseCommand } from '../../api/command';
import { ProblemAlert } from '../../frame/problem-alert';
import { useWords, words } from '../../frame/words';

type Item = Answer<'ItemDto'>;

const WORDS = words(
  {
    title: (name: string) => `“${name}”等您告知`,
    hint: (label: string) => `“${label}”以后，请在这里告知，部门随即开始办理。`,
    report: (label: string) => `已经${label}`,
  },
  {
    title: (name: string) => `“${name}” waits for you`,
    hint: (label: string) => `Tell us here when this has happened: ${label}. Handling begins then.`,
    report: (label: string) => `It has happened: ${label}`,
  },
);

/** Reports an outside event that an item waits for. */
export function ReportEvent({
  caseNo,
  item: { itemId, name },
  event: { id, label },
}: {
  readonly caseNo: string;
  readonly item: Item;
  readonly event: Item['waitsForEvents'][number];
}): ReactNode {
  const text = useWords(WORDS);
  const command = useCaseCommand(caseNo);
  return (
    <>
      <h3>{text.title(name)}</h3>
      <p>{text.hint(label)}</p>
      <ProblemAlert error={command.error} />
      <button
        type="button"
        className="button button-primary"
        disabled={command.isPending}
        onClick={() => command.mutate({ route: 'report-event', body: { itemId, eventId: id } })}
      >
        {text.report(label)}
      </button>
    </>
  );
}
