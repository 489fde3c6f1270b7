import { connectionEvent, type Edit, mutated, sampleDepartments, sampleEvent, SLUGS } from '../catalogue/fixtures/load';
import { type LifeEvent } from '../catalogue/life-event';
import { planCase } from '../catalogue/plan';
import { limitText } from '../catalogue/words';
import { serviceGuideOf } from './index';

const EVENTS = [...SLUGS.map(sampleEvent), connectionEvent()];
const RESTAURANT = sampleEvent('restaurant-opening');

/** Everything in a page that a person reads. */
function textsOf(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [value];
  return Object.values(value).flatMap(textsOf);
}

describe.each(EVENTS)('the service guide of $slug', (event) => {
  const page = serviceGuideOf(event, sampleDepartments());

  it('given every item, then it has all elements of a guide', () => {
    expect(page.items.map(({ itemId }) => itemId)).toEqual(event.serviceItems.map(({ id }) => id));
    for (const item of page.items) {
      expect(item.legalBasis.length).toBeGreaterThan(0);
      expect(item.conditions.length).toBeGreaterThan(0);
      expect(item.results.length).toBeGreaterThan(0);
      const { name, department, statutory, statutoryBasis, promised, quantityLimit, intermediaryServices } = item;
      for (const text of [
        name,
        department,
        statutory,
        statutoryBasis,
        promised,
        item.fee.text,
        quantityLimit,
        intermediaryServices,
      ])
        expect(text).toMatch(/[\u4e00-\u9fff]/);
      for (const { sample, validity } of item.results) expect([sample, validity]).not.toContain('');
    }
    expect(page).toMatchObject({
      officeHours: event.guide.officeHours,
      consultationPhone: event.guide.consultationPhone,
      complaintChannels: event.guide.complaintChannels,
      faqs: event.guide.faqs,
      steps: event.guide.steps,
    });
    expect(page.delivery).toHaveLength(event.deliveryOptions.length);
    expect(page.specialProcedures).toHaveLength(event.specialProcedures.length);
  });

  it('given every material, then where it comes from, how many, whether it may be missing, sample and blank form', () => {
    expect(page.materials).toHaveLength(event.materials.length);
    for (const [index, material] of page.materials.entries()) {
      const { originals, copies, class: kind, tolerance, usedBy } = event.materials[index]!;
      expect(material).toMatchObject({ originals, copies, coreMaterial: kind === 'core' });
      expect(material.tolerance === undefined).toBe(tolerance === undefined);
      expect(material.usedBy).toHaveLength(usedBy.length);
      for (const text of [material.origin, material.necessity, material.sample, material.blankForm])
        expect(text).not.toBe('');
    }
  });

  it('given every situation that files a case, then the time is the critical path of its plan', () => {
    const filed = event.situations.filter(({ expected }) => expected.criticalPath !== null);
    const planned = filed.map(({ facts, channel, expected: { endId } }) =>
      limitText(event, planCase(event, { facts, endId, channel }).criticalPath!),
    );
    expect(page.times.map(({ promisedTime }) => promisedTime)).toEqual(planned);
  });

  it('given any text of it, then people read names, no ids of departments', () => {
    const ids = new Set(sampleDepartments().map(({ id }) => id));
    expect(textsOf(page).filter((text) => typeof text === 'string' && ids.has(text))).toEqual([]);
  });
});

describe('one source', () => {
  const pageOf = (...edits: readonly Edit[]) =>
    serviceGuideOf(mutated(RESTAURANT, edits) as LifeEvent, sampleDepartments());

  it('given another promise in the package, then the item, and the time of each situation on whose way it lies', () => {
    const page = pageOf({ op: 'replace', path: '/serviceItems/3/promised/limit/value', value: 12 });
    expect(page.items[3]).toMatchObject({ promised: '12个工作日' });
    expect(page.times.find(({ situationId }) => situationId === 'cafe-general-window')?.promisedTime).toBe(
      '12个工作日',
    );
  });

  it('given a fee in the package, then the item and the list of fees', () => {
    const value = { charged: true, standard: '每证10元', basis: '价目表', payableOnline: true };
    const page = pageOf({ op: 'replace', path: '/serviceItems/1/fee', value });
    expect(page.fees.charged).toEqual([{ item: '食品经营许可（新办）', fee: '每证10元（价目表）' }]);
  });

  it('given samples, a blank form, a quantity limit and intermediaries, then they are shown; without them that is said', () => {
    const page = pageOf(
      { op: 'add', path: '/materials/3/sample', value: '平面图样例.pdf' },
      { op: 'add', path: '/materials/3/blankForm', value: '无固定格式' },
      { op: 'add', path: '/serviceItems/1/results/0/sample', value: '许可证样本.pdf' },
      { op: 'add', path: '/serviceItems/1/quantityLimit', value: '无数量限制' },
      { op: 'add', path: '/serviceItems/1/intermediaryServices', value: '不需要中介服务' },
    );
    expect(page.materials[3]).toMatchObject({ sample: '平面图样例.pdf', blankForm: '无固定格式' });
    expect(page.items[1]).toMatchObject({ quantityLimit: '无数量限制', intermediaryServices: '不需要中介服务' });
    expect(page.items[1]!.results[0]).toMatchObject({ sample: '许可证样本.pdf' });
    expect(page.items[0]).toMatchObject({
      quantityLimit: '目录未设数量限制',
      intermediaryServices: '目录未列中介服务',
    });
    expect(page.materials[0]).toMatchObject({ sample: '未提供样例', blankForm: '无空白表' });
  });

  it('given conditions, then they are told in words', () => {
    const page = pageOf();
    expect(page.items[3]!.appliesWhen).toBe('“营业场所使用面积”不少于50平方米');
    expect(page.items[1]!.appliesWhen).toBe(
      '“经营方式”是“现场加工、堂食（含火锅、烧烤、快餐）”或者“小吃、早点”或者“饮品、咖啡、糕点”',
    );
    expect(page.materials.at(-1)!.necessity).toBe('符合下列情形时必要：“委托他人办理”为“是”');
  });
});
