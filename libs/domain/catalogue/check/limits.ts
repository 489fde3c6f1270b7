import { type Limit } from '../../calendar/index';
import { type LifeEvent, type ServiceItem } from '../life-event';
import { at } from './finding';

/** A limit and its place in the file. */
type Placed = readonly [place: string, limit: Limit];

/** Every limit of a life event with its place; `null` limits are left out. */
export function limitsOf(event: LifeEvent): Placed[] {
  const pairs: (readonly [string, Limit | null | undefined])[] = [
    [at('overallPromise', 'limit'), event.overallPromise.limit],
    [at('jointLimit', 'limit'), event.jointLimit?.limit],
    [at('jointLimit', 'extension', 'limit'), event.jointLimit?.extension.limit],
    ...event.serviceItems.flatMap((item, index) => itemLimits(item, at('serviceItems', index))),
    ...event.materials.map(
      ({ tolerance }, index) => [at('materials', index, 'tolerance', 'limit'), tolerance?.limit] as const,
    ),
    ...event.specialProcedures.flatMap(({ limit, rectification }, index) => [
      [at('specialProcedures', index, 'limit'), limit] as const,
      [at('specialProcedures', index, 'rectification', 'limit'), rectification?.limit] as const,
    ]),
    ...event.deliveryOptions.map(({ limit }, index) => [at('deliveryOptions', index, 'limit'), limit] as const),
    ...event.situations.flatMap(({ expected, later = [] }, index) => [
      [at('situations', index, 'expected', 'criticalPath'), expected.criticalPath] as const,
      ...later.map((discovery, number) => {
        const place = at('situations', index, 'later', number, 'expected', 'criticalPath');
        return [place, discovery.expected.criticalPath] as const;
      }),
    ]),
  ];
  return pairs.flatMap(([place, limit]) => (limit === undefined || limit === null ? [] : [[place, limit] as const]));
}

function itemLimits(item: ServiceItem, place: string): (readonly [string, Limit | null | undefined])[] {
  return [
    [`${place}/statutory/limit`, item.statutory.limit],
    [`${place}/statutory/extension/limit`, item.statutory.extension?.limit],
    [`${place}/promised/limit`, item.promised.limit],
    [`${place}/commitment/limits/window`, item.commitment?.limits.window],
    [`${place}/commitment/limits/online`, item.commitment?.limits.online],
    [`${place}/commitment/postCheck/limit`, item.commitment?.postCheck.limit],
    [`${place}/deliveryLimit/limit`, item.deliveryLimit?.limit],
    ...(item.waitsFor ?? []).map(({ target }, index) => [`${place}/waitsFor/${index}/target`, target] as const),
  ];
}
