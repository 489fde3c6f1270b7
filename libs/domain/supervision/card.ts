import type { ClockKind } from '../clock/index';

/**
 * One rule of electronic supervision (电子监察), as data: colours and grace are local (`domain.md` §9). A legal pause never
 * raises a card, for a clock that stands still neither nears its end nor passes it.
 */
export interface SupervisionRule {
  /** Rule number (规则编号), unique, e.g. `promisedOverdue`. */
  readonly id: string;
  readonly colour: CardColour;
  /** Whom the card goes to: 1 the handler, 2 the head of the department, 3 the supervisor. */
  readonly level: 1 | 2 | 3;
  readonly trigger: CardTrigger;
  /** Whom it counts against. */
  readonly against: 'department' | 'window' | 'organizer';
  /** True: no card while the applicant holds the ball (整改, 容缺). */
  readonly sparesApplicantsTime?: boolean;
  /** What is wrong and what is asked for (督办内容), in Chinese. */
  readonly content: string;
}

/** 提醒, 黄牌, 红牌. */
export type CardColour = 'notice' | 'yellow' | 'red';

/** What raises a card. */
export type CardTrigger =
  /** A clock of these kinds is within so many working days of its end. */
  | { readonly on: 'nearing'; readonly clocks: readonly ClockKind[]; readonly workingDays: number }
  /** A clock of these kinds has run out, and so many working days of grace have passed. */
  | { readonly on: 'overdue'; readonly clocks: readonly ClockKind[]; readonly workingDays: number }
  /** A request was not acknowledged (签收) within so many working days of its dispatch. */
  | { readonly on: 'notAcknowledged'; readonly workingDays: number }
  /** Something happened that should not have. */
  | { readonly on: 'event'; readonly events: readonly SupervisedEvent[] };

/** Events that may raise a card by themselves. */
export const SUPERVISED_EVENTS = ['deemedAcceptance', 'secondCorrection', 'procedureTimeOver', 'absence'] as const;

export type SupervisedEvent = (typeof SUPERVISED_EVENTS)[number];

/** A card was raised. It is never changed; an appeal may withdraw it by a record of its own. */
export interface CardRaised {
  readonly type: 'cardRaised';
  readonly ruleId: string;
  readonly colour: CardColour;
  readonly level: 1 | 2 | 3;
  /** What it was raised for: a clock id, or an event with its position. Unique with the rule in the case. */
  readonly cause: string;
  /** Department it counts against; the coordinator's window is `window`. */
  readonly against: string;
  /** Item it concerns, where it concerns one. */
  readonly cardItemId?: string;
  readonly content: string;
}
