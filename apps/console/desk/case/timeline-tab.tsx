import { ROLE_NAMES } from '@yijian/domain/case';
import { Checkbox, Flex, Input, Select } from 'antd';
import { type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { ProblemAlert } from '../../frame/problem-alert';
import { useWords, words } from '../../frame/words';
import { timeInWords } from '../worklist/time-in-words';
import { nameIn } from './names';
import { type Case, useDepartmentNames, useTimeline } from './reads';
import { chosenEntries, itemOf, type TimelineFilter } from './timeline-filter';

const WORDS = words(
  {
    words: '按文字筛选经过',
    item: '只看事项',
    all: '全部事项',
    people: '只看人和部门做的',
    none: '没有符合筛选的经过。',
    service: '系统',
    list: '办件经过，新的在前',
  },
  {
    words: 'Filter by words',
    item: 'Of one item',
    all: 'All items',
    people: 'Only what people and departments did',
    none: 'Nothing fits the filter.',
    service: 'System',
    list: 'Timeline, newest first',
  },
);

/** Everything that happened, in words, newest first; filtered by words, item and who did it. */
export function TimelineTab({ shown }: { readonly shown: Case }): ReactNode {
  const text = useWords(WORDS);
  const [filter] = useTimelineFilter();
  const { data = [], error } = useTimeline(shown.caseNo);
  const departments = useDepartmentNames(shown.lifeEvent);
  const entries = chosenEntries(data, filter);
  return (
    <>
      <TimelineFilters shown={shown} />
      <ProblemAlert error={error} />
      {entries.length === 0 && data.length > 0 && <p>{text.none}</p>}
      <ol className="timeline" aria-label={text.list} reversed>
        {entries.map((entry) => (
          <li key={entry.position} className={`timeline-${entry.actor.role}`}>
            <time dateTime={entry.at}>{timeInWords(entry.at)}</time>
            <span>
              <strong>{entry.text}</strong>
              <small>
                {entry.actor.role === 'system'
                  ? text.service
                  : `${nameIn(ROLE_NAMES, entry.actor.role)} ${nameIn(departments, entry.actor.id)}`}
                {itemOf(entry) !== undefined &&
                  ` · ${shown.items.find(({ itemId }) => itemId === itemOf(entry))?.name ?? ''}`}
              </small>
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}

function TimelineFilters({ shown }: { readonly shown: Case }): ReactNode {
  const text = useWords(WORDS);
  const [filter, set] = useTimelineFilter();
  return (
    <Flex wrap gap="small" align="center" className="not-printed">
      <Input
        className="timeline-words"
        allowClear
        aria-label={text.words}
        placeholder={text.words}
        value={filter.words}
        onChange={({ target }) => set('words', target.value)}
      />
      <Select
        aria-label={text.item}
        allowClear
        placeholder={text.all}
        popupMatchSelectWidth={false}
        value={filter.itemId}
        options={shown.items.map(({ itemId, name }) => ({ value: itemId, label: name }))}
        onChange={(value: string | undefined) => set('item', value)}
      />
      <Checkbox checked={filter.onlyPeople} onChange={({ target }) => set('people', target.checked ? 'true' : '')}>
        {text.people}
      </Checkbox>
    </Flex>
  );
}

/** The filter of the timeline, as the address says it. */
function useTimelineFilter(): readonly [TimelineFilter, (name: string, value: string | undefined) => void] {
  const [params, setParams] = useSearchParams();
  const filter = {
    words: params.get('words') ?? '',
    itemId: params.get('item') ?? undefined,
    onlyPeople: params.get('people') === 'true',
  };
  const set = (name: string, value: string | undefined): void =>
    setParams(
      (before) => {
        if (value === undefined || value === '') before.delete(name);
        else before.set(name, value);
        return before;
      },
      { replace: true },
    );
  return [filter, set];
}
