import { checkPackage, planCase, walkGuidance } from './index';
import { connectionEvent, knownSamples, sampleEvent, sampleFile, samplePaths, SLUGS } from './fixtures/load';

describe('the sample catalogue', () => {
  it('given all its files and nothing imported, then nothing is wrong', () => {
    const nothing = { departments: [], lifeEvents: [], calendars: [] };
    expect(checkPackage(samplePaths().map(sampleFile), nothing)).toEqual([]);
  });

  it.each([
    ['unguarded-inequality', 25, '/serviceItems/1/appliesWhen'],
    ['used-by-mismatch', 19, '/materials/0/usedBy'],
    ['wrong-critical-path', 46, '/situations/0/expected/criticalPath'],
    ['unknown-unit', 'schema', '/serviceItems/3/promised/limit/unit'],
  ])('given the bad package %s, then only rule %s is broken', (name, rule, place) => {
    const found = checkPackage([sampleFile(`bad/${name}.json`)], knownSamples());
    expect(found).toEqual([expect.objectContaining({ rule, place })]);
  });

  it('given a package with everything the samples are silent about, then nothing is wrong', () => {
    const text = JSON.stringify(connectionEvent());
    expect(checkPackage([{ path: 'connection.json', text }], knownSamples())).toEqual([]);
  });
});

describe.each([...SLUGS.map(sampleEvent), connectionEvent()])('situations of $slug', (event) => {
  it.each(event.situations)('given $id, then the replay yields what is expected', ({ facts, channel, expected }) => {
    const walk = walkGuidance(event, facts);
    if (!('end' in walk)) throw new Error(`stopped at ${walk.next.id}`);
    const plan = planCase(event, { facts, endId: walk.end.id, channel });
    const { criticalPath } = plan;
    expect({
      path: walk.path,
      endId: walk.end.id,
      itemIds: plan.items.map(({ id }) => id),
      stages: plan.stages,
      materialIds: plan.materials.map(({ id }) => id),
      commitmentItemIds: plan.commitmentItemIds,
      specialProcedureIds: plan.specialProcedures.map(({ id }) => id),
      criticalPath:
        criticalPath?.unit === 'schedule' ? { unit: 'schedule', scheduleId: criticalPath.scheduleId } : criticalPath,
    }).toEqual(expected);
  });
});
