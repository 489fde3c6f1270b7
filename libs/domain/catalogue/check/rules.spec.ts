import { connectionEvent, goodFile, knownSamples, mutated, mutations, sampleEvent, sampleFile } from '../fixtures/load';
import { type LifeEvent } from '../life-event';
import { type Finding } from './finding';
import { checkPackage } from './package';

const NEWBORN = sampleEvent('newborn-birth');

const check = (event: LifeEvent, fileName: string, known = knownSamples()): Finding[] =>
  checkPackage([{ path: `life-events/${fileName}`, text: JSON.stringify(event) }], known);

describe('the rules', () => {
  it.each(mutations())('given a good $file with rule $rule broken ($why), then exactly that is found', (mutation) => {
    const text = JSON.stringify(mutated(goodFile(mutation.file), mutation.edits));
    const found = checkPackage([{ path: mutation.file, text }], knownSamples());
    expect(found).toEqual([expect.objectContaining({ rule: mutation.rule, place: mutation.place })]);
  });

  it('given the table above, then it breaks nearly every rule; the rest follow below', () => {
    const broken = new Set(mutations().map(({ rule }) => rule));
    const rules = Array.from({ length: 53 }, (_, index) => index + 1);
    expect(rules.filter((rule) => !broken.has(rule))).toEqual([2]);
  });

  it('given a code that belongs to another slug, then rule 2 is found', () => {
    const known = { ...knownSamples(), lifeEvents: [NEWBORN] };
    expect(check({ ...NEWBORN, slug: 'newborn' }, 'newborn.json', known)).toEqual([
      expect.objectContaining({ rule: 2, place: '/code' }),
    ]);
  });

  it('given an implementation code that another package gives another department, then rule 10 is found', () => {
    const [first, ...rest] = sampleEvent('enterprise-opening').serviceItems;
    const { implementationCode } = NEWBORN.serviceItems[7]!;
    const other = { ...sampleEvent('enterprise-opening'), serviceItems: [{ ...first!, implementationCode }, ...rest] };
    const found = check(NEWBORN, 'newborn-birth.json', { ...knownSamples(), lifeEvents: [other] });
    expect(found).toEqual([expect.objectContaining({ rule: 10, place: '/serviceItems/7/implementationCode' })]);
  });

  it('given an item that may join but is not marked, then rule 18 and the discovery that adds it are found', () => {
    const event = connectionEvent();
    const serviceItems = event.serviceItems.map((item) => ({ ...item, addedInFlight: false }));
    expect(check({ ...event, serviceItems }, 'connection.json').map(({ rule, place }) => [rule, place])).toEqual([
      [18, '/serviceItems/2/addedInFlight'],
      [47, '/situations/0/later/0'],
    ]);
  });

  it('given no departments at all, then one finding says so', () => {
    const found = check(NEWBORN, 'newborn-birth.json', { ...knownSamples(), departments: [] });
    expect(found).toEqual([expect.objectContaining({ rule: 5, place: '/leadDepartmentId' })]);
  });

  it('given a due date in a year without a calendar, then rule 50 asks for it', () => {
    const found = checkPackage([sampleFile('calendar-2025.json')], { ...knownSamples(), calendars: [] });
    expect(found).toEqual([expect.objectContaining({ rule: 50, place: '/dueDateExamples/4/due' })]);
  });
});

describe('checkPackage', () => {
  it('given a published version with other content, then it is refused; with the same content it is not', () => {
    const known = { ...knownSamples(), lifeEvents: [NEWBORN] };
    expect(check(NEWBORN, 'newborn-birth.json', known)).toEqual([]);
    expect(check({ ...NEWBORN, name: '另一个名称' }, 'newborn-birth.json', known)).toEqual([
      expect.objectContaining({ rule: 'version', place: '/version' }),
    ]);
    expect(check({ ...NEWBORN, name: '另一个名称', version: '2026.2' }, 'newborn-birth.json', known)).toEqual([]);
  });

  it('given faults in several files, then all are found at once', () => {
    const names = ['unguarded-inequality', 'used-by-mismatch', 'unknown-unit'];
    const files = names.map((name) => sampleFile(`bad/${name}.json`));
    const found = checkPackage([...files, { path: 'x.json', text: '{' }], knownSamples());
    expect(found.map(({ rule }) => rule)).toEqual([25, 19, 'schema', 'json']);
  });

  it('given a finding, then it says in Chinese what is wrong and what to do', () => {
    const [finding] = checkPackage([sampleFile('bad/unknown-unit.json')], knownSamples());
    expect(finding).toMatchObject({
      message: expect.stringContaining('workingDay、day、hour、onTheSpot、schedule') as string,
    });
    expect(finding?.remedy).toMatch(/[\u4e00-\u9fff]/);
  });
});
