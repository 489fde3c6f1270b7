import { type ReactNode } from 'react';
import { ProblemAlert } from '../frame/problem-alert';
import { useWords } from '../frame/words';
import { type DraftSnapshot } from './form-draft';
import { FORM_WORDS } from './words';

/** Says whether what was written is safe, and where. */
export function SavingNote({ snapshot }: { readonly snapshot: DraftSnapshot }): ReactNode {
  const text = useWords(FORM_WORDS);
  const { saving, isMerged, conflicts } = snapshot;
  return (
    <>
      <p className="form-saving" role="status" data-saving={saving.kind}>
        {noteOf(saving, text)}
      </p>
      {saving.kind === 'refused' && <ProblemAlert error={saving.error} />}
      {isMerged && (
        <div className="note note-yellow" role="alert">
          <p>{text.merged}</p>
          {conflicts.length > 0 && <p>{text.conflicts}</p>}
        </div>
      )}
    </>
  );
}

function noteOf(saving: DraftSnapshot['saving'], text: (typeof FORM_WORDS)['zh']): string {
  switch (saving.kind) {
    case 'saved':
      return saving.at === undefined ? text.savedBefore : text.saved(clockTime(saving.at));
    case 'saving':
    case 'unsaved':
    case 'away':
    case 'refused':
      return text[saving.kind];
  }
}

/** Hours and minutes of the reader's clock. */
function clockTime(at: Date): string {
  return `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;
}
