import { connectionEvent, knownSamples, sampleEvent, SLUGS } from '../catalogue/fixtures/load';
import { type LifeEvent } from '../catalogue/life-event';
import { type PublishContext, publishFindings } from './index';

const context = (more: Partial<PublishContext> = {}): PublishContext => ({
  ...knownSamples(),
  acknowledgedSituationIds: [],
  ...more,
});

/** A copy of a package with the number of the next version. */
const next = (event: LifeEvent): LifeEvent => ({ ...event, version: '2026.2' });

const told = (draft: LifeEvent, more: Partial<PublishContext> = {}): (readonly [unknown, string])[] =>
  publishFindings(draft, context(more)).map(({ rule, place }) => [rule, place]);

describe('publishing', () => {
  it.each([...SLUGS.map(sampleEvent), connectionEvent()])(
    'given the good package $slug, then nothing keeps it back',
    (event) => {
      expect(told(event)).toEqual([]);
      expect(told(next(event), { previous: event, lifeEvents: [event] })).toEqual([]);
    },
  );
});
