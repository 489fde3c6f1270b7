import { type ReactNode, useMemo } from 'react';
import { useWords, words } from '../../../frame/words';
import { useCaseColumns } from '../../case/case-columns';
import { type CaseRow, useCases, useLifeEventChoices } from '../../case/case-list';
import { type Filter, FilterBar } from '../../worklist/filter-bar';
import { useListAddress } from '../../worklist/list-address';
import { Worklist } from '../../worklist/worklist';
import { WINDOW_WORDS } from '../words';
import { Deliver } from './deliver';
import { DELIVERY_WORDS } from './delivery-words';
import '../../case/case.css';

const WORDS = words({ deliver: '办理送达' }, { deliver: 'Deliver' });

/** Delivery desk: decided cases, and the pick-up of the one that was chosen. */
export function DeliveryPage(): ReactNode {
  const text = useWords(DELIVERY_WORDS);
  const { sought, lifeEvent } = useWords(WINDOW_WORDS);
  const { deliver } = useWords(WORDS);
  const address = useListAddress();
  const { caseNo, ...filters } = address.filters;
  const page = useCases({ ...filters, status: 'delivering', sort: 'due' }, address.cursor);
  const lifeEvents = useLifeEventChoices();
  const fields: readonly Filter[] = useMemo(
    () => [
      { kind: 'text', name: 'q', label: sought },
      { kind: 'choice', name: 'lifeEvent', label: lifeEvent, options: lifeEvents, isSearched: true },
    ],
    [sought, lifeEvent, lifeEvents],
  );
  const pickUp = (row: CaseRow): string =>
    `/desk/window/delivery?${new URLSearchParams({ ...(filters as Record<string, string>), caseNo: row.caseNo }).toString()}`;
  return (
    <>
      <title>{text.title}</title>
      <h1 className="page-title">{text.title}</h1>
      {caseNo !== undefined && <Deliver key={caseNo} caseNo={caseNo} />}
      <FilterBar list="delivery" filters={fields} address={{ ...address, filters }} />
      <Worklist
        label={text.list}
        page={page}
        address={address}
        columns={useCaseColumns((row) => ({ name: deliver, to: pickUp(row) }))}
        rowKey={(row) => row.caseNo}
        href={pickUp}
        empty={text.none}
      />
    </>
  );
}
