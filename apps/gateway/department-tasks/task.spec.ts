import { item, LawStory, plan, procedure, type Story } from '@yijian/domain/testing';
import {
  importPackage,
  problem,
  restaurantOpening,
  samplePackage,
  snackBar,
  startTestGateway,
  type TestAnswer,
  type TestGateway,
  type TestRequest,
  uploadBody,
} from '../spec-support/gateway';
import { recordStory } from '../spec-support/recorded-story';

const [MARKET, FIRE, SURVEY] = ['market-regulation', 'fire-rescue', 'joint-site-inspection'];
const OFFICE = { role: 'department', id: MARKET } as const;
const RESULT = { id: 'food-licence', name: '食品经营许可证' };
const PDF = Buffer.from('%PDF-1.7 a licence');

/** One department with an item; the fire brigade takes part in the survey and has none. */
const PLAN = plan([item('food-licence', { name: '食品经营许可（新办）', departmentId: MARKET, results: [RESULT] })], {
  specialProcedures: [withFireBrigade()],
});

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
  expect(await importPackage(gateway, await samplePackage())).toMatchObject({ status: 200 });
}, 60_000);
afterAll(() => gateway.stop());

function withFireBrigade() {
  const { terms, ...survey } = procedure(SURVEY ?? '', 'jointInspection', ['food-licence']);
  const participantDepartmentIds = [MARKET ?? '', FIRE ?? ''];
  return { ...survey, ...(terms && { terms: { ...terms, minInspectors: 2, participantDepartmentIds } }) };
}

async function opened(story: Story): Promise<string> {
  const { answers } = snackBar(await restaurantOpening());
  const applicant = { id: 'applicant', name: '张三丰' };
  const payload = { lifeEvent: 'restaurant-opening', channel: 'online', answers, applicant };
  const { body } = await gateway.ask({ method: 'POST', url: '/cases', role: 'applicant', payload });
  await recordStory(gateway.register, String(body['caseNo']), story);
  return String(body['caseNo']);
}

const accepted = (): LawStory => new LawStory().accepted(PLAN);
const task = (caseNo: string, itemId = 'food-licence', from: Partial<TestRequest> = {}): Promise<TestAnswer> =>
  gateway.ask({ url: `/department-tasks/${caseNo}/${itemId}`, role: 'department', id: MARKET ?? '', ...from });

describe('one task', () => {
  it('given its department, then it is told of its own item alone', async () => {
    const { status, body } = await task(await opened(accepted()));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      itemId: 'food-licence',
      itemName: '食品经营许可（新办）',
      applicantName: '张**',
      department: { departmentId: MARKET, name: '市监局' },
      status: 'dispatching',
      results: [RESULT],
      visits: [],
      procedures: [expect.objectContaining({ procedureId: SURVEY, form: 'visit' })],
    });
    expect((body['clocks'] as { itemId?: string }[]).map(({ itemId }) => itemId)).toContain('food-licence');
  });

  it('given another department, an item that is none of the case, or an applicant, then nothing is told', async () => {
    const caseNo = await opened(accepted());
    const foreign = await task(caseNo, 'food-licence', { id: 'urban-management' });
    expect(foreign).toMatchObject({ status: 404, ...problem('caseUnknown') });
    const partner = await task(caseNo, 'food-licence', { id: FIRE ?? '' });
    expect(partner).toMatchObject({ status: 403, ...problem('departmentForbidden') });
    expect(await task(caseNo, 'tobacco-licence')).toMatchObject({ status: 422, ...problem('itemNotInPlan') });
    expect(await task(caseNo, 'food-licence', { role: 'applicant' })).toMatchObject({ status: 403 });
  });

  it('given an officer who has it, then task and list name him, he finds it among his own, and nobody else does', async () => {
    await gateway.register.query(`INSERT INTO officer VALUES ('officer-1', '孙承办', $1, now())`, [MARKET]);
    const assigned = { type: 'assignReviewer', itemId: 'food-licence', reviewerId: 'officer-1' } as const;
    const caseNo = await opened(accepted().does(OFFICE, assigned));
    const reviewer = { id: 'officer-1', name: '孙承办' };
    expect((await task(caseNo)).body).toMatchObject({ reviewer });
    const mine = (id: string, query: string): Promise<TestAnswer> =>
      gateway.ask({ url: `/department-tasks?${query}`, role: 'department', id, department: MARKET ?? '' });
    expect((await mine('officer-1', 'reviewer=mine')).body).toMatchObject({ total: 1, tasks: [{ caseNo, reviewer }] });
    expect((await mine('officer-2', 'reviewer=mine')).body).toMatchObject({ total: 0 });
    const unassigned = (await mine('officer-2', 'reviewer=none')).body['tasks'] as { caseNo: string }[];
    expect(unassigned.map((each) => each.caseNo)).not.toContain(caseNo);
    const officers = await gateway.ask({ url: '/department-tasks/officers', role: 'department', id: MARKET ?? '' });
    expect(officers.body).toEqual([reviewer]);
  });
});

