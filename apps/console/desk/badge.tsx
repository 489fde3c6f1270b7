import { type ReactNode } from 'react';
import './badge.css';

/** What a badge says beside its words. */
export type Tone = 'plain' | 'info' | 'good' | 'warning' | 'bad';

/** A word or two about the state of something; readable (WCAG 2.2 AA) in light and dark. */
export function Badge({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: ReactNode }): ReactNode {
  return <span className={`badge badge-${tone}`}>{children}</span>;
}
