import { type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useWords } from '../../frame/words';
import { beijingTime } from './beijing-time';
import { CataloguePage, Loaded } from './catalogue-page';
import { CopyVersion } from './copy-version';
import { EVENT_WORDS } from './event-words';
import { FeedbackTickets } from './feedback-tickets';
import { FRAME_WORDS } from './frame-words';
import { type ShownVersion, useDepartments, useVersions } from './queries';
import { useReader } from './role';
import { VersionStatus } from './version-status';
import { waitingText } from './waiting-text';

/** One life event: all its versions, and what people say of its guide. */
export function CatalogueEvent(): ReactNode {
  const { slug = '' } = useParams();
  const text = useWords(EVENT_WORDS);
  const frame = useWords(FRAME_WORDS);
  const { role } = useReader();
  const versions = useVersions(slug);
  const all = versions.data ?? [];
  const name = (all.find(({ inForce }) => inForce) ?? all[0])?.name ?? slug;
  return (
    <CataloguePage
      title={name}
      actions={
        <div className="row">
          {role !== 'catalogueApprover' && (
            <Link className="catalogue-link" to={`/desk/catalogue/merge/${slug}`}>
              {frame.merge}
            </Link>
          )}
          {role === 'catalogueManager' && <CopyVersion versions={all} />}
        </div>
      }
    >
      <section className="panel">
        <h2>{text.versions}</h2>
        <Loaded query={versions}>
          {(shown) => (
            <ul className="rows">
              {shown.map((version) => (
                <li key={version.version}>
                  <VersionRow version={version} />
                </li>
              ))}
            </ul>
          )}
        </Loaded>
      </section>
      <FeedbackTickets slug={slug} versions={all.map(({ version }) => version)} />
    </CataloguePage>
  );
}

function VersionRow({ version }: { readonly version: ShownVersion }): ReactNode {
  const text = useWords(EVENT_WORDS);
  const frame = useWords(FRAME_WORDS);
  const { nameOf } = useDepartments();
  const { slug, version: number, effectiveFrom, publishedAt, supersedes, supersededBy, reason } = version;
  const told = [
    effectiveFrom !== undefined && frame.effectiveFrom(effectiveFrom),
    publishedAt !== undefined && `${version.statusName} ${beijingTime(publishedAt)}`,
    supersedes !== undefined && text.supersedes(supersedes),
    supersededBy !== undefined && text.supersededBy(supersededBy),
    version.imported === true && text.imported,
    waitingText(version, nameOf),
    reason,
  ].filter((each): each is string => typeof each === 'string');
  return (
    <>
      <div className="row">
        <Link className="catalogue-link" to={`/desk/catalogue/${slug}/${number}`} aria-label={text.open(number)}>
          <strong>{frame.version(number)}</strong>
        </Link>
        <span>
          <VersionStatus version={version} />
        </span>
      </div>
      <p className="quiet">{told.join(' · ')}</p>
    </>
  );
}
