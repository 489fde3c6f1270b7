import { type MergeDecision, type MergeDecisions, UNDECIDED } from '@yijian/domain/merge';

/** Decisions with those about one conflict replaced; none takes the decision back. */
export function decided(
  decisions: MergeDecisions,
  conflictId: string,
  decision: MergeDecision | undefined,
): MergeDecisions {
  const others = decisions.decisions.filter((each) => each.conflictId !== conflictId);
  return { ...decisions, decisions: decision === undefined ? others : [...others, decision] };
}

/** What a person has chosen for a conflict. */
export interface Choice {
  readonly take: MergeDecision['take'];
  /** The one source of `one`. */
  readonly source: string;
  /** Sources of `apart`. */
  readonly sources: readonly string[];
  /** Items of `requiredWhen`. */
  readonly itemIds: readonly string[];
  readonly reason: string;
}

/** The decision that a choice makes; `undefined` while something is missing. */
export function decisionOf(conflictId: string, choice: Choice): MergeDecision | undefined {
  const { take, source, sources, itemIds } = choice;
  const reason = choice.reason.trim();
  if (reason === '') return undefined;
  switch (take) {
    case 'one':
      return source === '' ? undefined : { conflictId, reason, take, source };
    case 'apart':
      return sources.length === 0 ? undefined : { conflictId, reason, take, sources };
    case 'strictest':
      return { conflictId, reason, take };
    case 'requiredWhen':
      return itemIds.length === 0 ? undefined : { conflictId, reason, take, itemIds };
  }
}

/** Decisions in a file or in what the browser has kept; none when it holds no decisions. */
export function decisionsIn(text: string | null): MergeDecisions {
  try {
    const value = JSON.parse(text ?? '') as Partial<MergeDecisions>;
    return value.kind === 'mergeDecisions' && Array.isArray(value.decisions) ? (value as MergeDecisions) : UNDECIDED;
  } catch {
    return UNDECIDED;
  }
}
