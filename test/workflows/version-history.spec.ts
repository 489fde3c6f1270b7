import { randomUUID } from 'node:crypto';
import { SkippingEngine } from '../support/time-skipping';
import { draftOf, EDITOR, ToldVersion } from '../support/told-version';

/** More than one run takes: see `LONG_RUN` in workflows/version. */
const SAVES = 505;

describe('a draft that is saved hundreds of times', () => {
  let engine: SkippingEngine;
  beforeAll(async () => {
    engine = await SkippingEngine.start();
  });
  afterAll(() => engine?.stop());

  it('begins its history anew, loses nothing and still knows the commands it was given', () =>
    engine.tellVersions(async (stage, world) => {
      const one = await ToldVersion.open(stage, world, `shop-${randomUUID()}`, '2026.1', { inDays: 60 });
      const save = (revision: number) =>
        one.does(EDITOR, { type: 'saveDraft', draft: draftOf(revision, '2099-01-01') }, `save-${revision}`);
      const { runId } = await one.handle.describe();
      for (let revision = 2; revision <= SAVES; revision += 1) expect(await save(revision)).toBe(revision);
      while ((await one.handle.describe()).runId === runId) await one.passes('1 second');

      expect(await save(SAVES)).toBe(SAVES);
      expect(await save(SAVES + 1)).toBe(SAVES + 1);
      await one.until(() => world.eventsOf('2026.1').length > SAVES);
      expect(world.eventsOf('2026.1')).toHaveLength(SAVES + 1);
      expect(new Set(world.bursts.map(({ runId }) => runId)).size).toBe(2);
      expect(await one.view()).toMatchObject({ status: 'draft', draft: { revision: SAVES + 1 } });
      await one.isOver();
    }, {}));
});
