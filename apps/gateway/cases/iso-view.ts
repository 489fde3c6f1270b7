import { isoTime } from './iso-time';

/** Names of the members of a view that hold an instant. */
const INSTANT = /^(at|since|\w+At)$/;

/** A copy of a view with every instant (epoch milliseconds) as ISO 8601 with +08:00. */
export function withIsoTimes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withIsoTimes);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]: [string, unknown]) => [
      name,
      typeof member === 'number' && INSTANT.test(name) ? isoTime(member) : withIsoTimes(member),
    ]),
  );
}
