import { type ReactNode } from 'react';
import { useWords } from '../../frame/words';
import { FRAME_WORDS } from './frame-words';
import { type ShownVersion } from './queries';

const COLOURS: Readonly<Record<ShownVersion['status'], string>> = {
  draft: '',
  opinions: 'chip-blue',
  review: 'chip-yellow',
  approved: 'chip-blue',
  published: 'chip-green',
  superseded: '',
  withdrawn: 'chip-red',
};

/** The status of a version in words, and whether new cases use it. */
export function VersionStatus({ version }: { readonly version: ShownVersion }): ReactNode {
  const text = useWords(FRAME_WORDS);
  return (
    <>
      <span className={`chip ${COLOURS[version.status]}`}>{version.statusName}</span>
      {version.inForce && <span className="chip chip-green">{text.inForce}</span>}
    </>
  );
}
