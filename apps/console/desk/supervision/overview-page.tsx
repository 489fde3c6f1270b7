import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Spin } from 'antd';
import { type ReactNode, useMemo } from 'react';
import { GRADE_NAMES, OUTCOME_NAMES } from '@yijian/domain/case';
import { type Answer, api, bodyOf } from '../../api/client';
import { ProblemAlert } from '../../frame/problem-alert';
import { useWords } from '../../frame/words';
import { useLifeEventChoices } from '../case/case-list';
import { type Filter, FilterBar } from '../worklist/filter-bar';
import { today } from '../today';
import { useListAddress } from '../worklist/list-address';
import { type FilterValues } from '../worklist/list-query';
import { timeInWords } from '../worklist/time-in-words';
import '../worklist/worklist.css';
import { ChartPanel } from './chart-panel';
import { ExportLinks } from './export-links';
import { addressOf, durationRows, monthsUpTo, oneDigit, overdueRows, percent, shareRows } from './figures';
import { SavingsPanel } from './savings-panel';
import { Totals } from './totals';
import { SUPERVISION_WORDS } from './words';

const CASES = '/desk/supervision/cases';
const TASKS = '/desk/supervision/tasks';

/** How many months the filters offer. */
const MONTHS = 36;

/** What was done in some months, and what runs now; every figure leads to the list behind it. */
export function OverviewPage(): ReactNode {
  const text = useWords(SUPERVISION_WORDS);
  const address = useListAddress();
  const { data, error } = useStatistics(address.filters);
  return (
    <>
      <title>{text.overview}</title>
      <h1 className="page-title">{text.overview}</h1>
      <FilterBar list="supervision" filters={useFilters()} address={address} />
      <ProblemAlert error={error} />
      {data === undefined ? error === null && <Spin /> : <Statistics data={data} />}
      {(['event', 'department'] as const).map((by) => (
        <p key={by}>
          {text.exported[by]} <ExportLinks path="/statistics/supervision/export" filters={{ ...address.filters, by }} />
        </p>
      ))}
    </>
  );
}

function Statistics({ data }: { readonly data: Answer<'SupervisionStatisticsDto'> }): ReactNode {
  const text = useWords(SUPERVISION_WORDS);
  const { total, events, departments, countedAt } = data;
  const withShare = [text.count, text.share];
  const shareFormat = (value: number, series: number): string =>
    series === 0 ? String(value) : (percent(value) ?? '');
  return (
    <>
      <p className="quiet">{countedAt === undefined ? text.counting : text.counted(timeInWords(countedAt))}</p>
      <Totals total={total} />
      <div className="charts">
        <ChartPanel
          isWarning
          title={text.overdueByDepartment}
          series={[text.running, text.overdue]}
          rows={overdueRows(departments, TASKS)}
        />
        <ChartPanel
          isWarning
          title={text.overdueByEvent}
          series={[text.running, text.overdue]}
          rows={overdueRows(events, CASES)}
        />
        <ChartPanel
          title={text.durations}
          series={[text.taken, text.promised]}
          rows={durationRows(events, CASES)}
          format={oneDigit}
        />
        <ChartPanel
          title={text.onTime}
          series={[text.share]}
          rows={departments.flatMap(({ name, onTime, filters }) =>
            onTime === undefined
              ? []
              : [{ name, values: [Math.round(onTime * 1000) / 10], href: addressOf(TASKS, filters) }],
          )}
          format={(value) => `${value}%`}
        />
        <ChartPanel
          title={text.outcomes}
          series={withShare}
          charted={1}
          rows={shareRows(total.outcomes, OUTCOME_NAMES, (outcome) => addressOf(CASES, { ...total.filters, outcome }))}
          format={shareFormat}
        />
        <ChartPanel
          title={text.ratings}
          series={withShare}
          charted={1}
          rows={shareRows(total.grades, GRADE_NAMES, () => undefined)}
          format={shareFormat}
        />
      </div>
      <SavingsPanel />
    </>
  );
}

function useStatistics(filters: FilterValues) {
  return useQuery({
    queryKey: ['statistics', filters],
    queryFn: () => bodyOf(api.GET('/statistics/supervision', { params: { query: filters as never } })),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });
}

function useFilters(): readonly Filter[] {
  const text = useWords(SUPERVISION_WORDS);
  const lifeEvents = useLifeEventChoices();
  return useMemo(() => {
    const months = monthsUpTo(today().slice(0, 7), MONTHS).map((month) => ({ value: month, label: month }));
    return [
      { kind: 'choice', name: 'from', label: text.from, options: months },
      { kind: 'choice', name: 'to', label: text.to, options: months },
      { kind: 'choice', name: 'lifeEvent', label: text.lifeEvent, options: lifeEvents, isSearched: true },
    ];
  }, [text, lifeEvents]);
}
