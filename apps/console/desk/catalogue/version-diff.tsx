import { Select } from 'antd';
import { type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { type Answer } from '../../api/client';
import { useWords } from '../../frame/words';
import { Loaded } from './catalogue-page';
import { changesBySubject } from './changes-by-subject';
import { type ShownVersion, useDiff, useVersions } from './queries';
import { VERSION_WORDS } from './version-words';

const MARKS = { added: '＋', removed: '－', changed: '～' } as const;

/** What differs from another version, in words, by subject. */
export function VersionDiff({ version }: { readonly version: ShownVersion }): ReactNode {
  const text = useWords(VERSION_WORDS);
  const [params, setParams] = useSearchParams();
  const versionKey = { slug: version.slug, version: version.version };
  // The version in force would be compared with itself: what it replaced is asked for.
  const against = params.get('against') ?? (version.inForce ? version.supersedes : undefined);
  const diff = useDiff(versionKey, against);
  const others = (useVersions(versionKey.slug).data ?? []).filter((other) => other.version !== version.version);
  return (
    <>
      <p className="row" style={{ justifyContent: 'flex-start' }}>
        <span id="against">{text.against}</span>
        <Select
          aria-labelledby="against"
          style={{ minWidth: 200 }}
          value={against ?? ''}
          options={[
            { value: '', label: text.inForceVersion },
            ...others.map((other) => ({ value: other.version, label: `${other.version}（${other.statusName}）` })),
          ]}
          onChange={(value) => setParams({ tab: 'diff', ...(value !== '' && { against: value }) }, { replace: true })}
        />
      </p>
      <Loaded query={diff}>
        {({ result, against: compared }) =>
          result.length === 0 ? (
            <p>{text.noChanges}</p>
          ) : (
            <>
              <h2>{text.changes(result.length, compared)}</h2>
              <Changes changes={result} />
            </>
          )
        }
      </Loaded>
    </>
  );
}

/** Changes as sentences, by subject. */
export function Changes({ changes }: { readonly changes: readonly Answer<'ChangeDto'>[] }): ReactNode {
  const { subjects } = useWords(VERSION_WORDS);
  return changesBySubject(changes).map(([subject, own]) => (
    <section key={subject}>
      <h3>
        {subjects[subject]} <span className="quiet">{own.length}</span>
      </h3>
      <ul className="rows">
        {own.map(({ kind, place, text }) => (
          <li key={place + text} className={`change change-${kind}`}>
            <span className="change-mark" aria-hidden>
              {MARKS[kind]}
            </span>
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </section>
  ));
}
