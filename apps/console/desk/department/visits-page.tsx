import { useQuery } from '@tanstack/react-query';
import { Button, Empty, Flex, Segmented, Spin } from 'antd';
import { type ReactNode, useState } from 'react';
import { useSearchParams } from 'react-router';
import { type Answer, api, bodyOf } from '../../api/client';
import { ProblemAlert } from '../../frame/problem-alert';
import { useWords } from '../../frame/words';
import { daysOf, stepped, type VisitView, VISIT_VIEWS, viewOf } from './visit-calendar';
import { VisitDays } from './visit-days';
import { VisitDrawer } from './visit-drawer';
import { VisitGrid } from './visit-grid';
import { today } from '../today';
import { VISIT_WORDS } from './visit-words';

/** One appointment in the calendar. */
export type VisitShown = Answer<'JointVisitDto'>;

/** The calendar of joint visits, by month, week, or as an agenda; view and day are in the address. */
export function VisitsPage(): ReactNode {
  const text = useWords(VISIT_WORDS);
  const [params, setParams] = useSearchParams();
  const view = viewOf(params.get('view'));
  const on = params.get('on') ?? today();
  const show = (next: { readonly view?: VisitView; readonly on?: string }): void =>
    setParams({ view: next.view ?? view, on: next.on ?? on });
  const days = daysOf(view, on);
  const { data: visits, error } = useVisits(days[0] ?? on, days.at(-1) ?? on);
  const [chosen, setChosen] = useState<VisitShown>();
  const shown = { days, on, visits: visits ?? [], onChoose: setChosen };
  return (
    <>
      <title>{text.title}</title>
      <h1 className="page-title">{text.title}</h1>
      <Flex wrap gap="small" align="center" className="not-printed">
        <Segmented
          aria-label={text.view}
          value={view}
          options={VISIT_VIEWS.map((value) => ({ value, label: text.views[value] }))}
          onChange={(value) => show({ view: value })}
        />
        <Button onClick={() => show({ on: stepped(view, on, -1) })}>{text.back}</Button>
        <Button onClick={() => show({ on: today() })}>{text.today}</Button>
        <Button onClick={() => show({ on: stepped(view, on, 1) })}>{text.ahead}</Button>
        <strong>{text.span(days[0] ?? '', days.at(-1) ?? '')}</strong>
      </Flex>
      <p className="quiet">{text.hint}</p>
      <ProblemAlert error={error} />
      {visits === undefined && error === null && <Spin />}
      {visits !== undefined && view === 'month' && (
        <VisitGrid {...shown} onDay={(day) => show({ view: 'week', on: day })} />
      )}
      {visits !== undefined && view !== 'month' && <VisitDays {...shown} isSparse={view === 'agenda'} />}
      {visits?.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={text.none} />}
      {chosen !== undefined && <VisitDrawer visit={chosen} onClose={() => setChosen(undefined)} />}
    </>
  );
}

function useVisits(from: string, to: string) {
  return useQuery({
    queryKey: ['tasks', 'visits', from, to],
    queryFn: () => bodyOf(api.GET('/joint-visits', { params: { query: { from, to } } })),
    refetchInterval: 60_000,
  });
}
