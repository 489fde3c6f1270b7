import { type LifeEvent } from '@yijian/domain/catalogue';
import {
  importPackage,
  restaurantOpening,
  samplePackage,
  snackBar,
  someText,
  startTestGateway,
  type TestGateway,
} from '../spec-support/gateway';

let gateway: TestGateway;
let restaurant: LifeEvent;

beforeAll(async () => {
  gateway = await startTestGateway();
  restaurant = await restaurantOpening();
  expect(await importPackage(gateway, await samplePackage())).toMatchObject({ status: 200 });
}, 60_000);
afterAll(() => gateway.stop());

describe('the requirements of a case', () => {
  it('given a draft, then answers, prefilled places, delivery, materials and commitments of its own items are told', async () => {
    const { answers } = snackBar(restaurant);
    const payload = { lifeEvent: restaurant.slug, channel: 'online', answers, applicant: { id: 'a-1' } };
    const opened = await gateway.ask({ method: 'POST', url: '/cases', role: 'applicant', payload });
    const { body } = await gateway.ask({
      url: `/cases/${String(opened.body['caseNo'])}/requirements`,
      role: 'applicant',
    });
    expect(body).toMatchObject({
      answers,
      prefilled: expect.arrayContaining(['/food/mode', '/premises/businessArea']) as unknown,
      deliveryMethods: expect.arrayContaining([
        { method: 'post', name: '邮政寄递', time: '3个工作日', feeYuan: 0, carrier: someText, note: someText },
      ]) as unknown,
      commitments: [
        { itemId: 'signboard', limit: '1个工作日', onFalse: someText, chosenByAnswers: false, applies: false },
      ],
    });
    expect(body['departments']).toContainEqual({ departmentId: 'market-regulation', name: someText });
    const materials = body['materials'] as { materialId: string; usedBy: string[] }[];
    expect(materials.find(({ materialId }) => materialId === 'business-licence')).toMatchObject({ fetched: true });
    const proof = materials.find(({ materialId }) => materialId === 'premises-proof');
    expect(proof).toMatchObject({ coreMaterial: false, tolerance: { limit: '10个工作日', effect: someText } });
    // It is used for the tobacco licence as well, which this case does not ask for.
    expect(proof?.usedBy).toEqual(['户外招牌设施设置']);
    expect(body).not.toHaveProperty('defects');
  });
});
