import { type ReactNode } from 'react';

interface EntryProps {
  readonly title: string;
  readonly note?: string;
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}

/** One entry of a list in the editor; it opens to its fields. */
export function Entry({ title, note, isOpen = false, children }: EntryProps): ReactNode {
  return (
    <details className="source" open={isOpen}>
      <summary>
        <strong>{title}</strong> {note !== undefined && <span className="quiet">{note}</span>}
      </summary>
      <div className="fields" style={{ marginTop: 12 }}>
        {children}
      </div>
    </details>
  );
}
