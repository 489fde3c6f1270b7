import { type RunningSystem } from '@yijian/infra';
import { type Chance } from './chance';
import { type Tally } from './tally';

/** What gets killed; `all` is the power cut: everything at the same moment. */
export type Victim = 'worker' | 'documents' | 'gateway' | 'temporal' | 'postgres' | 'all';

/** A kill that is to come: as soon as so many commands have been acknowledged. */
export interface Blow {
  readonly victim: Victim;
  readonly afterCommands: number;
  /** How many callers must have been let down before the victim comes back; 0: it comes back at once. */
  readonly untilHardships: number;
}

/** In the order in which they start: each stands on those before it. */
const EACH = ['postgres', 'temporal', 'worker', 'documents', 'gateway'] as const;

/** A victim comes back after so many further commands, or milliseconds, even if nobody missed it: nobody waits for documents. */
const LONGEST_ABSENCE_COMMANDS = 12;
const LONGEST_ABSENCE_MS = 10_000;

/** Everything twice in turn, in two orders, and all at once in between; spread at random over the commands of a run. */
export function blows(commands: number, chance: Chance): Blow[] {
  const victims: Victim[] = [...chance.shuffled(EACH), 'all', ...chance.shuffled(EACH)];
  const moments = victims.map(() => chance.between(1, Math.floor(commands * 0.9))).sort((a, b) => a - b);
  return victims.map((victim, index) => ({
    victim,
    afterCommands: moments[index] ?? 0,
    untilHardships: chance.next() < 0.3 ? 0 : chance.between(1, 5),
  }));
}

/**
 * Deals the blows one after the other, each when its moment has come, and starts again what it killed. Answers how many fell
 * while cases were under way.
 */
export async function torment(system: RunningSystem, plan: readonly Blow[], tally: Tally): Promise<number> {
  let inTheMidst = 0;
  for (const { victim, afterCommands, untilHardships } of plan) {
    await tally.until(() => tally.acknowledged >= afterCommands || tally.underWay === 0);
    if (tally.underWay > 0) inTheMidst += 1;
    const hardships = tally.hardships + untilHardships;
    const commands = tally.acknowledged + LONGEST_ABSENCE_COMMANDS;
    const isEnough = () => tally.hardships >= hardships || tally.acknowledged >= commands || tally.underWay === 0;
    const services = EACH.filter((name) => victim === 'all' || victim === name).map((name) => system.service(name));
    await Promise.all(services.map((service) => service.kill9()));
    await absence(tally, isEnough);
    for (const service of services) await service.start();
  }
  return inTheMidst;
}

/** Resolves when it has been enough, or has been long. */
async function absence(tally: Tally, isEnough: () => boolean): Promise<void> {
  const nobodyCares = AbortSignal.timeout(LONGEST_ABSENCE_MS);
  const patienceEnds = new Promise<void>((resolve) => nobodyCares.addEventListener('abort', () => resolve()));
  await Promise.race([tally.until(isEnough), patienceEnds]);
}
