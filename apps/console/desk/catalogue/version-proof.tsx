import { type ReactNode } from 'react';
import { useWords } from '../../frame/words';
import { Loaded } from './catalogue-page';
import { useDeadEnds, useProof, type VersionKey } from './queries';
import { VERSION_WORDS } from './version-words';

/** What publishing does: to running cases, to applicants like those there were, and whether answers lead nowhere. */
export function VersionProof({ versionKey }: { readonly versionKey: VersionKey }): ReactNode {
  const text = useWords(VERSION_WORDS);
  const proof = useProof(versionKey);
  const deadEnds = useDeadEnds(versionKey);
  return (
    <>
      <p>{text.proofRunning}</p>
      <h2>{text.proofTitle}</h2>
      <Loaded query={proof}>
        {({ result: { summary, effects } }) => (
          <>
            <p>
              <strong>{summary}</strong>
            </p>
            {effects.length === 0 ? (
              <p>{text.noEffects}</p>
            ) : (
              <ul className="rows">
                {effects.map((effect) => (
                  <li key={effect.what + effect.text}>
                    <div className="row">
                      <strong>{effect.text}</strong>
                      <span className="chip chip-yellow">{text.concerns(effect.applicants.length)}</span>
                    </div>
                    <p>
                      {text.because}：{effect.why.join('；')}
                    </p>
                    <details>
                      <summary>{text.concerns(effect.applicants.length)}</summary>
                      <p className="quiet">{effect.applicants.join('、')}</p>
                    </details>
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </Loaded>
      <h2>{text.deadEnds}</h2>
      <Loaded query={deadEnds}>
        {(found) =>
          found.length === 0 ? (
            <p>
              <span className="chip chip-green">✓</span> {text.noDeadEnds}
            </p>
          ) : (
            <ul className="rows">
              {found.map(({ place, message, facts }) => (
                <li key={place + message}>
                  <p>{message}</p>
                  <p className="code">{JSON.stringify(facts)}</p>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </>
  );
}
