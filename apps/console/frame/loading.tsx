import { type ReactNode } from 'react';
import { useWords, words } from './words';

const WORDS = words({ loading: '正在读取…' }, { loading: 'Loading…' });

/** Stands where something will be that has not been read yet. */
export function Loading(): ReactNode {
  const { loading } = useWords(WORDS);
  return (
    <p role="status" aria-busy="true">
      {loading}
    </p>
  );
}
