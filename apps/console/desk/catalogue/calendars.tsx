import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Select } from 'antd';
import { type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { type Answer, api, bodyOf } from '../../api/client';
import { ProblemAlert } from '../../frame/problem-alert';
import { useWords } from '../../frame/words';
import { beijingTime } from './beijing-time';
import { CALENDAR_WORDS } from './calendar-words';
import { CataloguePage, Loaded } from './catalogue-page';
import { PackageImport } from './package-import';
import { useDepartments } from './queries';
import { useReader } from './role';

/** Working days by year; a new year is imported here, and running cases take it over by an explicit command. */
export function CatalogueCalendars(): ReactNode {
  const text = useWords(CALENDAR_WORDS);
  const { role } = useReader();
  const files = useQuery({
    queryKey: ['catalogue', 'files'],
    queryFn: () => bodyOf(api.GET('/catalogue/packages')),
  });
  return (
    <CataloguePage
      title={text.title}
      actions={
        role === 'catalogueManager' && (
          <PackageImport label={text.importFile} imported={text.imported} unchanged={text.unchanged} />
        )
      }
    >
      <p>{text.lead}</p>
      <section className="panel">
        <h2>{text.years}</h2>
        <Loaded query={files}>
          {(all) => {
            const calendars = all.filter(({ kind }) => kind === 'calendar');
            if (calendars.length === 0) return <p>{text.noCalendars}</p>;
            return (
              <ul className="rows">
                {calendars.map(({ key, version, importedAt }) => (
                  <li key={key + version} className="row">
                    <strong>{text.year(key.slice(0, 4), key.slice(5) || '000000')}</strong>
                    <span className="quiet">{text.importedAt(version, beijingTime(importedAt))}</span>
                  </li>
                ))}
              </ul>
            );
          }}
        </Loaded>
      </section>
      {role === 'catalogueManager' && <Adoption />}
    </CataloguePage>
  );
}

/** Which running cases count with an older calendar, what would move, and the command to take the new one over. */
function Adoption(): ReactNode {
  const text = useWords(CALENDAR_WORDS);
  const { message } = App.useApp();
  const { departments } = useDepartments();
  const [params, setParams] = useSearchParams();
  const regions = [...new Set(departments.map(({ regionCode }) => regionCode))].toSorted();
  const regionCode = params.get('region') ?? regions[0] ?? '';
  const queries = useQueryClient();
  const path = { regionCode };
  const preview = useQuery({
    queryKey: ['catalogue', 'adoption', regionCode],
    queryFn: () => bodyOf(api.GET('/calendars/{regionCode}/adoption', { params: { path } })),
    enabled: regionCode !== '',
  });
  const adopt = useMutation({
    mutationFn: () =>
      bodyOf(api.POST('/calendars/{regionCode}/adoption', { params: { path, header: {} as never }, body: {} })),
    onSuccess: ({ cases }) => {
      void message.success(text.adopted(cases.length));
      return queries.invalidateQueries({ queryKey: ['catalogue'] });
    },
  });
  return (
    <section className="panel pane">
      <div className="row">
        <h2>{text.adoption}</h2>
        <Select
          aria-label={text.region}
          style={{ minWidth: 140 }}
          value={regionCode}
          options={regions.map((value) => ({ value, label: value }))}
          onChange={(region) => setParams({ region }, { replace: true })}
        />
      </div>
      <Loaded query={preview}>
        {({ cases, more }) =>
          cases.length === 0 ? (
            <p>{text.none}</p>
          ) : (
            <>
              <p>{text.affected(cases.length, more)}</p>
              <AffectedCases cases={adopt.data?.cases ?? cases} />
              <ProblemAlert error={adopt.error} />
              <Button
                type="primary"
                style={{ justifySelf: 'start' }}
                loading={adopt.isPending}
                onClick={() => adopt.mutate()}
              >
                {text.adopt}
              </Button>
            </>
          )
        }
      </Loaded>
    </section>
  );
}

function AffectedCases({ cases }: { readonly cases: readonly Answer<'AffectedCaseDto'>[] }): ReactNode {
  const text = useWords(CALENDAR_WORDS);
  const day = (instant: string | null): string => (instant === null ? text.paused : beijingTime(instant).slice(0, 10));
  return (
    <ul className="rows">
      {cases.map(({ caseNo, moved, status }) => (
        <li key={caseNo}>
          <div className="row">
            <strong>{caseNo}</strong>
            {status !== undefined && <span className="chip">{text.statuses[status]}</span>}
          </div>
          {moved.length === 0 ? (
            <p className="quiet">{text.unmoved}</p>
          ) : (
            moved.map(({ clockId, from, to }) => (
              <p key={clockId}>
                <span className="code">{clockId}</span> {day(from)} → <strong>{day(to)}</strong>
              </p>
            ))
          )}
        </li>
      ))}
    </ul>
  );
}
