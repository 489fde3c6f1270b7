import { useQuery } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { api, bodyOf } from '../../api/client';
import { ProblemAlert } from '../../frame/problem-alert';
import { useWords } from '../../frame/words';
import { Badge } from '../badge';
import { nameIn } from '../case/names';
import { timeInWords } from '../worklist/time-in-words';
import { OPERATIONS_WORDS } from './words';

/** What the gateway stands on. What is not known is never shown as well. */
export function HealthPanel(): ReactNode {
  const text = useWords(OPERATIONS_WORDS);
  const { data, error, dataUpdatedAt } = useQuery({
    queryKey: ['health'],
    queryFn: () => bodyOf(api.GET('/health/ready')),
    retry: false,
    refetchInterval: 10_000,
  });
  const known = error === null ? data : undefined;
  return (
    <section className="panel" aria-label={text.health}>
      <h2>{text.health}</h2>
      <ProblemAlert error={error} />
      <dl className="payload">
        <dt>{text.register}</dt>
        <dd>
          <State state={known?.register} />
        </dd>
        <dt>{text.temporal}</dt>
        <dd>
          <State state={known?.temporal} />
          <small className="quiet">{text.temporalHint}</small>
        </dd>
        <dt>{text.speed}</dt>
        <dd>{known?.speed ?? text.states['unknown']}</dd>
      </dl>
      {dataUpdatedAt > 0 && <small className="quiet">{text.checked(timeInWords(dataUpdatedAt))}</small>}
    </section>
  );
}

function State({ state = 'unknown' }: { readonly state?: string | undefined }): ReactNode {
  const { states } = useWords(OPERATIONS_WORDS);
  const tone = state === 'up' ? 'good' : state === 'unknown' ? 'warning' : 'bad';
  return <Badge tone={tone}>{nameIn(states, state)}</Badge>;
}
