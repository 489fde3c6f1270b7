import { Button } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../frame/words';
import { useCaseColumns } from '../case/case-columns';
import { type CaseRow, useCaseCounts, useCases, useLifeEventChoices } from '../case/case-list';
import { CASE_WORDS, choices, STATUS_CHOICES } from '../case/names';
import { type Filter, FilterBar } from '../worklist/filter-bar';
import { useListAddress } from '../worklist/list-address';
import { Worklist } from '../worklist/worklist';
import { nextStepOf } from './queue';
import { QueueTabs } from './queue-tabs';
import { WINDOW_WORDS } from './words';

const caseNoOf = ({ caseNo }: CaseRow): string => caseNo;
const pageOf = ({ caseNo }: CaseRow): string => `/desk/cases/${caseNo}`;

/** Queues of the window: mine, all, and whatever the filters say. */
export function QueuePage(): ReactNode {
  const text = useWords(WINDOW_WORDS);
  const address = useListAddress();
  const page = useCases(address.filters, address.cursor);
  const counts = useCaseCounts();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const nextOf = useMemo(() => (row: CaseRow) => nextStepOf(row, text), [text]);
  return (
    <>
      <title>{text.queue}</title>
      <h1 className="page-title">{text.queue}</h1>
      <QueueTabs counts={counts} address={address} />
      <FilterBar list="window" filters={useFilters()} address={address} />
      <Worklist
        label={text.cases}
        page={page}
        address={address}
        columns={useCaseColumns(nextOf)}
        rowKey={caseNoOf}
        href={pageOf}
        choice={{ chosen, onChange: setChosen }}
        empty={text.none}
        acts={
          chosen.length > 0 && (
            <Link to={`/desk/window/hand-over?cases=${chosen.join(',')}`}>
              <Button>{text.handOverChosen}</Button>
            </Link>
          )
        }
      />
    </>
  );
}

function useFilters(): readonly Filter[] {
  const text = useWords(WINDOW_WORDS);
  const { holders, dues, channels } = useWords(CASE_WORDS);
  const lifeEvents = useLifeEventChoices();
  return useMemo(
    () => [
      { kind: 'text', name: 'q', label: text.sought },
      { kind: 'choice', name: 'status', label: text.status, options: STATUS_CHOICES },
      { kind: 'choice', name: 'lifeEvent', label: text.lifeEvent, options: lifeEvents, isSearched: true },
      { kind: 'choice', name: 'holder', label: text.holder, options: choices(holders) },
      { kind: 'choice', name: 'due', label: text.due, options: choices(dues) },
      { kind: 'choice', name: 'channel', label: text.channel, options: choices(channels) },
      { kind: 'day', name: 'openedFrom', label: text.openedFrom },
      { kind: 'day', name: 'openedTo', label: text.openedTo },
      {
        kind: 'choice',
        name: 'sort',
        label: text.sort,
        otherwise: text.sortOpened,
        options: choices({ opened: text.sortOpened, due: text.sortDue }),
      },
    ],
    [text, holders, dues, channels, lifeEvents],
  );
}
