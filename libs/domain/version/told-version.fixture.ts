import { plainDate, startOfDay } from '../calendar/index';
import type { Actor } from '../case/actor';
import {
  checkVersion,
  decideVersion,
  type DraftReference,
  happenToVersion,
  newVersion,
  nextVersionInstant,
  openingEvent,
  type VersionCommand,
  type VersionEvent,
  type VersionState,
} from './index';

export const EDITOR: Actor = { role: 'catalogueManager', id: 'editor-1' };
export const APPROVER: Actor = { role: 'catalogueApprover', id: 'approver-1' };
export const MARKET: Actor = { role: 'department', id: 'clerk-1', departmentId: 'market' };
export const FIRE: Actor = { role: 'department', id: 'fire' };
export const WATER: Actor = { role: 'enterprise', id: 'water' };

export const CALENDAR = {
  years: [{ year: 2026, regionCode: '000000', version: '1', provisional: false, offDays: [], makeUpWorkingDays: [] }],
};
const HOUR = 3_600_000;
/** A Monday, 10:00 in China. */
export const MONDAY = startOfDay(plainDate('2026-03-02')) + 10 * HOUR;
export const DAY = 24 * HOUR;

export const draft = (revision: number, effectiveFrom = '2026-03-20'): DraftReference => ({
  revision,
  digest: `digest-${revision}`,
  effectiveFrom,
  owners: [
    { departmentId: 'market', itemIds: ['licence', 'food'] },
    { departmentId: 'fire', itemIds: ['fire-check'] },
    { departmentId: 'water', itemIds: ['water-supply'] },
  ],
});

/** One version on the rule book alone, with a clock of its own. */
export class Told {
  state: VersionState;
  readonly events: VersionEvent[] = [];
  now = MONDAY;

  constructor(isImported = false) {
    const opening = {
      slug: 'shop',
      version: '2026.2',
      draft: draft(1),
      isImported,
      openedBy: EDITOR,
      commandId: 'open',
    };
    this.state = newVersion(opening, this.now);
    this.fold([openingEvent(opening)], EDITOR, 'open');
  }

  /** Gives a command; answers the code of its refusal, or `ok`. */
  does(actor: Actor, command: VersionCommand): string {
    const envelope = { id: `command-${this.events.length}`, actor, command };
    const refusal = checkVersion(this.state, envelope, this.now);
    if (refusal) return refusal.code;
    this.fold(decideVersion(this.state, envelope, this.now), actor, envelope.id);
    return 'ok';
  }

  happens(...events: readonly VersionEvent[]): this {
    this.fold(events);
    return this;
  }

  /** Lets time pass; whatever is due happens on the way, each at its instant. */
  comesTo(instant: number): this {
    for (let next = nextVersionInstant(this.state); next !== undefined && next <= instant;) {
      this.now = Math.max(this.now, next);
      this.fold([]);
      next = nextVersionInstant(this.state);
    }
    this.now = instant;
    return this;
  }

  asksFor(workingDays = 5): this {
    this.mustDo(EDITOR, { type: 'startOpinions', workingDays, calendar: CALENDAR });
    return this;
  }

  agree(...actors: readonly Actor[]): this {
    for (const actor of actors) this.mustDo(actor, { type: 'giveOpinion', objections: [] });
    return this;
  }

  isInReview(): this {
    return this.asksFor().agree(MARKET, FIRE, WATER);
  }

  isApproved(): this {
    this.isInReview().mustDo(APPROVER, { type: 'approve' });
    return this;
  }

  private mustDo(actor: Actor, command: VersionCommand): void {
    const outcome = this.does(actor, command);
    if (outcome !== 'ok') throw new Error(`${command.type} was refused: ${outcome}`);
  }

  private fold(events: readonly VersionEvent[], actor?: Actor, commandId?: string): void {
    const cause = { now: this.now, ...(actor && { actor }), ...(commandId !== undefined && { commandId }) };
    const { state, recorded } = happenToVersion(this.state, events, cause);
    this.state = state;
    this.events.push(...recorded.map(({ event }) => event));
  }
}

export const isObjected = (told: Told): Told => {
  told.asksFor();
  told.does(MARKET, {
    type: 'giveOpinion',
    objections: [{ itemId: 'food', reason: '时限太短' }, { reason: '名称不妥' }],
  });
  return told.agree(FIRE, WATER);
};
