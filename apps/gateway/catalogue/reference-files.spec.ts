import { importPackage, problem, samplePackage, startTestGateway, type TestGateway } from '../spec-support/gateway';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
}, 60_000);
afterAll(() => gateway?.stop());

it('given nothing imported, then no departments, and synonyms that say nothing; given the samples, then theirs', async () => {
  const read = (name: string) => gateway.ask({ url: `/catalogue/${name}`, role: 'catalogueManager' });
  expect((await read('departments')).body).toEqual([]);
  expect((await read('synonyms')).body).toMatchObject({ kind: 'synonyms', entries: [] });
  await importPackage(gateway, await samplePackage());
  expect((await read('departments')).body).toContainEqual(expect.objectContaining({ id: 'fire-rescue' }));
  expect((await read('synonyms')).body).toMatchObject({
    entries: expect.arrayContaining([expect.objectContaining({ means: ['招牌'] })]) as unknown,
  });
});

it('given an applicant, then synonyms are not his to read', async () => {
  const answer = await gateway.ask({ url: '/catalogue/synonyms', role: 'applicant' });
  expect(answer).toMatchObject({ status: 403, ...problem('roleForbidden') });
});
