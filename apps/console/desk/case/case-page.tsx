import { Spin } from 'antd';
import { type ReactNode } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { useLiveCase } from '../../frame/live';
import { ProblemAlert } from '../../frame/problem-alert';
import { useSession } from '../../frame/session';
import { useWords } from '../../frame/words';
import { FindCase } from '../window/find-case';
import { CaseActions } from './actions/case-actions';
import { CaseHead } from './case-head';
import { ClocksTab } from './clocks-tab';
import { DocumentsTab } from './documents-tab';
import { FormTab } from './form-tab';
import { CaseLanes } from './lanes/case-lanes';
import { MaterialsTab } from './materials-tab';
import { NoticesTab } from './notices-tab';
import { ParkedBanner } from './parked-banner';
import { PayloadsTab } from './payloads-tab';
import { type Case, useCase } from './reads';
import { StageLine } from './stage-line';
import { TimelineTab } from './timeline-tab';
import { CASE_PAGE_WORDS } from './words';
import './case.css';

type Tab = keyof typeof CASE_PAGE_WORDS.zh.tabs;

const TABS = Object.keys(CASE_PAGE_WORDS.zh.tabs) as readonly Tab[];

/** One case for all staff: where it stands, how it goes, why its dates are what they are, and what may be done now. */
export function CasePage(): ReactNode {
  const { caseNo = '' } = useParams();
  const text = useWords(CASE_PAGE_WORDS);
  const session = useSession();
  const liveness = useLiveCase(caseNo);
  const { data: shown, error, dataUpdatedAt } = useCase(caseNo);
  if (shown === undefined) return error === null ? <Spin fullscreen /> : <ProblemAlert error={error} />;
  return (
    <article className="case-page">
      <title>{shown.caseNo}</title>
      <p className="case-reconnecting" role="status">
        {liveness === 'reconnecting' && text.reconnecting}
      </p>
      {session?.person.role === 'windowClerk' && (
        <div className="desk-pages not-printed">
          <FindCase />
        </div>
      )}
      <CaseHead shown={shown} />
      <ParkedBanner shown={shown} />
      <StageLine stage={shown.stage} />
      <CaseActions shown={shown} />
      <CaseTabs shown={shown} now={dataUpdatedAt} />
    </article>
  );
}

function CaseTabs({ shown, now }: { readonly shown: Case; readonly now: number }): ReactNode {
  const text = useWords(CASE_PAGE_WORDS);
  const [params] = useSearchParams();
  const asked = params.get('tab');
  const tab = TABS.find((each) => each === asked) ?? 'course';
  return (
    <>
      <nav className="case-tabs not-printed" aria-label={text.sections}>
        {TABS.map((each) => (
          <Link
            key={each}
            replace
            to={each === 'course' ? '?' : `?tab=${each}`}
            aria-current={each === tab ? 'page' : undefined}
          >
            {text.tabs[each]}
          </Link>
        ))}
      </nav>
      <section className="case-tab" aria-label={text.tabs[tab]}>
        <h2 className="case-tab-title">{text.tabs[tab]}</h2>
        <TabContent tab={tab} shown={shown} now={now} />
      </section>
    </>
  );
}

function TabContent({ tab, shown, now }: { readonly tab: Tab; readonly shown: Case; readonly now: number }): ReactNode {
  switch (tab) {
    case 'course':
      return <CaseLanes shown={shown} now={now} />;
    case 'timeline':
      return <TimelineTab shown={shown} />;
    case 'clocks':
      return <ClocksTab shown={shown} />;
    case 'form':
      return <FormTab caseNo={shown.caseNo} />;
    case 'materials':
      return <MaterialsTab shown={shown} />;
    case 'notices':
      return <NoticesTab caseNo={shown.caseNo} />;
    case 'documents':
      return <DocumentsTab caseNo={shown.caseNo} />;
    case 'payloads':
      return <PayloadsTab shown={shown} />;
  }
}
