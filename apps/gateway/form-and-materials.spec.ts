import { type LifeEvent } from '@yijian/domain/catalogue';
import {
  importPackage,
  problem,
  restaurantOpening,
  samplePackage,
  snackBar,
  startTestGateway,
  type TestAnswer,
  type TestGateway,
  uploadBody,
} from './spec-support/gateway';

let gateway: TestGateway;
let restaurant: LifeEvent;

beforeAll(async () => {
  gateway = await startTestGateway();
  restaurant = await restaurantOpening();
  expect(await importPackage(gateway, await samplePackage())).toMatchObject({ status: 200 });
}, 60_000);
afterAll(() => gateway.stop());

function opening(changes: object = {}): object {
  const { answers } = snackBar(restaurant);
  const applicant = { id: 'applicant', name: '张三丰' };
  return { lifeEvent: 'restaurant-opening', channel: 'online', answers, applicant, ...changes };
}

const open = (key?: string, payload = opening()): Promise<TestAnswer> =>
  gateway.ask({ method: 'POST', url: '/cases', role: 'applicant', payload, ...(key === undefined ? {} : { key }) });

async function openCase(): Promise<string> {
  return String((await open()).body['caseNo']);
}

describe('the form', () => {
  it('given a new case, when read, then it is prefilled from the answers', async () => {
    const url = `/cases/${await openCase()}/form`;
    const form = await gateway.ask({ url, role: 'applicant' });
    expect(form.headers['etag']).toBe('"0"');
    expect(form.body).toMatchObject({ revision: 0, data: { food: { mode: 'snack' }, premises: { businessArea: 30 } } });
  });

  it('given the revision that was read, when saved, then the next one stands and problems of a draft are told', async () => {
    const url = `/cases/${await openCase()}/form`;
    const save = (payload: object, headers: Record<string, string>) =>
      gateway.ask({ method: 'PUT', url, role: 'applicant', payload, headers });
    expect(await save({}, {})).toMatchObject({ status: 428, ...problem('revisionMissing') });
    const first = await save({}, { 'if-match': '"0"' });
    expect(first).toMatchObject({ status: 200, body: { revision: 1 } });
    expect((first.body['problems'] as unknown[]).length).toBeGreaterThan(0);
    expect(await save({}, { 'if-match': '"0"' })).toMatchObject({ status: 412, ...problem('revisionStale') });
    const complete = await save(snackBar(restaurant).form, { 'if-match': '"1"' });
    expect(complete.body).toEqual({ revision: 2, problems: [] });
    expect((await gateway.ask({ url, role: 'applicant' })).body['data']).toEqual(snackBar(restaurant).form);
  });
});

describe('materials', () => {
  const pdf = Buffer.from('%PDF-1.7 fictional');
  const upload = (caseNo: string, file: object, key?: string) =>
    gateway.ask({
      method: 'POST',
      url: `/cases/${caseNo}/materials`,
      role: 'applicant',
      ...(key === undefined ? {} : { key }),
      ...file,
    });
  const pdfMaterial = () => restaurant.materials.find(({ formats }) => formats.includes('pdf'))?.id ?? '';

  it('given a file of an accepted format, when uploaded, then it is kept with its hash and comes back', async () => {
    const caseNo = await openCase();
    const file = uploadBody(pdfMaterial(), '租赁合同.pdf', pdf);
    const first = await upload(caseNo, file, 'upload-1');
    expect(first).toMatchObject({ status: 201, body: { mediaType: 'application/pdf', bytes: pdf.length } });
    expect((await upload(caseNo, file, 'upload-1')).body).toEqual(first.body);
    const other = uploadBody(pdfMaterial(), '租赁合同.pdf', Buffer.from('%PDF-1.7 other'));
    expect(await upload(caseNo, other, 'upload-1')).toMatchObject({ status: 422, ...problem('idempotencyKeyReused') });
    const list = await gateway.ask({ url: `/cases/${caseNo}/materials`, role: 'windowClerk' });
    expect(list.body).toEqual([first.body]);
    const url = `/cases/${caseNo}/materials/${String(first.body['uploadId'])}`;
    const back = await gateway.ask({ url, role: 'windowClerk' });
    expect([back.status, back.body['text']]).toEqual([200, pdf.toString()]);
  });

  it('given content that is not what its name says, an unknown material or no file, then each is refused', async () => {
    const caseNo = await openCase();
    const script = uploadBody(pdfMaterial(), 'a.pdf', Buffer.from('<script>alert(1)</script>'));
    expect(await upload(caseNo, script)).toMatchObject({ status: 422, ...problem('fileTypeRefused') });
    expect(await upload(caseNo, uploadBody('no-such', 'a.pdf', pdf))).toMatchObject({
      status: 422,
      ...problem('materialUnknown'),
    });
    expect(await upload(caseNo, uploadBody(pdfMaterial(), 'a.pdf', Buffer.alloc(0)))).toMatchObject({
      ...problem('fileEmpty'),
    });
    expect(await upload(caseNo, { payload: {} })).toMatchObject({ status: 415, ...problem('mediaTypeUnsupported') });
  });

  it('given a file over 50 MiB, then it is refused and not listed', async () => {
    const caseNo = await openCase();
    const large = Buffer.concat([pdf, Buffer.alloc(50 * 1024 * 1024)]);
    expect(await upload(caseNo, uploadBody(pdfMaterial(), 'a.pdf', large))).toMatchObject({
      status: 413,
      ...problem('fileTooLarge'),
    });
    expect((await gateway.ask({ url: `/cases/${caseNo}/materials`, role: 'applicant' })).body).toEqual([]);
  });
});
