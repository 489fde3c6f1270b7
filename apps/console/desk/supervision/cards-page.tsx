import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { type Answer, api, bodyOf } from '../../api/client';
import { useSession } from '../../frame/session';
import { useWords } from '../../frame/words';
import { Badge, type Tone } from '../badge';
import { useLifeEventChoices } from '../case/case-list';
import { type Filter, FilterBar } from '../worklist/filter-bar';
import { useListAddress } from '../worklist/list-address';
import { type FilterValues } from '../worklist/list-query';
import { type Column } from '../worklist/rows';
import { timeInWords } from '../worklist/time-in-words';
import { type Page, Worklist } from '../worklist/worklist';
import { AppealDrawer } from './appeal-drawer';
import { CARD_WORDS } from './card-words';
import { useDepartmentChoices } from './departments';
import '../panel.css';
import './supervision.css';

/** One card. */
export type Card = Answer<'CardDto'>;

const keyOf = ({ cardId }: Card): string => cardId;
const hrefOf = ({ caseNo }: Card): string => `/desk/cases/${caseNo}`;

/** Cards with their appeals: who they count against appeals, supervisors decide. */
export function CardsPage(): ReactNode {
  const text = useWords(CARD_WORDS);
  const address = useListAddress();
  const page = useCards(address.filters, address.cursor);
  const [card, setCard] = useState<Card>();
  return (
    <>
      <title>{text.title}</title>
      <h1 className="page-title">{text.title}</h1>
      <FilterBar list="cards" filters={useFilters()} address={address} />
      <Worklist
        label={text.title}
        page={page}
        address={address}
        columns={useColumns(setCard)}
        rowKey={keyOf}
        href={hrefOf}
        empty={text.none}
      />
      {card !== undefined && <AppealDrawer card={card} onClose={() => setCard(undefined)} />}
    </>
  );
}

function useCards(filters: FilterValues, cursor?: string): UseQueryResult<Page<Card>> {
  return useQuery({
    queryKey: ['cards', filters, cursor],
    queryFn: async () => {
      const query = { ...filters, ...(cursor !== undefined && { cursor }) };
      const { cards, ...page } = await bodyOf(api.GET('/supervision/cards', { params: { query: query as never } }));
      return { rows: cards, ...page };
    },
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });
}

function useFilters(): readonly Filter[] {
  const text = useWords(CARD_WORDS);
  const lifeEvents = useLifeEventChoices();
  const departments = useDepartmentChoices();
  return useMemo(() => {
    const choices = (names: Readonly<Record<string, string>>) =>
      Object.entries(names).map(([value, label]) => ({ value, label }));
    return [
      { kind: 'choice', name: 'colour', label: text.colour, options: choices(text.colours) },
      { kind: 'choice', name: 'status', label: text.status, options: choices(text.statuses) },
      { kind: 'choice', name: 'against', label: text.against, options: departments, isSearched: true },
      { kind: 'choice', name: 'lifeEvent', label: text.lifeEvent, options: lifeEvents, isSearched: true },
      { kind: 'text', name: 'caseNo', label: text.caseNo },
    ];
  }, [text, lifeEvents, departments]);
}

/** Tones of colours; the words say the same. */
const TONES: Readonly<Record<string, Tone>> = { notice: 'info', yellow: 'warning', red: 'bad' };

function useColumns(onAct: (card: Card) => void): readonly Column<Card>[] {
  const text = useWords(CARD_WORDS);
  return useMemo(
    () => [
      { key: 'caseNo', title: text.caseNo, cell: ({ caseNo }) => caseNo },
      {
        key: 'colour',
        title: text.colour,
        cell: ({ colour, level }) => (
          <span>
            <Badge tone={TONES[colour] ?? 'plain'}>{text.colours[colour]}</Badge>
            <small>{text.level(text.levels[level] ?? '')}</small>
          </span>
        ),
      },
      {
        key: 'content',
        title: text.content,
        cell: ({ content, lifeEventName }) => (
          <span>
            {content}
            <small>{lifeEventName}</small>
          </span>
        ),
      },
      { key: 'against', title: text.against, cell: ({ againstName }) => againstName },
      { key: 'raisedAt', title: text.raisedAt, cell: ({ raisedAt }) => timeInWords(raisedAt) },
      { key: 'status', title: text.status, cell: ({ status }) => <Badge>{text.statuses[status]}</Badge> },
      { key: 'acts', title: text.acts, cell: (card) => <Appeals card={card} onAct={onAct} /> },
    ],
    [text, onAct],
  );
}

function Appeals({ card, onAct }: { readonly card: Card; readonly onAct: (card: Card) => void }): ReactNode {
  const text = useWords(CARD_WORDS);
  const person = useSession()?.person;
  const mayAppeal = card.status === 'standing' && isOwn(card, person);
  const mayDecide = card.status === 'appealed' && person?.role === 'supervisor';
  return (
    <span>
      {card.appeals.map(({ step, grounds, at }) => (
        <small key={at + step} className="appeal">
          {text.steps[step]}（{timeInWords(at)}）：{grounds}
        </small>
      ))}
      {(mayAppeal || mayDecide) && <Button onClick={() => onAct(card)}>{mayDecide ? text.decide : text.appeal}</Button>}
    </span>
  );
}

/** Whether a card counts against whom the reader speaks for. */
function isOwn(
  { against }: Card,
  person: { readonly role: string; readonly departmentId?: string | undefined } | undefined,
): boolean {
  if (person?.role === 'windowClerk') return against === 'window';
  return ['department', 'departmentHead'].includes(person?.role ?? '') && person?.departmentId === against;
}
