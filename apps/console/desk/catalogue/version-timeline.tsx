import { type ReactNode } from 'react';
import { ROLE_NAMES } from '@yijian/domain/case';
import { beijingTime } from './beijing-time';
import { Loaded } from './catalogue-page';
import { useTimeline, type VersionKey } from './queries';

interface ByWhom {
  readonly role: keyof typeof ROLE_NAMES;
  readonly id: string;
}

/** Everything that has happened to a version: when, who, what, with what words. */
export function VersionTimeline({ versionKey }: { readonly versionKey: VersionKey }): ReactNode {
  return (
    <Loaded query={useTimeline(versionKey)}>
      {(entries) => (
        <ol className="rows">
          {entries.map(({ seq, at, text, actor }) => (
            <li key={seq}>
              <div className="row">
                <span>{text}</span>
                <span className="quiet">
                  {beijingTime(at)} {whom(actor as ByWhom | undefined)}
                </span>
              </div>
            </li>
          ))}
        </ol>
      )}
    </Loaded>
  );
}

function whom(actor: ByWhom | undefined): string {
  if (actor === undefined) return '';
  return actor.role === 'system' ? ROLE_NAMES.system : `${ROLE_NAMES[actor.role]} ${actor.id}`;
}
