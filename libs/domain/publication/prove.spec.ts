import { connectionEvent, type Edit, mutated, sampleEvent, SLUGS } from '../catalogue/fixtures/load';
import { type LifeEvent } from '../catalogue/life-event';
import { type Applicant, type Difference, prove } from './index';

const EVENTS = [...SLUGS.map(sampleEvent), connectionEvent()];
const RESTAURANT = sampleEvent('restaurant-opening');

const changed = (event: LifeEvent, ...edits: readonly Edit[]): LifeEvent => mutated(event, edits) as LifeEvent;

/** A café that has been filed. */
const CAFE: Applicant = {
  name: '办件1',
  facts: RESTAURANT.situations.find(({ id }) => id === 'cafe-general-window')!.facts,
  channel: 'window',
};

/** What changes for the café. */
const forCafe = (...edits: readonly Edit[]): readonly Difference[] =>
  prove(RESTAURANT, changed(RESTAURANT, ...edits), [CAFE]).applicants.find(({ name }) => name === '办件1')!.differences;

describe('the proof', () => {
  it.each(EVENTS)('given the same version of $slug twice, then all its situations get the same', (event) => {
    const proof = prove(event, structuredClone(event), []);
    expect(proof).toMatchObject({ affected: 0, changes: [] });
    expect(proof.applicants).toHaveLength(event.situations.length);
  });

  it('given an item that no longer applies, then it goes with its materials, and the condition is the reason', () => {
    const found = forCafe({ op: 'replace', path: '/serviceItems/3/appliesWhen', value: 'businessArea >= 100' });
    const why = [
      '适用条件由“营业场所使用面积”不少于50平方米改为“营业场所使用面积”不少于100平方米（公众聚集场所投入使用、营业前消防安全检查）',
    ];
    const gone = '不再办理事项“公众聚集场所投入使用、营业前消防安全检查”';
    const moved = ['用它的事项“公众聚集场所投入使用、营业前消防安全检查”随之增减'];
    expect(found).toEqual([
      { what: 'items', text: gone, why },
      { what: 'materials', text: '不再需要材料“消防安全制度、灭火和应急疏散预案”', why: moved },
      { what: 'materials', text: expect.stringMatching(/^不再需要材料/) as string, why: moved },
      { what: 'period', text: '全部事项的办理时间原为8个工作日，现为5个工作日', why: [gone] },
    ]);
  });

  it('given another promise, then the period of the item and of the whole case, with the change as reason', () => {
    const why = ['承诺时限由8个工作日改为6个工作日（公众聚集场所投入使用、营业前消防安全检查）'];
    expect(forCafe({ op: 'replace', path: '/serviceItems/3/promised/limit/value', value: 6 })).toEqual([
      {
        what: 'period',
        text: '“公众聚集场所投入使用、营业前消防安全检查”的承诺时限原为8个工作日，现为6个工作日',
        why,
      },
      { what: 'period', text: '全部事项的办理时间原为8个工作日，现为6个工作日', why },
    ]);
  });

  it('given promise and commitment changed at once, then each applicant is told the one that is in force', () => {
    const after = changed(
      RESTAURANT,
      { op: 'replace', path: '/serviceItems/3/promised/limit/value', value: 6 },
      { op: 'replace', path: '/serviceItems/3/commitment/limits/online', value: { value: 4, unit: 'hour' } },
    );
    const reasons = prove(RESTAURANT, after, []).effects.map(({ why, applicants }) => [why, applicants.length]);
    expect(reasons[0]).toEqual([['承诺时限由8个工作日改为6个工作日（公众聚集场所投入使用、营业前消防安全检查）'], 2]);
    expect(reasons).toContainEqual([
      ['告知承诺时限（网上）由1个工作日改为4小时（公众聚集场所投入使用、营业前消防安全检查）'],
      1,
    ]);
  });

  it('given a fee, a copy more and a new question, then each is told', () => {
    const fee = { charged: true, standard: '每件10元', basis: '价目表', payableOnline: true };
    expect(forCafe({ op: 'replace', path: '/serviceItems/1/fee', value: fee })).toEqual([
      {
        what: 'fee',
        text: '“食品经营许可（新办）”的收费原为不收费，现为每件10元（价目表）',
        why: ['收费原为：不收费；现改为：每件10元（价目表），可以网上缴费（食品经营许可（新办））'],
      },
    ]);
    const [copies] = forCafe({ op: 'replace', path: '/materials/3/copies', value: 2 });
    expect(copies).toMatchObject({ what: 'materials', why: [expect.stringContaining('复印件份数由1份改为2份')] });
    const fact = { id: 'opensAtNight', label: '夜间营业', type: 'boolean', source: 'applicant' };
    const node = { id: 'night', factId: 'opensAtNight', question: '夜间营业吗？', next: [{ goTo: 'file' }] };
    expect(
      forCafe(
        { op: 'add', path: '/facts/-', value: fact },
        { op: 'add', path: '/guidance/nodes/-', value: node },
        { op: 'replace', path: '/guidance/nodes/7/next', value: [{ goTo: 'night' }] },
      ),
    ).toEqual([
      {
        what: 'end',
        text: '原来可以申请，现在还要回答：夜间营业吗？',
        why: expect.arrayContaining(['新增问题“夜间营业吗？”', '新增事实“夜间营业”']) as string[],
      },
    ]);
  });

  it('given the same difference for several, then it is one effect with all their names, the widest first', () => {
    const after = changed(RESTAURANT, { op: 'replace', path: '/serviceItems/5/promised/limit/value', value: 6 });
    const { effects, affected } = prove(RESTAURANT, after, [{ ...CAFE, name: '办件2' }]);
    expect(affected).toBe(3);
    expect(effects.map(({ applicants }) => applicants.length)).toEqual([3, 1]);
    expect(effects[0]!.applicants).not.toContain('办件2');
  });

  it('given answers that reach another end, then that alone is told', () => {
    const end = { id: 'file', outcome: 'notEligible', message: '本区暂停受理。' };
    const [only, ...rest] = forCafe({ op: 'replace', path: '/guidance/ends/0', value: end });
    expect(only).toMatchObject({ what: 'end', text: '原来可以申请，现在暂不能申请（本区暂停受理。）' });
    expect(only!.why).toHaveLength(1);
    expect(rest).toEqual([]);
  });

  it('given a recorded case whose answers are not all kept, then its end counts for the old version', () => {
    const { byAgent, ...facts } = CAFE.facts;
    const proof = prove(RESTAURANT, RESTAURANT, [{ ...CAFE, facts, endId: 'file' }]);
    expect(byAgent).toBe(false);
    expect(proof.applicants.at(-1)).toMatchObject({ before: { end: '可以申请' } });
  });

  it('given what a procedure found out, then the item that joined is compared too', () => {
    const event = connectionEvent();
    const index = event.serviceItems.findIndex(({ id }) => id === 'road-excavation');
    const path = `/serviceItems/${index}/promised/limit/value`;
    const { limit } = event.serviceItems[index]!.promised;
    const after = changed(event, { op: 'replace', path, value: limit.unit === 'workingDay' ? limit.value + 1 : 1 });
    const later = event.situations
      .filter((situation) => situation.later !== undefined)
      .map(({ name }) => `情形“${name}”`);
    const affected = prove(event, after, []).applicants.filter(({ differences }) => differences.length > 0);
    expect(later.length).toBeGreaterThan(0);
    expect(affected.map(({ name }) => name)).toEqual(expect.arrayContaining(later));
  });
});

describe('a difference', () => {
  it.each(EVENTS)(
    'given $slug with each item, material and question taken out in turn, then it has a reason',
    (event) => {
      const without = (list: string, index: number): LifeEvent =>
        changed(event, { op: 'remove', path: `/${list}/${index}` });
      const versions = [
        ...event.serviceItems.map((_, index) => without('serviceItems', index)),
        ...event.materials.map((_, index) => without('materials', index)),
      ];
      const differences = versions.flatMap((after) =>
        prove(event, after, []).applicants.flatMap((each) => each.differences),
      );
      expect(differences.length).toBeGreaterThan(event.serviceItems.length);
      for (const { text, why } of differences) {
        expect(text).toMatch(/[\u4e00-\u9fff]/);
        expect(why.length).toBeGreaterThan(0);
        expect(why).not.toContain('由导办问题、条件或者前置的改动引起');
      }
    },
  );
});
