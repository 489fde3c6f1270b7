import { type ReactNode } from 'react';
import { Link } from 'react-router';
import { type Answer } from '../../api/client';
import { useWords } from '../../frame/words';
import { CASE_WORDS, nameIn, STATUS_CHOICES } from '../case/names';
import { type ListAddress } from '../worklist/list-address';
import { type FilterValues } from '../worklist/list-query';
import { WINDOW_WORDS } from './words';

type Counts = Answer<'CaseCountsDto'>;

interface Tab {
  readonly key: string;
  readonly name: string;
  readonly filters: FilterValues;
  readonly count: number | undefined;
  readonly colour?: string;
}

/** Queues with their numbers: each is a link that sets the filters. */
export function QueueTabs({
  counts,
  address,
}: {
  readonly counts: Counts | undefined;
  readonly address: ListAddress;
}): ReactNode {
  const text = useWords(WINDOW_WORDS);
  const { dues, parked } = useWords(CASE_WORDS);
  const byStatus = STATUS_CHOICES.filter(({ value }) => value !== 'closed').map(({ value, label }) => ({
    key: value,
    name: label,
    filters: { status: value },
    count: numberOf(counts?.status, value),
  }));
  const tabs: readonly Tab[] = [
    { key: 'mine', name: text.mine, filters: { queue: 'mine', sort: 'due' }, count: counts?.mine },
    { key: 'all', name: text.all, filters: { sort: 'due' }, count: counts?.open },
    ...byStatus,
    {
      key: 'overdue',
      name: nameIn(dues, 'overdue'),
      filters: { due: 'overdue' },
      count: numberOf(counts?.due, 'overdue'),
      colour: 'red',
    },
    {
      key: 'soon',
      name: nameIn(dues, 'soon'),
      filters: { due: 'soon' },
      count: numberOf(counts?.due, 'soon'),
      colour: 'yellow',
    },
    { key: 'parked', name: parked, filters: { parked: 'true' }, count: counts?.parked, colour: 'red' },
    { key: 'everything', name: text.everything, filters: {}, count: undefined },
  ];
  return (
    <nav className="queue-tabs not-printed" aria-label={text.queue}>
      {tabs.map(({ key, name, filters, count, colour }) => (
        <Link
          key={key}
          to={{ search: new URLSearchParams(filters as Record<string, string>).toString() }}
          aria-current={isSame(filters, address.filters) ? 'page' : undefined}
        >
          {name}
          {count !== undefined && (
            <b className={colour !== undefined && count > 0 ? `count-${colour}` : undefined}>
              {text.atLeast(count, counts?.atLeast ?? false)}
            </b>
          )}
        </Link>
      ))}
    </nav>
  );
}

function numberOf(counts: Counts['status'] | undefined, value: string): number | undefined {
  return counts === undefined ? undefined : (counts.find((each) => each.value === value)?.count ?? 0);
}

function isSame(one: FilterValues, other: FilterValues): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => one[name] === other[name]);
}
