import { useCallback, useEffect, useRef, useState } from 'react';

/** How long after a place was left it is known to be left, in milliseconds. */
const PAUSE_MS = 150;

/**
 * The place of the form where the reader is. Whoever presses a button leaves the place he was at; what is told of that place
 * then moves the button away under the finger. So a place is left only after the press.
 */
export function usePlace(): readonly [string | undefined, (pointer: string | undefined) => void] {
  const [place, setPlace] = useState<string>();
  const isPressed = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const press = (): void => void (isPressed.current = true);
    const release = (): void => void (isPressed.current = false);
    window.addEventListener('pointerdown', press, true);
    window.addEventListener('pointerup', release, true);
    window.addEventListener('pointercancel', release, true);
    return () => {
      clearTimeout(timer.current);
      window.removeEventListener('pointerdown', press, true);
      window.removeEventListener('pointerup', release, true);
      window.removeEventListener('pointercancel', release, true);
    };
  }, []);
  const visit = useCallback((pointer: string | undefined): void => {
    clearTimeout(timer.current);
    if (pointer !== undefined) {
      setPlace(pointer);
      return;
    }
    const leave = (): void => {
      if (isPressed.current) timer.current = setTimeout(leave, PAUSE_MS);
      else setPlace(undefined);
    };
    timer.current = setTimeout(leave, PAUSE_MS);
  }, []);
  return [place, visit];
}
