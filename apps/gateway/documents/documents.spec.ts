import { createHash } from 'node:crypto';
import { LegalDocumentRow } from '@yijian/adapters/register';
import { DocumentDesk } from '../spec-support/document-desk';
import { problem } from '../spec-support/gateway';

let desk: DocumentDesk;
beforeAll(async () => {
  desk = await DocumentDesk.open();
}, 60_000);
afterAll(() => desk?.close());

const listOf = async (caseNo: string) =>
  (await desk.gateway.ask({ url: `/cases/${caseNo}/documents`, role: 'applicant' })).body as unknown as Record<
    string,
    unknown
  >[];

describe('documents of a case', () => {
  it('given documents, then they are listed with number, item, standing and links', async () => {
    const caseNo = await desk.openCase();
    const acceptance = await desk.issue(caseNo);
    await desk.render(acceptance);
    const grant = await desk.issue(caseNo, {
      kind: 'grantDecision',
      title: '准予行政许可决定书',
      itemId: 'food-licence',
    });
    const undone = await desk.issue(caseNo, { kind: 'receipt', title: '收件凭证', isVoid: true });
    const revoking = await desk.issue(caseNo, {
      kind: 'decisionCorrection',
      title: '撤销行政许可决定书',
      itemId: 'food-licence',
    });

    const [first, second, third, fourth] = await listOf(caseNo);
    expect(first).toMatchObject({
      ...{
        number: acceptance.number,
        kind: 'acceptanceNotice',
        title: '受理通知书',
        standing: 'standing',
        standingText: '有效',
      },
      ...{ authority: '示例区政务服务和数据管理局', rendered: true, sealLabel: '测试印章' },
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
      links: { file: `/documents/${encodeURIComponent(acceptance.number)}/file` },
    });
    expect(second).toMatchObject({
      ...{ number: grant.number, itemId: 'food-licence', itemName: '食品经营许可（新办）', rendered: false },
      ...{ standing: 'superseded', supersededBy: revoking.number },
    });
    expect(third).toMatchObject({
      number: undone.number,
      standing: 'voided',
      standingText: expect.stringContaining('已作废') as unknown,
    });
    expect(fourth).toMatchObject({ number: revoking.number, standing: 'standing' });
  });

  it('given an unknown case, then it is said', async () => {
    expect(await desk.gateway.ask({ url: '/cases/43019926112200999900/documents', role: 'applicant' })).toMatchObject({
      status: 404,
      ...problem('caseUnknown'),
    });
    expect(await desk.gateway.ask({ url: '/cases/43019926112200999900/documents' })).toMatchObject({ status: 401 });
  });
});

describe('the file of a document', () => {
  it('given a file that is not made yet, then it is moved to the front and can be had a little later', async () => {
    const row = await desk.issue(await desk.openCase());
    const url = `/documents/${encodeURIComponent(row.number)}/file`;
    const early = await desk.gateway.ask({ url, role: 'applicant' });
    expect(early).toMatchObject({
      status: 202,
      headers: { 'retry-after': '2' },
      body: { message: '文书正在生成，请稍后再取。' },
    });
    const { wantedAt } = await desk.gateway.register
      .getRepository(LegalDocumentRow)
      .findOneByOrFail({ number: row.number });
    expect(wantedAt).toBeInstanceOf(Date);

    const file = await desk.render(row);
    const answer = await desk.gateway.ask({ url, role: 'applicant' });
    const sha256 = createHash('sha256').update(file).digest('hex');
    expect(answer).toMatchObject({ status: 200, headers: { 'content-type': 'application/pdf', etag: `"${sha256}"` } });
    expect(String(answer.headers['content-disposition'])).toContain(encodeURIComponent(`受理通知书 ${row.number}.pdf`));
    expect(answer.headers['content-length']).toBe(String(file.length));
    const again = await desk.gateway.ask({ url, role: 'applicant', headers: { 'if-none-match': `"${sha256}"` } });
    expect(again.status).toBe(304);
  });

  it('given a file that cannot be made, then it is said, and operators see why', async () => {
    const row = await desk.issue(await desk.openCase());
    await desk.gateway.register.query(
      `UPDATE legal_document SET attempts = 1, last_error = 'No font', next_attempt_at = now() + interval '29 seconds' WHERE number = $1`,
      [row.number],
    );
    const answer = await desk.gateway.ask({
      url: `/documents/${encodeURIComponent(row.number)}/file`,
      role: 'applicant',
    });
    expect(answer.status).toBe(202);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(20);
    const { status, body } = await desk.gateway.ask({ url: '/documents/backlog', role: 'operator' });
    expect(status).toBe(200);
    expect(body['failed']).toContainEqual(
      expect.objectContaining({ number: row.number, attempts: 1, problem: 'No font' }),
    );
    expect(body['toRender']).toBeGreaterThan(0);
    expect(await desk.gateway.ask({ url: '/documents/backlog', role: 'applicant' })).toMatchObject({ status: 403 });
  });

  it('given a number that was never given out, then it is said', async () => {
    const url = `/documents/${encodeURIComponent('政务局受字〔2026〕99999号')}/file`;
    expect(await desk.gateway.ask({ url, role: 'applicant' })).toMatchObject({
      status: 404,
      ...problem('documentUnknown'),
    });
  });
});
