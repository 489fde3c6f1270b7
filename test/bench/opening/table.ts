import { type Openings, SIZES } from './openings';

/** Longest opening of the wide event, in openings of the small one. */
const BAR = 2;

/** The lines that tell the result. */
export function openingLines({ small, wide, ratio }: Openings, cases: number): string[] {
  const row = (items: number, { p50, p99 }: Openings['small']) =>
    `${`opening, ${items} items, p50 / p99, ms`.padEnd(36)} ${p50.toFixed(1)} / ${p99.toFixed(0)}`;
  return [
    '',
    `POST /cases, ${cases} of each event in turn, one at a time.`,
    row(SIZES.small, small),
    row(SIZES.wide, wide),
    `${ratio <= BAR ? '✔' : '✖'} ${'opening, wide / small'.padEnd(34)} ${ratio.toFixed(2)}  (≤ ${BAR})`,
  ];
}
