import { useState } from 'react';
import { type Verdict, type Verdicts } from './verdicts';

/** Verdicts on a case, kept in this browser until the case is decided on: closing the page loses nothing. */
export function useVerdicts(caseNo: string): readonly [Verdicts, (id: string, verdict: Verdict) => void] {
  const key = `yijian.check.${caseNo}`;
  const [verdicts, setVerdicts] = useState(() => JSON.parse(sessionStorage.getItem(key) ?? '{}') as Verdicts);
  return [
    verdicts,
    (id, verdict) =>
      setVerdicts((before) => {
        const next = { ...before, [id]: verdict };
        sessionStorage.setItem(key, JSON.stringify(next));
        return next;
      }),
  ];
}
