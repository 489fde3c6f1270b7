import { addWorkingDays, dateOf, endOfDay, MissingCalendarYear } from '../calendar/index';
import type { Deadline } from '../case/deadline';
import type { CaseState } from '../case/state';
import { type Clock, dueOf, hasExpired, isPaused, isStopped, warningAt } from '../clock/index';
import { jointOf } from '../item/standing-still';
import { isEnded, isSuspended } from '../item/state';
import { type CardRaised, type SupervisionRule } from './card';
import { chargedWith, WINDOW } from './charge';
import { sparing } from './spared';

/**
 * Cards that time will raise: each rule with each clock it watches, once. A card whose instant lies in a year without calendar
 * waits for that calendar; it never holds up the case, as a legal period would.
 */
export function supervisionDeadlines(state: CaseState, legal: readonly Deadline[]): readonly Deadline[] {
  const rules = state.settings.supervision ?? [];
  return rules.flatMap((rule) => {
    switch (rule.trigger.on) {
      case 'nearing':
      case 'overdue':
        return watched(rule, state).flatMap((clock) => unlessYearIsMissing(() => clockCard(rule, clock, state, legal)));
      case 'notAcknowledged': {
        const { workingDays } = rule.trigger;
        return unlessYearIsMissing(() => notAcknowledged(rule, workingDays, state));
      }
      case 'event':
        return [];
    }
  });
}

/** What a computation answers, or nothing while it needs a calendar year that is not imported. */
export function unlessYearIsMissing<T>(compute: () => readonly T[]): readonly T[] {
  try {
    return compute();
  } catch (error) {
    if (error instanceof MissingCalendarYear) return [];
    throw error;
  }
}

/** A card of a rule, unless it was raised before or counts against nobody. */
export function cardOf(
  rule: SupervisionRule,
  cause: string,
  itemId: string | undefined,
  state: CaseState,
  about = itemId,
): CardRaised | undefined {
  if (state.cards.includes(`${rule.id}/${cause}`)) return undefined;
  const against = chargedWith(rule, about, state);
  if (against === undefined) return undefined;
  const { id: ruleId, colour, level, content } = rule;
  return {
    type: 'cardRaised',
    ruleId,
    colour,
    level,
    cause,
    against,
    ...(itemId !== undefined && { cardItemId: itemId }),
    content,
  };
}

function watched({ trigger }: SupervisionRule, { clocks }: CaseState): readonly Clock[] {
  const kinds = 'clocks' in trigger ? trigger.clocks : [];
  return Object.values(clocks).filter((clock) => kinds.includes(clock.kind) && !isStopped(clock) && !isPaused(clock));
}

/** What a card about a clock is about: its item, or its visit; of joint handling each licence that is not decided yet. */
interface Subject {
  readonly cause: string;
  readonly itemId?: string;
  readonly about?: string;
}

function subjectsOf(clock: Clock, state: CaseState): readonly Subject[] {
  const { id, kind, itemId } = clock;
  if (kind === 'visit') return [{ cause: id, about: id.slice('visit/'.length).replace(/#\d+$/, '') }];
  if (kind !== 'joint') return [{ cause: id, ...(itemId !== undefined && { itemId, about: itemId }) }];
  const items = 'items' in state ? (state.items ?? {}) : {};
  const open = jointOf(state)?.itemIds.filter((each) => items[each] && !isEnded(items[each])) ?? [];
  return open.map((each) => ({ cause: `${id}/${each}`, itemId: each, about: each }));
}

function clockCard(
  rule: SupervisionRule,
  clock: Clock,
  state: CaseState,
  legal: readonly Deadline[],
): readonly Deadline[] {
  return subjectsOf(clock, state).flatMap(({ cause, itemId, about }) => {
    const card = isSupervised(itemId, state) ? cardOf(rule, cause, itemId, state, about) : undefined;
    if (!card) return [];
    const due =
      rule.sparesApplicantsTime && itemId !== undefined
        ? dueOf(sparing(clock, itemId, state), state.calendar)
        : (legal.find(({ clockId }) => clockId === clock.id)?.due ?? dueOf(clock, state.calendar));
    const at = 'at' in due ? cardTime(rule, clock, due.at, state) : undefined;
    if (at === undefined) return [];
    const expired = at < heldByWindowUntil(state) ? { ...card, against: WINDOW } : card;
    return [{ clockId: clock.id, due: { at, provisional: false }, expired }];
  });
}

/**
 * A deemed acceptance counts back to the receipt: what ran out before it took place did so at the window, which had the case,
 * and not at a department that did not.
 */
function heldByWindowUntil(state: CaseState): number {
  if (!('deemed' in state) || state.deemed !== true) return -Infinity;
  const checks = Object.values(state.clocks).filter(({ kind }) => kind === 'acceptanceCheck');
  return checks.at(-1)?.entries.at(-1)?.at ?? -Infinity;
}

/** When a rule raises its card for a clock with a due instant; what has run out does not near its end any more. */
function cardTime({ trigger }: SupervisionRule, clock: Clock, dueAt: number, state: CaseState): number | undefined {
  if (trigger.on === 'overdue') return graceEnd(dueAt, trigger.workingDays, state);
  if (trigger.on !== 'nearing' || hasExpired(clock)) return undefined;
  return warningAt(clock, state.calendar, dueAt, trigger.workingDays);
}

function graceEnd(dueAt: number, workingDays: number, { calendar }: CaseState): number {
  return workingDays === 0 ? dueAt : endOfDay(addWorkingDays(calendar, dateOf(dueAt), workingDays));
}

/** 逾期未签收: the request has reached the department, and nobody there has taken it up. */
function notAcknowledged(rule: SupervisionRule, workingDays: number, state: CaseState): readonly Deadline[] {
  if (state.status !== 'inProgress') return [];
  return Object.entries(state.items).flatMap(([itemId, item]) => {
    if (item.status !== 'inReview' || item.acknowledgedAt !== undefined || item.dispatchedAt === undefined) return [];
    if (isSuspended(item)) return [];
    const cause = `acknowledgement/${itemId}/${item.round}`;
    const card = isSupervised(itemId, state) ? cardOf(rule, cause, itemId, state) : undefined;
    if (!card) return [];
    const at = endOfDay(addWorkingDays(state.calendar, dateOf(item.dispatchedAt), workingDays));
    return [{ clockId: cause, due: { at, provisional: false }, expired: card }];
  });
}

/** Items outside supervision (`supervised: false`) raise no card. */
function isSupervised(itemId: string | undefined, state: CaseState): boolean {
  if (itemId === undefined) return true;
  const plan = 'filing' in state ? state.filing?.plan : undefined;
  return plan?.items.find(({ id }) => id === itemId)?.supervised ?? true;
}
