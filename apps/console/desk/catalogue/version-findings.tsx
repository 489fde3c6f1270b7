import { type ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../frame/words';
import { Loaded } from './catalogue-page';
import { type ShownVersion, useFindings } from './queries';
import { useReader } from './role';
import { VERSION_WORDS } from './version-words';

/** What keeps a version from being published: rule, place, what is wrong, what to do. */
export function VersionFindings({ version }: { readonly version: ShownVersion }): ReactNode {
  const text = useWords(VERSION_WORDS);
  const { role } = useReader();
  const { slug, version: number, status } = version;
  const findings = useFindings({ slug, version: number }, true);
  const isEditable = status === 'draft' && role === 'catalogueManager';
  return (
    <Loaded query={findings}>
      {(found) =>
        found.length === 0 ? (
          <p>
            <span className="chip chip-green">✓</span>{' '}
            {version.imported === true ? text.importedNoFindings : text.noFindings}
          </p>
        ) : (
          <>
            <p>
              <strong>{text.findings(found.length)}</strong>
            </p>
            <ul className="rows">
              {found.map(({ rule, place, message, remedy }) => (
                <li key={rule + place + message}>
                  <div className="row">
                    <span className="chip chip-red">{text.rule(String(rule))}</span>
                    {isEditable && (
                      <Link
                        className="catalogue-link"
                        to={`/desk/catalogue/${slug}/${number}/edit?place=${encodeURIComponent(place)}`}
                      >
                        {text.editPlace}
                      </Link>
                    )}
                  </div>
                  <p>{message}</p>
                  <p>
                    {text.remedy}：{remedy}
                  </p>
                  {place !== '' && (
                    <p className="quiet">
                      {text.place} <span className="code">{place}</span>
                    </p>
                  )}
                </li>
              ))}
            </ul>
          </>
        )
      }
    </Loaded>
  );
}
