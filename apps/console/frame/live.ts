import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

/** Whether a page follows its case, or has lost the connection and tries again by itself. */
export type Liveness = 'live' | 'reconnecting';

/** Reads everything about a case anew whenever it has changed. Server-sent events; the browser reconnects by itself. */
export function useLiveCase(caseNo: string): Liveness {
  const queries = useQueryClient();
  const [liveness, setLiveness] = useState<Liveness>('reconnecting');
  useEffect(() => {
    const source = new EventSource(`/cases/${caseNo}/live`);
    source.addEventListener('open', () => {
      setLiveness('live');
      // Something may have happened while nobody listened.
      void queries.invalidateQueries({ queryKey: ['case', caseNo] });
    });
    source.addEventListener('error', () => setLiveness('reconnecting'));
    source.addEventListener('changed', () => void queries.invalidateQueries({ queryKey: ['case', caseNo] }));
    return () => source.close();
  }, [caseNo, queries]);
  return liveness;
}
