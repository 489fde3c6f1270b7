import { type ReactNode } from 'react';
import { useWords } from '../../frame/words';
import { BacklogPanel } from './backlog-panel';
import { HealthPanel } from './health-panel';
import { ParkedPanel } from './parked-panel';
import { OPERATIONS_WORDS } from './words';
import './operations.css';

/** What waits for an operator, and how the service is. */
export function OperationsPage(): ReactNode {
  const text = useWords(OPERATIONS_WORDS);
  return (
    <>
      <title>{text.overview}</title>
      <h1 className="page-title">{text.overview}</h1>
      <div className="operations">
        <ParkedPanel />
        <div>
          <HealthPanel />
          <BacklogPanel />
        </div>
      </div>
    </>
  );
}
