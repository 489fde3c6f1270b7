import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

/** Whether a page follows its case, or has lost the connection and tries again by itself. */
export type Liveness = 'live' | 'reconnecting';

/** After which a stream is asked for again where the browser has given up, in milliseconds. */
const AGAIN_MS = 5000;

/** Reads everything about a case anew whenever it has changed. Server-sent events; a broken connection comes back by itself. */
export function useLiveCase(caseNo: string): Liveness {
  const queries = useQueryClient();
  const [liveness, setLiveness] = useState<Liveness>('reconnecting');
  useEffect(() => {
    let source: EventSource;
    let again: ReturnType<typeof setTimeout> | undefined;
    const open = (): void => {
      source = new EventSource(`/cases/${caseNo}/live`);
      source.addEventListener('open', () => {
        setLiveness('live');
        // Something may have happened while nobody listened.
        void queries.invalidateQueries({ queryKey: ['case', caseNo] });
      });
      source.addEventListener('changed', () => void queries.invalidateQueries({ queryKey: ['case', caseNo] }));
      source.addEventListener('error', () => {
        setLiveness('reconnecting');
        // The browser gives up where no stream is answered: by a proxy whose gateway is away, or because the session has ended.
        if (source.readyState !== EventSource.CLOSED) return;
        void queries.invalidateQueries({ queryKey: ['session'] });
        again = setTimeout(open, AGAIN_MS);
      });
    };
    open();
    return () => {
      clearTimeout(again);
      source.close();
    };
  }, [caseNo, queries]);
  return liveness;
}
