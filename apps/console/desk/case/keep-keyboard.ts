/**
 * Keeps the keyboard with the page while a frame shows a file. A viewer may take it unasked once it has loaded (that of Chromium does,
 * to say that a file is broken), and keys for the page would be lost in it. Whoever points at the frame or goes to it with Tab has it.
 * Returns what undoes it.
 */
export function keepKeyboard(frame: HTMLIFrameElement): () => void {
  let isTabbing = false;
  let left: { readonly element: EventTarget | null; readonly at: number } | undefined;
  const onKeyDown = ({ key }: KeyboardEvent): void => void (isTabbing = key === 'Tab');
  const onKeyUp = (): void => void (isTabbing = false);
  const onFocusOut = ({ target, timeStamp }: FocusEvent): void => void (left = { element: target, at: timeStamp });
  const onBlur = ({ timeStamp }: Event): void => {
    if (document.activeElement !== frame || isTabbing || frame.matches(':hover')) return;
    // Somebody was just writing there.
    const writing = left !== undefined && timeStamp - left.at < SAME_MOMENT_MS ? left.element : undefined;
    // Not before the frame has it altogether.
    setTimeout(() => {
      frame.blur();
      window.focus();
      if (writing instanceof HTMLElement) writing.focus();
    });
  };
  const undo = new AbortController();
  const { signal } = undo;
  document.addEventListener('keydown', onKeyDown, { signal, capture: true });
  document.addEventListener('keyup', onKeyUp, { signal, capture: true });
  document.addEventListener('focusout', onFocusOut, { signal });
  window.addEventListener('blur', onBlur, { signal });
  return () => undo.abort();
}

/** Between leaving a field and the loss of the keyboard, when one is the other; milliseconds. */
const SAME_MOMENT_MS = 50;
