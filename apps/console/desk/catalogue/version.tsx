import { Button } from 'antd';
import { type ReactNode } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { useWords } from '../../frame/words';
import { beijingTime } from './beijing-time';
import { CataloguePage, Loaded } from './catalogue-page';
import { EVENT_WORDS } from './event-words';
import { FRAME_WORDS } from './frame-words';
import { type ShownVersion, useDepartments, useVersion, type VersionKey } from './queries';
import { useReader } from './role';
import { VersionActions } from './version-actions';
import { VersionDiff } from './version-diff';
import { VersionFindings } from './version-findings';
import { VersionGuide } from './version-guide';
import { VersionOpinions } from './version-opinions';
import { VersionOverview } from './version-overview';
import { VersionProof } from './version-proof';
import { VersionStatus } from './version-status';
import { VersionTimeline } from './version-timeline';
import { VERSION_WORDS } from './version-words';
import { waitingText } from './waiting-text';

/** One version of a life event: what is in it, what is found, what changes, who says what, and what can be done now. */
export function CatalogueVersion(): ReactNode {
  const { slug = '', version = '' } = useParams();
  const key = { slug, version };
  const text = useWords(VERSION_WORDS);
  const frame = useWords(FRAME_WORDS);
  const { role } = useReader();
  const found = useVersion(key);
  const name = found.data?.name ?? slug;
  const isEditable = found.data?.status === 'draft' && role === 'catalogueManager';
  return (
    <CataloguePage
      title={`${name} ${frame.version(version)}`}
      trail={[{ to: `/desk/catalogue/${slug}`, name }]}
      actions={
        <div className="row">
          <Link className="catalogue-link" to={`/desk/catalogue/${slug}/${version}/questions`}>
            {text.questions}
          </Link>
          <a className="catalogue-link" href={`/catalogue/versions/${slug}/${version}/file`} download={`${slug}.json`}>
            {text.exportFile}
          </a>
          {isEditable && (
            <Link to={`/desk/catalogue/${slug}/${version}/edit`}>
              <Button tabIndex={-1}>{text.edit}</Button>
            </Link>
          )}
          {found.data !== undefined && <VersionActions version={found.data} />}
        </div>
      }
    >
      <Loaded query={found}>
        {(shown) => (
          <>
            <VersionNow version={shown} />
            <VersionTabs version={shown} versionKey={key} />
          </>
        )}
      </Loaded>
    </CataloguePage>
  );
}

/** Who holds the version, what for, and until when. */
function VersionNow({ version }: { readonly version: ShownVersion }): ReactNode {
  const text = useWords(VERSION_WORDS);
  const frame = useWords(FRAME_WORDS);
  const event = useWords(EVENT_WORDS);
  const { nameOf } = useDepartments();
  const waiting = waitingText(version, nameOf);
  const { effectiveFrom, nextAt, sentBack, editors = [], parked = [], reason } = version;
  return (
    <section className="panel" aria-label={text.waiting}>
      <div className="row">
        <span className="row">
          <VersionStatus version={version} />
          {waiting !== undefined && <strong>{waiting}</strong>}
        </span>
        <span className="quiet">
          {[
            effectiveFrom !== undefined && frame.effectiveFrom(effectiveFrom),
            nextAt !== undefined && version.status !== 'approved' && text.automatic(beijingTime(nextAt)),
            version.supersedes !== undefined && event.supersedes(version.supersedes),
            version.supersededBy !== undefined && event.supersededBy(version.supersededBy),
            version.imported === true && event.imported,
            editors.length > 0 && `${text.editors}：${editors.join('、')}`,
          ]
            .filter((each) => typeof each === 'string')
            .join(' · ')}
        </span>
      </div>
      {sentBack !== undefined && (
        <p>
          {text.sentBack}：{sentBack.reason}
        </p>
      )}
      {reason !== undefined && (
        <p>
          {text.reason}：{reason}
        </p>
      )}
      {parked.map((step) => (
        <p key={step.step} role="alert">
          <strong>{text.parked}</strong>：{step.reason}
        </p>
      ))}
    </section>
  );
}

function VersionTabs({
  version,
  versionKey: key,
}: {
  readonly version: ShownVersion;
  readonly versionKey: VersionKey;
}): ReactNode {
  const { tabs: names } = useWords(VERSION_WORDS);
  const { role } = useReader();
  const [params] = useSearchParams();
  const hasLife = version.draft !== undefined;
  const proves = role === 'catalogueManager' || role === 'catalogueApprover';
  const tabs: Readonly<Record<string, ReactNode>> = {
    overview: <VersionOverview versionKey={key} />,
    ...(hasLife && { findings: <VersionFindings version={version} /> }),
    diff: <VersionDiff version={version} />,
    ...(proves && { proof: <VersionProof versionKey={key} /> }),
    ...(hasLife && { opinions: <VersionOpinions version={version} /> }),
    guide: <VersionGuide versionKey={key} />,
    ...(hasLife && { timeline: <VersionTimeline versionKey={key} /> }),
  };
  const asked = params.get('tab') ?? 'overview';
  const current = asked in tabs ? asked : 'overview';
  return (
    <section className="panel">
      <nav className="parts tabs" aria-label={version.name}>
        {Object.keys(tabs).map((tab) => (
          <Link key={tab} to={`?tab=${tab}`} replace aria-current={tab === current ? 'page' : undefined}>
            {names[tab as keyof typeof names]}
          </Link>
        ))}
      </nav>
      <div className="pane">{tabs[current]}</div>
    </section>
  );
}
