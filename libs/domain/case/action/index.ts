import { MissingCalendarYear } from '../../calendar/index';
import { type Actor, departmentOf } from '../actor';
import type { CaseCommand, CommandEnvelope } from '../command';
import { COMMAND_NAMES } from '../command-names';
import { check, decide, RULES } from '../rules';
import type { CaseState } from '../state';
import { basisOf } from './basis';
import { CASE_PROPOSALS } from './propose-case';
import { ITEM_PROPOSALS, PROCEDURE_PROPOSALS } from './propose-item';
import type { ActionSubject, Asking, Proposal, Propose } from './proposal';
import { ACTION_WORDS, type ActionWords } from './words';

export { ACTION_WORDS, type ActionWords } from './words';
export { type ActionSubject } from './proposal';

/** Something a person may do now, with what it is about and what follows from it. */
export interface Action extends ActionWords {
  readonly command: CaseCommand['type'];
  /** Its name, as a button shows it. */
  readonly name: string;
  /** Item it belongs to, where it belongs to one. */
  readonly itemId?: string;
  readonly subject?: ActionSubject;
  /** Articles that the act rests on, cited in Chinese, where they are known. */
  readonly basis?: string;
}

const PROPOSALS: { readonly [T in CaseCommand['type']]: Propose<T> } = {
  ...CASE_PROPOSALS,
  ...ITEM_PROPOSALS,
  ...PROCEDURE_PROPOSALS,
};

/**
 * What somebody may do with a case now: every command that the rule book finds in order with the best that can be filled in, and
 * that would change something. The workflow asks the same rules, so a page that shows just these offers nothing that must fail.
 * `now` in epoch milliseconds.
 */
export function actionsFor(state: CaseState, actor: Actor, now: number): readonly Action[] {
  const asking = { actor, department: departmentOf(actor), now };
  return (Object.keys(PROPOSALS) as CaseCommand['type'][])
    .filter((type) => (RULES[type].roles as readonly string[]).includes(actor.role))
    .flatMap((type) => proposalsOf(type, state, asking))
    .filter(({ command }) => isInOrder(state, { id: 'asked', actor, command }, now))
    .map(({ command, ...rest }) => {
      const basis = basisOf(command, state);
      const name = COMMAND_NAMES[command.type];
      return {
        command: command.type,
        name,
        ...ACTION_WORDS[command.type],
        ...rest,
        ...(basis !== undefined && { basis }),
      };
    });
}

/** None while a working day it needs is unknown. */
function proposalsOf(type: CaseCommand['type'], state: CaseState, asking: Asking): readonly Proposal[] {
  try {
    return PROPOSALS[type](state, asking);
  } catch (error) {
    if (error instanceof MissingCalendarYear) return [];
    throw error;
  }
}

/** In order, and more than a late repetition. */
function isInOrder(state: CaseState, envelope: CommandEnvelope, now: number): boolean {
  return check(state, envelope, now) === undefined && decide(state, envelope, now).length > 0;
}
