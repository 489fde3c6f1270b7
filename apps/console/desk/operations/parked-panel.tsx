import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Empty } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { type Answer, api, bodyOf } from '../../api/client';
import { ProblemAlert } from '../../frame/problem-alert';
import { useWords } from '../../frame/words';
import { useBatch } from '../batch/batch';
import { BatchResults } from '../batch/batch-results';
import { timeInWords } from '../worklist/time-in-words';
import { OPERATIONS_WORDS } from './words';

type Step = Answer<'ParkedStepOfCaseDto'>;
type Cause = Answer<'ParkedCauseDto'>;

const keyOf = ({ caseNo, step }: Step): string => `${caseNo} ${step}`;
const hrefOf = ({ caseNo }: Step): string => `/desk/cases/${caseNo}`;

/** Parked steps by cause: retried one by one or several at once, each with what came of it. */
export function ParkedPanel(): ReactNode {
  const text = useWords(OPERATIONS_WORDS);
  const queries = useQueryClient();
  const { data, error } = useQuery({
    queryKey: ['cases', 'parked'],
    queryFn: () => bodyOf(api.GET('/operations/parked')),
    refetchInterval: 15_000,
  });
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const batch = useBatch(retry);
  const steps = (data?.causes ?? []).flatMap((cause) => cause.steps);
  const give = (rows: readonly Step[]): void =>
    void batch.give(rows).then(() => {
      setChosen([]);
      return queries.invalidateQueries({ queryKey: ['cases'] });
    });
  const picked = steps.filter((step) => chosen.includes(keyOf(step)));
  return (
    <section className="panel" aria-label={text.parked}>
      <h2>{text.parked}</h2>
      <ProblemAlert error={error} />
      <BatchResults label={text.results} batch={batch} nameOf={keyOf} hrefOf={hrefOf} />
      {batch.results.length > 0 && <p className="quiet">{text.confirmedHint}</p>}
      {data?.causes.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={text.none} />}
      {data !== undefined && data.causes.length > 0 && (
        <>
          <p role="status">{text.parkedCases(data.cases, data.atLeast)}</p>
          <p className="quiet">{text.consequence}</p>
          {picked.length > 0 && (
            <Button type="primary" loading={batch.isBusy} onClick={() => give(picked)}>
              {text.retryChosen(picked.length)}
            </Button>
          )}
          {data.causes.map((cause) => (
            <CauseShown
              key={cause.kind + cause.reason}
              cause={cause}
              chosen={chosen}
              isBusy={batch.isBusy}
              onChoose={setChosen}
              onRetry={(step) => give([step])}
            />
          ))}
        </>
      )}
    </section>
  );
}

function CauseShown(of: {
  readonly cause: Cause;
  readonly chosen: readonly string[];
  readonly isBusy: boolean;
  readonly onChoose: (chosen: readonly string[]) => void;
  readonly onRetry: (step: Step) => void;
}): ReactNode {
  const text = useWords(OPERATIONS_WORDS);
  const { kindName, reason, count, since, steps } = of.cause;
  return (
    <article className="cause">
      <h3>{kindName}</h3>
      <p>{reason}</p>
      <p className="quiet">
        {text.count(count)} · {text.since(timeInWords(since))}
      </p>
      <ul className="item-list">
        {steps.map((step) => (
          <li key={keyOf(step)}>
            <Checkbox
              aria-label={text.choose(step.caseNo, step.step)}
              checked={of.chosen.includes(keyOf(step))}
              onChange={({ target }) =>
                of.onChoose(
                  target.checked ? [...of.chosen, keyOf(step)] : of.chosen.filter((key) => key !== keyOf(step)),
                )
              }
            />
            <Link to={hrefOf(step)}>{step.caseNo}</Link>
            <span>{step.lifeEventName}</span>
            <span className="quiet">
              {step.step} · {timeInWords(step.since)}
            </span>
            <Button size="small" disabled={of.isBusy} onClick={() => of.onRetry(step)}>
              {text.retry}
            </Button>
          </li>
        ))}
      </ul>
      {count > steps.length && (
        <p>
          {text.more(count - steps.length)} · <Link to="/desk/operations/cases?parked=true">{text.list}</Link>
        </p>
      )}
    </article>
  );
}

/** Runs a parked step again. The answer says that it runs, not that it has succeeded. */
function retry({ caseNo, step }: Step): Promise<Answer<'CommandAnswerDto'>> {
  const params = { path: { caseNo }, header: { 'Idempotency-Key': crypto.randomUUID() } };
  return bodyOf(api.POST('/cases/{caseNo}/retry', { params, body: { step } }));
}
