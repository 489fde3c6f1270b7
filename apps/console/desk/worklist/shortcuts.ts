import { useLayoutEffect, useRef } from 'react';

/** What keys do, by the value of the key (`j`, `/`, `Enter`). */
export type Shortcuts = Readonly<Record<string, () => void>>;

/** Lets single keys act on a page. They are no shortcuts while one types, chooses, holds a modifier or has a dialog open. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  // Before the page is painted: a key that is shown must act at once.
  useLayoutEffect(() => {
    latest.current = shortcuts;
  });
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTaken(event.target)) return;
      const act = latest.current[event.key];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

/** Whether what has the keyboard needs letters for itself. */
function isTaken(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button'].includes(target.type);
  return target.closest('textarea, select, [contenteditable], [role="combobox"], [role="dialog"]') !== null;
}
