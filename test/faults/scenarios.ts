import { type CaseOutcome } from '@yijian/domain/case';
import { type Situation } from '@yijian/domain/catalogue';
import { type CaseScript } from '../support/simulator-client';
import { type Chance } from './chance';

/** One case that is to be carried through whatever happens: its situation, and what departments do beside granting. */
export interface Scenario {
  readonly situationId: string;
  /** Item that is rectified once. */
  readonly rectify?: string;
  /** Item that is denied. */
  readonly deny?: string;
}

/** How an item of a scenario ends. */
export type ItemEnd = 'granted' | 'denied' | 'prerequisiteFailed';

/** The item all others of 开办餐饮店 build on. */
const FIRST_ITEM = 'licence-check';

/** Longest time a department thinks, in milliseconds: long enough for cases to be under way when something dies. */
const LONGEST_THINK_MS = 2500;

/** Every situation of 开办餐饮店 that can be filed, plain, with a rectification, and with denials. */
const KINDS: readonly Scenario[] = [
  { situationId: 'snack-bar-30' },
  { situationId: 'snack-bar-30', rectify: 'food-licence' },
  { situationId: 'hotpot-by-commitment' },
  { situationId: 'hotpot-bad-credit', rectify: 'fire-check' },
  { situationId: 'cafe-general-window' },
  { situationId: 'cafe-general-window', deny: 'fire-check' },
  { situationId: 'prepackaged-shop' },
  { situationId: 'prepackaged-shop', deny: FIRST_ITEM },
  { situationId: 'hotpot-by-commitment', rectify: 'drainage-licence', deny: 'tobacco-licence' },
];

/** So many scenarios, every kind about equally often. */
export function scenarios(count: number, chance: Chance): Scenario[] {
  return chance.shuffled(Array.from({ length: count }, (_, index) => KINDS[index % KINDS.length] as Scenario));
}

/** What the departments of the scenario are told. */
export function scriptOf({ rectify, deny }: Scenario, { expected }: Situation, chance: Chance): CaseScript {
  return Object.fromEntries(
    expected.itemIds.map((itemId) => [
      itemId,
      {
        thinkMs: chance.between(50, LONGEST_THINK_MS),
        postCheck: 'kept',
        ...(itemId === rectify && { rectify: [['请按现场检查意见完成整改']] }),
        ...(itemId === deny && { decide: 'deny' }),
      },
    ]),
  );
}

/** How every item ends: without the first one no other can begin. */
export function endsOf({ deny }: Scenario, { expected }: Situation): ReadonlyMap<string, ItemEnd> {
  const endOf = (itemId: string): ItemEnd => {
    if (itemId === deny) return 'denied';
    return deny === FIRST_ITEM ? 'prerequisiteFailed' : 'granted';
  };
  return new Map(expected.itemIds.map((itemId) => [itemId, endOf(itemId)]));
}

/** 全部办成, 部分办成 or 未办成. */
export function outcomeOf(ends: ReadonlyMap<string, ItemEnd>): CaseOutcome {
  const granted = [...ends.values()].filter((end) => end === 'granted').length;
  if (granted === ends.size) return 'allGranted';
  return granted === 0 ? 'noneGranted' : 'partlyGranted';
}

/** Item and round of every request a department must get, exactly once in effect: `food-licence/1`. */
export function requestsOf(scenario: Scenario, situation: Situation): string[] {
  const handled = [...endsOf(scenario, situation)].filter(([, end]) => end !== 'prerequisiteFailed');
  return handled.flatMap(([itemId]) =>
    itemId === scenario.rectify ? [`${itemId}/1`, `${itemId}/2`] : [`${itemId}/1`],
  );
}

/** How many commands of applicants and clerks carry the scenario from opening to rating, at least. */
export function commandsOf({ rectify }: Scenario): number {
  return rectify === undefined ? 4 : 5;
}
