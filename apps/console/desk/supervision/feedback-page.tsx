import { useQuery } from '@tanstack/react-query';
import { Empty } from 'antd';
import { type ReactNode } from 'react';
import { api, bodyOf } from '../../api/client';
import { ProblemAlert } from '../../frame/problem-alert';
import { useWords, words } from '../../frame/words';
import { Badge } from '../badge';
import { useLifeEventChoices } from '../case/case-list';
import { today } from '../today';
import { choices } from '../case/names';
import { FilterBar } from '../worklist/filter-bar';
import { useListAddress } from '../worklist/list-address';
import { timeInWords } from '../worklist/time-in-words';
import '../worklist/worklist.css';
import { ChartPanel } from './chart-panel';

const WORDS = words(
  {
    title: '意见与热度',
    from: '自',
    to: '至',
    lifeEvent: '一件事',
    heat: '各一件事的热度',
    cases: '办件',
    guidances: '导办',
    negativeRatings: '差评',
    feedback: '意见',
    openFeedback: '未答复',
    tickets: (event: string) => `“${event}”的意见`,
    choose: '选择一件事，查看群众对它的办事指南提出的意见。',
    none: '没有意见。',
    kinds: { error: '有错', unclear: '看不明白', missing: '缺内容', suggestion: '建议' },
    status: '状态',
    statuses: { open: '未答复', resolved: '已答复' },
    reply: '答复：',
    resolvedIn: (version: string) => `改在版本 ${version}`,
  },
  {
    title: 'Feedback and use',
    from: 'From',
    to: 'To',
    lifeEvent: 'Life event',
    heat: 'How much events are used',
    cases: 'Cases',
    guidances: 'Guidances',
    negativeRatings: 'Bad ratings',
    feedback: 'Feedback',
    openFeedback: 'Open',
    tickets: (event) => `Feedback on “${event}”`,
    choose: 'Choose a life event to see what was said of its guide.',
    none: 'Nothing was said.',
    kinds: { error: 'error', unclear: 'unclear', missing: 'missing', suggestion: 'suggestion' },
    status: 'Status',
    statuses: { open: 'open', resolved: 'answered' },
    reply: 'Reply: ',
    resolvedIn: (version) => `changed in ${version}`,
  },
);

/** How much events are used, and what was said of their guides. */
export function FeedbackPage(): ReactNode {
  const text = useWords(WORDS);
  const address = useListAddress();
  const lifeEvents = useLifeEventChoices();
  const { from = today(-90), to = today(), lifeEvent, status } = address.filters;
  const { data, error } = useQuery({
    queryKey: ['statistics', 'heat', from, to],
    queryFn: () => bodyOf(api.GET('/statistics/life-events', { params: { query: { from, to } } })),
  });
  const nameOf = (slug: string): string => lifeEvents.find(({ value }) => value === slug)?.label ?? slug;
  return (
    <>
      <title>{text.title}</title>
      <h1 className="page-title">{text.title}</h1>
      <FilterBar
        list="feedback"
        address={address}
        filters={[
          { kind: 'day', name: 'from', label: text.from },
          { kind: 'day', name: 'to', label: text.to },
          { kind: 'choice', name: 'lifeEvent', label: text.lifeEvent, options: lifeEvents, isSearched: true },
          { kind: 'choice', name: 'status', label: text.status, options: choices(text.statuses) },
        ]}
      />
      <ProblemAlert error={error} />
      <ChartPanel
        title={text.heat}
        series={[text.cases, text.guidances, text.negativeRatings, text.feedback, text.openFeedback]}
        charted={2}
        rows={(data ?? []).map((heat) => ({
          name: nameOf(heat.lifeEvent),
          values: [heat.cases, heat.guidances, heat.negativeRatings, heat.feedback, heat.openFeedback],
          href: `?lifeEvent=${heat.lifeEvent}`,
        }))}
      />
      {lifeEvent === undefined ? (
        <p>{text.choose}</p>
      ) : (
        <Tickets slug={lifeEvent} name={nameOf(lifeEvent)} status={status} />
      )}
    </>
  );
}

function Tickets(of: { readonly slug: string; readonly name: string; readonly status: string | undefined }): ReactNode {
  const text = useWords(WORDS);
  const { slug, status } = of;
  const { data, error } = useQuery({
    queryKey: ['feedback', slug, status],
    queryFn: () => {
      const query = { ...(status !== undefined && { status: status as 'open' | 'resolved' }) };
      return bodyOf(api.GET('/life-events/{slug}/feedback', { params: { path: { slug }, query } }));
    },
  });
  return (
    <section className="panel">
      <h2>{text.tickets(of.name)}</h2>
      <ProblemAlert error={error} />
      {data?.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={text.none} />}
      <ul className="item-list">
        {data?.map((ticket) => (
          <li key={ticket.ticketId}>
            <Badge>{text.kinds[ticket.kind]}</Badge>
            <Badge tone={ticket.status === 'open' ? 'warning' : 'good'}>{text.statuses[ticket.status]}</Badge>
            {ticket.text}
            <small>
              {timeInWords(ticket.givenAt)} · {ticket.version}
            </small>
            {ticket.reply !== undefined && (
              <small>
                {text.reply}
                {ticket.reply} {ticket.resolvedInVersion !== undefined && text.resolvedIn(ticket.resolvedInVersion)}
              </small>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