describe('a department that only comes to a visit', () => {
  it('given an appointment, then it is in its calendar with what it needs, and the case is within its reach', async () => {
    const inspectors = [MARKET ?? '', FIRE ?? ''].map((departmentId) => ({ departmentId, officerIds: ['o-1', 'o-2'] }));
    const heldAt = Date.parse('2026-03-05T09:00:00+08:00');
    const visit = { type: 'appointVisit', procedureId: SURVEY ?? '', heldAt, place: '示例路8号', inspectors } as const;
    const caseNo = await opened(accepted().does(OFFICE, visit));
    const calendar = (id: string): Promise<TestAnswer> =>
      gateway.ask({ url: '/joint-visits?from=2026-03-01&to=2026-03-31', role: 'department', id });
    expect((await calendar(FIRE ?? '')).body).toEqual([
      expect.objectContaining({
        caseNo,
        place: '示例路8号',
        applicantName: '张**',
        itemNames: expect.any(Array) as unknown,
      }),
    ]);
    expect((await calendar('urban-management')).body).toEqual([]);
    const shown = await gateway.ask({ url: `/cases/${caseNo}`, role: 'department', id: FIRE ?? '' });
    expect(shown).toMatchObject({ status: 200, body: { items: [], visits: [{ procedureId: SURVEY }] } });
    const { body } = await gateway.ask({ url: `/cases/${caseNo}/actions`, role: 'department', id: FIRE ?? '' });
    expect((body['actions'] as { command: string }[]).map(({ command }) => command)).toContain('appointVisit');
  });
});

describe('the file of a result', () => {
  const upload = (caseNo: string, of: string, content: Buffer, from: Partial<TestRequest> = {}): Promise<TestAnswer> =>
    gateway.ask({
      method: 'POST',
      url: `/cases/${caseNo}/items/food-licence/result-files`,
      ...OFFICE,
      ...uploadBody(of, '食品经营许可证.pdf', content, 'resultId'),
      ...from,
    });
  const grants = (caseNo: string, replyId: string, results: object[]): Promise<TestAnswer> => {
    const payload = { replyId, caseNo, itemId: 'food-licence', kind: 'granted', round: 1, results };
    return gateway.ask({ method: 'POST', url: '/department-replies', ...OFFICE, key: replyId, payload });
  };

  it('given one that a decision refers to, then the applicant gets it with the results, and not before', async () => {
    const caseNo = await opened(accepted());
    const { status, body } = await upload(caseNo, 'food-licence', PDF);
    expect({ status, body }).toMatchObject({
      status: 201,
      body: {
        resultId: 'food-licence',
        fileName: '食品经营许可证.pdf',
        mediaType: 'application/pdf',
        bytes: PDF.length,
      },
    });
    const uploadId = String(body['uploadId']);
    const url = `/cases/${caseNo}/result-files/${uploadId}`;
    expect(await gateway.ask({ url, role: 'applicant' })).toMatchObject({ status: 404, ...problem('uploadUnknown') });
    expect(await gateway.ask({ url, ...OFFICE })).toMatchObject({ status: 200 });

    const reply = await grants(caseNo, 'grant-file', [{ id: 'food-licence', uploadId }]);
    expect(reply).toMatchObject({ status: 202 });
    const decided = accepted().does(OFFICE, {
      type: 'grant',
      itemId: 'food-licence',
      round: 1,
      resultIds: ['food-licence'],
    });
    await recordStory(gateway.register, caseNo, decided, String(reply.body['commandId']));
    const results = await gateway.ask({ url: `/cases/${caseNo}/results`, role: 'applicant' });
    expect(results.body['items']).toEqual([
      expect.objectContaining({
        status: 'granted',
        results: [{ ...RESULT, file: expect.objectContaining({ uploadId, bytes: PDF.length }) as unknown }],
      }),
    ]);
    const got = await gateway.ask({ url, role: 'applicant' });
    expect(got).toMatchObject({ status: 200, headers: { 'content-type': 'application/pdf' } });
    expect(await upload(caseNo, 'food-licence', PDF)).toMatchObject({ status: 409, ...problem('itemEnded') });
  });

  it('given content that is no document, a result there is not, or another department, then it is refused', async () => {
    const caseNo = await opened(accepted());
    expect(await upload(caseNo, 'food-licence', Buffer.from('<html></html>'))).toMatchObject({
      status: 422,
      ...problem('fileTypeRefused'),
    });
    expect(await upload(caseNo, 'no-such', PDF)).toMatchObject({ status: 422, ...problem('outputUnknown') });
    expect(await upload(caseNo, 'food-licence', PDF, { id: FIRE ?? '' })).toMatchObject({ status: 403 });
  });

  it('given a grant that refers to the file of another result or case, then it is told which', async () => {
    const [caseNo, other] = [await opened(accepted()), await opened(accepted())];
    const uploadId = String((await upload(other, 'food-licence', PDF)).body['uploadId']);
    expect(await grants(caseNo, 'grant-foreign', [{ id: 'food-licence', uploadId }])).toMatchObject({
      status: 422,
      body: { code: 'replyInvalid', errors: [{ pointer: '/results/0/uploadId' }] },
    });
  });
});
