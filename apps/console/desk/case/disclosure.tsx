import { type ReactNode, useState } from 'react';

/** Details whose content is made, and read from the gateway, only once they are opened. */
export function Disclosure(of: { readonly summary: ReactNode; readonly children: ReactNode }): ReactNode {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{of.summary}</summary>
      {isOpen && of.children}
    </details>
  );
}
