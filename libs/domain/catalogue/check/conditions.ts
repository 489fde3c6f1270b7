import { conditionFindings } from '../condition-check';
import { type LifeEvent } from '../life-event';
import { at, type Defect, defect } from './finding';

/** Rules 22–25 of README §8, for every condition of a life event. */
export function* conditions(event: LifeEvent): Iterable<Defect> {
  for (const [place, condition] of conditionsOf(event)) {
    if (condition === undefined) continue;
    for (const { rule, message, remedy } of conditionFindings(condition, event.facts))
      yield defect(rule, place, message, remedy);
  }
}

/** Every place of a life event where a condition may stand, with the condition. */
export function* conditionsOf(event: LifeEvent): Iterable<readonly [place: string, condition: string | undefined]> {
  for (const [index, { next }] of event.guidance.nodes.entries())
    for (const [branch, { when }] of next.entries())
      yield [at('guidance', 'nodes', index, 'next', branch, 'when'), when];
  for (const [index, { appliesWhen, commitment }] of event.serviceItems.entries()) {
    yield [at('serviceItems', index, 'appliesWhen'), appliesWhen];
    yield [at('serviceItems', index, 'commitment', 'chosenWhen'), commitment?.chosenWhen];
    yield [at('serviceItems', index, 'commitment', 'blockedWhen'), commitment?.blockedWhen];
  }
  for (const [index, { requiredWhen, tolerance }] of event.materials.entries()) {
    yield [at('materials', index, 'requiredWhen'), requiredWhen];
    yield [at('materials', index, 'tolerance', 'blockedWhen'), tolerance?.blockedWhen];
  }
  for (const [index, { appliesWhen }] of event.mergedForm.sections.entries())
    yield [at('mergedForm', 'sections', index, 'appliesWhen'), appliesWhen];
  for (const [index, { appliesTo }] of event.specialProcedures.entries())
    for (const [number, { appliesWhen }] of appliesTo.entries())
      yield [at('specialProcedures', index, 'appliesTo', number, 'appliesWhen'), appliesWhen];
}
