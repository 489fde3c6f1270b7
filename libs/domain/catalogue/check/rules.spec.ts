import { type Finding } from './finding';
import { checkPackage } from './package';
import { connectionEvent, knownSamples, sampleEvent, sampleFile } from '../fixtures/load';
import { type LifeEvent } from '../life-event';

/** A package as plain data that a mutation may change. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- mutations break the types on purpose
type Loose = any;
type Mutation = readonly [rule: Finding['rule'], why: string, slug: string, mutate: (event: Loose) => void, place: string];

const RESTAURANT = 'restaurant-opening';
const NEWBORN = 'newborn-birth';
const ENTERPRISE = 'enterprise-opening';
const SCHOOL = 'school-enrolment';
const CONNECTION = 'connection';

const load = (slug: string): LifeEvent => (slug === CONNECTION ? connectionEvent() : sampleEvent(slug));
const check = (event: unknown, slug: string, known = knownSamples()): Finding[] =>
  checkPackage([{ path: `${slug}.json`, text: JSON.stringify(event) }], known);

const MUTATIONS: readonly Mutation[] = [
  [1, 'slug is another name', NEWBORN, (e) => (e.slug = 'newborn'), '/slug'],
  [3, 'code of another lead', NEWBORN, (e) => (e.code = '43TC31902000'), '/code'],
  [4, 'two situations of one id', NEWBORN, (e) => (e.situations[3].id = e.situations[0].id), '/situations/3/id'],
  [4, 'node and end of one id', NEWBORN, (e) => e.guidance.ends.push({ id: 'parents-married', outcome: 'proceed' }), '/guidance/ends/2/id'],
  [4, 'result and datum of one id', NEWBORN, (e) => e.serviceItems[0].data.push({ id: 'birth-certificate', name: '证明' }), '/serviceItems/0/data/1/id'],
  [5, 'unknown department', NEWBORN, (e) => (e.coordinatorDepartmentId = 'nobody'), '/coordinatorDepartmentId'],
  [5, 'datum named as a result', NEWBORN, (e) => (e.serviceItems[1].prerequisites[0].dataId = 'birth-certificate'), '/serviceItems/1/prerequisites/0/dataId'],
  [5, 'unknown schedule', SCHOOL, (e) => e.filingScheduleIds.push('never'), '/filingScheduleIds/2'],
  [6, 'department missing', NEWBORN, (e) => e.supportingDepartmentIds.pop(), '/supportingDepartmentIds'],
  [6, 'departments not sorted', NEWBORN, (e) => e.supportingDepartmentIds.reverse(), '/supportingDepartmentIds'],
  [7, 'ends before it begins', NEWBORN, (e) => (e.effectiveTo = '2025-12-31'), '/effectiveTo'],
  [7, 'schedule closes as it opens', SCHOOL, (e) => (e.schedules[2].closesAt = e.schedules[2].opensAt), '/schedules/2/closesAt'],
  [8, 'base code of another province', NEWBORN, (e) => recode(e.serviceItems[7], (code) => `44${code.slice(2)}`), '/serviceItems/7/baseCode'],
  [8, 'base code of another type', NEWBORN, (e) => recode(e.serviceItems[7], (code) => `${code.slice(0, 2)}10${code.slice(4)}`), '/serviceItems/7/baseCode'],
  [9, 'handling item code of another item', NEWBORN, (e) => (e.serviceItems[7].handlingItemCode = `0${e.serviceItems[7].handlingItemCode.slice(1)}`), '/serviceItems/7/handlingItemCode'],
  [10, 'handling item code used twice', CONNECTION, (e) => copyCodes(e.serviceItems[1], e.serviceItems[7]), '/serviceItems/7/handlingItemCode'],
  [11, 'promise longer than the law', RESTAURANT, (e) => (e.serviceItems[3].statutory.limit.value = 7), '/serviceItems/3/promised/limit'],
  [11, 'commitment longer than the promise', CONNECTION, (e) => (e.serviceItems[1].commitment.limits.online.value = 6), '/serviceItems/1/commitment/limits/online'],
  [12, 'instant but promised', NEWBORN, (e) => (e.serviceItems[2].caseType = 'instant'), '/serviceItems/2/caseType'],
  [13, 'licence without legal period', RESTAURANT, (e) => (e.serviceItems[6].statutory.limit = null), '/serviceItems/6/statutory/limit'],
  [14, 'schedule as a legal period', SCHOOL, (e) => (e.serviceItems[7].statutory.limit = { unit: 'schedule', scheduleId: 'review' }), '/serviceItems/7/statutory/limit'],
  [14, 'natural days inside the promise', CONNECTION, (e) => (e.serviceItems[6].promised.limit.unit = 'day'), '/serviceItems/6/promised/limit'],
  [15, 'items wait for each other', NEWBORN, (e) => e.serviceItems[0].prerequisites.push({ kind: 'soft', itemId: 'birth-registration', reason: '循环' }), '/serviceItems/0/prerequisites'],
  [16, 'waits for an item outside the promise', NEWBORN, (e) => (e.serviceItems[3].countsTowardsPromise = false), '/serviceItems/4/prerequisites/0'],
  [17, 'exclusive items together', RESTAURANT, (e) => e.mutualExclusions.push({ itemIds: ['licence-check', 'prepackaged-filing'], reason: '互斥' }), '/situations/4/expected/itemIds'],
  [18, 'marked but cannot join', NEWBORN, (e) => (e.serviceItems[7].addedInFlight = true), '/serviceItems/7/addedInFlight'],
  [19, 'used by an item that does not use it', NEWBORN, (e) => e.materials[4].usedBy.push('parenting-guidance'), '/materials/4/usedBy/1'],
  [20, 'core material tolerated', NEWBORN, (e) => (e.materials[1].class = 'core'), '/materials/1/tolerance'],
  [20, 'tolerance longer than the law', ENTERPRISE, (e) => (e.materials[2].tolerance.limit.value = 4), '/materials/2/tolerance/limit'],
  [21, 'letter prepared by the applicant', CONNECTION, (e) => (e.materials[1].source = 'selfPrepared'), '/serviceItems/1/commitment/letterMaterialId'],
  [21, 'replaces a material of another item', CONNECTION, (e) => e.serviceItems[1].commitment.replacesMaterialIds.push('traffic-plan'), '/serviceItems/1/commitment/replacesMaterialIds/1'],
  [22, 'no FEEL', NEWBORN, (e) => (e.materials[1].requiredWhen = 'parentsMarried = = true'), '/materials/1/requiredWhen'],
  [22, 'outside the subset', NEWBORN, (e) => (e.materials[1].requiredWhen = 'not(parentsMarried = false)'), '/materials/1/requiredWhen'],
  [23, 'undeclared fact', NEWBORN, (e) => (e.materials[1].requiredWhen = 'married = true'), '/materials/1/requiredWhen'],
  [24, 'text for a boolean', NEWBORN, (e) => (e.materials[1].requiredWhen = 'parentsMarried = "true"'), '/materials/1/requiredWhen'],
  [24, 'value that is not listed', RESTAURANT, (e) => (e.serviceItems[2].appliesWhen = 'foodMode in ("prepackagedOnly", "bar")'), '/serviceItems/2/appliesWhen'],
  [25, 'met without facts', RESTAURANT, (e) => (e.specialProcedures[0].appliesTo[1].appliesWhen = 'fireMode != "commitment" or hasBadCredit = true'), '/specialProcedures/0/appliesTo/1/appliesWhen'],
  [26, 'last branch with a condition', NEWBORN, (e) => (e.guidance.nodes[3].next[0].when = 'parentsMarried = true'), '/guidance/nodes/3/next/0'],
  [27, 'questions in a circle', NEWBORN, (e) => e.guidance.nodes[3].next.unshift({ when: 'parentsMarried = true', goTo: 'settles-locally' }), '/guidance/nodes/2/next'],
  [28, 'node nobody reaches', NEWBORN, (e) => e.guidance.nodes.push({ ...e.guidance.nodes[8], id: 'orphan' }), '/guidance/nodes/9'],
  [29, 'reads a fact asked on some paths only', NEWBORN, (e) => e.guidance.nodes[8].next.unshift({ when: 'directlySettled = true', goTo: 'file' }), '/guidance/nodes/8/next/0/when'],
  [30, 'fact nobody asks', NEWBORN, (e) => e.facts.push({ id: 'unasked', label: '没有问', type: 'boolean', source: 'applicant' }), '/facts/9/source'],
  [30, 'looked up and asked', NEWBORN, (e) => (e.facts[3].source = 'system'), '/facts/3/source'],
  [31, 'redirect to itself', RESTAURANT, (e) => (e.guidance.ends[1].lifeEventCode = e.code), '/guidance/ends/1/lifeEventCode'],
  [32, 'section listed twice', ENTERPRISE, (e) => e.mergedForm.sections.push({ name: 'agent', required: false }), '/mergedForm/sections'],
  [32, 'required name that is not there', NEWBORN, (e) => e.mergedForm.schema.properties.delivery.allOf[0].then.required.push('ghost'), '/mergedForm/schema/properties/delivery/allOf/0/then'],
  [33, 'pointer to another type', RESTAURANT, (e) => (e.facts[2].formPointer = '/food/mode'), '/facts/2/formPointer'],
  [33, 'choices are not the values', SCHOOL, (e) => e.facts[3].values.push({ value: 'borrowed', label: '借住' }), '/facts/3/formPointer'],
  [34, 'item without mapping', NEWBORN, (e) => e.mergedForm.mappings.pop(), '/mergedForm/mappings'],
  [34, 'target inside another', ENTERPRISE, (e) => (e.mergedForm.mappings[0].elements[1].to = '/name/type'), '/mergedForm/mappings/0/elements/1/to'],
  [34, 'from nowhere', ENTERPRISE, (e) => (e.mergedForm.mappings[0].elements[0].from = '/company/nickname'), '/mergedForm/mappings/0/elements/0/from'],
  [35, 'output of an item that does not come before', ENTERPRISE, (e) => (e.mergedForm.mappings[2].elements[1].fromItem = { itemId: 'seal-filing', outputId: 'seal-record' }), '/mergedForm/mappings/2/elements/1/fromItem/itemId'],
  [36, 'label of free text', ENTERPRISE, (e) => (e.mergedForm.mappings[0].elements[0].transform = 'label'), '/mergedForm/mappings/0/elements/0/transform'],
  [36, 'date of a date', ENTERPRISE, (e) => (e.mergedForm.mappings[3].elements[4].transform = 'date'), '/mergedForm/mappings/3/elements/4/transform'],
  [37, 'situation without example', NEWBORN, (e) => e.mergedForm.examples.pop(), '/mergedForm/examples'],
  [37, 'hidden section filled', ENTERPRISE, (e) => (e.mergedForm.examples[1].data.bank = e.mergedForm.examples[0].data.bank), '/mergedForm/examples/1/data/bank'],
  [37, 'check digit wrong', ENTERPRISE, (e) => (e.mergedForm.examples[0].data.people.legalRepresentativeId = '430199199001011236'), '/mergedForm/examples/0/data/people/legalRepresentativeId'],
  [37, 'form disagrees with a fact', RESTAURANT, (e) => (e.mergedForm.examples[0].data.premises.businessArea += 1), '/mergedForm/examples/0/data/premises/businessArea'],
  [38, 'item does not list its procedure', RESTAURANT, (e) => (e.serviceItems[6].specialProcedureIds = []), '/specialProcedures/1/appliesTo/0'],
  [39, 'department does not take part', RESTAURANT, (e) => e.specialProcedures[0].participantDepartmentIds.shift(), '/specialProcedures/0/participantDepartmentIds'],
  [40, 'site visit pauses the statutory clock', RESTAURANT, (e) => (e.specialProcedures[0].clockEffect.statutory = 'pauses'), '/specialProcedures/0/clockEffect'],
  [40, 'pause without written notice', RESTAURANT, (e) => (e.specialProcedures[1].clockEffect.promised = 'pauses'), '/specialProcedures/1/writtenNotice'],
  [40, 'tolerance pauses the statutory clock', NEWBORN, (e) => (e.materials[4].tolerance.clockEffect.statutory = 'pauses'), '/materials/4/tolerance/clockEffect'],
  [41, 'rectify without terms', RESTAURANT, (e) => delete e.specialProcedures[0].rectification, '/specialProcedures/0/rectification'],
  [42, 'promise shorter than the path', CONNECTION, (e) => (e.overallPromise.limit.value = 11), '/situations/0'],
  [43, 'joint limit without licences', NEWBORN, (e) => (e.jointLimit = sampleEvent(RESTAURANT).jointLimit), '/jointLimit'],
  [44, 'public notice as a first choice', NEWBORN, (e) => delete e.deliveryOptions.find((option: Loose) => option.method === 'publicNotice').fallbackOnly, '/deliveryOptions/4/fallbackOnly'],
  [45, 'fact that was not asked', ENTERPRISE, (e) => (e.situations[3].facts.wantsSeal = true), '/situations/3/facts/wantsSeal'],
  [45, 'asked fact missing', CONNECTION, (e) => delete e.situations[4].facts.place, '/situations/4/facts'],
  [46, 'wrong stages', NEWBORN, (e) => e.situations[0].expected.stages.reverse(), '/situations/0/expected/stages'],
  [47, 'fact of another procedure', CONNECTION, (e) => (e.situations[0].later[0].facts.hasBadCredit = true), '/situations/0/later/0/facts/hasBadCredit'],
  [47, 'wrong items joined', CONNECTION, (e) => (e.situations[0].later[0].expected.addedItemIds = []), '/situations/0/later/0/expected/addedItemIds'],
  [48, 'end nobody reaches', CONNECTION, (e) => e.situations.pop(), '/guidance/ends/4'],
  ['schema', 'unknown property', NEWBORN, (e) => (e.guide.colour = '红'), '/guide/colour'],
  ['schema', 'no real date', NEWBORN, (e) => (e.effectiveFrom = '2026-02-30'), '/effectiveFrom'],
  ['schema', 'prerequisite of no kind', NEWBORN, (e) => (e.serviceItems[1].prerequisites[0].kind = 'hard'), '/serviceItems/1/prerequisites/0/kind'],
  ['schema', 'charged without standard', NEWBORN, (e) => (e.serviceItems[0].fee = { charged: true, basis: '规定', payableOnline: true }), '/serviceItems/0/fee/standard'],
  ['schema', 'limit of the wrong sort', NEWBORN, (e) => (e.serviceItems[2].statutory.limit = { value: 1.5, unit: 'day' }), '/serviceItems/2/statutory/limit/value'],
  ['schema', 'form element of no type', NEWBORN, (e) => (e.mergedForm.schema.properties.baby.properties.name.type = 'text'), '/mergedForm/schema/properties/baby/properties/name/type'],
  ['json', 'no known kind', NEWBORN, (e) => (e.kind = 'event'), '/kind'],
];

function recode(item: Loose, change: (code: string) => string): void {
  const suffix = item.handlingItemCode.slice(-2);
  const prefix = item.implementationCode.slice(0, 19);
  item.baseCode = change(item.baseCode);
  item.implementationCode = prefix + item.baseCode;
  item.handlingItemCode = item.implementationCode + suffix;
}

function copyCodes(from: Loose, to: Loose): void {
  for (const name of ['baseCode', 'implementationCode', 'handlingItemCode']) to[name] = from[name];
}

describe('rules of life events', () => {
  it.each(MUTATIONS)('given a good package with rule %s broken (%s), then exactly that is found', (rule, _why, slug, mutate, place) => {
    const event: Loose = load(slug);
    mutate(event);
    expect(check(event, slug)).toEqual([expect.objectContaining({ rule, place })]);
  });

  it('given an item that may join but is not marked, then rule 18 and the discovery that adds it are found', () => {
    const event: Loose = connectionEvent();
    delete event.serviceItems[2].addedInFlight;
    expect(check(event, CONNECTION).map(({ rule, place }) => [rule, place])).toEqual([
      [18, '/serviceItems/2/addedInFlight'],
      [47, '/situations/0/later/0'],
    ]);
  });

  it('given a code that belongs to another slug, then rule 2 is found', () => {
    const event = { ...sampleEvent(NEWBORN), slug: 'newborn' };
    const known = { ...knownSamples(), lifeEvents: [sampleEvent(NEWBORN)] };
    expect(check(event, 'newborn', known)).toEqual([expect.objectContaining({ rule: 2, place: '/code' })]);
  });

  it('given an implementation code that another package gives another department, then rule 10 is found', () => {
    const other: Loose = sampleEvent(ENTERPRISE);
    copyCodes(sampleEvent(NEWBORN).serviceItems[7], other.serviceItems[0]);
    const known = { ...knownSamples(), lifeEvents: [other] };
    const found = check(sampleEvent(NEWBORN), NEWBORN, known);
    expect(found).toEqual([expect.objectContaining({ rule: 10, place: '/serviceItems/7/implementationCode' })]);
  });

  it('given the same version with other content, then it is refused; with the same content it is not', () => {
    const known = { ...knownSamples(), lifeEvents: [sampleEvent(NEWBORN)] };
    expect(check(sampleEvent(NEWBORN), NEWBORN, known)).toEqual([]);
    const changed = { ...sampleEvent(NEWBORN), name: '另一个名称' };
    expect(check(changed, NEWBORN, known)).toEqual([expect.objectContaining({ rule: 'version', place: '/version' })]);
  });

  it('given no departments at all, then one finding says so', () => {
    const found = check(sampleEvent(NEWBORN), NEWBORN, { ...knownSamples(), departments: [] });
    expect(found).toEqual([expect.objectContaining({ rule: 5, place: '/leadDepartmentId' })]);
  });

  it('given several faults in several files, then all are found at once', () => {
    const files = ['unguarded-inequality', 'used-by-mismatch', 'unknown-unit'].map((name) => sampleFile(`bad/${name}.json`));
    const found = checkPackage([...files, { path: 'x.json', text: '{' }], knownSamples());
    expect(found.map(({ rule }) => rule)).toEqual([25, 19, 'schema', 'json']);
  });
});

const OTHER: readonly Mutation[] = [
  [49, 'credit code check', 'departments', (d) => (d.departments[0].uscc = '11430199MB1A00028X'), '/departments/0/uscc'],
  [49, 'id used twice', 'departments', (d) => (d.departments[1].id = d.departments[0].id), '/departments/1/id'],
  [50, 'off day outside holidays', 'calendar-2026', (c) => c.offDays.push('2026-12-25'), '/offDays/33'],
  [50, 'make-up day on a weekday', 'calendar-2026', (c) => c.makeUpWorkingDays.push('2026-12-25'), '/makeUpWorkingDays/6'],
  [50, 'due date wrong', 'calendar-2026', (c) => (c.dueDateExamples[0].due = '2026-12-31'), '/dueDateExamples/0/due'],
  [51, 'value twice', 'codes', (c) => (c.codeLists[1].entries[1].value = 'other'), '/codeLists/1/entries/2/value'],
  [51, 'code twice', 'codes', (c) => (c.codeLists[1].entries[2].code = '1'), '/codeLists/1/entries/2/code'],
  [51, 'value without a label', 'codes', (c) => c.codeLists.find((list: Loose) => list.id === 'reporter').entries.pop(), '/codeLists/27/entries'],
  [52, 'vector that does not hold', 'check-digits', (v) => (v.vectors[0].valid = false), '/vectors/0'],
];

describe('rules of other files', () => {
  it.each(OTHER)('given a good file with rule %s broken (%s), then it is found', (rule, _why, name, mutate, place) => {
    const content: Loose = JSON.parse(sampleFile(`${name}.json`).text);
    mutate(content);
    const found = checkPackage([{ path: `${name}.json`, text: JSON.stringify(content) }], knownSamples());
    expect(found).toContainEqual(expect.objectContaining({ rule, place }));
  });

  it('given a due date in a year without a calendar, then rule 50 asks for it', () => {
    const found = checkPackage([sampleFile('calendar-2025.json')], { ...knownSamples(), calendars: [] });
    expect(found).toEqual([expect.objectContaining({ rule: 50, place: '/dueDateExamples/4/due' })]);
  });
});
