import { type Answer } from '../../api/client';
import { type CaseCommand } from '../../api/command';

/** One thing that may be handed in now. */
export interface Submission {
  readonly kind: 'submit' | 'correct' | 'rectify';
  readonly command: CaseCommand;
  /** Item that is rectified. */
  readonly itemName?: string;
}

/** What the applicant may hand in as the case stands. */
export function submissionsOf({ status, items }: Answer<'CaseDto'>): readonly Submission[] {
  if (status === 'drafting') return [{ kind: 'submit', command: { route: 'submit' } }];
  if (status === 'awaitingCorrection') return [{ kind: 'correct', command: { route: 'supply-correction' } }];
  return items
    .filter((item) => item.status === 'rectification')
    .map(({ itemId, round, name }) => ({
      kind: 'rectify',
      itemName: name,
      command: { route: 'supply-rectification', body: { itemId, round } },
    }));
}
