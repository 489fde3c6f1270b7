import { useMutation } from '@tanstack/react-query';
import { Button, Flex, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { api, bodyOf } from '../../api/client';
import { ProblemAlert } from '../../frame/problem-alert';
import { useWords } from '../../frame/words';
import { timeInWords } from '../worklist/time-in-words';
import { CLOCK_WORDS } from './clock-words';
import { type Clock } from './clocks-tab';

/** What the due date of a clock would be if it were extended, or paused once more; asked of the gateway, nothing is kept. */
export function WhatIf({ caseNo, clock }: { readonly caseNo: string; readonly clock: Clock }): ReactNode {
  const text = useWords(CLOCK_WORDS);
  const [days, setDays] = useState('');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const trial = useMutation({
    mutationFn: () => {
      const paused = { pausedFrom: `${from}T00:00:00+08:00`, ...(to !== '' && { pausedTo: `${to}T23:59:59+08:00` }) };
      const query = { clockId: clock.id, ...(days === '' ? paused : { extendBy: Number(days) }) };
      return bodyOf(api.GET('/cases/{caseNo}/clocks/what-if', { params: { path: { caseNo }, query } }));
    },
  });
  const dueText = (at: string | null): string => (at === null ? text.noDate : timeInWords(at));
  return (
    <details className="not-printed">
      <summary>{text.whatIf}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          trial.mutate();
        }}
      >
        <Flex wrap gap="small" align="flex-end">
          <label className="filter">
            <span>{text.extendBy}</span>
            <Input type="number" min={1} max={365} value={days} onChange={({ target }) => setDays(target.value)} />
          </label>
          <label className="filter">
            <span>{text.pausedFrom}</span>
            <Input type="date" value={from} disabled={days !== ''} onChange={({ target }) => setFrom(target.value)} />
          </label>
          <label className="filter">
            <span>{text.pausedTo}</span>
            <Input type="date" value={to} disabled={days !== ''} onChange={({ target }) => setTo(target.value)} />
          </label>
          <Button htmlType="submit" disabled={days === '' && from === ''} loading={trial.isPending}>
            {text.ask}
          </Button>
        </Flex>
      </form>
      <ProblemAlert error={trial.error} />
      {trial.data !== undefined && (
        <div role="status">
          <p>
            <strong>
              {trial.data.due.at === clock.due.at
                ? text.same
                : text.would(dueText(clock.due.at), dueText(trial.data.due.at))}
            </strong>{' '}
            {text.notKept}
          </p>
          <p>{trial.data.explanation}</p>
        </div>
      )}
    </details>
  );
}
