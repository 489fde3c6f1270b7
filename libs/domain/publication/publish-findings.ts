import { type CalendarFile, checkPackage, type Department, type Finding, type LifeEvent } from '../catalogue/index';

/** What a draft is judged with before it is published. */
export interface PublishContext {
  /** The version it is to follow; absent for a new event. */
  readonly previous?: LifeEvent;
  readonly departments: readonly Department[];
  readonly calendars: readonly CalendarFile[];
  /** All imported versions of all life events. */
  readonly lifeEvents: readonly LifeEvent[];
  /** Situations whose changed result the editor has acknowledged. */
  readonly acknowledgedSituationIds: readonly string[];
}

/** Everything that keeps a draft from being published. */
export function publishFindings(draft: LifeEvent, context: PublishContext): readonly Finding[] {
  const { departments, calendars, lifeEvents } = context;
  const file = `life-events/${draft.slug}.json`;
  return checkPackage([{ path: file, text: JSON.stringify(draft) }], { departments, calendars, lifeEvents });
}
