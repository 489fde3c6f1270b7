import type { Accepted, CaseOutcome } from './state';

/** 全部办成 / 部分办成 / 未办成, derived from the items and never all-or-nothing (`domain.md` §4.1). */
export function outcomeOf({ items }: Pick<Accepted, 'items'>): CaseOutcome {
  const all = Object.values(items);
  const granted = all.filter(({ status }) => status === 'granted').length;
  if (granted === all.length) return 'allGranted';
  return granted > 0 ? 'partlyGranted' : 'noneGranted';
}
