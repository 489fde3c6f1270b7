import { randomUUID } from 'node:crypto';
import { type LifeEvent } from '@yijian/domain/catalogue';
import { percentile } from '../measure/statistics';
import { type ProgressState } from '../report/progress';
import { type PublicApi } from '../whole/public-api';
import { WIDE_ANSWERS, wideEvent } from './wide-event';

/** Items of the small and of the wide event. */
export const SIZES = { small: 5, wide: 50 } as const;

/** Openings of each event before anything is measured. */
const WARM_UP = 8;

/** Milliseconds until `POST /cases` has answered, and how the wide event compares. */
export interface Openings {
  readonly small: { readonly p50: number; readonly p99: number };
  readonly wide: { readonly p50: number; readonly p99: number };
  /** p50, wide to small. */
  readonly ratio: number;
}

/** How many openings of each, until when, and who is told of it. */
export interface OpeningLoad {
  readonly cases: number;
  readonly signal: AbortSignal;
  readonly onStep: (step: ProgressState) => void;
}

const MANAGER = { role: 'catalogueManager', id: 'bench' } as const;
const APPLICANT = { role: 'applicant', id: 'bench-applicant' } as const;

/** Imports both events and opens cases of them in turn, one at a time, through the public API. */
export async function measureOpenings(api: PublicApi, model: LifeEvent, load: OpeningLoad): Promise<Openings> {
  const events = { small: wideEvent(model, SIZES.small), wide: wideEvent(model, SIZES.wide) };
  const files = Object.values(events).map((event) => ({
    path: `life-events/${event.slug}.json`,
    text: JSON.stringify(event),
  }));
  await api.ask({ method: 'PUT', path: '/catalogue/packages', ...MANAGER, body: { files } });
  const taken: Record<keyof typeof SIZES, number[]> = { small: [], wide: [] };
  for (let round = -WARM_UP; round < load.cases; round += 1) {
    load.signal.throwIfAborted();
    load.onStep({ title: 'openings', done: Math.max(0, round), of: load.cases });
    // In turn, so that neither always comes after the other.
    const order = round % 2 === 0 ? (['small', 'wide'] as const) : (['wide', 'small'] as const);
    for (const size of order) {
      const milliseconds = await open(api, events[size]);
      if (round >= 0) taken[size].push(milliseconds);
    }
  }
  const quantiles = (values: readonly number[]) => ({ p50: percentile(values, 0.5), p99: percentile(values, 0.99) });
  const [small, wide] = [quantiles(taken.small), quantiles(taken.wide)];
  return { small, wide, ratio: wide.p50 / small.p50 };
}

async function open(api: PublicApi, { slug }: LifeEvent): Promise<number> {
  const body = {
    lifeEvent: slug,
    channel: 'online',
    answers: WIDE_ANSWERS,
    applicant: { id: APPLICANT.id, name: '测试' },
  };
  const headers = { 'idempotency-key': randomUUID() };
  const begun = performance.now();
  await api.ask({ method: 'POST', path: '/cases', ...APPLICANT, headers, body });
  return performance.now() - begun;
}
