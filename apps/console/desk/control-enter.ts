import { type KeyboardEvent } from 'react';

/** Gives a form with Ctrl+Enter (⌘+Enter), wherever in it one writes. */
export function onControlEnter(give: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat) return;
    event.preventDefault();
    give();
  };
}
