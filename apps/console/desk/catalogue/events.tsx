import { Button, Input, Segmented } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { type Answer } from '../../api/client';
import { useWords } from '../../frame/words';
import { beijingDay } from './beijing-time';
import { CataloguePage, Loaded } from './catalogue-page';
import { type CatalogueEvent, type EventFilter, eventsOf, filteredEvents } from './events-of';
import { EVENTS_WORDS } from './events-words';
import { FRAME_WORDS } from './frame-words';
import { useDepartments, useHeat, useVersions } from './queries';
import { useReader } from './role';
import { VersionStatus } from './version-status';
import { waitingText } from './waiting-text';

/** All life events: the version in force, versions in work, how much they are used, what people say of their guides. */
export function CatalogueEvents(): ReactNode {
  const text = useWords(EVENTS_WORDS);
  const { role, departmentId } = useReader();
  const [params, setParams] = useSearchParams();
  const filter = filterOf(params, departmentId);
  const versions = useVersions();
  const [period] = useState(() => ({ from: beijingDay(Date.now(), -29), to: beijingDay(Date.now()) }));
  const heat = useHeat(period, role === 'catalogueManager');
  const change = (name: string, value: string): void =>
    setParams(
      (before) => {
        before.set(name, value);
        if (value === '' || value === 'all') before.delete(name);
        return before;
      },
      { replace: true },
    );
  const shows = [
    { value: 'all', label: text.allStates },
    { value: 'inWork', label: text.inWorkOnly },
    ...(departmentId === undefined ? [] : [{ value: 'asked', label: text.askedOnly }]),
  ];
  return (
    <CataloguePage isStart title={text.title} actions={role === 'catalogueManager' && <OtherPages />}>
      <div className="row">
        <Segmented options={shows} value={filter.show} onChange={(value) => change('show', value)} />
        <Input.Search
          aria-label={text.find}
          placeholder={text.find}
          allowClear
          defaultValue={filter.name}
          onChange={({ target }) => change('name', target.value)}
          style={{ maxWidth: 320 }}
        />
      </div>
      <Loaded query={versions}>
        {(all) => (
          <EventCards
            events={filteredEvents(eventsOf(all), filter)}
            heat={heat.data ?? []}
            onClear={() => setParams({})}
          />
        )}
      </Loaded>
    </CataloguePage>
  );
}

/** What all events share. */
function OtherPages(): ReactNode {
  const frame = useWords(FRAME_WORDS);
  return (
    <nav className="row" aria-label={frame.desk}>
      <Link className="catalogue-link" to="/desk/catalogue/calendars">
        {frame.calendars}
      </Link>
      <Link className="catalogue-link" to="/desk/catalogue/synonyms">
        {frame.synonyms}
      </Link>
    </nav>
  );
}

interface EventCardsProps {
  readonly events: readonly CatalogueEvent[];
  readonly heat: readonly Answer<'HeatDto'>[];
  readonly onClear: () => void;
}

function EventCards({ events, heat, onClear }: EventCardsProps): ReactNode {
  const text = useWords(EVENTS_WORDS);
  if (events.length === 0) {
    return (
      <div className="panel">
        <p>{text.empty}</p>
        <Button onClick={onClear}>{text.clear}</Button>
      </div>
    );
  }
  return (
    <div className="cards">
      {events.map((event) => (
        <EventCard key={event.slug} event={event} heat={heat.find(({ lifeEvent }) => lifeEvent === event.slug)} />
      ))}
    </div>
  );
}

function EventCard({
  event: { slug, name, inForce, inWork },
  heat,
}: {
  readonly event: CatalogueEvent;
  readonly heat: Answer<'HeatDto'> | undefined;
}): ReactNode {
  const { nameOf } = useDepartments();
  const text = useWords(EVENTS_WORDS);
  const frame = useWords(FRAME_WORDS);
  return (
    <article className="panel card">
      <div>
        <h2>
          <Link className="catalogue-link" to={`/desk/catalogue/${slug}`}>
            {name}
          </Link>
        </h2>
        {inForce === undefined ? (
          <span className="chip chip-red">{text.noInForce}</span>
        ) : (
          <Link className="catalogue-link" to={`/desk/catalogue/${slug}/${inForce.version}`}>
            {frame.inForce} {frame.version(inForce.version)}
          </Link>
        )}
      </div>
      {inWork.length === 0 ? (
        <p className="quiet">{text.noneInWork}</p>
      ) : (
        <ul className="rows" aria-label={text.inWork}>
          {inWork.map((version) => (
            <li key={version.version} className="row">
              <Link className="catalogue-link" to={`/desk/catalogue/${slug}/${version.version}`}>
                {frame.version(version.version)}
              </Link>
              <VersionStatus version={version} />
              <span className="quiet">{waitingText(version, nameOf)}</span>
            </li>
          ))}
        </ul>
      )}
      {heat !== undefined && <Heat heat={heat} />}
    </article>
  );
}

function Heat({ heat }: { readonly heat: Answer<'HeatDto'> }): ReactNode {
  const text = useWords(EVENTS_WORDS);
  const figures = [
    [text.cases, heat.cases],
    [text.guidances, heat.guidances],
    [text.feedback, heat.feedback],
    [text.openFeedback, heat.openFeedback],
  ] as const;
  return (
    <div>
      <p className="quiet">{text.heat}</p>
      <dl className="numbers">
        {figures.map(([name, figure]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function filterOf(params: URLSearchParams, departmentId: string | undefined): EventFilter {
  const show = params.get('show');
  return {
    name: params.get('name') ?? '',
    show: show === 'inWork' || show === 'asked' ? show : 'all',
    departmentId,
  };
}
