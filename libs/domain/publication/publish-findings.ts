import { type Defect } from '../catalogue/check/finding';
import { STRUCTURAL } from '../catalogue/check/package';
import { type CalendarFile, checkPackage, type Department, type Finding, type LifeEvent } from '../catalogue/index';
import { deadEnds } from './dead-ends';
import { unacknowledged } from './findings/acknowledged';
import { guideElements, namedElement } from './findings/guide-elements';
import { neverApplying, neverMet } from './findings/possibility';
import { codes, names, scope, succession } from './findings/registry';
import { missedSchedules } from './findings/schedules';

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

/** Random applicants that try the guidance before publishing, always the same ones. */
const TRIAL = { runs: 500, seed: 20260101 } as const;

/**
 * Everything that keeps a draft from being published: the rules of packages (README §8), then the rules of publishing 54 to 63. Empty
 * when it may be published. A draft that breaks the schema is judged no further; what answers lead to is judged only where the
 * guidance, the references and the conditions are sound.
 */
export function publishFindings(draft: LifeEvent, context: PublishContext): readonly Finding[] {
  const { departments, calendars, lifeEvents } = context;
  const file = `life-events/${draft.slug}.json`;
  const files = [{ path: file, text: JSON.stringify(draft) }];
  const broken = checkPackage(files, { departments, calendars, lifeEvents });
  if (broken.some(({ rule }) => rule === 'schema' || rule === 'json'))
    return broken.map((finding) => namedElement(draft, finding));
  const isSound = !broken.some(({ rule }) => STRUCTURAL.has(rule));
  const reachable = isSound ? [...answersOf(draft), ...consequences(draft, context)] : [];
  const found = [...reachable, ...registered(draft, context)].map((each): Finding => ({ file, ...each }));
  return [...broken.filter((finding) => !isToldBetter(finding, found)), ...found];
}

/** What the text of the draft and the registry alone tell. */
function* registered(draft: LifeEvent, { previous, departments, lifeEvents }: PublishContext): Iterable<Defect> {
  yield* guideElements(draft);
  yield* missedSchedules(draft);
  yield* scope(draft, departments);
  yield* codes(draft, previous === undefined ? lifeEvents : [previous, ...lifeEvents]);
  yield* names(draft, lifeEvents);
  if (previous !== undefined) yield* succession(draft, previous);
}

/** Rules 55 to 57: what answers lead to. */
function* answersOf(draft: LifeEvent): Iterable<Defect> {
  for (const { place, message } of deadEnds(draft, TRIAL))
    yield { rule: 55, place, message, remedy: '改正导办、条件或者互斥，使每一种回答都有去处' };
  const never = [...neverApplying(draft)];
  yield* never;
  // What never applies has no prerequisite that could be met; it is told once.
  if (never.length === 0) yield* neverMet(draft);
}

function consequences(draft: LifeEvent, { previous, acknowledgedSituationIds }: PublishContext): Iterable<Defect> {
  return previous === undefined ? [] : unacknowledged(draft, previous, acknowledgedSituationIds);
}

/** An item that no situation handles (rule 48) because it can never apply (rule 56) is told once. */
function isToldBetter({ rule, place }: Finding, found: readonly Finding[]): boolean {
  return rule === 48 && found.some((each) => each.rule === 56 && each.place === `${place}/appliesWhen`);
}
